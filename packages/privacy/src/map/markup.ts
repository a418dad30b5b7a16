/** Text that is markup already: nothing else gets into a page without being escaped. */
export interface Markup {
  readonly markup: string;
}

/** What an element can hold: text, which is escaped, markup, and lists of both. */
export type Content = string | Markup | readonly Content[];

/** Attributes by name; true is one without a value, and false and null are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Elements that HTML knows to be empty; all others it would leave open, were they not closed. */
const empty = new Set(['meta', 'input', 'br', 'hr', 'link', 'col', 'rect', 'path', 'line', 'stop']);

/** An element, well-formed as HTML and as XML, with everything escaped that was put in. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === null || value === false) return [];
    return ` ${attribute}="${escaped(value === true ? attribute : String(value))}"`;
  });
  const opening = `<${name}${written.join('')}`;
  if (empty.has(name) && content.length === 0) return { markup: `${opening} />` };
  return { markup: `${opening}>${joined(content)}</${name}>` };
}

/** Several in a row, each on a line of its own. */
export function lines(...content: readonly Content[]): Markup {
  return { markup: content.map((part) => joined([part])).join('\n') };
}

/**
 * The text of a style or a script, which HTML does not unescape. It is ours, and holds nothing of any map; a `<` or
 * an `&` in it would be read differently as XML.
 */
export function verbatim(text: string): Markup {
  if (/[<&]/.test(text)) throw new TypeError('The text of a style or script holds < or &: write it otherwise.');
  return { markup: text };
}

/** Text that stands for itself in markup, in an element as in an attribute. */
export function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text without what XML cannot hold at all: control characters and halves of characters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD');
}

function joined(content: readonly Content[]): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      return 'markup' in part ? part.markup : joined(part);
    })
    .join('');
}
