/** What stands at a place of a markup text. */
interface Token {
  readonly kind: 'OPEN' | 'CLOSE' | 'EMPTY' | 'TEXT' | 'WRONG';
  readonly text: string;
  readonly name: string;
}

/** A tag as XML has it: every attribute with a value in quotes, in which neither `<` nor a bare `&` stands. */
const tag = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="(?:[^"<&]|&(?:amp|lt|gt|quot|#\d+);)*")*)\s*(\/?)>/;
const text = /^(?:[^<&]|&(?:amp|lt|gt|quot|#\d+);)+/;

/** What is wrong with a text as XML, apart from a doctype; empty when it is well-formed. */
export function faultsOfMarkup(markup: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const token of tokensOf(markup.replace(/^<!DOCTYPE html>\n/, ''))) {
    if (token.kind === 'OPEN') open.push(token.name);
    if (token.kind === 'CLOSE' && open.pop() !== token.name) faults.push(`${token.text} closes nothing`);
    if (token.kind === 'WRONG') faults.push(`"${token.text.slice(0, 60)}" is no markup`);
    if (token.kind === 'TEXT' && open.length === 0 && token.text.trim() !== '') faults.push(`${token.text} is outside`);
  }
  return [...faults, ...open.map((name) => `${name} is not closed`)];
}

/** The names of all elements of a well-formed text, in order. */
export function elementsOf(markup: string): readonly string[] {
  return [...tokensOf(markup.replace(/^<!DOCTYPE html>\n/, ''))]
    .filter(({ kind }) => kind === 'OPEN' || kind === 'EMPTY')
    .map(({ name }) => name);
}

function* tokensOf(markup: string): Generator<Token> {
  let rest = markup;
  while (rest !== '') {
    const [found = '', slash, name = '', , end] = tag.exec(rest) ?? text.exec(rest) ?? [rest];
    if (name !== '') yield { kind: slash === '/' ? 'CLOSE' : end === '/' ? 'EMPTY' : 'OPEN', text: found, name };
    else yield { kind: text.test(rest) ? 'TEXT' : 'WRONG', text: found, name };
    rest = rest.slice(found.length);
  }
}
