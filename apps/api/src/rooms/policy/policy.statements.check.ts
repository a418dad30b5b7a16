import type { AccessPolicy } from '@trackyourhours/privacy';
import type { DataMap, MappedField, MappedWord } from '@trackyourhours/privacy/map';
import type { Carrier, PolicyStatement } from './policy.statement.js';

/** What statements are held against. */
export interface StatementFacts {
  readonly map: DataMap;
  readonly accessPolicy: AccessPolicy;
  /** Every `Query.field` and `Mutation.field`. */
  readonly operations: ReadonlySet<string>;
  /** Whether a file is there, by its path in the repository. */
  readonly hasFile: (path: string) => boolean;
}

/** How far a statement is carried out. `NOT_DONE` is what the policy reserves and nothing of the software does. */
export type StatementState = 'CARRIED' | 'PARTLY' | 'PLANNED' | 'NOT_DONE';

/** A statement with what its carriers come to. */
export interface ExaminedStatement {
  readonly statement: PolicyStatement;
  readonly state: StatementState;
  readonly findings: readonly Finding[];
}

/** What one carrier comes to. */
export interface Finding {
  readonly carrier: Carrier;
  readonly state: 'LIVE' | 'QUIET' | 'PLANNED';
  /** The coordinates of the personal fields that it reaches. */
  readonly fields: readonly string[];
}

/** What became of examining all statements; any fault fails the build. */
export interface StatementExamination {
  readonly statements: readonly ExaminedStatement[];
  readonly faults: readonly string[];
}

/**
 * Holds every statement of the policy against the software, and the software against the statements: a carrier that is
 * not there, a statement with nothing behind it, and a field, word or rule that no statement speaks of are faults.
 */
export function examineStatements(statements: readonly PolicyStatement[], facts: StatementFacts): StatementExamination {
  const examined = statements.map((statement) => examine(statement, facts));
  return {
    statements: examined.map(({ faults: _faults, ...each }) => each),
    faults: [
      ...examined.flatMap(({ faults }) => faults),
      ...twice(statements),
      ...wordsWithout(statements, facts.map),
      ...fieldsWithout(statements, facts.map),
      ...rulesWithout(statements, facts.accessPolicy),
    ],
  };
}

/** How many statements there are of each state. */
export function countStates(statements: readonly ExaminedStatement[]): Readonly<Record<StatementState, number>> {
  const counts = { CARRIED: 0, PARTLY: 0, PLANNED: 0, NOT_DONE: 0 };
  for (const { state } of statements) counts[state] += 1;
  return counts;
}

type Judged = { readonly finding: Finding } | { readonly fault: string };

function examine(
  statement: PolicyStatement,
  facts: StatementFacts,
): ExaminedStatement & { readonly faults: readonly string[] } {
  const judged = statement.carriedBy.map((carrier) => judge(carrier, facts));
  const findings = judged.flatMap((each) => ('finding' in each ? [each.finding] : []));
  const state = stateOf(findings);
  const faults = [
    ...judged.flatMap((each) => ('fault' in each ? [each.fault] : [])),
    ...(statement.carriedBy.length === 0 ? ['nothing is behind it.'] : []),
    ...(state === 'NOT_DONE' && statement.kind !== 'RESERVES'
      ? ['it tells or promises something, and nothing does it: name what does, or the room that will.']
      : []),
    ...(statement.kind !== 'RESERVES' && statement.carriedBy.some(({ kind }) => kind === 'NOT_DONE')
      ? ['only what the policy reserves can be left undone.']
      : []),
    ...(statement.ours !== undefined && (state === 'PLANNED' || state === 'NOT_DONE')
      ? ['the page would claim what is not so: take its sentence out until it is.']
      : []),
  ];
  return { statement, state, findings, faults: faults.map((fault) => `Statement ${statement.id}: ${fault}`) };
}

function stateOf(findings: readonly Finding[]): StatementState {
  const has = (state: Finding['state']): boolean => findings.some((finding) => finding.state === state);
  if (has('LIVE')) return has('PLANNED') ? 'PARTLY' : 'CARRIED';
  return has('PLANNED') ? 'PLANNED' : 'NOT_DONE';
}

