import type { Sentence } from './fault.sentences.js';

/** Says the sentence of the first pattern that knows the message, or `undefined`; only names of the schema are repeated. */
export function reworded(
  message: string,
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
): string | undefined {
  for (const [pattern, sentence] of sentences) {
    const match = pattern.exec(message);
    if (match) return filled(sentence, match.groups ?? {}, names);
  }
  return undefined;
}

/** Names a variable by its name if the schema uses that name too, otherwise by where it is declared. */
export function variableCalled(name: string, names: ReadonlySet<string>): string {
  return names.has(name) ? `variable "$${name}"` : 'variable declared here';
}

// A capture that cannot be said safely makes the sentence as unsayable as an unknown message.
function filled(
  sentence: string,
  groups: Readonly<Record<string, string | undefined>>,
  names: ReadonlySet<string>,
): string | undefined {
  const said = new Map(Object.entries(groups).map(([kind, name]) => [kind, sayingOf(kind, name ?? '', names)]));
  if ([...said.values()].includes(undefined)) return undefined;
  return sentence.replaceAll(/\{(\w+)\}/g, (_whole, kind: string) => said.get(kind) ?? '');
}

function sayingOf(kind: string, name: string, names: ReadonlySet<string>): string | undefined {
  switch (kind) {
    case 'variable':
      return variableCalled(name, names);
    case 'token':
    case 'found':
      return grammar.test(name) ? name.toLowerCase() : undefined;
    case 'directive':
      return names.has(name) ? `"@${name}"` : undefined;
    default:
      return name.split('.').every((part) => names.has(part.replaceAll(/[[\]!]/g, ''))) ? `"${name}"` : undefined;
  }
}

/** The words for tokens in graphql-js: punctuation and keywords in quotes, kinds of tokens, the ends of the document. */
const grammar = /^(?:"(?:[!$&()[\]{|}:=@]|\.\.\.|[a-z]+)"|Name|Int|Float|String|BlockString|<[SE]OF>)$/;
