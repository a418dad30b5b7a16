import type { DataMap, MappedField, Recipient } from './data.map.js';
import { mermaidLabel } from './markdown.js';
import { counted } from './wording.js';

/**
 * The flow of one category as a Mermaid flowchart: from the category through its types to whoever else sees something
 * of them; dotted where it is seen in part only. One for each category, so that each can be read.
 */
export function printCategoryFlow(map: DataMap, category: string): string {
  const fields = map.fields.filter((field) => field.category === category);
  const types = [...new Set(fields.map(({ type }) => type))];
  const others = map.recipients.filter(({ relation }) => relation !== 'SELF');
  const title = map.categories.find(({ word }) => word === category)?.title ?? category;
  const flows = types.flatMap((type, index) =>
    others.flatMap((recipient) => {
      const arrow = arrowOf(
        fields.filter((field) => field.type === type),
        recipient,
      );
      return arrow === null ? [] : [{ index, recipient, arrow }];
    }),
  );
  const reached = others.filter((recipient) => flows.some((flow) => flow.recipient === recipient));
  return [
    'flowchart LR',
    `  category[${mermaidLabel(title)}]`,
    ...types.map((type, index) => {
      const count = fields.filter((field) => field.type === type).length;
      return `  category --> type${String(index)}[${mermaidLabel(`${type}, ${counted(count, 'field')}`)}]`;
    }),
    ...reached.map((recipient, index) => `  recipient${String(index)}([${mermaidLabel(recipient.title)}])`),
    ...flows.map(
      ({ index, recipient, arrow }) => `  type${String(index)} ${arrow} recipient${String(reached.indexOf(recipient))}`,
    ),
  ].join('\n');
}

function arrowOf(fields: readonly MappedField[], { key }: Recipient): string | null {
  const effects = fields.map(
    ({ seenBy }) => new Set(seenBy.filter((sight) => sight.recipient === key).map(({ effect }) => effect)),
  );
  const shown = effects.filter((effect) => effect.has('SHOW')).length;
  const masked = effects.filter((effect) => effect.has('MASK') && !effect.has('SHOW')).length;
  if (shown + masked === 0) return null;
  const says = [
    ...(shown === 0 ? [] : [`${String(shown)} in clear`]),
    ...(masked === 0 ? [] : [`${String(masked)} in part`]),
  ].join(', ');
  return `${shown === 0 ? '-.->' : '-->'}|${mermaidLabel(says)}|`;
}
