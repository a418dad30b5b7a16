import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';

let api: TestApi;
let person: SignedInPerson;
let ids: Readonly<Record<'Person' | 'Contact' | 'EmailAddress' | 'Session', string>>;
beforeAll(async () => {
  api = await startApi();
  person = await aPerson(api, { email: 'canary.address@example.org' })
    .verified()
    .signedIn()
    .withContact({ givenName: 'Canary' });
  const own = await api
    .as(person)
    .query('query Ids { me { id contact { id } emailAddresses { id } sessions { id } } }');
  ids = {
    Person: own.textAt('me.id'),
    Contact: own.textAt('me.contact.id'),
    EmailAddress: own.textAt('me.emailAddresses.0.id'),
    Session: own.textAt('me.sessions.0.id'),
  };
});
afterAll(() => api.close());

describe('a node', () => {
  it('of one’s own is found whatever it is, and in clear', async () => {
    expect((await look(person, ids.Person)).at('node')).toEqual({
      __typename: 'Person',
      id: ids.Person,
      emailAddresses: [{ address: person.email }],
    });
    expect((await look(person, ids.Contact)).at('node')).toEqual({
      __typename: 'Contact',
      id: ids.Contact,
      givenName: 'Canary',
    });
    expect((await look(person, ids.EmailAddress)).at('node')).toEqual({
      __typename: 'EmailAddress',
      id: ids.EmailAddress,
      address: person.email,
    });
    expect((await look(person, ids.Session)).at('node')).toEqual({
      __typename: 'Session',
      id: ids.Session,
      ipAddress: '127.0.0.1',
    });
  });

  it('of somebody else is not there, exactly as one that does not exist', async () => {
    const other = await aPerson(api).verified().signedIn();
    for (const viewer of [other, anonymous]) {
      const missing = await look(viewer, randomUUID());
      expect(missing).toMatchObject({ status: 200, data: { node: null } });
      for (const id of Object.values(ids)) expect(bytesOf(await look(viewer, id))).toEqual(bytesOf(missing));
    }
  });

  it('shows support what the access policy lets it see, and no more', async () => {
    const viewer = await support(api);
    expect((await look(viewer, ids.Contact)).at('node')).toEqual({
      __typename: 'Contact',
      id: ids.Contact,
      givenName: 'Canary',
    });
    expect((await look(viewer, ids.EmailAddress)).at('node.address')).toBe('c•••@•••');
    expect((await look(viewer, ids.Session)).at('node')).toEqual({
      __typename: 'Session',
      id: ids.Session,
      ipAddress: null,
    });
  });

  it('is not there for a service provider without a purpose, exactly as one that does not exist', async () => {
    const viewer = await serviceProvider(api, null);
    const missing = await look(viewer, randomUUID());
    expect(missing).toMatchObject({ status: 200, data: { node: null } });
    for (const id of Object.values(ids)) expect(bytesOf(await look(viewer, id))).toEqual(bytesOf(missing));
  });

  it('is found by its id in capitals too, and by nothing else that is like it', async () => {
    expect((await look(person, ids.Contact.toUpperCase())).at('node.id')).toBe(ids.Contact);
    for (const id of [`${ids.Contact} `, ids.Contact.replaceAll('-', ''), '', 'no id at all']) {
      expect(await look(person, id)).toMatchObject({ status: 200, data: { node: null }, errors: [] });
    }
  });
});

function look(viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `query Node($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Person { emailAddresses { address } }
        ... on Contact { givenName }
        ... on EmailAddress { address }
        ... on Session { ipAddress }
      }
    }`,
    { id },
  );
}
