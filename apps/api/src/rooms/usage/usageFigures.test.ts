import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPage } from '../../testing/browser.testing.js';
import { aPerson, keyHolder, serviceProvider, support } from '../../testing/people.testing.js';
import { recordStatements } from '../../testing/statements.testing.js';
import { smallestGroup, withoutSmallGroups } from './usage.figures.js';
import { eldestEventMs } from './usage.input.js';
import { anAgreeingBrowser } from './usage.testing.js';

let api: TestApi;
/** The day that all of it is about. It begins where the clock stands, and is over when figures are asked for. */
let today: string;
let desk: TestViewer;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  startOfDay();
  today = api.clock.now().toISOString().slice(0, 10);
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
  for (let count = 0; count < smallestGroup + 1; count += 1) {
    const browser = await anAgreeingBrowser(api, anonymous, count === 0 ? { userAgent: firefox } : {});
    await browser.beacon([
      aPage('/', { referrer: 'https://www.google.com/search' }),
      aPage(count === 0 ? '/terms' : '/pricing'),
      aPage('/'),
    ]);
  }
  // Once more, so that a browser is counted once a day, however often it comes.
  const returning = await anAgreeingBrowser(api);
  for (let count = 0; count < 3; count += 1) {
    await returning.beacon([aPage('/', { referrer: 'https://www.google.com/' })]);
    api.clock.advance(1000);
  }
  startOfDay();
  api.clock.advance(eldestEventMs);
  desk = await support(api, 'MANAGE_OPERATIONS');
});
afterAll(() => api.close());

describe('usage figures', () => {
  it('tell how many browsers, visits and views there were, and leave out what counts few', async () => {
    const browsers = smallestGroup + 2;
    const everybody = { day: today, visitors: browsers, visits: browsers, averageVisitSeconds: null };
    expect(await figures('TOTAL')).toEqual([
      { ...everybody, value: 'All', pageViews: 3 * browsers, averageVisitSeconds: 0 },
    ]);
    expect(await figures('REFERRER')).toEqual([{ ...everybody, value: 'Google', pageViews: null }]);
    expect(await figures('PAGE')).toEqual([{ ...everybody, value: '/', pageViews: 2 * (browsers - 1) + 3 }]);
  });

  it('leave out the next smallest too, where what is left out could be found by subtracting', async () => {
    // One browser is Firefox: all of them less those that are Chrome.
    expect(await figures('BROWSER')).toEqual([]);
    expect(await figures('OPERATING_SYSTEM')).toEqual([]);
  });

  it('look at no row of anybody', async () => {
    const statements = await recordStatements(api.app.database);
    try {
      const { statements: sent } = await statements.during(() => figures('PAGE'));
      expect(sent.some((text) => text.includes('"usage_day"'))).toBe(true);
      expect(sent.filter((text) => /"(visit|page_view|visitor)"/.test(text))).toEqual([]);
    } finally {
      statements.stop();
    }
  });

  it('of other days are empty', async () => {
    expect(await figures('TOTAL', { from: '2020-08-01', to: '2020-08-20' })).toEqual([]);
  });

  it.each([
    ['a day that there is not', { from: '2026-02-30', to: '2026-03-01' }, 'from'],
    ['a day in another form', { from: '1/2/2026', to: '2026-03-01' }, 'from'],
    ['an end before the beginning', { from: '2026-03-02', to: '2026-03-01' }, 'to'],
    ['too many days', { from: '2026-01-01', to: '2026-04-03' }, 'to'],
  ])('refuse %s, and name the field', async (_what, days, field) => {
    const answer = await ask(desk, 'TOTAL', days);
    expect(answer.at('usageFigures')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });

  it('are given for 92 days at once', async () => {
    expect(await figures('TOTAL', { from: '2026-01-01', to: '2026-04-02' })).toEqual([]);
  });

  it('are for staff who run or improve the websites, and nobody else', async () => {
    const improving = await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, 'PROVIDE_PRODUCTS_AND_SERVICES');
    expect((await ask(improving, 'TOTAL')).at('usageFigures.__typename')).toBe('UsageFigures');
    const others = [
      await aPerson(api).verified().signedIn(),
      await support(api, null),
      await support(api, 'UNDERSTAND_AND_RESPOND'),
      await keyHolder(api, { kind: 'STAFF', role: 'SUPPORT' }, 'MANAGE_OPERATIONS', ['UNDERSTAND_AND_RESPOND']),
      await serviceProvider(api, 'MANAGE_OPERATIONS'),
      await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, 'PROVIDE_PRODUCTS_AND_SERVICES'),
    ];
    for (const viewer of others) {
      expect(await ask(viewer, 'TOTAL')).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'OPERATIONS_REQUIRED' } }],
        data: null,
      });
    }
    expect(await ask(anonymous, 'TOTAL')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('the figures of a day until it is over', () => {
  it('are not told while a page that was viewed on it may still come in', async () => {
    const other = await startApi({ limits: 'NONE' });
    try {
      startOfDay(other);
      const day = other.clock.now().toISOString().slice(0, 10);
      for (let count = 0; count < smallestGroup; count += 1) {
        await (await anAgreeingBrowser(other)).beacon([aPage('/')]);
      }
      const staff = await support(other, 'MANAGE_OPERATIONS');
      const seen = async () => (await ask(staff, 'TOTAL', { from: day, to: day }, other)).at('usageFigures.figures');
      expect(await seen()).toEqual([]);
      startOfDay(other);
      other.clock.advance(eldestEventMs - 1);
      expect(await seen()).toEqual([]);
      other.clock.advance(1);
      expect(await seen()).toMatchObject([{ visitors: smallestGroup }]);
    } finally {
      await other.close();
    }
  });
});

describe('small groups', () => {
  const figure = (value: string, visitors: number) => ({
    day: '2026-11-01',
    value,
    visitors,
    visits: visitors,
    pageViews: visitors,
    averageVisitSeconds: null,
  });

  it('are hidden with a figure that is large enough by itself, since one browser may be all of the small ones', () => {
    const rare = Array.from({ length: smallestGroup }, (_, at) => figure(`/rare-${String(at)}`, 1));
    const shown = withoutSmallGroups([...rare, figure('/', 40), figure('/faq', 12), figure('/hours', 11)]);
    expect(shown.map(({ value }) => value)).toEqual(['/', '/faq']);
  });

  it('take nothing with them where there are none', () => {
    const all = [figure('/', 40), figure('/faq', smallestGroup)];
    expect(withoutSmallGroups(all)).toEqual(all);
  });
});

/** Goes on to where the next day begins, in UTC. */
function startOfDay(of: TestApi = api): void {
  const dayMs = 24 * 3_600_000;
  of.clock.advance(dayMs - (of.clock.now().getTime() % dayMs));
}

function ask(viewer: TestViewer, by: string, { from, to } = { from: today, to: today }, of: TestApi = api) {
  return of.as(viewer).query(
    `query Figures($by: UsageDimension!, $from: String!, $to: String!) {
      usageFigures(by: $by, from: $from, to: $to) {
        __typename
        ... on UsageFigures { smallestGroup figures { day value visitors visits pageViews averageVisitSeconds } }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { by, from, to },
  );
}

async function figures(by: string, days?: { readonly from: string; readonly to: string }): Promise<readonly object[]> {
  const answer = await ask(desk, by, days);
  expect(answer.at('usageFigures.smallestGroup')).toBe(smallestGroup);
  return answer.at('usageFigures.figures') as readonly object[];
}
