import { missingOrEmpty, type NotPersonal } from './annotation.js';

/**
 * An input that personal data is asked by: choosing, filtering, ordering, searching, grouping, a cursor, a unique
 * look-up. It is refused to a viewer who may not see those fields in clear, to whom the answer would give them away.
 */
export interface SelectsBy {
  readonly kind: 'SELECTS';
  /** `Type.field`: personal values of object types. At least one. */
  readonly by: readonly string[];
}

/** An input that carries personal data, to be kept or to be checked. */
export interface GivesTo {
  readonly kind: 'GIVES';
  /** `Type.field`: where it is kept. Empty for what is kept nowhere, such as a password. */
  readonly to: readonly string[];
}

/**
 * What is said of an argument, of an input field or of an enum value, in its `extensions.privacy`. Said of an input
 * object type or an enum, it holds for each of its fields or values that says nothing itself.
 */
export type InputAnnotation = SelectsBy | GivesTo | NotPersonal;

/** What silence means: something personal is given, and nobody said what. */
export const silence: GivesTo = Object.freeze({ kind: 'GIVES', to: Object.freeze([]) });

/** Whether what stands in `extensions` is an annotation of an input: one that is misspelt must not pass for harmless. */
export function isInputAnnotation(said: unknown): said is InputAnnotation {
  return whyNoInputAnnotation(said) === null;
}

/** What keeps something from being the annotation of an input; null when it is one. */
export function whyNoInputAnnotation(said: unknown): string | null {
  if (typeof said !== 'object' || said === null) return 'it is no object';
  const { kind, by, to, reason } = said as Partial<Record<'kind' | 'by' | 'to' | 'reason', unknown>>;
  switch (kind) {
    case 'SELECTS':
      if (!isCoordinates(by)) return 'what it selects by is no list of fields';
      return by.length > 0 ? null : 'it selects by no field';
    case 'GIVES':
      return isCoordinates(to) ? null : 'what it gives to is no list of fields';
    case 'NOT_PERSONAL':
      return typeof reason === 'string' && reason.trim() !== '' ? null : missingOrEmpty('reason', reason);
    default:
      return 'its kind is none of SELECTS, GIVES and NOT_PERSONAL';
  }
}

/** Whether whoever relies on what is said there is deceived by what is said here. Null where the parts say it. */
export function isWeakerInput(here: InputAnnotation | null, there: InputAnnotation | null): boolean {
  if (there === null || there.kind === 'NOT_PERSONAL') return false;
  if (here === null || here.kind === 'NOT_PERSONAL') return true;
  if (there.kind === 'SELECTS') return here.kind !== 'SELECTS' || there.by.some((field) => !here.by.includes(field));
  return here.kind === 'GIVES' && there.to.some((field) => !here.to.includes(field));
}

function isCoordinates(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each.trim() !== '');
}
