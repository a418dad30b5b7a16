import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isLeafType } from 'graphql';
import { serverAudits } from 'graphql-http';
import { buildSchema, guardSchema } from './app.schema.js';
import { startApi, type TestApi } from './testing/api.testing.js';
import { aPerson, type SignedInPerson } from './testing/people.testing.js';

let api: TestApi;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Before' });
});
afterAll(() => api.close());

const canary = 'CANARY-in-a-literal';

describe('personal data in the text of a document', () => {
  it.each([
    ['UpdateContactInput.givenName', `mutation { updateContact(input: { givenName: "${canary}" }) { __typename } }`],
    [
      'PostalAddressInput.city',
      `mutation { updateContact(input: { postalAddress: { city: """${canary}""" } }) { __typename } }`,
    ],
    [
      'UpdateContactInput.phone',
      `mutation U($i: UpdateContactInput! = { phone: "${canary}" }) { updateContact(input: $i) { __typename } }`,
    ],
    [
      'UpdateContactInput.familyName',
      `mutation U($n: String = "${canary}") { updateContact(input: { familyName: $n }) { __typename } }`,
    ],
    [
      'SignUpInput.email',
      `mutation S($p: String!) { signUp(input: { email: "${canary}", password: $p }) { __typename } }`,
    ],
    [
      'SignInInput.password',
      `mutation S($e: String!) { signIn(input: { email: $e, password: "${canary}" }) { __typename } }`,
    ],
    ['Mutation.requestPasswordReset(email:)', `mutation { requestPasswordReset(email: "${canary}") { __typename } }`],
    ['Mutation.refreshSession(refreshToken:)', `mutation { refreshSession(refreshToken: "${canary}") { __typename } }`],
    ['Mutation.verifyEmail(code:)', `mutation { verifyEmail(code: "${canary}") { __typename } }`],
    [
      'ChangeEmailInput.newEmail',
      `mutation C($p: String!) { changeEmail(input: { newEmail: "${canary}", currentPassword: $p }) { __typename } }`,
    ],
  ])('is refused for %s, by name, and is told and logged nowhere', async (coordinate, document) => {
    const answer = await api.as(person).query(document, { p: 'a password', e: 'somebody@example.org' });
    expect(answer).toMatchObject({
      status: 400,
      data: undefined,
      errors: [
        {
          message: `${coordinate} takes personal data, which does not belong in the text of a document. Send it in a variable.`,
          extensions: { code: 'PERSONAL_LITERAL_REFUSED', coordinate },
        },
      ],
    });
    expect(answer.text).not.toContain(canary);
    expect(api.logged.join('\n')).not.toContain(canary);
  });

  it('changes nothing', async () => {
    await api.as(person).query(`mutation { updateContact(input: { givenName: "${canary}" }) { __typename } }`);
    const { data } = await api.as(person).query('{ me { contact { givenName } } }');
    expect(data).toEqual({ me: { contact: { givenName: 'Before' } } });
  });

  it('is not what an id, a page or a removal is', async () => {
    const answer = await api.as(person).query(`mutation { updateContact(input: { phone: null }) { __typename } }`);
    expect(answer).toMatchObject({ status: 200, errors: [] });
    const page = await api
      .as(person)
      .query(`{ people(first: 1) { nodes { id } } node(id: "${person.personId}") { id } }`);
    expect(page).toMatchObject({ status: 200, errors: [] });
  });
});

