import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const people = `query People($first: Int) {
  people(first: $first) { nodes { contact { givenName email phone } } }
}`;
const notices = ['--as', 'service-provider', '--purpose', 'MANAGE_CUSTOMER_RELATIONSHIPS'];

let folder: string;
let peopleFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-'));
  peopleFile = await fileOf('people.graphql', people);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command privacy explain', () => {
  it('tells what an operation comes to, and ends well within its budget', async () => {
    const budget = ['--max-category', 'FINANCIAL_AND_BILLING=0', '--max-people', '100', '--max-values', '300'];
    const { code, out, err } = await privacy([peopleFile, ...notices, ...budget]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Contact\.email +IDENTIFIERS_AND_CONTACT +SHOW +PERMITTED \(service-provider-notices\) +100/);
    expect(out).toMatch(/Contact\.phone +IDENTIFIERS_AND_CONTACT +MASK LAST_FOUR +MASKED_FOR_VIEWER/);
    expect(out).toContain('At most 100 people and 300 values in all.');
    expect(out).not.toContain('OVER BUDGET');
  });

  it('fails over its budget, and names the numbers and the fields', async () => {
    const { code, out } = await privacy([peopleFile, ...notices, '--max-category', 'IDENTIFIERS_AND_CONTACT=299']);
    expect(code).toBe(1);
    expect(out).toContain(
      'OVER BUDGET for MANAGE_CUSTOMER_RELATIONSHIPS: 300 IDENTIFIERS_AND_CONTACT values where 299 may be exposed: ' +
        'Contact.email, Contact.givenName, Contact.phone.',
    );
  });

  it('lets a party to a corporate transaction see nothing, which keeps within any budget', async () => {
    const budget = ['--max-values', '0', '--max-people', '0'];
    const { code, out } = await privacy([peopleFile, '--as', 'corporate-transaction', ...budget]);
    expect(code).toBe(0);
    expect(out).toContain('At most 0 people and 0 values in all.');
  });

  it('tries every purpose where none is named, and tells the worst with its name', async () => {
    const { code, out } = await privacy([peopleFile, '--as', 'service-provider', '--max-values', '200']);
    expect(code).toBe(1);
    expect(out).toContain('as service-provider, for MANAGE_CUSTOMER_RELATIONSHIPS');
    const staff = await privacy([peopleFile, '--as', 'support', '--max-people', '0']);
    expect(staff.code).toBe(1);
    expect(staff.out.match(/OVER BUDGET for \w+/g)?.sort()).toEqual([
      'OVER BUDGET for ADMINISTER_ACCOUNTS_AND_PAYMENTS',
      'OVER BUDGET for MANAGE_CUSTOMER_RELATIONSHIPS',
      'OVER BUDGET for UNDERSTAND_AND_RESPOND',
    ]);
  });

  it('takes variables as a file holds them', async () => {
    const variables = await fileOf('variables.json', '{ "first": 3 }');
    const { code, out } = await privacy([peopleFile, ...notices, '--variables', variables, '--max-people', '3']);
    expect(code).toBe(0);
    expect(out).toContain('At most 3 people and 9 values in all.');
  });

  it('reads several files, standard input among them, and answers in JSON', async () => {
    const me = 'query Me { me { contact { email } } } query Nobody { __typename }';
    const { code, out, err } = await privacy([peopleFile, '-', '--as', 'person', '--operation', 'Me', '--json'], me);
    // The first has no operation of that name: the second is told all the same.
    expect(code).toBe(2);
    expect(err).toBe(
      `${peopleFile}:1:1 The document has no operation of that name. Say --operation NAME, one of People.\n`,
    );
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'stdin',
        as: 'PERSON',
        purpose: null,
        explanation: { operation: 'Query.me', exposure: { people: 1, values: 1 } },
        breaches: [],
      },
    ]);
  });

  it('knows the fragments of each file in all of them, and names the file of a fault', async () => {
    const fragment = await fileOf('contact.fragment.graphql', 'fragment C on Contact { email ...D }');
    const inner = await fileOf(
      'inner.fragment.graphql',
      'fragment D on Contact { phone } fragment E on Contact { id }',
    );
    const operation = await fileOf('me.graphql', '{ me { contact { ...C } } }');
    const { code, out } = await privacy([operation, fragment, inner, '--as', 'person']);
    expect(code).toBe(0);
    expect(out).toContain('At most 1 person and 2 values in all.');
    const broken = await fileOf('broken.fragment.graphql', 'fragment C on Contact {\n  canary }');
    expect(await privacy([operation, broken, '--as', 'person'])).toEqual({
      code: 2,
      out: '',
      err: `${broken}:2:3 The type "Contact" has no such field.\n`,
    });
    expect(await privacy([fragment, '--as', 'person'])).toMatchObject({
      code: 2,
      err: 'There is no operation in these files.\n',
    });
  });

  it('asks for the name of one of several operations, and lists them', async () => {
    const { code, err } = await privacy(['-', '--as', 'person'], 'query A { __typename }\nquery B { __typename }');
    expect(code).toBe(2);
    expect(err).toMatch(/^stdin:2:1 The document has several operations: .+ Say --operation NAME, one of A, B\.\n$/);
  });

  it('fails for an operation that would be refused, and says what it gives and why', async () => {
    const reset = 'mutation { requestPasswordReset(email: "canary@example.org") { __typename } }';
    const { code, out, err } = await privacy(['-', '--as', 'person'], reset);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('It reads no personal data.');
    expect(out).toContain('Mutation.requestPasswordReset(email:) gives personal data: EmailAddress.address');
    expect(out).toContain('It would be refused, PERSONAL_LITERAL_REFUSED: ');
    expect(out).not.toContain('canary');
    expect(out).not.toContain('touches no personal data');
    const variable = reset.replace('mutation', 'mutation($email: String!)').replace('"canary@example.org"', '$email');
    expect(await privacy(['-', '--as', 'person'], variable)).toMatchObject({ code: 0, err: '' });
    const nothing = await privacy(['-', '--as', 'person'], '{ __typename }');
    expect(nothing).toMatchObject({ code: 0, out: expect.stringContaining('It touches no personal data.') });
  });

  it('tells what an agent comes upon: of the people who authorized them, and of nobody else', async () => {
    const { code, out } = await privacy([peopleFile, '--as', 'agent', '--max-people', '0']);
    expect(code).toBe(1);
    expect(out).toContain('Of people who authorized them (AGENT_OF), at most 100 people and 300 values:');
    expect(out.match(/^ {2}Of .+$/gm)).toHaveLength(1);
    expect(out).toContain('OVER BUDGET');
  });

  it.each([
    ['cannot be read', 'query { me { contact { email(', /:1:30 Expected name here, found <eof>\./],
    ['is no operation on this schema', '{ me {\n  canaryField } }', /:2:3 The type "Person" has no such field\./],
    ['repeats what it holds to nobody', '{ person(id: CANARY) { id } }', /:1:14 /],
    ['is a definition', 'type Canary { id: ID }', /:1:1 A document sent here holds operations and fragments only\./],
  ])('names the line and the column where a document %s', async (_what, document, expected) => {
    const file = await fileOf('broken.graphql', document);
    const { code, out, err } = await privacy([file, '--as', 'person']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err.startsWith(file)).toBe(true);
    expect(err.toLowerCase().replaceAll(file, '')).not.toContain('canary');
  });

  it.each([
    ['no JSON', '{ "first": CANARY'],
    ['a list', '["CANARY"]'],
    ['of another type than is declared', '{ "first": "CANARY" }'],
  ])('does not understand variables that are %s, and does not repeat them', async (_what, content) => {
    const file = await fileOf('variables.json', content);
    const { code, out, err } = await privacy([peopleFile, ...notices, '--variables', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toContain('CANARY');
  });

  it.each([
    ['nobody', ['people.graphql'], '--as says who would send it: anonymous, person,'],
    ['a viewer that is none', ['people.graphql', '--as', 'CANARY'], '--as says who would send it: anonymous, person,'],
    ['a purpose that is none', ['x', '--as', 'person', '--purpose', 'CANARY'], '--purpose is one of '],
    ['a category that is none', ['x', '--as', 'person', '--max-category', 'CANARY=0'], '--max-category is CATEGORY=N'],
    ['a limit that is none', ['x', '--as', 'person', '--max-category', 'DEVICE_AND_USAGE'], '--max-category is'],
    ['a number that is none', ['x', '--as', 'person', '--max-people', 'CANARY'], '--max-people is a whole number'],
    ['an option that is none', ['x', '--as', 'person', '--canary', 'CANARY'], 'An option is none of --as, --purpose'],
    ['no file', ['--as', 'person'], 'Name at least one file'],
  ])('answers %s with its usage', async (_what, given, named) => {
    const { code, err } = await privacy(given);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(err).toContain('privacy explain FILE…');
    expect(err).not.toContain('CANARY');
  });

  it('says that a file cannot be read', async () => {
    const { code, err } = await privacy([join(folder, 'nothing.graphql'), '--as', 'person']);
    expect(code).toBe(2);
    expect(err).toContain('this file cannot be read');
  });
});

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as it was built, without configuration, a database or a server. */
function privacy(given: readonly string[], input = ''): Promise<Outcome> {
  const command = fileURLToPath(new URL('../dist/commands/privacy.js', import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, 'explain', ...given], { env: {} }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin?.end(input);
  });
}
