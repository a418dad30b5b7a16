import { describe, expect, it } from '@jest/globals';
import { dataMapOf } from '@trackyourhours/privacy/graphql';
import { system } from '../../app.data.map.js';
import { examinePolicy } from '../../app.policy.js';
import { buildSchema, guardSchema } from '../../app.schema.js';
import {
  field,
  gate,
  notDone,
  operation,
  planned,
  policySections,
  rule,
  test,
  type PolicyStatement,
} from './policy.statement.js';
import { countStates, examineStatements, type StatementFacts } from './policy.statements.check.js';
import { policyStatements } from './policy.statements.js';

const privacy = guardSchema(buildSchema());
const facts: StatementFacts = {
  map: dataMapOf(privacy, { system }),
  accessPolicy: privacy.accessPolicy,
  operations: new Set(['Query.me']),
  hasFile: (path) => path === 'apps/api/src/there.test.ts' || path === 'apps/api/src/rooms/contact/index.ts',
};

describe('the statements of the policy', () => {
  const { statements, faults } = examinePolicy(privacy);

  it('are all carried out, planned or reserved, and every field, word and rule belongs to one', () => {
    expect(faults).toEqual([]);
  });

  it('are of every section, each told once and in a few words', () => {
    expect([...new Set(statements.map(({ statement }) => statement.section))]).toEqual([...policySections]);
    expect(new Set(statements.map(({ statement }) => statement.id)).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThan(100);
    for (const { statement } of statements) {
      expect([statement.id, statement.says.length < 200]).toEqual([statement.id, true]);
    }
  });

  it('are counted by how far they are carried out', () => {
    const counts = countStates(statements);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(statements.length);
    expect(counts.CARRIED).toBeGreaterThan(counts.PLANNED);
  });

  it('reach every personal field by its words, so that a new one needs no line', () => {
    const reached = new Set(statements.flatMap(({ findings }) => findings.flatMap(({ fields }) => fields)));
    expect(privacy.slots.filter(({ coordinate }) => !reached.has(coordinate))).toEqual([]);
  });
});

describe('the check of the statements', () => {
  it.each([
    ['nothing is behind a statement', { carriedBy: [] }, 'nothing is behind it'],
    ['a field is gone', { carriedBy: [field('Contact.shoeSize')] }, 'there is no personal field Contact.shoeSize'],
    [
      'a field is not personal',
      { carriedBy: [field('Contact.version')] },
      'there is no personal field Contact.version',
    ],
    ['a rule is gone', { carriedBy: [rule('nobody')] }, 'there is no rule nobody'],
    ['an operation is gone', { carriedBy: [operation('Query.nothing')] }, 'there is no operation Query.nothing'],
    ['a test is gone', { carriedBy: [test('gone.test.ts')] }, 'there is no file apps/api/src/gone.test.ts'],
    ['what it waits for is there', { carriedBy: [planned('contact', 'a thing')] }, 'the room contact is there'],
    [
      'a promise is left undone',
      { carriedBy: [operation('Query.me'), notDone('later')] },
      'only what the policy reserves',
    ],
    [
      'a promise rests on a closed gate',
      { carriedBy: [gate('CORPORATE_TRANSACTION')] },
      'it tells or promises something',
    ],
    ['the page would claim a plan', { ours: 'We do.', carriedBy: [planned('nowhere', 'it')] }, 'claim what is not so'],
  ])('fails where %s', (_what, change, fault) => {
    const found = faultsOf({ ...aStatement, ...change });
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^Statement tried: .*${fault}`))]));
  });

  it.each<[string, Partial<PolicyStatement>, string]>([
    ['what is there carries it', { carriedBy: [test('there.test.ts'), operation('Query.me')] }, 'CARRIED'],
    ['some of it waits for a room', { carriedBy: [operation('Query.me'), planned('nowhere', 'it')] }, 'PARTLY'],
    ['all of it waits for a room', { carriedBy: [planned('nowhere', 'it')] }, 'PLANNED'],
    [
      'it is reserved, and its gate is closed',
      { kind: 'RESERVES', carriedBy: [gate('CORPORATE_TRANSACTION')] },
      'NOT_DONE',
    ],
  ])('says so where %s', (_what, change, state) => {
    const statement = { ...aStatement, ...change };
    expect(faultsOf(statement)).toEqual([]);
    expect(examineStatements([statement], facts).statements).toMatchObject([{ state }]);
  });

  it('fails where a field, a word or a rule belongs to no statement', () => {
    const without = (kind: string, word: string) =>
      policyStatements.map((statement) => ({
        ...statement,
        carriedBy: statement.carriedBy.filter(
          (carrier) => !(carrier.kind === kind && JSON.stringify(carrier).includes(`"${word}"`)),
        ),
      }));
    const found = (statements: readonly PolicyStatement[]) => examineStatements(statements, facts).faults;
    expect(found(without('CATEGORY', 'DEVICE_AND_USAGE'))).toEqual(
      expect.arrayContaining([
        'Session.ipAddress: no statement of the policy covers DEVICE_AND_USAGE.',
        'DEVICE_AND_USAGE: no statement at “What we collect, item 5” speaks of it.',
      ]),
    );
    expect(found(without('RULE', 'own-data'))).toContain('Rule own-data: no statement of the policy rests upon it.');
    expect(found(without('PURPOSE', 'COMPLY_WITH_LAW'))).toContain(
      'Contact.phone: no statement of the policy covers COMPLY_WITH_LAW.',
    );
  });

  it('fails where two statements have one id', () => {
    const [first] = policyStatements;
    if (first === undefined) throw new TypeError('There are no statements.');
    expect(examineStatements([first, first], facts).faults).toContain(
      `Statement ${first.id}: there are two of this id.`,
    );
  });
});

const aStatement: PolicyStatement = {
  id: 'tried',
  section: 'Closing',
  item: 'line 1',
  kind: 'TELLS',
  says: 'Something is so.',
  carriedBy: [operation('Query.me')],
};

/** What is wrong with one statement, apart from what it leaves to others. */
function faultsOf(statement: PolicyStatement): readonly string[] {
  return examineStatements([statement], facts).faults.filter((fault) => fault.startsWith('Statement'));
}
