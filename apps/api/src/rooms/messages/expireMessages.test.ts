import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { aMessage, sent, sentByStranger } from './messages.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const dayMs = 24 * 3_600_000;

describe('the expiry of messages', () => {
  it('lets go of what was sent 24 months ago, requests too, with the keys of strangers’ and of nobody else', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [own, strangers] = [
      await sent(api, person, aMessage({ kind: 'PRIVACY_REQUEST', email: null })),
      await sentByStranger(api),
    ];
    api.clock.advance(700 * dayMs);
    const younger = await sentByStranger(api);
    expect(await api.app.messages.expireMessages()).toBe(0);
    api.clock.advance(32 * dayMs);
    const destroy = jest.spyOn(KeyRing.prototype, 'destroy');
    try {
      expect(await api.app.messages.expireMessages()).toBe(2);
      expect(destroy.mock.calls).toEqual([[strangers]]);
    } finally {
      destroy.mockRestore();
    }
    const left = await api.app.database.query<{ readonly id: string }>('select "id" from "message"', []);
    expect(left).toEqual([{ id: younger }]);
    expect(left).not.toContainEqual({ id: own });
    expect(await api.app.messages.expireMessages()).toBe(0);
  });
});
