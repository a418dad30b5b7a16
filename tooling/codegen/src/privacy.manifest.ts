import { effectCode, reasons, relations } from '@trackyourhours/privacy';
import type { ClassifiedField, CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import { GraphQLEnumType } from 'graphql';
import { GenerateError } from './generate.errors.ts';

/** A word and the sentence, or the few words, that people read for it. */
export type Words = Readonly<Record<string, string>>;

/** What the schema says of one output field. Who sees it is the access policy's to say, and is not told here. */
export type ManifestField =
  | {
      readonly kind: 'PERSONAL';
      readonly holds: string;
      readonly category: string;
      readonly purposes: readonly string[];
      readonly source: string;
      readonly requirement: string;
      readonly retention: string;
      /** How the value is shown in part; null when it is shown whole or not at all. */
      readonly mask: string | null;
      readonly derivedFrom: readonly string[];
    }
  | { readonly kind: 'NOT_PERSONAL'; readonly reason: string };

/** The privacy of a whole schema, by coordinate: it changes with the schema and never with the access policy. */
export interface PrivacyManifest {
  readonly categories: Words;
  readonly purposes: Words;
  readonly sources: Words;
  readonly requirements: Words;
  readonly retentions: Words;
  readonly masks: Words;
  readonly reasons: Words;
  /** From what shows nothing to what shows all. */
  readonly effects: readonly string[];
  /** How a viewer can stand to the person a row belongs to. */
  readonly relations: readonly string[];
  readonly fields: Readonly<Record<string, ManifestField>>;
}

/** The manifest of a compiled schema, sorted; everything in it is read from where the server itself reads it. */
export function manifestOf(privacy: CompiledPrivacy): PrivacyManifest {
  const wordsOf = (name: string): Words => {
    const type = privacy.schema.getType(name);
    if (!(type instanceof GraphQLEnumType)) throw GenerateError.notAnEnum(name);
    return Object.fromEntries(type.getValues().map((value) => [value.name, value.description ?? '']));
  };
  const fields = privacy.fields.map((field) => [field.coordinate, entryOf(privacy, field)] as const);
  return {
    categories: wordsOf('PrivacyCategory'),
    purposes: wordsOf('PrivacyPurpose'),
    sources: wordsOf('PrivacySource'),
    requirements: wordsOf('PrivacyRequirement'),
    retentions: wordsOf('PrivacyRetention'),
    masks: wordsOf('PrivacyMask'),
    reasons,
    effects: Object.entries(effectCode)
      .sort(([, one], [, other]) => one - other)
      .map(([effect]) => effect),
    relations,
    fields: Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function entryOf(privacy: CompiledPrivacy, { coordinate, annotation }: ClassifiedField): ManifestField {
  if (annotation.kind === 'NOT_PERSONAL') return { kind: 'NOT_PERSONAL', reason: annotation.reason };
  const { holds, category, purposes, source, requirement, retention, derivedFrom = [] } = annotation;
  // A field of an interface has no place in the decision table: its types have, each one for itself.
  const mask = privacy.slotOf(coordinate)?.decided.mask ?? annotation.mask ?? null;
  return { kind: 'PERSONAL', holds, category, purposes, source, requirement, retention, mask, derivedFrom };
}
