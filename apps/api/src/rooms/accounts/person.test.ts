import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';

let api: TestApi;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi();
  person = await aPerson(api, { email: 'canary.address@example.org' }).verified().signedIn();
});
afterAll(() => api.close());

describe('a person by id', () => {
  it('is seen by themselves in clear', async () => {
    const answer = await look(person, person.personId);
    expect(answer.data).toMatchObject({
      person: { id: person.personId, emailAddresses: [{ address: person.email, isPrimary: true }] },
    });
    expect(answer.notices).toEqual([]);
  });

  it('is not there for another person, exactly as one who does not exist', async () => {
    const other = await aPerson(api).verified().signedIn();
    const [existing, missing] = [await look(other, person.personId), await look(other, randomUUID())];
    expect(existing).toMatchObject({ status: 200, data: { person: null } });
    expect(existing.notices).toEqual([expect.objectContaining({ coordinate: 'Query.person', reason: 'NOT_IN_REACH' })]);
    expect(bytesOf(existing)).toEqual(bytesOf(missing));
  });

  it('is not there for anybody without a token, exactly as one who does not exist', async () => {
    const [existing, missing] = [await look(anonymous, person.personId), await look(anonymous, randomUUID())];
    expect(existing).toMatchObject({ status: 200, data: { person: null } });
    expect(bytesOf(existing)).toEqual(bytesOf(missing));
  });

  it('is seen by support masked, with a notice for every field that is not in clear', async () => {
    const answer = await look(await support(api), person.personId);
    expect(answer.data).toEqual({
      person: {
        id: person.personId,
        createdAt: null,
        emailAddresses: [{ address: 'c•••@•••', isPrimary: null, verifiedAt: null }],
        sessions: null,
      },
    });
    expect(Object.fromEntries(answer.notices.map(({ coordinate, effect }) => [coordinate, effect]))).toEqual({
      'EmailAddress.address': 'MASK',
      'EmailAddress.isPrimary': 'WITHHOLD',
      'EmailAddress.verifiedAt': 'WITHHOLD',
      'Person.createdAt': 'WITHHOLD',
      'Person.sessions': 'WITHHOLD',
      'Session.ipAddress': 'WITHHOLD',
    });
    expect(answer.text).not.toContain('canary.address');
  });

  it('is nobody for a service provider who states no purpose, and who is told so', async () => {
    const answer = await look(await serviceProvider(api, null), person.personId);
    expect(answer.data).toEqual({ person: null });
    expect(new Set(answer.notices.map(({ reason }) => reason))).toEqual(new Set(['NOT_IN_REACH', 'PURPOSE_MISSING']));
  });

  it('is nobody for support either when there is none, or the id is none', async () => {
    const viewer = await support(api);
    for (const id of [randomUUID(), 'no id at all', '', "'; drop table person; --"]) {
      expect(await look(viewer, id)).toMatchObject({ status: 200, data: { person: null }, errors: [] });
    }
  });
});

function look(viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `query Person($id: ID!) {
      person(id: $id) { id createdAt emailAddresses { address isPrimary verifiedAt } sessions { ipAddress } }
    }`,
    { id },
  );
}
