import type { Bound, Breach, ExposureBound, Outcome, RelationExplanation } from '@trackyourhours/privacy/graphql';
import type { Purpose, PurposeExplanation, ViewerName } from '../rooms/policy/index.js';

/** What is told of one operation. */
export interface OperationReport extends PurposeExplanation {
  readonly file: string;
  readonly as: ViewerName;
  readonly breaches: readonly PurposeBreach[];
}

/** A limit that is exceeded, and for which purpose. */
export interface PurposeBreach extends Breach {
  readonly purpose: Purpose | null;
}

/** The report as text for people, a table for each relation. */
export function textOf({ file, as, purpose, explanation, breaches }: OperationReport): string {
  const { operation, policyVersion, relations, exposure, inputs, refusals } = explanation;
  const touched = relations.filter(({ fields }) => fields.length > 0);
  return [
    `${file}: ${operation}`,
    `  as ${kebab(as)}, ${statedAs(purpose)}, under access policy ${policyVersion}`,
    ...touched.flatMap(linesOf),
    ...(touched.length > 0 ? [] : ['', `  It ${inputs.length > 0 ? 'reads' : 'touches'} no personal data.`]),
    '',
    `  At most ${amount(exposure)} in all.`,
    ...exposure.categories
      .filter(({ values }) => values !== 0)
      .map((one) => `    ${one.category}: at most ${amount(one)}.`),
    ...inputs.map(
      ({ coordinate, kind, fields, categories }) =>
        `  ${coordinate} ${kind === 'SELECTS' ? 'asks by' : 'gives'} personal data` +
        `${fields.length === 0 ? '' : `: ${fields.join(', ')} (${categories.join(', ')})`}.`,
    ),
    ...refusals.map(({ code, sentence }) => `  It would be refused, ${code}: ${sentence}`),
    ...breaches.map(sentenceOf),
    '',
  ].join('\n');
}

/** A word as it is written on a command line. */
export function kebab(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

function linesOf({ relation, fields, exposure }: RelationExplanation): readonly string[] {
  const rows = fields.flatMap(({ coordinate, category, people, outcomes }) =>
    outcomes.map((outcome, place) =>
      place === 0 ? [coordinate, category, ...wordsOf(outcome), bound(people)] : ['', '', ...wordsOf(outcome), ''],
    ),
  );
  return [
    '',
    `  ${heading[relation]} (${relation}), at most ${amount(exposure)}:`,
    ...table([['field', 'category', 'effect', 'why', 'people'], ...rows]).map((line) => `    ${line}`),
  ];
}

const heading = {
  SELF: 'Of themselves',
  AGENT_OF: 'Of people who authorized them',
  NONE: 'Of others',
} as const satisfies Record<RelationExplanation['relation'], string>;

function wordsOf({ effect, mask, reason, rule, override, appliesTo }: Outcome): readonly [string, string] {
  const how = [effect, ...(mask === null ? [] : [mask]), ...(appliesTo === 'SOME' ? ['of some'] : [])].join(' ');
  const by = [rule, override].filter((id) => id !== null).join(', ');
  return [how, by === '' ? reason : `${reason} (${by})`];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function sentenceOf({ limit, category, maximum, found, coordinates, purpose }: PurposeBreach): string {
  const what = limit === 'PEOPLE' ? 'people' : `${category === null ? '' : `${category} `}values`;
  return (
    `  OVER BUDGET ${statedAs(purpose)}: ${bound(found)} ${what} where ${String(maximum)} may be exposed: ` +
    `${coordinates.join(', ')}.`
  );
}

function statedAs(purpose: Purpose | null): string {
  return purpose === null ? 'without a purpose' : `for ${purpose}`;
}

function amount({ people, values }: Pick<ExposureBound, 'people' | 'values'>): string {
  return `${bound(people)} ${people === 1 ? 'person' : 'people'} and ${bound(values)} ${values === 1 ? 'value' : 'values'}`;
}

function bound(count: Bound): string {
  return count === null ? 'unbounded' : String(count);
}
