import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, signedIn, type SignedInPerson } from '../../testing/people.testing.js';
import { recordStatements } from '../../testing/statements.testing.js';
import { anAgreeingBrowser, rowsHeld, visitsOf } from './usage.testing.js';

let api: TestApi;
let person: SignedInPerson;
const origin = 'https://app.example.org';
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', env: { TRUST_PROXY: '1', ALLOWED_ORIGINS: origin } });
  person = await aPerson(api).verified().signedIn();
});
beforeEach(async () => {
  person = await signedIn(api, person);
  await asOwner(
    api.app.database,
    'delete from "visitor"',
    'delete from "visit"',
    'delete from "page_view"',
    'delete from "usage_day"',
  );
});
afterAll(() => api.close());

const nothing = { visitors: 0, visits: 0, pageViews: 0, figures: 0 };

describe('collecting', () => {
  it('records a visit and its pages, as the person then sees them', async () => {
    const browser = await anAgreeingBrowser(api, person, { ipAddress: '203.0.113.77', origin });
    api.clock.advance(60_000);
    const deviceId = '5F0C1F5E-6E3D-4B8B-9A53-0E5C0B0A7A11';
    const response = await browser.beacon(
      [
        aPage('/hours/8e1c?week=3#top', { referrer: 'https://www.google.com/search?q=private', ageMs: 20_000 }),
        aPage('/pricing', { ageMs: 5_000 }),
        { type: 'leave' },
      ],
      { deviceId },
    );
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    const now = api.clock.now().getTime();
    const moment = (ageMs: number) => new Date(now - ageMs).toISOString();
    expect(await visitsOf(api, person)).toEqual([
      {
        id: expect.any(String),
        ipAddress: '203.0.113.77',
        deviceId: deviceId.toLowerCase(),
        browser: 'Chrome',
        operatingSystem: 'Windows',
        referrerDomain: 'www.google.com',
        cookieCount: 1,
        startedAt: moment(20_000),
        lastSeenAt: moment(0),
        durationSeconds: 20,
        pageViewCount: 2,
        pageViews: [
          { id: expect.any(String), page: '/hours/:id', viewedAt: moment(20_000) },
          { id: expect.any(String), page: '/pricing', viewedAt: moment(5_000) },
        ],
      },
    ]);
  });

  it('counts no cookie but ours', async () => {
    const browser = await anAgreeingBrowser(api, person);
    for (const name of ['session', '_tracker']) browser.cookies.set(name, 'of-somebody-else');
    await browser.beacon([aPage('/')]);
    expect(await visitsOf(api, person)).toMatchObject([{ cookieCount: 1 }]);
  });

  it('goes on with a visit until there is a pause of half an hour, and then begins another', async () => {
    const browser = await anAgreeingBrowser(api, person);
    for (const minutes of [0, 29, 29, 30]) {
      api.clock.advance(minutes * 60_000);
      await browser.beacon([aPage('/')]);
    }
    // An access token does not live so long; the session does.
    person = await signedIn(api, person);
    const visits = await visitsOf(api, person);
    expect(visits.map(({ durationSeconds, pageViewCount }) => [durationSeconds, pageViewCount])).toEqual([
      [58 * 60, 3],
      [0, 1],
    ]);
    const look = 'query V { me { visitors { visitCount visitSeconds averageVisitSeconds pageViewCount } } }';
    expect((await api.as(person).query(look)).at('me.visitors')).toEqual([
      { visitCount: 2, visitSeconds: 3480, averageVisitSeconds: 1740, pageViewCount: 4 },
    ]);
  });

  it('takes a late beacon of a page that was left into the visit that it was of', async () => {
    const browser = await anAgreeingBrowser(api, person);
    api.clock.advance(120_000);
    await browser.beacon([aPage('/faq')]);
    await browser.beacon([aPage('/terms', { ageMs: 60_000 }), { type: 'leave', ageMs: 30_000 }]);
    const visits = await visitsOf(api, person);
    expect(visits).toMatchObject([{ durationSeconds: 0, pageViewCount: 2 }]);
  });

  it('drops what was before the choice', async () => {
    const browser = await anAgreeingBrowser(api, person);
    api.clock.advance(10_000);
    expect((await browser.beacon([aPage('/', { ageMs: 10_001 }), aPage('/faq', { ageMs: 10_000 })])).status).toBe(204);
    expect(await visitsOf(api, person)).toMatchObject([{ pageViews: [{ page: '/faq' }] }]);
  });

  it('records nothing of a browser without a number, or with one that nobody gave it, and asks the database nothing for the first', async () => {
    const plain = new TestBrowser(api);
    const statements = await recordStatements(api.app.database);
    try {
      const { result, statements: sent } = await statements.during(() => plain.beacon([aPage('/')]));
      expect([result.status, sent]).toEqual([204, []]);
    } finally {
      statements.stop();
    }
    plain.cookies.set('visitor', 'A'.repeat(43));
    expect((await plain.beacon([aPage('/')])).status).toBe(204);
    plain.cookies.set('visitor', `' or 1=1 --`);
    expect((await plain.beacon([aPage('/')])).status).toBe(204);
    expect(plain.told).toEqual([]);
    expect(await rowsHeld(api)).toEqual(nothing);
  });

  it('ends with the cookie, even for a browser that keeps it for longer', async () => {
    const browser = await anAgreeingBrowser(api);
    api.clock.advance(180 * 24 * 3_600_000);
    await browser.beacon([aPage('/')]);
    expect(await rowsHeld(api)).toEqual({ ...nothing, visitors: 1 });
    api.clock.advance(-180 * 24 * 3_600_000);
  });

  it.each([
    ['no JSON', '{"events":', 'MALFORMED_JSON'],
    ['nothing', '', 'MALFORMED_JSON'],
    ['a control character', '{"events":[{"type":"page","path":"/\\u0000"}]}', 'UNACCEPTABLE_CHARACTER'],
    ['half of a surrogate pair', '{"events":[{"type":"page","path":"/\\ud800"}]}', 'UNACCEPTABLE_CHARACTER'],
    ['bytes that are no UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 'MALFORMED_JSON'],
    ['too much', `{"events":[{"type":"page","path":"/${'a'.repeat(8192)}"}]}`, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_what, body, code) => {
    const browser = await anAgreeingBrowser(api);
    const response = await browser.send(body);
    expect(JSON.parse(await response.text())).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(await rowsHeld(api)).toEqual({ ...nothing, visitors: 1 });
  });

  it.each<[string, unknown, string]>([
    ['no events', { events: [] }, 'events'],
    ['too many events', { events: Array.from({ length: 41 }, () => aPage('/')) }, 'events'],
    ['an unknown kind', { events: [{ type: 'CANARY' }] }, 'events.0.type'],
    ['a field that nobody asked for', { events: [aPage('/', { email: 'CANARY' })] }, 'events.0'],
    ['another field beside the events', { events: [aPage('/')], name: 'CANARY' }, ''],
    ['a field that is called by what it should not tell', { events: [aPage('/')], CANARY: 1 }, ''],
    ['such a field of a page', { events: [aPage('/', { CANARY: 1 })] }, 'events.0'],
    ['such a field of a leave', { events: [{ type: 'leave', CANARY: 1 }] }, 'events.0'],
    ['a path that is none', { events: [aPage('/'), aPage('CANARY')] }, 'events.1.path'],
    ['an empty path', { events: [aPage('')] }, 'events.0.path'],
    ['a path that is too long', { events: [aPage(`/${'CANARY'.repeat(400)}`)] }, 'events.0.path'],
    ['a moment to come', { events: [aPage('/', { ageMs: -1 })] }, 'events.0.ageMs'],
    ['a moment long ago', { events: [aPage('/', { ageMs: 3_600_001 })] }, 'events.0.ageMs'],
    ['a device id that is none', { events: [aPage('/')], deviceId: 'CANARY' }, 'deviceId'],
    ['a moment beyond counting', { events: [aPage('/', { ageMs: 1e300 })] }, 'events.0.ageMs'],
    ['no list of events', {}, 'events'],
    ['no batch at all', null, ''],
  ])('refuses %s, names the field, repeats nothing and keeps nothing of the rest', async (_what, body, field) => {
    const browser = await anAgreeingBrowser(api);
    const response = await browser.send(JSON.stringify(body));
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([
      400,
      {
        errors: [
          {
            extensions: {
              code: 'INVALID_BODY',
              problems: expect.arrayContaining([expect.objectContaining({ field })]),
            },
          },
        ],
      },
    ]);
    expect(text).not.toContain('CANARY');
    // Nor is it told in the words of a library.
    expect(text).not.toMatch(/Invalid (?:input|option)|Too (?:big|small)|Unrecognized|expected/);
    expect(await rowsHeld(api)).toEqual({ ...nothing, visitors: 1 });
  });

  it('is not for pages of other origins, whatever cookie they come with, nor for other kinds of body', async () => {
    const browser = await anAgreeingBrowser(api);
    const stranger = new TestBrowser(api, { origin: 'https://elsewhere.example.org' });
    for (const [name, value] of browser.cookies) stranger.cookies.set(name, value);
    const refused = await stranger.beacon([aPage('/')]);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const form = await browser.send('events=1', 'application/x-www-form-urlencoded');
    expect(form.status).toBe(415);
    const json = await browser.send(JSON.stringify({ events: [aPage('/')] }), 'application/json');
    expect(json.status).toBe(204);
    expect(await rowsHeld(api)).toMatchObject({ visits: 1, pageViews: 1 });
  });

  it('writes requests that come together in one unit of work, each browser’s to its own visit', async () => {
    const browsers: TestBrowser[] = [];
    for (let count = 0; count < 8; count += 1) browsers.push(await anAgreeingBrowser(api));
    const statements = await recordStatements(api.app.database);
    try {
      const { statements: sent } = await statements.during(() =>
        Promise.all(browsers.flatMap((browser) => [browser.beacon([aPage('/')]), browser.beacon([aPage('/faq')])])),
      );
      expect(sent.filter((text) => text.includes('insert into "page_view"')).length).toBeLessThan(8);
    } finally {
      statements.stop();
    }
    const visits = await api.app.database.query<{ readonly page_view_count: number }>(
      'select "page_view_count" from "visit"',
      [],
    );
    expect(visits.map(({ page_view_count }) => page_view_count)).toEqual(Array.from({ length: 8 }, () => 2));
    expect(await rowsHeld(api)).toMatchObject({ visits: 8, pageViews: 16 });
  });

  it('writes nothing in clear that could name somebody: addresses, devices and domains are sealed', async () => {
    const browser = await anAgreeingBrowser(api, undefined, { ipAddress: '198.51.100.23' });
    const events = [aPage('/CANARY-path/jane-doe?CANARY=1', { referrer: 'https://canary-domain.example/CANARY' })];
    await browser.beacon(events, { deviceId: 'caca4141-0000-4000-8000-000000000000' });
    const rows = [];
    for (const table of ['visitor', 'visit', 'page_view', 'usage_day']) {
      rows.push(
        ...(await api.app.database.query<{ readonly row: string }>(`select t::text as "row" from "${table}" t`, [])),
      );
    }
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).toContain('/…');
    expect(all).not.toMatch(/canary|jane|198\.51|caca4141|chrome\/|windows nt/i);
    expect(all).not.toContain([...browser.cookies.values()][0]);
    expect(api.logged.join('\n')).not.toMatch(/canary|198\.51|caca4141/i);
  });
});

describe('limits of collecting', () => {
  it('are kept, and say when to come again', async () => {
    const limited = await startApi();
    try {
      const browser = await anAgreeingBrowser(limited);
      const answers = [];
      for (let count = 0; count < 121; count += 1) answers.push(await browser.beacon([{ type: 'leave' }]));
      expect(answers.slice(0, 120).every(({ status }) => status === 204)).toBe(true);
      const last = answers.at(-1);
      expect([last?.status, Number(last?.headers.get('retry-after')) > 0]).toEqual([429, true]);
    } finally {
      await limited.close();
    }
  });
});
