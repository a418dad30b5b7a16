import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { aMessage, answerMessage, messageFields, sent } from './messages.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('what is held of what a person wrote', () => {
  it('is told whole, and of nobody else', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const message = aMessage({ email: null });
    const id = await sent(api, person, message);
    await sent(api, other, aMessage({ email: null }));
    const desk = await support(api);
    await answerMessage(api, desk, id, 'Thank you.');
    const now = api.clock.now();
    expect(await holder().export(person.personId)).toEqual([
      {
        type: 'Message',
        id,
        values: {
          ...message,
          email: person.email,
          answer: 'Thank you.',
          sentAt: now,
          answeredAt: now,
          answeredBy: desk.id,
        },
      },
    ]);
  });

  it('is erased, but for requests about personal data, of which it says why and until when', async () => {
    const person = await aPerson(api).verified().signedIn();
    await sent(api, person, aMessage({ email: null }));
    await sent(api, person, aMessage({ kind: 'SUPPORT', email: null }));
    const request = aMessage({ kind: 'PRIVACY_REQUEST', email: null });
    const id = await sent(api, person, request);
    const until = new Date(api.clock.now());
    until.setUTCMonth(until.getUTCMonth() + 24);
    expect(await erase(person.personId)).toEqual({
      room: 'messages',
      erased: 2,
      kept: [{ type: 'Message', count: 1, reason: expect.stringContaining('law'), period: 'P24M', until }],
    });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(await erase(person.personId)).toEqual({ room: 'messages', erased: 0, kept: [] });
    const left = await api.app.database.query<{ readonly id: string; readonly content_index: Buffer | null }>(
      'select "id", "content_index" from "message" where "subject_id" = "id"',
      [],
    );
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ content_index: null });
    expect(left[0]?.id).not.toBe(id);
  });

  it('that is kept is still read by whoever answers it, when the person is gone: no key of theirs is needed', async () => {
    const person = await aPerson(api).verified().signedIn();
    const request = aMessage({ kind: 'PRIVACY_REQUEST', email: null });
    await sent(api, person, request);
    const before = await idsOf();
    await api.app.database.orm.em.fork().transactional(async (em) => {
      for (const each of [...api.app.holders].reverse()) await each.erase(em, person.personId);
    });
    expect(await api.app.database.query('select 1 from "person" where "id" = $1', [person.personId])).toEqual([]);
    // Each row is opened by the key of whom it names: these name themselves.
    const [kept] = (await idsOf()).filter((id) => !before.includes(id));
    const look = `query Node($id: ID!) { node(id: $id) { ... on Message { ${messageFields} } } }`;
    const answer = await api.as(await support(api)).query(look, { id: kept });
    expect(answer.at('node')).toMatchObject({ kind: 'PRIVACY_REQUEST', subject: request.subject, body: request.body });
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'messages');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}

async function idsOf(): Promise<readonly string[]> {
  const rows = await api.app.database.query<{ readonly id: string }>('select "id" from "message"', []);
  return rows.map(({ id }) => id);
}
