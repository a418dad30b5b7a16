import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, signedIn, support } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const query = `query Me {
  me {
    id
    createdAt
    emailAddresses { id address isPrimary verifiedAt }
    sessions { id ipAddress userAgent createdAt refreshedAt expiresAt }
  }
}`;

describe('me', () => {
  it('is all that this room holds of the person who asks, in clear and without a notice', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await api.as(person).query(query);
    const now = api.clock.now().toISOString();
    expect(answer.data).toEqual({
      me: {
        id: person.personId,
        createdAt: now,
        emailAddresses: [{ id: aUuid, address: person.email, isPrimary: true, verifiedAt: now }],
        sessions: [
          {
            id: aUuid,
            ipAddress: '127.0.0.1',
            userAgent: 'node',
            createdAt: now,
            refreshedAt: now,
            expiresAt: new Date(api.clock.now().getTime() + 30 * 24 * 3_600_000).toISOString(),
          },
        ],
      },
    });
    expect(answer.notices).toEqual([]);
  });

  it('shows the sessions that are open and no others', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [signedOut] = [await signedIn(api, person), await signedIn(api, person)];
    await api.as(signedOut).query('mutation Out { signOut { endedSessions } }');
    expect((await api.as(person).query(query)).at('me.sessions')).toHaveLength(2);
  });

  it('is nobody for those who are no person here', async () => {
    await aPerson(api).verified();
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      const answer = await api.as(viewer).query('query Me { me { id emailAddresses { address } } }');
      expect(answer).toMatchObject({ status: 200, data: { me: null }, errors: [] });
    }
  });

  it('is no disclosure', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.as(person).query(query);
    expect(await api.app.database.query('select "id" from "disclosure"', [])).toEqual([]);
  });
});

const aUuid: unknown = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
