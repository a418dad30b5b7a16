import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, signedIn, type SignedInPerson } from '../../testing/people.testing.js';
import { agentsOf, aPair, asAgent, endMandate, mandated } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { givenName } } }';
const all = 'query All { people(first: 50) { nodes { id } } }';

describe('ending a mandate', () => {
  it.each(['person', 'agent'] as const)(
    'between two requests withholds the second, with the reason, whether it is the %s who ends it',
    async (who) => {
      const { person, agent, mandateId } = await aPair(api);
      const look = () => asAgent(api, agent).query(one, { id: person.personId });
      for (let times = 0; times < 3; times += 1) {
        expect((await look()).at('person.contact.givenName')).toBe('Philippa');
      }
      const ended = await endMandate(api, { person, agent }[who], mandateId);
      expect(ended.at('endMandate.__typename')).toBe('MandateEnded');
      const after = await look();
      expect(after.data).toEqual({ person: null });
      expect(after.notices).toContainEqual(
        expect.objectContaining({ coordinate: 'Query.person', reason: 'NOT_IN_REACH' }),
      );
      expect(after.headers.get('cache-control')).toBe('no-store');
      expect(bytesOf(after)).toEqual(bytesOf(await asAgent(api, agent).query(one, { id: randomUUID() })));
      const { endedBy, isInForce } = (await agentsOf(api, person)).at('me.mandates.0') as Record<string, unknown>;
      expect({ endedBy, isInForce }).toEqual({ endedBy: who.toUpperCase(), isInForce: false });
    },
  );

  it('is not needed where its time is over: from that moment on it opens nothing', async () => {
    const expiresAt = new Date(api.clock.now().getTime() + 60_000).toISOString();
    const { person, agent } = await aPair(api, { expiresAt });
    const look = async () => (await asAgent(api, agent).query(one, { id: person.personId })).data;
    api.clock.advance(59_999);
    expect(await look()).toEqual({ person: { contact: { givenName: 'Philippa' } } });
    api.clock.advance(1);
    expect(await look()).toEqual({ person: null });
    expect((await asAgent(api, agent).query(all)).at('people.nodes')).toEqual([]);
    expect((await agentsOf(api, person)).at('me.mandates')).toMatchObject([{ isInForce: false, endedAt: null }]);
  });

  it('leaves the others as they are', async () => {
    const { person, agent, mandateId } = await aPair(api);
    const other = await aPerson(api).verified().signedIn();
    await mandated(api, other, agent);
    const ids = async () =>
      ((await asAgent(api, agent).query(all)).at('people.nodes') as readonly { id: string }[]).map(({ id }) => id);
    expect((await ids()).sort()).toEqual([person.personId, other.personId].sort());
    await endMandate(api, person, mandateId);
    expect(await ids()).toEqual([other.personId]);
  });

  it('is theirs who gave and who hold it: another’s, and none, are not found', async () => {
    const { person, agent, mandateId } = await aPair(api);
    const stranger = await aPerson(api).verified().signedIn();
    for (const [viewer, id] of [
      [stranger, mandateId],
      [person, randomUUID()],
      [person, 'none'],
    ] as const) {
      expect((await endMandate(api, viewer, id)).at('endMandate.__typename')).toBe('MandateNotFound');
    }
    expect(await endMandate(api, anonymous, mandateId)).toMatchObject(refusalOf(anonymous));
    expect((await asAgent(api, agent).query(one, { id: person.personId })).at('person')).not.toBeNull();
  });
});

describe('a mandate that ends while a request is answered', () => {
  it('is no mandate any more to what reads', async () => {
    const { person, agent, mandateId } = await aPair(api);
    await mandated(api, await aPerson(api).verified().signedIn(), agent);
    const { viewers } = api.app.demoParts;
    const headers = { authorization: `Bearer ${agent.token}`, purpose: 'COMPLY_WITH_LAW', actingAs: 'AGENT' };
    for (let times = 0; times < 2; times += 1) {
      // The second time the session is remembered, and judged with the mandates.
      const { viewer, authority } = await viewers.identify(headers);
      expect([...viewer.mandates.keys()]).toContain(person.personId);
      expect(await holds(authority)).toBe(true);
      if (times === 0) continue;
      await endMandate(api, person, mandateId);
      expect(await holds(authority)).toBe(false);
    }
  });

  async function holds(condition: { readonly text: string; readonly values: readonly unknown[] } | null) {
    let next = 0;
    const text = condition?.text.replace(/\?/g, () => `$${String((next += 1))}`) ?? 'null';
    const [row] = await api.app.database.query<{ held: boolean }>(
      `select (${text}) as "held"`,
      condition?.values ?? [],
    );
    return row?.held;
  }
});

describe('a mandate that the server did not give', () => {
  it.each([
    ['that covers more than was said', `"categories" = '{FINANCIAL_AND_BILLING,IDENTIFIERS_AND_CONTACT}'`],
    ['that lasts longer', `"expires_at" = "expires_at" + interval '1 day'`],
    ['whose signature is another', `"signature" = '\\x00'`],
  ])('opens nothing: one %s', async (_what, change) => {
    const { person, agent, mandateId } = await aPair(api);
    const look = async () => (await asAgent(api, agent).query(one, { id: person.personId })).at('person');
    expect(await look()).not.toBeNull();
    await asOwner(api.app.database, `update "mandate" set ${change} where "id" = '${mandateId}'`);
    expect(await look()).toBeNull();
  });

  it('opens nothing to another agent', async () => {
    const { person, mandateId } = await aPair(api);
    const thief = await aPerson(api).verified().signedIn();
    await asOwner(
      api.app.database,
      `update "mandate" set "agent_id" = '${thief.personId}' where "id" = '${mandateId}'`,
    );
    expect((await asAgent(api, thief).query(one, { id: person.personId })).at('person')).toBeNull();
  });
});

describe('whoever acts as an agent', () => {
  it('is nobody else meanwhile: nothing of their own is theirs, and nothing can be changed by it', async () => {
    const { agent } = await aPair(api);
    const acting = asAgent(api, agent);
    expect((await acting.query('query Me { me { id } }')).data).toEqual({ me: null });
    expect((await acting.query(one, { id: agent.personId })).data).toEqual({ person: null });
    expect(await acting.query('mutation Out { optOutOfAffiliateMarketing { __typename } }')).toMatchObject(
      refusalOf(agent),
    );
    expect((await api.as(agent).query('query Me { me { id } }')).at('me.id')).toBe(agent.personId);
  });

  it('is a person who is signed in, and says so in one word', async () => {
    const agent = await aPerson(api).verified().signedIn();
    const as = (viewer: Pick<SignedInPerson, 'token'> | null, word: string) =>
      api.as({ token: viewer?.token ?? null, purpose: null }, { 'x-acting-as': word }).query(all);
    expect(await as(null, 'AGENT')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    for (const word of ['agent', 'PERSON', 'AGENT, AGENT']) {
      expect(await as(agent, word)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'ACTING_AS_NOT_KNOWN' } }],
      });
    }
    expect((await as(await signedIn(api, agent), 'AGENT')).at('people.nodes')).toEqual([]);
  });
});