function judge(carrier: Carrier, { map, accessPolicy, operations, hasFile }: StatementFacts): Judged {
  const live = (fields: readonly string[] = []): Judged => ({ finding: { carrier, state: 'LIVE', fields } });
  const quiet: Judged = { finding: { carrier, state: 'QUIET', fields: [] } };
  const there = (isThere: boolean, name: string): Judged => (isThere ? live() : { fault: `there is no ${name}.` });
  const reaching = (fields: readonly MappedField[], name: string): Judged =>
    fields.length > 0 ? live(coordinatesOf(fields)) : { fault: `no field is of the ${name}.` };
  switch (carrier.kind) {
    case 'CATEGORY':
      return reaching(
        map.fields.filter(({ category }) => category === carrier.word),
        `category ${carrier.word}`,
      );
    case 'SOURCE':
      return reaching(
        map.fields.filter(({ source }) => source === carrier.word),
        `source ${carrier.word}`,
      );
    case 'REQUIREMENT':
      return reaching(
        map.fields.filter(({ requirement }) => requirement === carrier.word),
        `requirement ${carrier.word}`,
      );
    case 'PURPOSE': {
      const fields = map.fields.filter(({ purposes }) => purposes.includes(carrier.word));
      return fields.length > 0 ? live(coordinatesOf(fields)) : quiet;
    }
    case 'GATE': {
      const fields = leavingBy(map, carrier.word);
      return fields.length > 0 ? live(coordinatesOf(fields)) : quiet;
    }
    case 'FIELD': {
      const isThere = map.fields.some(({ coordinate }) => coordinate === carrier.coordinate);
      return isThere ? live([carrier.coordinate]) : { fault: `there is no personal field ${carrier.coordinate}.` };
    }
    case 'RULE':
      return there(
        accessPolicy.rules.some(({ id }) => id === carrier.rule),
        `rule ${carrier.rule}`,
      );
    case 'OPERATION':
      return there(operations.has(carrier.coordinate), `operation ${carrier.coordinate}`);
    case 'TEST':
    case 'DOCUMENT':
      return there(hasFile(carrier.path), `file ${carrier.path}`);
    case 'NOT_DONE':
      return quiet;
    case 'PLANNED':
      // A plan does not outlive its room.
      return hasFile(`apps/api/src/rooms/${carrier.room}/index.ts`)
        ? { fault: `the room ${carrier.room} is there: say what of it carries this (${carrier.what}).` }
        : { finding: { carrier, state: 'PLANNED', fields: [] } };
  }
}

/** The fields that a rule lets out by a gate. */
function leavingBy({ fields, recipients }: DataMap, gate: string): readonly MappedField[] {
  const keys = new Set(recipients.filter((recipient) => recipient.gate === gate).map(({ key }) => key));
  return fields.filter(({ seenBy }) => seenBy.some(({ recipient }) => keys.has(recipient)));
}

function coordinatesOf(fields: readonly MappedField[]): readonly string[] {
  return fields.map(({ coordinate }) => coordinate);
}

function twice(statements: readonly PolicyStatement[]): readonly string[] {
  const ids = statements.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `Statement ${id}: there are two of this id.`);
}

/** Words that point at a place of the policy where no statement names them. */
function wordsWithout(statements: readonly PolicyStatement[], map: DataMap): readonly string[] {
  const kinds: readonly (readonly [Carrier['kind'], readonly MappedWord[]])[] = [
    ['CATEGORY', map.categories],
    ['PURPOSE', map.purposes],
    ['SOURCE', map.sources],
    ['REQUIREMENT', map.requirements],
    ['GATE', map.gates],
  ];
  return kinds.flatMap(([kind, words]) =>
    words
      .filter(
        ({ word, source }) =>
          !statements.some((statement) => placeOf(statement) === source && names(statement, kind, word)),
      )
      .map(({ word, source }) => `${word}: no statement at “${source ?? 'no place'}” speaks of it.`),
  );
}

/** Personal fields of which some word is in no statement, so that nothing in the policy covers them. */
function fieldsWithout(statements: readonly PolicyStatement[], { fields }: DataMap): readonly string[] {
  const isNamed = (kind: Carrier['kind'], word: string): boolean =>
    statements.some((statement) => names(statement, kind, word));
  return fields.flatMap(({ coordinate, category, purposes, source, requirement }) => {
    const words: readonly (readonly [Carrier['kind'], string])[] = [
      ['CATEGORY', category],
      ['SOURCE', source],
      ['REQUIREMENT', requirement],
      ...purposes.map((purpose) => ['PURPOSE', purpose] as const),
    ];
    return words
      .filter(([kind, word]) => !isNamed(kind, word))
      .map(([, word]) => `${coordinate}: no statement of the policy covers ${word}.`);
  });
}

function rulesWithout(statements: readonly PolicyStatement[], { rules }: AccessPolicy): readonly string[] {
  const named = new Set(
    statements.flatMap(({ carriedBy }) =>
      carriedBy.flatMap((carrier) => (carrier.kind === 'RULE' ? [carrier.rule] : [])),
    ),
  );
  return rules
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => `Rule ${id}: no statement of the policy rests upon it.`);
}

function names({ carriedBy }: PolicyStatement, kind: Carrier['kind'], word: string): boolean {
  return carriedBy.some((carrier) => carrier.kind === kind && 'word' in carrier && carrier.word === word);
}

/** The place of a statement, as the vocabulary cites it. */
export function placeOf({ section, item }: Pick<PolicyStatement, 'section' | 'item'>): string {
  return `${section}, ${item}`;
}
