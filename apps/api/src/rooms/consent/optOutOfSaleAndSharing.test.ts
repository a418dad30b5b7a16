import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { TestBrowser } from '../../testing/browser.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { anAffiliate, choicesOf, everybodySeen, idsOn, optOutOfSaleAndSharing } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const mutation = 'mutation Out { optOutOfSaleAndSharing { __typename } }';
const look = 'query C { cookiePreferences { advertising analytics } }';

describe('opting out of sale and sharing', () => {
  it('takes nothing but to say so, shows as done, and holds from the next request on', async () => {
    const person = await aPerson(api).verified().signedIn();
    const affiliate = await anAffiliate(api);
    expect(idsOn(await everybodySeen(api, affiliate, 100))).toContain(person.personId);
    const answer = await optOutOfSaleAndSharing(api, person);
    expect(answer.at('optOutOfSaleAndSharing.person.choices')).toMatchObject([
      { about: 'SALE_AND_SHARING', isOptedOut: true, changedAt: api.clock.now().toISOString() },
    ]);
    expect(idsOn(await everybodySeen(api, affiliate, 100))).not.toContain(person.personId);
  });

  it('needs no account: the browser is opted out, and nothing else of it is changed', async () => {
    const [browser, other] = [new TestBrowser(api), new TestBrowser(api)];
    for (const each of [browser, other]) await each.choose(true, true);
    const answer = await browser.query(anonymous, mutation);
    expect(answer.data).toEqual({ optOutOfSaleAndSharing: { __typename: 'BrowserOptedOut' } });
    const told = [(await browser.query(anonymous, look)).data, (await other.query(anonymous, look)).data];
    expect(told).toEqual([
      { cookiePreferences: { advertising: false, analytics: true } },
      { cookiePreferences: { advertising: true, analytics: true } },
    ]);
  });

  it('is answered alike for a browser that is known and for one that is not, and sets no cookie', async () => {
    const person = await aPerson(api).verified().signedIn();
    const joined = new TestBrowser(api);
    await joined.choose(true, true, person);
    const before = joined.told.length;
    const fresh = new TestBrowser(api);
    const [one, other] = [await joined.query(anonymous, mutation), await fresh.query(anonymous, mutation)];
    expect(one.text).toBe(other.text);
    expect([joined.told.length - before, fresh.told]).toEqual([0, []]);
    expect((await choicesOf(api, person)).at('me.choices')).toMatchObject([
      { about: 'SALE_AND_SHARING', isOptedOut: true },
    ]);
  });

  it('takes advertising back in all browsers of the person, and leaves no two receipts of it', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [phone, laptop] = [new TestBrowser(api), new TestBrowser(api)];
    for (const browser of [phone, laptop]) await browser.choose(true, true, person);
    await Promise.all([optOutOfSaleAndSharing(api, person), optOutOfSaleAndSharing(api, person)]);
    for (const browser of [phone, laptop]) {
      expect((await browser.query(anonymous, look)).at('cookiePreferences.advertising')).toBe(false);
    }
    const receipts = (await choicesOf(api, person)).at('me.choiceReceipts') as readonly { readonly about: string }[];
    expect(receipts.filter(({ about }) => about === 'SALE_AND_SHARING')).toHaveLength(1);
  });
});