describe('by GET', () => {
  it.each([
    ['personal data', 'query { me { contact { givenName } } }', 'Contact.givenName'],
    [
      'personal data behind an interface',
      'query { me { ...P } } fragment P on Node { ... on Person { createdAt } }',
      'Person.createdAt',
    ],
  ])('%s is refused, with the way to ask instead', async (_what, query, coordinate) => {
    const answer = await get(query);
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('cache-control')]).toEqual([
      405,
      'POST',
      'no-store',
    ]);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'PERSONAL_DATA_BY_URL', coordinate } }] });
    expect(text).not.toContain('Before');
  });

  it.each([
    ['what is not personal', 'query { me { id contact { version } } }'],
    [
      'the schema',
      'query { __schema { queryType { name } } __type(name: "Person") { fields(includeDeprecated: true) { name } } }',
    ],
    ['nothing', 'query { __typename }'],
  ])('%s is answered', async (_what, query) => {
    const answer = await get(query);
    const body = (await answer.json()) as { readonly errors?: unknown };
    expect([answer.status, body.errors]).toEqual([200, undefined]);
  });

  it('the server still says how it is', async () => {
    for (const path of ['/health/live', '/health/ready']) expect((await fetch(`${api.url}${path}`)).status).toBe(200);
  });

  it('and the real server, asked with a credential, meets every requirement of GraphQL over HTTP', async () => {
    const fetchFn = (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(credential())) headers.set(name, value);
      return fetch(url, { ...init, headers });
    };
    const audits = serverAudits({ url: `${api.url}/graphql`, fetchFn });
    const results = await Promise.all(audits.map(({ fn }) => fn()));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(results.length).toBeGreaterThan(50);
    expect(failed.filter(({ name }) => name.startsWith('MUST'))).toEqual([]);
  });

  function get(query: string): Promise<Response> {
    return fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { ...credential(), 'apollo-require-preflight': 'yes' },
    });
  }

  function credential(): Record<string, string> {
    return { authorization: `Bearer ${person.token}` };
  }
});

describe('every input of the schema', () => {
  const { inputs, slots } = guardSchema(buildSchema());

  it('says what it is: none counts as personal because it was forgotten', () => {
    expect(inputs.length).toBeGreaterThan(20);
    expect(inputs.filter(({ isSaid }) => !isSaid).map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('that a person gives and this service keeps says where', () => {
    const given = new Set(inputs.flatMap(({ annotation }) => (annotation.kind === 'GIVES' ? annotation.to : [])));
    const provided = slots
      .filter(({ annotation, sources }) => annotation.source === 'PROVIDED_BY_CONSUMER' && sources.length === 0)
      .filter(({ field }) => isLeafType(getNamedType(field.type)))
      .map(({ coordinate }) => coordinate);
    expect(provided.filter((coordinate) => !given.has(coordinate)).sort()).toEqual([
      // Given by which operation it is, which takes no more than to be sent.
      'Choice.isOptedOut',
      // A card is given to the processor, which tells us this of it.
      'PaymentMethod.brand',
      'PaymentMethod.expires',
      'PaymentMethod.lastFour',
      // What was given elsewhere, as it stands on the sheet that a supervisor signs.
      'SignOff.minutes',
      'SignOffLine.category',
      'SignOffLine.minutes',
      'SignOffLine.site',
      'SignOffLine.track',
      'SignOffLine.workedOn',
      'SignOffSheet.associateName',
      'SignOffSheet.minutes',
    ]);
    // What begins by what somebody gave is collected by ourselves all the same.
    expect([...given].filter((coordinate) => !provided.includes(coordinate)).sort()).toEqual([
      'Invoice.plan',
      'Subscription.trialStartedAt',
    ]);
  });

  it('by which one could ask says so: whether a message is answered, of what hours their sums are, and when an agent read something', () => {
    const selecting = inputs.flatMap(({ coordinate, annotation }) =>
      annotation.kind === 'SELECTS' ? [coordinate] : [],
    );
    expect(selecting).toEqual([
      'Query.agentReads(before:)',
      'Query.hourProgress(track:)',
      'Query.hourWeeks(track:)',
      'Query.hourWeeks(from:)',
      'Query.hourWeeks(until:)',
      'Query.continuingEducationTotals(endsOn:)',
      'Query.messages(isAnswered:)',
    ]);
  });
});
