import { printable } from './markup.js';

/** What Markdown would understand; a stop, a hyphen or a colon only where it would begin a list, a rule or a link. */
const understood = /[\\`*_{}[\]<>#+!|~&@=]|(?<!\w)-|-(?!\w)|:(?=\/)|(?<=^\d+)[.)]|(?<=www)\./giu;

/** Text that stands for itself in Markdown: no emphasis, link, code, heading, list, cell or tag comes of it. */
export function plain(text: string): string {
  return onOneLine(text).replace(understood, (character) => `&#${String(character.codePointAt(0))};`);
}

/** A name in the type of code. In a table a bar would end the cell even there, so it is written as a space. */
export function code(name: string): string {
  const text = onOneLine(name).replaceAll('|', ' ').replaceAll('`', "'");
  return text === '' ? '' : `\`${text}\``;
}

/** A table; what is in its cells is Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The label of a Mermaid box: in quotes, where `#…;` is how Mermaid writes what it would otherwise understand. */
export function mermaidLabel(text: string): string {
  const written = onOneLine(text).replace(
    /[^\p{L}\p{N} ,.·]/gu,
    (character) => `#${String(character.codePointAt(0))};`,
  );
  return `"${written}"`;
}

function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
