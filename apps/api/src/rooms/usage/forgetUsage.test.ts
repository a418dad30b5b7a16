import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { anAgreeingBrowser, rowsHeld, visitsOf } from './usage.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('forgetting usage', () => {
  it('removes all visits of a person, with whichever browser, and nobody else’s; figures stay', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [phone, laptop, theirs] = [
      await anAgreeingBrowser(api, person),
      await anAgreeingBrowser(api, person),
      await anAgreeingBrowser(api, other),
    ];
    for (const browser of [phone, laptop, theirs]) await browser.beacon([aPage('/'), aPage('/hours')]);
    const { figures } = await rowsHeld(api);
    expect((await forget(phone, person)).at('forgetUsage')).toEqual({ removedVisits: 2 });
    expect(phone.cookies.size).toBe(0);
    const look = 'query V { me { visitors { id } visits { id } } visits { nodes { id } } }';
    expect((await api.as(person).query(look)).data).toEqual({
      me: { visitors: [], visits: [] },
      visits: { nodes: [] },
    });
    expect(await visitsOf(api, other)).toHaveLength(1);
    expect(await rowsHeld(api)).toEqual({ visitors: 1, visits: 1, pageViews: 2, figures });
    // The browser that was not there when it was asked for is told from others no more.
    await laptop.beacon([aPage('/')]);
    expect(await visitsOf(api, person)).toEqual([]);
    expect((await forget(phone, person)).at('forgetUsage')).toEqual({ removedVisits: 0 });
  });

  it('leaves another person, who did not sign out of the browser, what is theirs', async () => {
    const [former, next] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = await anAgreeingBrowser(api, former);
    await browser.beacon([aPage('/hours')]);
    const number = browser.cookies.get('visitor') ?? '';
    expect((await forget(browser, next)).at('forgetUsage')).toEqual({ removedVisits: 0 });
    expect(browser.cookies.size).toBe(0);
    // The number, if it came back, would open nothing.
    browser.cookies.set('visitor', number);
    await browser.beacon([aPage('/pricing')]);
    expect(await visitsOf(api, former)).toMatchObject([{ pageViews: [{ page: '/hours' }] }]);
    await forget(new TestBrowser(api), former);
    expect(await visitsOf(api, former)).toEqual([]);
  });

  it('is for browsers of nobody too, by their cookie alone', async () => {
    const before = await rowsHeld(api);
    const browser = await anAgreeingBrowser(api);
    await browser.beacon([aPage('/')]);
    expect((await forget(new TestBrowser(api), anonymous)).at('forgetUsage')).toEqual({ removedVisits: 0 });
    expect((await forget(browser, anonymous)).at('forgetUsage')).toEqual({ removedVisits: 1 });
    expect(await rowsHeld(api)).toMatchObject({ visitors: before['visitors'], visits: before['visits'] });
  });

  it('removes nothing of people for whoever is none, with whatever purpose', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api, person);
    await browser.beacon([aPage('/')]);
    expect((await forget(new TestBrowser(api), await support(api))).at('forgetUsage')).toEqual({ removedVisits: 0 });
    expect(await visitsOf(api, person)).toHaveLength(1);
  });

  it('and a visit at the same moment leave nothing behind', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api, person);
    await browser.beacon([aPage('/')]);
    await Promise.all([
      ...Array.from({ length: 5 }, () => browser.beacon([aPage('/hours')])),
      forget(browser, person),
      ...Array.from({ length: 5 }, () => browser.beacon([aPage('/faq')])),
    ]);
    const left = await api.app.database.query(
      'select 1 from "visit" where "subject_id" = $1 union all select 1 from "page_view" where "subject_id" = $1',
      [person.personId],
    );
    expect(left).toEqual([]);
  });
});

function forget(browser: TestBrowser, viewer: TestViewer) {
  return browser.query(viewer, 'mutation Forget { forgetUsage { removedVisits } }');
}
