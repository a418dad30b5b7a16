import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';
import { anAgreeingBrowser, visitsOf } from './usage.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('joining a browser to a person', () => {
  it('counts visits as theirs from then on, with what the browser had agreed to; what was before stays nobody’s', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api);
    await browser.beacon([aPage('/pricing')]);
    const before = browser.cookies.get('visitor');
    api.clock.advance(5_000);
    expect((await browser.identify(person)).at('identifyVisitor.__typename')).toBe('VisitorIdentified');
    expect(browser.cookies.get('visitor')).not.toBe(before);
    api.clock.advance(5_000);
    await browser.beacon([aPage('/faq', { ageMs: 6_000 }), aPage('/hours')]);
    expect(await visitsOf(api, person)).toMatchObject([{ pageViews: [{ page: '/hours' }] }]);
    const look = 'query V { me { visitors { analytics advertising visitCount pageViewCount } } }';
    expect((await api.as(person).query(look)).at('me.visitors')).toEqual([
      { analytics: true, advertising: true, visitCount: 1, pageViewCount: 1 },
    ]);
    const anonymousRows = await api.app.database.query(
      `select 1 from "visit" where "standing" = 'OF_NOBODY' and "subject_id" <> $1`,
      [person.personId],
    );
    expect(anonymousRows).toHaveLength(1);
  });

  it('shortens no cookie and lengthens none', async () => {
    const person = await aPerson(api).verified();
    const browser = await anAgreeingBrowser(api);
    api.clock.advance(10 * 24 * 3_600_000);
    await browser.identify(await signedIn(api, person));
    expect(browser.told.at(-1)).toContain('Max-Age=14688000;');
  });

  it('again in the same session changes nothing', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api);
    await browser.identify(person);
    const number = browser.cookies.get('visitor');
    expect((await browser.identify(person)).at('identifyVisitor.__typename')).toBe('VisitorIdentified');
    expect(browser.cookies.get('visitor')).toBe(number);
    expect((await api.as(person).query('query V { me { visitors { id } } }')).at('me.visitors')).toHaveLength(1);
  });

  it('ends with the session: whoever sits there next is not taken for the person', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api, person);
    await browser.beacon([aPage('/hours')]);
    await api.as(person).query('mutation O { signOut { endedSessions } }');
    const number = browser.cookies.get('visitor');
    await browser.beacon([aPage('/sign-in')]);
    expect(browser.cookies.get('visitor')).not.toBe(number);
    await browser.beacon([aPage('/sign-up')]);
    const again = await signedIn(api, person);
    expect(await visitsOf(api, again)).toMatchObject([{ pageViews: [{ page: '/hours' }] }]);
    const other = await aPerson(api).verified().signedIn();
    await browser.identify(other);
    await browser.beacon([aPage('/welcome')]);
    expect(await visitsOf(api, other)).toMatchObject([{ pageViews: [{ page: '/welcome' }] }]);
    expect(await visitsOf(api, again)).toHaveLength(1);
  });

  it('needs the cookie: an id that somebody heard of, and a number that was replaced, join nothing', async () => {
    const [person, thief] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = await anAgreeingBrowser(api);
    const old = browser.cookies.get('visitor') ?? '';
    await browser.identify(person);
    await browser.beacon([aPage('/hours')]);
    const id = (await api.as(person).query('query V { me { visitors { id } } }')).textAt('me.visitors.0.id');
    for (const shown of [id, old, `${old.slice(0, -1)}_`, '']) {
      const forged = new TestBrowser(api);
      forged.cookies.set('visitor', shown);
      expect((await forged.identify(thief)).at('identifyVisitor.__typename')).toBe('NoVisitor');
      await forged.beacon([aPage('/faq')]);
    }
    expect(await visitsOf(api, thief)).toEqual([]);
    expect(await visitsOf(api, person)).toMatchObject([{ pageViewCount: 1 }]);
  });

  it('is for people who are signed in', async () => {
    const browser = await anAgreeingBrowser(api);
    for (const viewer of [anonymous, await support(api)]) {
      expect(await browser.identify(viewer)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
    const nobody = new TestBrowser(api);
    const person = await aPerson(api).verified().signedIn();
    expect((await nobody.identify(person)).at('identifyVisitor.__typename')).toBe('NoVisitor');
    expect(nobody.told).toEqual([]);
  });
});
