import type { Answer } from './answer.testing.js';

/** Values that stand nowhere but in one field of one person, by the name of their field. */
export type Canaries = Readonly<Record<string, string>>;

/** The names of the canaries that reach a client anywhere in answers: in data, errors, extensions or headers. */
export function canariesIn(answers: readonly Answer[], canaries: Canaries): string[] {
  const all = answers
    .flatMap(({ text, headers }) => [text, ...[...headers].flat()])
    .join('\n')
    .toLowerCase();
  return Object.entries(canaries)
    .filter(([, value]) => all.includes(value.toLowerCase()))
    .map(([name]) => name);
}
