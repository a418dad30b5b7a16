import { policySections, type Carrier } from './policy.statement.js';
import { countStates, type ExaminedStatement, type Finding, type StatementState } from './policy.statements.check.js';

const stateWords: Readonly<Record<StatementState, string>> = {
  CARRIED: 'carried out',
  PARTLY: 'in part, the rest planned',
  PLANNED: 'planned',
  NOT_DONE: 'reserved, and not done',
};

/** The table of all statements with what carries them out, as Markdown. */
export function printStatements(statements: readonly ExaminedStatement[]): string {
  const counts = countStates(statements);
  return [
    '# What the policy says, and what carries it out',
    '',
    'Written by `pnpm policy` from `apps/api/src/rooms/policy`; a change by hand is undone by the next. Each statement of',
    'the policy of 20 August 2020 is told by its place and in words of ours. The build fails when something that is named',
    'here is not there, when nothing is behind a statement, and when a field or a rule belongs to none.',
    '',
    `${String(statements.length)} statements: ${(Object.keys(stateWords) as StatementState[])
      .map((state) => `${String(counts[state])} ${stateWords[state]}`)
      .join('; ')}.`,
    ...policySections.flatMap((name) => sectionOf(name, statements)),
    '',
  ].join('\n');
}

/** One line for the build. */
export function statementsLine(statements: readonly ExaminedStatement[]): string {
  const { CARRIED, PARTLY, PLANNED, NOT_DONE } = countStates(statements);
  return (
    `${String(statements.length)} statements of the policy: ${String(CARRIED)} carried out, ${String(PARTLY)} in part, ` +
    `${String(PLANNED)} planned, ${String(NOT_DONE)} reserved and not done`
  );
}

function sectionOf(name: string, statements: readonly ExaminedStatement[]): readonly string[] {
  const own = statements.filter(({ statement }) => statement.section === name);
  return [
    '',
    `## ${name}`,
    '',
    '| Place | It says | State | Carried out by |',
    '| --- | --- | --- | --- |',
    ...own.map(
      ({ statement: { id, item, says }, state, findings }) =>
        `| <a id="${id}"></a>${cell(item)} | ${cell(says)} | ${stateWords[state]} | ${findings.map(wordsOf).join('<br>')} |`,
    ),
  ];
}

function wordsOf({ carrier, fields, state }: Finding): string {
  const reached =
    state === 'QUIET' ? 'nothing' : `${String(fields.length)} ${fields.length === 1 ? 'field' : 'fields'}`;
  switch (carrier.kind) {
    case 'CATEGORY':
    case 'SOURCE':
    case 'REQUIREMENT':
    case 'PURPOSE':
      return `${kindWords[carrier.kind]} \`${carrier.word}\`: ${reached}`;
    case 'GATE':
      return `gate \`${carrier.word}\`: ${reached} can leave by it`;
    case 'FIELD':
    case 'OPERATION':
      return `\`${carrier.coordinate}\``;
    case 'RULE':
      return `rule \`${carrier.rule}\``;
    case 'TEST':
    case 'DOCUMENT':
      return `[${carrier.path.slice(carrier.path.lastIndexOf('/') + 1)}](../../${carrier.path})`;
    case 'NOT_DONE':
      return `not done: ${cell(carrier.because)}`;
    case 'PLANNED':
      return `planned in \`${carrier.room}\`: ${cell(carrier.what)}`;
  }
}

const kindWords = {
  CATEGORY: 'category',
  SOURCE: 'source',
  REQUIREMENT: 'requirement',
  PURPOSE: 'purpose',
} as const satisfies Partial<Record<Carrier['kind'], string>>;

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
