import type { DataMap, MappedWord } from './data.map.js';
import { element as h, type Content, type Markup } from './markup.js';
import { section } from './page.parts.js';
import { sentence, spoken } from './wording.js';

/** What the words of the page mean, and where the published policy speaks of them. */
export function glossarySection(map: DataMap): Markup {
  return section(
    'words',
    'The words',
    glossary('Purposes', map.purposes, 'purpose'),
    glossary('How long data is kept', map.retentions, 'retention'),
    map.circumstances.length === 0
      ? []
      : glossary('Consents, objections and restrictions', map.circumstances, 'circumstance'),
  );
}

function glossary(heading: string, words: readonly MappedWord[], kind: string): Content {
  return [
    h('h3', {}, heading),
    h(
      'dl',
      {},
      words.map(({ word, title, source }) => [
        h('dt', { id: `${kind}-${word}` }, spoken(word)),
        h('dd', {}, sentence(title), source === null ? [] : h('span', { class: 'faint' }, `Policy: ${source}.`)),
      ]),
    ),
  ];
}
