import type { DataMap, MappedField, MappedWord } from './data.map.js';
import { element as h, lines, type Content, type Markup } from './markup.js';
import { dataTable, section } from './page.parts.js';
import {
  counted,
  forPurposes,
  keptFor,
  placeOf,
  seenByNobody,
  sentence,
  spoken,
  titleOf,
  wordingOf,
} from './wording.js';

/** Every field, category by category, with the search that the script shows. */
export function categories(map: DataMap, held: readonly MappedWord[]): Markup {
  return h(
    'div',
    { id: 'categories' },
    lines(
      '',
      h(
        'form',
        { class: 'search', role: 'search', hidden: true },
        h('label', { for: 'search' }, 'Show only fields that speak of'),
        h('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
        h('output', { for: 'search', 'aria-live': 'polite' }),
      ),
      ...held.map((category) => categorySection(map, category)),
      '',
    ),
  );
}

function categorySection(map: DataMap, { word, title, source }: MappedWord): Markup {
  const fields = map.fields.filter(({ category }) => category === word);
  return section(
    `category-${word}`,
    sentence(title),
    source === null ? [] : h('p', { class: 'faint' }, `Policy: ${source}.`),
    dataTable(
      `${sentence(counted(fields.length, 'field'))}: ${title}`,
      ['Field', 'Used', 'Kept', 'Who sees it', 'Where it is'],
      fields.map((field) => fieldCells(map, field)),
    ),
  );
}

function fieldCells(map: DataMap, field: MappedField): readonly Content[] {
  const origin = `${titleOf(map.sources, field.source)}; ${titleOf(map.requirements, field.requirement)}`;
  return [
    [
      h('code', {}, field.coordinate),
      h('span', { class: 'holds' }, field.holds),
      h('span', { class: 'faint' }, origin),
    ],
    h(
      'ul',
      { class: 'words' },
      field.purposes.map((purpose) => h('li', {}, h('a', { href: `#purpose-${purpose}` }, spoken(purpose)))),
    ),
    keptFor(map, field),
    field.seenBy.length === 0 ? h('span', { class: 'faint' }, seenByNobody) : sightList(map, field),
    whereabouts(field),
  ];
}

function sightList(map: DataMap, field: MappedField): Markup {
  return h(
    'ul',
    {},
    field.seenBy.map((sight) => {
      const { who, what, purposes, conditions } = wordingOf(map, field, sight);
      const why = [...(purposes === null ? [] : [forPurposes(purposes)]), ...conditions];
      return h(
        'li',
        {},
        h('strong', {}, who),
        ': ',
        h('span', { class: sight.effect === 'SHOW' ? 'shown' : 'masked' }, what),
        why.length === 0 ? [] : h('span', { class: 'faint' }, why.join('; ')),
      );
    }),
  );
}

function whereabouts({ storedIn, derivedFrom, givenThrough, hasParts }: MappedField): Content {
  const codes = (names: readonly string[]): Content =>
    names.map((name, index) => [index === 0 ? '' : ', ', h('code', {}, name)]);
  const said = [
    ...(storedIn === null ? [] : [h('li', {}, h('code', {}, placeOf(storedIn)))]),
    ...(derivedFrom.length === 0 ? [] : [h('li', {}, 'made from ', codes(derivedFrom))]),
    ...(givenThrough.length === 0 ? [] : [h('li', {}, 'given through ', codes(givenThrough))]),
  ];
  return said.length === 0 ? h('span', { class: 'faint' }, hasParts ? 'in its parts' : 'not told') : h('ul', {}, said);
}
