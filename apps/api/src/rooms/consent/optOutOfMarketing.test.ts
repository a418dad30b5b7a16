import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, type SignedInPerson } from '../../testing/people.testing.js';
import { choicesOf, optOut } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

function optOutOf(person: SignedInPerson, topic: string | null) {
  const document = 'mutation Out($topic: MarketingTopic) { optOutOfMarketing(topic: $topic) { __typename } }';
  return api.as(person).query(document, { topic });
}

describe('opting out of marketing mail', () => {
  it('is of one topic, and leaves the other; then of all, with a receipt for what changed', async () => {
    const person = await aPerson(api).verified().signedIn();
    await optOutOf(person, 'PARTNER_OFFERS');
    const partner = { about: 'PARTNER_OFFERS_BY_EMAIL', isOptedOut: true };
    expect((await choicesOf(api, person)).at('me.choices')).toMatchObject([partner]);
    api.clock.advance(1000);
    await optOutOf(person, null);
    const answer = await choicesOf(api, person);
    expect(answer.at('me.choices')).toMatchObject([partner, { about: 'PRODUCT_NEWS_BY_EMAIL', isOptedOut: true }]);
    expect(answer.at('me.choiceReceipts')).toMatchObject([
      { number: 1, about: 'PARTNER_OFFERS_BY_EMAIL', isAllowed: false },
      { number: 2, about: 'PRODUCT_NEWS_BY_EMAIL', isAllowed: false },
    ]);
  });

  it('is for people: recipients and strangers are refused', async () => {
    for (const viewer of [anonymous, await serviceProvider(api)]) {
      expect(await optOut(api, viewer, 'optOutOfMarketing')).toMatchObject(refusalOf(viewer));
    }
  });

  it('is nobody else’s', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await optOutOf(person, null);
    expect((await choicesOf(api, other)).at('me')).toEqual({ choices: [], consents: [], choiceReceipts: [] });
  });
});
