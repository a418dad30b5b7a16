import type { Grant, Viewer } from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';

/** The code of the warning that a viewer is of a kind that the vocabulary does not have. */
export const viewerKindUnknown = 'PRIVACY_VIEWER_KIND_UNKNOWN';

/**
 * Throws a `TypeError` that names every fact which a viewer lacks or has in another form, and no value. A kind that is
 * no word of the vocabulary does not throw: nothing is shown to it, and a warning says so once.
 */
export function viewerCheck({ viewers }: Vocabulary): (viewer: Viewer) => void {
  return (viewer) => {
    const wrong = faultsOfViewer(viewer);
    if (wrong.length > 0) {
      throw new TypeError(`The viewer is not established: ${wrong.join('; ')}. See the interface Viewer.`);
    }
    if (Object.hasOwn(viewers, viewer.kind) || warned.has(viewers)) return;
    warned.add(viewers);
    process.emitWarning(
      `A viewer is of ${nameOf(viewer.kind)}, which is not among the vocabulary's viewers ` +
        `(${Object.keys(viewers).join(', ')}): nothing is shown to it, for the reason NOT_IDENTIFIED.`,
      { type: 'PrivacyWarning', code: viewerKindUnknown },
    );
  };
}

/** The viewers of each vocabulary for which it was said: one that is compiled again and again warns no more often. */
const warned = new WeakSet<Vocabulary['viewers']>();

/** Each fact of a viewer: the form that it must have, and how that is told. */
const facts = {
  kind: [isText, 'a text'],
  id: [isTextOrNull, 'a text or null'],
  subject: [isTextOrNull, 'a text or null'],
  mandates: [isMap, 'a Map by person, empty for whoever has none'],
  roles: [isTexts, 'a list of texts, empty for whoever has none'],
  purpose: [isTextOrNull, 'a text or null'],
  gate: [isTextOrNull, 'a text or null'],
  grant: [isGrantOrNull, 'null, or an object with purposes, a list of texts, and until, if at all, as a Date'],
} as const satisfies Readonly<Record<keyof Viewer, readonly [(value: unknown) => boolean, string]>>;

function faultsOfViewer(viewer: unknown): readonly string[] {
  if (typeof viewer !== 'object' || viewer === null) return ['there is none'];
  return Object.entries(facts).flatMap(([name, [isGood, form]]) =>
    isGood(Reflect.get(viewer, name)) ? [] : [`${name} is not ${form}`],
  );
}

/** A kind is a word, and is named if it looks like one: what else might have got into its place is nobody's to read. */
function nameOf(kind: string): string {
  return /^\w{1,40}$/.test(kind) ? `the kind "${kind}"` : 'a kind that is no word';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

/** By what is asked of it: there are other maps than those of `Map`. */
function isMap(value: unknown): boolean {
  return hasMethod(value, 'get') && hasMethod(value, 'has') && hasMethod(value, 'values');
}

function isGrantOrNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { purposes, categories, until }: Partial<Record<keyof Grant, unknown>> = value;
  return (
    isTexts(purposes) &&
    (categories === undefined || isTexts(categories)) &&
    (until === undefined || hasMethod(until, 'getTime'))
  );
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}
