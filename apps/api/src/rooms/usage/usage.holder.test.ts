import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage } from '../../testing/browser.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { anAgreeingBrowser, visitsOf } from './usage.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', env: { TRUST_PROXY: '1' } });
});
afterAll(() => api.close());

describe('what is held of how a person uses the websites', () => {
  it('is told whole, and of nobody else', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = await anAgreeingBrowser(api, person, { ipAddress: '203.0.113.9' });
    await (await anAgreeingBrowser(api, other)).beacon([aPage('/')]);
    await browser.beacon([aPage('/hours', { referrer: 'https://www.bing.com/' }), aPage('/faq')]);
    const now = api.clock.now();
    const expiresAt = new Date(now.getTime() + 180 * 24 * 3_600_000);
    const records = await holder().export(person.personId);
    expect(records.map(({ type, values }) => ({ type, ...values }))).toEqual([
      {
        type: 'Visitor',
        analytics: true,
        advertising: true,
        chosenAt: now,
        firstSeenAt: now,
        lastSeenAt: now,
        expiresAt,
        visitCount: 1,
        visitSeconds: 0,
        pageViewCount: 2,
      },
      {
        type: 'Visit',
        ipAddress: '203.0.113.9',
        deviceId: null,
        browser: 'Chrome',
        operatingSystem: 'Windows',
        referrerDomain: 'www.bing.com',
        cookieCount: 1,
        visitorId: records[0]?.id,
        startedAt: now,
        lastSeenAt: now,
        pageViewCount: 2,
      },
      ...['/faq', '/hours'].map(() => ({
        type: 'PageView',
        visitId: records[1]?.id,
        page: expect.stringMatching(/^\/(faq|hours)$/),
        viewedAt: now,
      })),
    ]);
    expect(new Set(records.slice(2).map(({ values }) => values['page']))).toEqual(new Set(['/faq', '/hours']));
  });

  it('is erased without a rest, though a session ended meanwhile, and another’s is not', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [browser, theirs] = [await anAgreeingBrowser(api, person), await anAgreeingBrowser(api, other)];
    for (const each of [browser, theirs]) await each.beacon([aPage('/'), aPage('/hours')]);
    await api.as(person).query('mutation O { signOut { endedSessions } }');
    // From here on the browser is nobody's, and leads to the person no more.
    await browser.beacon([aPage('/sign-in')]);
    expect(await erase(person.personId)).toEqual({ room: 'usage', erased: 2, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    const left = await api.app.database.query(
      `select 1 from "visitor" where "subject_id" = $1 union all select 1 from "visit" where "subject_id" = $1
         union all select 1 from "page_view" where "subject_id" = $1`,
      [person.personId],
    );
    expect(left).toEqual([]);
    expect(await erase(person.personId)).toMatchObject({ erased: 0 });
    expect(await visitsOf(api, other)).toMatchObject([{ pageViewCount: 2 }]);
  });

  it('cannot be added to by a browser of somebody who is gone', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api, person);
    await browser.beacon([aPage('/')]);
    await api.app.database.orm.em.fork().transactional(async (em) => {
      for (const each of [...api.app.holders].reverse()) await each.erase(em, person.personId);
    });
    expect((await browser.beacon([aPage('/hours')])).status).toBe(204);
    expect(await holder().export(person.personId)).toEqual([]);
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'usage');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
