import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { aMessage, answerMessage, sent, sentByStranger } from './messages.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('removing a message', () => {
  it.each(['QUESTION', 'SUPPORT'] as const)('removes the row, and the answer with it: %s', async (kind) => {
    const person = await aPerson(api).verified().signedIn();
    const id = await sent(api, person, aMessage({ kind, email: null }));
    await answerMessage(api, await support(api), id, 'Thank you.');
    expect((await attempt(person, id)).at('removeMessage')).toEqual({ __typename: 'MessageRemoved', messageId: id });
    expect((await api.as(person).query('query Mine { messages { nodes { id } } }')).at('messages.nodes')).toEqual([]);
    expect(await api.app.database.query('select 1 from "message" where "id" = $1', [id])).toEqual([]);
  });

  it('keeps a request about personal data, and says why and until when', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await sent(api, person, aMessage({ kind: 'PRIVACY_REQUEST', email: null }));
    const until = new Date(api.clock.now());
    until.setUTCMonth(until.getUTCMonth() + 24);
    expect((await attempt(person, id)).at('removeMessage')).toEqual({
      __typename: 'MessageKept',
      reason: expect.stringContaining('24 months'),
      until: until.toISOString(),
    });
    expect(await api.app.database.query('select 1 from "message" where "id" = $1', [id])).toHaveLength(1);
  });

  it('twice is once, and knows nothing of others’ messages: each time the answer is as for none', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [own, others] = [
      await sent(api, person, aMessage({ email: null })),
      await sent(api, other, aMessage({ email: null })),
    ];
    await attempt(person, own);
    const ofNobody = await attempt(person, randomUUID());
    expect(ofNobody.at('removeMessage.__typename')).toBe('MessageNotFound');
    for (const id of [own, others, await sentByStranger(api), 'no id']) {
      expect(bytesOf(await attempt(person, id))).toEqual(bytesOf(ofNobody));
    }
    expect((await attempt(other, others)).at('removeMessage.__typename')).toBe('MessageRemoved');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await attempt(viewer, randomUUID())).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

function attempt(viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Remove($id: ID!) {
      removeMessage(id: $id) {
        __typename
        ... on MessageRemoved { messageId }
        ... on MessageKept { reason until }
        ... on MessageNotFound { nextStep }
      }
    }`,
    { id },
  );
}
