import type { Viewer } from '@trackyourhours/privacy';
import type { PeopleIn } from '@trackyourhours/privacy/graphql';
import { vocabulary, type Gate, type Purpose, type Role, type ViewerKind } from './policy.vocabulary.js';

/** Who could send an operation, for whoever explains it: a kind of viewer, a role of staff, or a gate. */
export type ViewerName = Exclude<ViewerKind, 'STAFF' | 'RECIPIENT'> | Role | Gate;

/** A viewer of that name, who is nobody in particular and was granted what they state. */
export interface NamedViewer {
  readonly viewer: Viewer;
  readonly peopleIn: PeopleIn;
}

/** Every name with the words that people read for it. A name for two viewers throws. */
export const viewerTitles: Readonly<Record<ViewerName, string>> = titlesOf();

/** Gives the viewer of a name who states this purpose, or none. */
export function namedViewer(name: ViewerName, purpose: Purpose | null): NamedViewer {
  const nobody = { subject: null, mandates: new Map<string, never>(), roles: [], purpose, gate: null, grant: null };
  if (isWordOf(vocabulary.roles, name)) {
    return { viewer: { ...nobody, kind: 'STAFF', id: someone, roles: [name], ...granted(purpose) }, peopleIn: {} };
  }
  if (isWordOf(vocabulary.gates, name)) {
    return { viewer: { ...nobody, kind: 'RECIPIENT', id: someone, gate: name, ...granted(purpose) }, peopleIn: {} };
  }
  switch (name) {
    case 'ANONYMOUS':
      return { viewer: { ...nobody, kind: name, id: null }, peopleIn: {} };
    case 'PERSON':
      return { viewer: { ...nobody, kind: name, id: someone, subject: someone }, peopleIn: {} };
    case 'AGENT': {
      // One mandate for everything stands for any number of them.
      const viewer = { ...nobody, kind: name, id: someone, mandates: new Map([[someoneElse, {}]]) };
      return { viewer, peopleIn: { AGENT_OF: Infinity } };
    }
  }
}

/** Whether a text is the name of a viewer. */
export function isViewerName(text: string): text is ViewerName {
  return Object.hasOwn(viewerTitles, text);
}

const someone = 'someone';
const someoneElse = 'someone else';

/** Staff and recipients hold credentials, which name the purposes that they are for. */
function granted(purpose: Purpose | null): Pick<Viewer, 'grant'> {
  return { grant: { purposes: purpose === null ? [] : [purpose] } };
}

function isWordOf<W extends string>(terms: Readonly<Record<W, unknown>>, word: string): word is W {
  return Object.hasOwn(terms, word);
}

function titlesOf(): Readonly<Record<ViewerName, string>> {
  const { viewers, roles, gates } = vocabulary;
  // These two are told apart by their role, and by the gate through which data reaches them.
  const { STAFF: _staff, RECIPIENT: _recipient, ...kinds } = viewers;
  const all = [kinds, roles, gates].flatMap((terms) => Object.entries<{ readonly title: string }>(terms));
  const twice = all.find(([name], place) => all.findIndex(([other]) => other === name) !== place);
  if (twice !== undefined) throw new TypeError(`The word ${twice[0]} stands for two viewers: give one another name.`);
  return Object.fromEntries(all.map(([name, { title }]) => [name, title])) as Record<ViewerName, string>;
}
