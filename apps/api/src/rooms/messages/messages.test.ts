import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';
import { aMessage, answerMessage, privacyOfficer, sent, sentByStranger } from './messages.testing.js';

let api: TestApi;
let person: SignedInPerson;
/** The messages there are, the oldest first: a stranger's question and request, and a person's support and request. */
let question: string;
let request: string;
let ownSupport: string;
let ownRequest: string;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  person = await aPerson(api).verified().signedIn();
  question = await sentByStranger(api);
  request = await sentByStranger(api, { kind: 'PRIVACY_REQUEST' });
  ownSupport = await sent(api, person, aMessage({ kind: 'SUPPORT', email: null }));
  ownRequest = await sent(api, person, aMessage({ kind: 'PRIVACY_REQUEST', email: null }));
  await answerMessage(api, await support(api), ownSupport, 'Try again, please.');
});
afterAll(() => api.close());

describe('the messages', () => {
  it('of a person are their own', async () => {
    expect(await found(person)).toEqual([ownSupport, ownRequest]);
    expect(await found(await aPerson(api).verified().signedIn())).toEqual([]);
  });

  it('of support are all', async () => {
    expect(await found(await support(api))).toEqual([question, request, ownSupport, ownRequest]);
  });

  it('of the privacy officer are the requests about personal data', async () => {
    expect(await found(await privacyOfficer(api))).toEqual([request, ownRequest]);
  });

  it('of anybody else, and for any other purpose, are none', async () => {
    const others = [
      anonymous,
      await support(api, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'),
      await support(api, null),
      await privacyOfficer(api, 'UNDERSTAND_AND_RESPOND'),
      await serviceProvider(api),
      await serviceProvider(api, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'),
    ];
    for (const viewer of others) expect(await found(viewer)).toEqual([]);
  });

  it('are those that wait, or those that are answered, to whoever asks so', async () => {
    expect(await found(await support(api), { isAnswered: false })).toEqual([question, request, ownRequest]);
    expect(await found(await support(api), { isAnswered: true })).toEqual([ownSupport]);
    expect(await found(await support(api), { isAnswered: null })).toHaveLength(4);
    expect(await found(await privacyOfficer(api), { isAnswered: true })).toEqual([]);
    expect(await found(person, { isAnswered: true })).toEqual([ownSupport]);
  });

  it('are not asked by what the asker may not see', async () => {
    const answer = await api.as(await serviceProvider(api)).query(document, { isAnswered: true });
    expect(answer.errors[0]?.extensions.code).toBe('PERSONAL_SELECTION_REFUSED');
  });

  it('come page by page', async () => {
    const desk = api.as(await support(api));
    const first = await desk.query(document, { first: 3 });
    expect(first.at('messages')).toMatchObject({ nodes: { length: 3 }, pageInfo: { hasNextPage: true } });
    const rest = await desk.query(document, { first: 3, after: first.at('messages.pageInfo.endCursor') });
    expect(rest.at('messages')).toMatchObject({ nodes: [{ id: ownRequest }], pageInfo: { hasNextPage: false } });
  });

  it.each([
    ['by its id', 'query N($id: ID!) { node(id: $id) { ... on Message { id body } } }', 'node'],
    ['among its person’s', 'query P($person: ID!) { person(id: $person) { messages { id body } } }', 'person.messages'],
  ])('that a desk does not answer is not found %s either', async (_name, query, path) => {
    const variables = query.includes('$id') ? { id: ownSupport } : { person: person.personId };
    const [toSupport, toOfficer] = [
      await api.as(await support(api)).query(query, variables),
      await api.as(await privacyOfficer(api)).query(query, variables),
    ];
    expect(JSON.stringify(toSupport.at(path))).toContain(ownSupport);
    expect(toOfficer.status).toBe(200);
    expect(toOfficer.text).not.toContain(ownSupport);
  });
});

const document = `query Messages($first: Int, $after: String, $isAnswered: Boolean) {
  messages(first: $first, after: $after, isAnswered: $isAnswered) {
    nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

async function found(viewer: TestViewer, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const query = 'isAnswered' in variables ? document : 'query Messages { messages { nodes { id } } }';
  const answer = await api.as(viewer).query(query, 'isAnswered' in variables ? { first: 20, ...variables } : {});
  return (answer.at('messages.nodes') as readonly { readonly id: string }[]).map(({ id }) => id);
}
