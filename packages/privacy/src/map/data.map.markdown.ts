import type { DataMap, MappedField, MappedWord } from './data.map.js';
import { exposures } from './flow.js';
import { printCategoryFlow } from './flow.mermaid.js';
import { code, plain, table } from './markdown.js';
import {
  counted,
  forPurposes,
  keptFor,
  listed,
  placeOf,
  seenByNobody,
  sentence,
  spoken,
  titleOf,
  wordingOf,
  type SightWording,
} from './wording.js';

/** The map as Markdown, with a Mermaid diagram and a table for each category. */
export function printMarkdown(map: DataMap): string {
  const { system, policyVersion, fields } = map;
  return `${[
    `# Data map of ${plain(system.name)}`,
    `${plain(system.description)} ${sentence(counted(fields.length, 'personal field'))} under access policy ` +
      `${code(policyVersion)}. Generated from the schema; change the annotations, not this file.`,
    '## Who sees what',
    overview(map),
    silentGates(map),
    ...knownRecipients(map),
    ...map.categories.flatMap((category) => categorySection(map, category)),
    '## The words',
    ...glossary('Purposes', map.purposes),
    ...glossary('How long data is kept', map.retentions),
    ...glossary('Consents, objections and restrictions', map.circumstances),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function overview(map: DataMap): string {
  const held = map.categories.filter(({ word }) => map.fields.some(({ category }) => category === word));
  const seen = exposures(map);
  return table(
    ['', ...held.map(({ title }) => plain(title))],
    map.recipients.map(({ key, title }) => [
      plain(title),
      ...held.map(({ word }) => {
        const found = seen.find(({ recipient, category }) => recipient === key && category === word);
        return extent(found?.shown ?? 0, found?.masked ?? 0);
      }),
    ]),
  );
}

function extent(shown: number, masked: number): string {
  if (shown + masked === 0) return 'nothing';
  return [
    ...(shown === 0 ? [] : [`${String(shown)} in clear`]),
    ...(masked === 0 ? [] : [`${String(masked)} in part`]),
  ].join(', ');
}

function silentGates({ gates, recipients }: DataMap): string {
  const silent = gates.filter(({ word }) => !recipients.some(({ gate }) => gate === word));
  return silent.length === 0 ? '' : `Nothing goes to ${plain(listed(silent.map(({ title }) => title)))}.`;
}

function knownRecipients({ knownRecipients: known, gates }: DataMap): readonly string[] {
  if (known.length === 0) return [];
  const rows = known.map(({ name, gate }) => [plain(name), plain(titleOf(gates, gate))]);
  return ['Organisations that are known to receive data:', table(['Organisation', 'One of'], rows)];
}

function categorySection(map: DataMap, { word, title, source }: MappedWord): readonly string[] {
  const fields = map.fields.filter(({ category }) => category === word);
  const heading = `## ${plain(sentence(title))}`;
  if (fields.length === 0) return [heading, 'No field of the schema holds such data.'];
  return [
    heading,
    `${sentence(counted(fields.length, 'field'))}.${source === null ? '' : ` Policy: ${plain(source)}.`}`,
    `\`\`\`mermaid\n${printCategoryFlow(map, word)}\n\`\`\``,
    table(
      ['Field', 'Holds', 'Used', 'Kept', 'Who sees it', 'Where it is'],
      fields.map((field) => row(map, field)),
    ),
  ];
}

function row(map: DataMap, field: MappedField): readonly string[] {
  const sights = field.seenBy.map((sight) => plain(said(wordingOf(map, field, sight))));
  return [
    code(field.coordinate),
    `${plain(field.holds)} (${plain(titleOf(map.sources, field.source))}; ` +
      `${plain(titleOf(map.requirements, field.requirement))})`,
    field.purposes.map((purpose) => plain(spoken(purpose))).join(', '),
    plain(keptFor(map, field)),
    sights.length === 0 ? seenByNobody : sights.join('<br>'),
    whereabouts(field).join('<br>'),
  ];
}

function said({ who, what, purposes, conditions }: SightWording): string {
  return [`${who}: ${what}`, ...(purposes === null ? [] : [forPurposes(purposes)]), ...conditions].join('; ');
}

function whereabouts({ storedIn, derivedFrom, givenThrough, hasParts }: MappedField): readonly string[] {
  return [
    ...(storedIn === null ? (hasParts ? ['in its parts'] : []) : [code(placeOf(storedIn))]),
    ...(derivedFrom.length === 0 ? [] : [`made from ${derivedFrom.map(code).join(', ')}`]),
    ...(givenThrough.length === 0 ? [] : [`given through ${givenThrough.map(code).join(', ')}`]),
  ];
}

function glossary(heading: string, words: readonly MappedWord[]): readonly string[] {
  if (words.length === 0) return [];
  const rows = words.map(({ word, title, source }) => [plain(spoken(word)), plain(title), plain(source ?? '')]);
  return [`### ${heading}`, table(['Word', 'Meaning', 'Policy'], rows)];
}
