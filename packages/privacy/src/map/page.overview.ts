import type { DataMap, MappedWord } from './data.map.js';
import { exposures, seenFlows } from './flow.js';
import { drawing } from './flow.svg.js';
import { element as h, type Content, type Markup } from './markup.js';
import { dataTable, section } from './page.parts.js';
import { listed, sentence, spoken, titleOf } from './wording.js';

/** The picture, and the same in a table for those who do not see it. */
export function flowSection(map: DataMap): Markup {
  const flows = seenFlows(map);
  return section(
    'flow',
    'What flows where',
    h('figure', { class: 'flow scroller', tabindex: 0, role: 'region', 'aria-label': 'The picture' }, drawing(map, {})),
    h(
      'details',
      {},
      h('summary', {}, 'The same as a table'),
      dataTable(
        'How many fields go to whom for which purpose',
        ['Category', 'Purpose', 'Recipient', 'How', 'Fields'],
        flows.map(({ category, purpose, recipient, effect, fields }) => [
          titleOf(map.categories, category),
          spoken(purpose),
          map.recipients.find(({ key }) => key === recipient)?.title ?? recipient,
          effect === 'SHOW' ? 'in clear' : 'in part',
          String(fields),
        ]),
      ),
    ),
  );
}

/** Who sees how much of what, and who sees nothing. */
export function overviewSection(map: DataMap, held: readonly MappedWord[]): Markup {
  const seen = exposures(map);
  const silent = map.gates.filter(({ word }) => !map.recipients.some(({ gate }) => gate === word));
  return section(
    'overview',
    'Who sees what',
    dataTable(
      'Fields by recipient and category, whatever the purpose',
      ['Recipient', ...held.map(({ title }) => sentence(title))],
      map.recipients.map(({ key, title }) => [
        sentence(title),
        ...held.map(({ word }) => {
          const found = seen.find(({ recipient, category }) => recipient === key && category === word);
          return extent(found?.shown ?? 0, found?.masked ?? 0);
        }),
      ]),
    ),
    silent.length === 0 ? [] : h('p', {}, `Nothing goes to ${listed(silent.map(({ title }) => title))}.`),
    map.knownRecipients.length === 0
      ? []
      : dataTable(
          'Organisations that are known to receive data',
          ['Organisation', 'One of'],
          map.knownRecipients.map(({ name, gate }) => [name, titleOf(map.gates, gate)]),
        ),
  );
}

function extent(shown: number, masked: number): Content {
  if (shown + masked === 0) return h('span', { class: 'faint' }, 'nothing');
  return [
    shown === 0 ? [] : h('span', { class: 'shown' }, `${String(shown)} in clear`),
    shown > 0 && masked > 0 ? ', ' : [],
    masked === 0 ? [] : h('span', { class: 'masked' }, `${String(masked)} in part`),
  ];
}
