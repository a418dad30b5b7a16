import { createHash } from 'node:crypto';
import type { DataMap, MappedField, MappedWord, Recipient } from '@trackyourhours/privacy/map';
import type { PolicyStatement } from './policy.statement.js';
import { placeOf } from './policy.statements.check.js';

/** A word as it is published, with the place of the policy that it carries out. */
export interface PublishedWord {
  readonly word: string;
  readonly title: string;
  /** Section and item; null where the policy says nothing of it. */
  readonly place: string | null;
}

/** One thing that is collected. */
export interface PublishedDatum {
  readonly holds: string;
  readonly source: string;
  readonly requirement: string;
  readonly retention: string;
}

/** What of a category somebody sees: as it is, and in part. */
export interface PublishedSight {
  readonly who: string;
  readonly inClear: readonly string[];
  readonly inPart: readonly string[];
}

/** A gate by which data may leave, and what of a category may leave by it. */
export interface PublishedExit extends PublishedSight {
  readonly gate: string;
  readonly place: string | null;
  /** The titles of the purposes for which alone it may. */
  readonly purposes: readonly string[];
}

/** All that is published of one category. */
export interface PublishedCategory extends PublishedWord {
  readonly collected: readonly PublishedDatum[];
  readonly purposes: readonly PublishedWord[];
  /** Of ourselves, who sees something of it. */
  readonly seenBy: readonly PublishedSight[];
  readonly leavesBy: readonly PublishedExit[];
}

/** A statement of our own, with its place in the policy. */
export interface PublishedStatement {
  readonly id: string;
  readonly section: string;
  readonly place: string;
  readonly text: string;
}

/** What the product publishes of itself, apart from dates and figures: plain data, which the digest names. */
export interface PolicyDocument {
  readonly format: 1;
  readonly categories: readonly PublishedCategory[];
  /** Every purpose, those among them for which nothing is collected. */
  readonly purposes: readonly (PublishedWord & { readonly isUsed: boolean })[];
  /** Every gate, those among them by which nothing may leave. */
  readonly gates: readonly (PublishedWord & { readonly isOpen: boolean })[];
  readonly isSold: boolean;
  readonly statements: readonly PublishedStatement[];
}

/** The gates at which data is given away for a price. There is none, and what is said of selling follows from that. */
export const saleGates: ReadonlySet<string> = new Set();

/** Compiles what is published from what the software does: nothing of it is written a second time. */
export function compileDocument(
  map: DataMap,
  statements: readonly PolicyStatement[],
  sales: ReadonlySet<string> = saleGates,
): PolicyDocument {
  const gates = map.gates.map((gate) => ({
    ...published(gate),
    isOpen: map.recipients.some(
      (recipient) => recipient.gate === gate.word && map.fields.some((field) => isSeen(field, recipient)),
    ),
  }));
  return {
    format: 1,
    categories: map.categories.map((category) => categoryOf(category, map)),
    purposes: map.purposes.map((purpose) => ({
      ...published(purpose),
      isUsed: map.fields.some(({ purposes }) => purposes.includes(purpose.word)),
    })),
    gates,
    isSold: gates.some(({ word, isOpen }) => isOpen && sales.has(word)),
    statements: statements.flatMap((statement) => {
      const { id, section, ours } = statement;
      return ours === undefined ? [] : [{ id, section, place: placeOf(statement), text: ours }];
    }),
  };
}

/** The name of a document by its content, in hexadecimal: equal documents have equal ones. */
export function digestOf(document: PolicyDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

function categoryOf(category: MappedWord, map: DataMap): PublishedCategory {
  const fields = map.fields.filter((field) => field.category === category.word);
  const others = map.recipients.filter(({ relation }) => relation === 'NONE');
  return {
    ...published(category),
    collected: fields.map(({ holds, source, requirement, retention }) => ({
      holds,
      source: titleOf(map.sources, source),
      requirement: titleOf(map.requirements, requirement),
      retention: titleOf(map.retentions, retention),
    })),
    purposes: map.purposes.filter(({ word }) => fields.some(({ purposes }) => purposes.includes(word))).map(published),
    seenBy: others
      .filter(({ gate }) => gate === null)
      .map((recipient) => sightOf(recipient, fields))
      .filter(seesSomething),
    leavesBy: map.gates.flatMap((gate) => {
      const exits = others
        .filter((recipient) => recipient.gate === gate.word)
        .map((recipient) => ({
          ...sightOf(recipient, fields),
          gate: gate.word,
          place: gate.source,
          purposes: purposesOf(recipient, fields, map),
        }));
      return exits.filter(seesSomething);
    }),
  };
}

function sightOf(recipient: Recipient, fields: readonly MappedField[]): PublishedSight {
  const seenAs = (effect: 'SHOW' | 'MASK'): readonly MappedField[] =>
    fields.filter(({ seenBy }) => seenBy.some((sight) => sight.recipient === recipient.key && sight.effect === effect));
  const inClear = seenAs('SHOW');
  return {
    who: recipient.title,
    inClear: inClear.map(({ holds }) => holds),
    // For another purpose it is shown: the more that is seen is the one that is told.
    inPart: seenAs('MASK')
      .filter((field) => !inClear.includes(field))
      .map(({ holds }) => holds),
  };
}

function purposesOf(recipient: Recipient, fields: readonly MappedField[], { purposes }: DataMap): readonly string[] {
  const stated = fields.flatMap(({ seenBy }) =>
    seenBy.flatMap((sight) => (sight.recipient === recipient.key ? (sight.purposes ?? []) : [])),
  );
  return purposes.filter(({ word }) => stated.includes(word)).map(({ title }) => title);
}

function isSeen({ seenBy }: MappedField, { key }: Recipient): boolean {
  return seenBy.some(({ recipient }) => recipient === key);
}

function seesSomething({ inClear, inPart }: PublishedSight): boolean {
  return inClear.length + inPart.length > 0;
}

function published({ word, title, source }: MappedWord): PublishedWord {
  return { word, title, place: source };
}

function titleOf(words: readonly MappedWord[], word: string): string {
  return words.find((each) => each.word === word)?.title ?? word;
}
