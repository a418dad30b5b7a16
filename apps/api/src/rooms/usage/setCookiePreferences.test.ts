import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { anAgreeingBrowser, rowsHeld, visitsOf } from './usage.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const look = 'query P { cookiePreferences { analytics advertising hasChosen isOptedOutBySignal } }';
const unasked = { analytics: false, advertising: false, hasChosen: false, isOptedOutBySignal: false };

describe('cookie preferences', () => {
  it('are nothing beyond the necessary before a choice, and asking sets no cookie', async () => {
    const browser = new TestBrowser(api);
    expect((await browser.query(anonymous, look)).at('cookiePreferences')).toEqual(unasked);
    await browser.beacon([aPage('/')]);
    expect(browser.told).toEqual([]);
  });

  it('give a number to a browser that agreed, which no script reads, no other site sends, and which ends', async () => {
    const browser = new TestBrowser(api);
    const answer = await browser.choose(true, false);
    const chosen = { ...unasked, analytics: true, hasChosen: true };
    expect(answer.at('setCookiePreferences')).toEqual({ __typename: 'CookiePreferencesSet', preferences: chosen });
    expect(browser.told).toEqual([
      expect.stringMatching(/^visitor=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await browser.query(anonymous, look)).at('cookiePreferences')).toEqual(chosen);
    const other = await anAgreeingBrowser(api);
    expect(other.cookies.get('visitor')).not.toBe(browser.cookies.get('visitor'));
  });

  it('bind the cookie to HTTPS and to this host where the server is reached so', async () => {
    const secure = await startApi({ env: { PUBLIC_URL: 'https://api.example.org' } });
    try {
      const browser = await anAgreeingBrowser(secure);
      expect(browser.told).toEqual([
        expect.stringMatching(/^__Host-visitor=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      ]);
      expect((await browser.query(anonymous, look)).at('cookiePreferences.analytics')).toBe(true);
    } finally {
      await secure.close();
    }
  });

  it('are remembered when all is refused, without a number: the cookie is alike for everybody', async () => {
    const [one, other] = [new TestBrowser(api), new TestBrowser(api)];
    for (const browser of [one, other]) await browser.choose(false, false);
    expect([...one.cookies]).toEqual([...other.cookies]);
    expect([...one.cookies.keys()]).toEqual(['cookie_choice']);
    expect((await one.query(anonymous, look)).at('cookiePreferences')).toEqual({ ...unasked, hasChosen: true });
  });

  it('that take an agreement back take back what was recorded under it, with the key that sealed it', async () => {
    const before = await rowsHeld(api);
    const browser = await anAgreeingBrowser(api);
    await browser.beacon([aPage('/'), aPage('/faq')]);
    const [visit] = await api.app.database.query<{ readonly subject_id: string }>(
      'select "subject_id" from "visit" order by "started_at" desc limit 1',
      [],
    );
    const destroy = jest.spyOn(KeyRing.prototype, 'destroy');
    try {
      await browser.choose(false, false);
      expect(destroy.mock.calls).toEqual([[visit?.subject_id]]);
    } finally {
      destroy.mockRestore();
    }
    const { visitors, visits, pageViews } = await rowsHeld(api);
    expect({ visitors, visits, pageViews }).toEqual({
      visitors: before['visitors'],
      visits: before['visits'],
      pageViews: before['pageViews'],
    });
    expect([...browser.cookies.keys()]).toEqual(['cookie_choice']);
  });

  it('that refuse to be counted and allow advertising keep the number, and no visit', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = await anAgreeingBrowser(api, person);
    const number = browser.cookies.get('visitor');
    await browser.beacon([aPage('/')]);
    expect(await visitsOf(api, person)).toHaveLength(1);
    await browser.choose(false, true, person);
    await browser.beacon([aPage('/')]);
    expect(await visitsOf(api, person)).toEqual([]);
    expect(browser.cookies.get('visitor')).toBe(number);
    const counts = await api.as(person).query('query V { me { visitors { analytics visitCount pageViewCount } } }');
    expect(counts.at('me.visitors')).toEqual([{ analytics: false, visitCount: 0, pageViewCount: 0 }]);
  });

  it('hold for as long as the cookie lives, and are asked anew then', async () => {
    const browser = await anAgreeingBrowser(api);
    api.clock.advance(180 * 24 * 3_600_000 - 1);
    expect((await browser.query(anonymous, look)).at('cookiePreferences.hasChosen')).toBe(true);
    api.clock.advance(1);
    expect((await browser.query(anonymous, look)).at('cookiePreferences')).toEqual(unasked);
  });

  it('need both words: a choice that leaves one out is refused and changes nothing', async () => {
    const browser = new TestBrowser(api);
    const answer = await browser.query(
      anonymous,
      'mutation C($input: SetCookiePreferencesInput!) { setCookiePreferences(input: $input) { __typename } }',
      { input: { analytics: true } },
    );
    expect(answer.status).toBe(400);
    expect(browser.told).toEqual([]);
  });
});

describe('Global Privacy Control', () => {
  it('refuses advertising whatever is chosen, and nothing else', async () => {
    const browser = new TestBrowser(api, { gpc: '1' });
    expect((await browser.choose(true, true)).at('setCookiePreferences.preferences')).toEqual({
      analytics: true,
      advertising: false,
      hasChosen: true,
      isOptedOutBySignal: true,
    });
  });

  it.each(['0', 'true', '1, 1', ''])('is `1` and nothing else: %j is no signal', async (gpc) => {
    const browser = new TestBrowser(api, { gpc });
    expect((await browser.choose(true, true)).at('setCookiePreferences.preferences.advertising')).toBe(true);
  });

  it('takes advertising back by the visit alone, for all browsers of a person who is known, and stays when it is gone', async () => {
    const person = await aPerson(api).verified().signedIn();
    const phone = await anAgreeingBrowser(api, person);
    const laptop = await anAgreeingBrowser(api, person);
    const stranger = await anAgreeingBrowser(api);
    const signalling = new TestBrowser(api, { gpc: '1' });
    for (const [name, value] of laptop.cookies) signalling.cookies.set(name, value);
    await signalling.beacon([aPage('/')]);
    for (const [browser, advertising] of [
      [laptop, false],
      [phone, false],
      [stranger, true],
    ] as const) {
      expect((await browser.query(anonymous, look)).at('cookiePreferences')).toMatchObject({
        analytics: true,
        advertising,
      });
    }
  });
});

describe('Global Privacy Control of a person who is known', () => {
  const ways: readonly (readonly [string, (all: Known) => Promise<unknown>])[] = [
    ['joining a browser of nobody', ({ fresh, person }) => fresh.identify(person)],
    ['joining a browser again', ({ laptop, person }) => laptop.identify(person)],
    ['a beacon', ({ laptop }) => laptop.beacon([aPage('/')])],
    ['a choice by the cookie alone', ({ laptop }) => laptop.choose(true, true)],
    ['a choice by who is signed in, without a cookie', ({ bare, person }) => bare.choose(true, true, person)],
    ['a refusal', ({ laptop }) => laptop.choose(false, false)],
    ['a look at the choice by the cookie alone', ({ laptop }) => laptop.query(anonymous, look)],
    ['any other operation', ({ bare, person }) => bare.query(person, 'query M { me { id } }')],
  ];

  it.each(ways)('opts all of their browsers out by %s, and nobody else’s', async (_what, act) => {
    const { phone, stranger, ...known } = await aKnownPerson();
    await act({ phone, stranger, ...known });
    const mine = await api.as(known.person).query('query V { me { visitors { advertising } } }');
    const shown = mine.at('me.visitors') as readonly { readonly advertising: boolean }[];
    expect(shown.filter(({ advertising }) => advertising)).toEqual([]);
    for (const [browser, advertising] of [
      [phone, false],
      [stranger, true],
    ] as const) {
      expect((await browser.query(anonymous, look)).at('cookiePreferences.advertising')).toBe(advertising);
    }
  });

  it('opts them out by a beacon of a browser that allowed no advertising itself', async () => {
    const person = await aPerson(api).verified().signedIn();
    const phone = await anAgreeingBrowser(api, person);
    const tablet = new TestBrowser(api);
    await tablet.choose(true, false, person);
    await withSignal(tablet).beacon([aPage('/')]);
    expect((await phone.query(anonymous, look)).at('cookiePreferences.advertising')).toBe(false);
  });

  interface Known {
    readonly person: SignedInPerson;
    readonly phone: TestBrowser;
    readonly stranger: TestBrowser;
    /** These send the signal: joined to the person, of nobody yet, and without a cookie. */
    readonly laptop: TestBrowser;
    readonly fresh: TestBrowser;
    readonly bare: TestBrowser;
  }

  async function aKnownPerson(): Promise<Known> {
    const person = await aPerson(api).verified().signedIn();
    return {
      person,
      phone: await anAgreeingBrowser(api, person),
      stranger: await anAgreeingBrowser(api),
      laptop: withSignal(await anAgreeingBrowser(api, person)),
      fresh: withSignal(await anAgreeingBrowser(api)),
      bare: withSignal(new TestBrowser(api)),
    };
  }

  function withSignal(browser: TestBrowser): TestBrowser {
    const signalling = new TestBrowser(api, { gpc: '1' });
    for (const [name, value] of browser.cookies) signalling.cookies.set(name, value);
    return signalling;
  }
});

describe('a browser in which another person did not sign out', () => {
  it.each([
    [true, false],
    [false, true],
    [false, false],
  ])('leaves them what is theirs (analytics %j, advertising %j)', async (analytics, advertising) => {
    const [former, next] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = await anAgreeingBrowser(api, former);
    await browser.beacon([aPage('/hours')]);
    const number = browser.cookies.get('visitor');
    const own = 'query V { me { visitors { id analytics advertising chosenAt visitCount pageViewCount } } }';
    const before = (await api.as(former).query(own)).at('me.visitors');
    api.clock.advance(1000);
    const answer = await browser.choose(analytics, advertising, next);
    expect(answer.at('setCookiePreferences.preferences')).toMatchObject({ analytics, advertising });
    expect(browser.cookies.get('visitor')).not.toBe(number);
    await browser.beacon([aPage('/pricing')]);
    expect((await api.as(former).query(own)).at('me.visitors')).toEqual(before);
    expect(await visitsOf(api, former)).toMatchObject([{ pageViews: [{ page: '/hours' }] }]);
    const theirs = analytics ? [{ pageViews: [{ page: '/pricing' }] }] : [];
    expect(await visitsOf(api, next)).toMatchObject(theirs);
    const chosen = analytics || advertising ? [{ analytics, advertising }] : [];
    expect((await api.as(next).query(own)).at('me.visitors')).toMatchObject(chosen);
  });
});

describe('Do Not Track', () => {
  it('is not answered to, as the policy says', async () => {
    const answer = await api
      .as(anonymous, { dnt: '1' })
      .query(
        'mutation C($input: SetCookiePreferencesInput!) { setCookiePreferences(input: $input) { ... on CookiePreferencesSet { preferences { advertising isOptedOutBySignal } } } }',
        { input: { analytics: true, advertising: true } },
      );
    expect(answer.at('setCookiePreferences.preferences')).toEqual({ advertising: true, isOptedOutBySignal: false });
    const told = await new TestBrowser(api).beacon([aPage('/')]);
    expect(told.headers.get('tk')).toBe('D');
  });
});
