import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage } from '../../testing/browser.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, signedIn } from '../../testing/people.testing.js';
import { figuresBetween } from './figures.service.js';
import { anAgreeingBrowser, rowsHeld } from './usage.testing.js';

let api: TestApi;
let start: Date;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  start = api.clock.now();
});
beforeEach(async () => {
  api.clock.set(start);
  // A clock that is far ahead has dropped what is this month's for the database.
  await api.app.usage.ensurePartitions();
  await asOwner(
    api.app.database,
    'delete from "visitor"',
    'delete from "visit"',
    'delete from "page_view"',
    'delete from "usage_day"',
  );
});
afterAll(() => api.close());

const dayMs = 24 * 3_600_000;

describe('the expiry of usage', () => {
  it('lets go of visits and views after 90 days, to the day, and of figures never', async () => {
    const browser = await anAgreeingBrowser(api);
    await browser.beacon([aPage('/')]);
    api.clock.advance(60 * dayMs);
    await browser.beacon([aPage('/faq')]);
    api.clock.advance(30 * dayMs);
    expect(await expire()).toMatchObject({ visits: 0, pageViews: 0, visitors: 0 });
    const { figures } = await rowsHeld(api);
    api.clock.advance(1);
    expect(await expire()).toMatchObject({ visits: 1, pageViews: 1, visitors: 0 });
    expect(await rowsHeld(api)).toEqual({ visitors: 1, visits: 1, pageViews: 1, figures });
    expect(await expire()).toEqual({ partitions: 0, visits: 0, pageViews: 0, visitors: 0 });
  });

  it('lets go of a browser when its cookie and its last visit are over, with the keys of nobody’s alone', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [own, strangers] = [await anAgreeingBrowser(api, person), await anAgreeingBrowser(api)];
    for (const browser of [own, strangers]) await browser.beacon([aPage('/')]);
    const [stranger] = await api.app.database.query<{ readonly id: string }>(
      'select "id" from "visitor" where "person_id" is null',
      [],
    );
    api.clock.advance(180 * dayMs - 1);
    expect(await expire()).toMatchObject({ visitors: 0 });
    expect(await rowsHeld(api)).toMatchObject({ visitors: 2, visits: 0, pageViews: 0 });
    api.clock.advance(1);
    const destroy = jest.spyOn(KeyRing.prototype, 'destroy');
    try {
      expect(await expire()).toMatchObject({ visits: 0, visitors: 2 });
      expect(destroy.mock.calls).toEqual([[stranger?.id]]);
    } finally {
      destroy.mockRestore();
    }
    expect(
      (await api.as(await signedIn(api, person)).query('query V { me { visitors { id } } }')).at('me.visitors'),
    ).toEqual([]);
  });

  it('keeps less where less is configured, and is never told to keep more', async () => {
    const brief = await startApi({ env: { USAGE_RETENTION_DAYS: '7' } });
    try {
      const browser = await anAgreeingBrowser(brief);
      await browser.beacon([aPage('/')]);
      brief.clock.advance(7 * dayMs + 1);
      expect(await brief.app.usage.expireUsage()).toMatchObject({ visits: 1, pageViews: 1 });
    } finally {
      await brief.close();
    }
    await expect(startApi({ env: { USAGE_RETENTION_DAYS: '91' } })).rejects.toThrow('USAGE_RETENTION_DAYS');
  });

  it('drops whole months, and no row of the months after', async () => {
    await asOwner(
      api.app.database,
      `select "make_usage_partition"('visit', 'started_at', '2019-01-15')`,
      `select "make_usage_partition"('page_view', 'viewed_at', '2019-01-15')`,
      `select "make_usage_partition"('page_view', 'viewed_at', '2019-02-15')`,
    );
    const names = await partitions();
    expect(names).toEqual(expect.arrayContaining(['visit_2019_01', 'page_view_2019_01', 'page_view_2019_02']));
    const [dropped] = await api.app.database.query<{ readonly count: number }>(
      `select "drop_usage_partitions"('2019-02-01T00:00:00Z') as "count"`,
      [],
    );
    expect(dropped?.count).toBe(2);
    expect(await partitions()).toEqual(names.filter((name) => !name.endsWith('_2019_01')));
    expect(await expire()).toMatchObject({ partitions: 1 });
    expect(await partitions()).toEqual(names.filter((name) => !name.includes('_2019_')));
  });

  it('makes the partitions of this month and the next two, once', async () => {
    const before = await partitions();
    expect(before).toHaveLength(2 * 4);
    await Promise.all([api.app.usage.ensurePartitions(), api.app.usage.ensurePartitions()]);
    expect(await partitions()).toEqual(before);
  });

  it('is all that the server may do to partitions', async () => {
    const [name = ''] = (await partitions()).filter((each) => /^visit_\d/.test(each));
    for (const statement of [
      `drop table "${name}"`,
      `truncate "${name}"`,
      `select from "${name}"`,
      'truncate "visit"',
      `select "make_usage_partition"('visit', 'started_at', '2019-01-15')`,
    ]) {
      await expect(api.app.database.query(statement, [])).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('many page views', () => {
  it('are not looked at for figures, and of a day only in the partition of its month', async () => {
    await asOwner(
      api.app.database,
      ...[0, 1, 2].map(
        (ahead) => `select "make_usage_partition"('page_view', 'viewed_at', '2018-0${String(ahead + 1)}-15')`,
      ),
      `insert into "page_view" select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '/hours',
         '2018-01-01T00:00:00Z'::timestamptz + "n" * interval '4 minutes' from generate_series(1, 30000) as "n"`,
      'analyze "page_view"',
    );
    const ofFigures = await planOf(figuresBetween, ['PAGE', '2018-01-01', '2018-03-30', '2018-04-01']);
    expect(ofFigures).toContain('usage_day');
    expect(ofFigures).not.toMatch(/page_view|visit_/);
    const ofADay = await planOf(
      'select count(*) from "page_view" where "viewed_at" >= $1::timestamptz and "viewed_at" < $2::timestamptz',
      ['2018-02-10T00:00:00Z', '2018-02-11T00:00:00Z'],
    );
    expect(ofADay).toContain('page_view_2018_02');
    expect(ofADay).not.toMatch(/page_view_2018_0[13]|page_view_default/);
    const expiry = await planOf('delete from "page_view" where "viewed_at" < $1::timestamptz', [
      '2018-01-20T00:00:00Z',
    ]);
    expect(expiry).toContain('page_view_2018_01');
    expect(expiry).not.toMatch(/page_view_2018_0[23]/);
    // One person's are found by an index in each month, and never by looking through it.
    const ofAPerson = await planOf('select "page" from "page_view" where "subject_id" = $1::uuid', [
      '00000000-0000-4000-8000-000000000000',
    ]);
    expect(ofAPerson).toMatch(/page_view_2018_01_subject_id/);
    expect(ofAPerson).not.toMatch(/Seq Scan on page_view_2018/);
  }, 60_000);
});

function expire() {
  return api.app.usage.expireUsage();
}

async function partitions(): Promise<readonly string[]> {
  const rows = await api.app.database.query<{ readonly name: string }>(
    `select c.relname::text as "name" from pg_inherits join pg_class c on c.oid = inhrelid
      where inhparent in ('visit'::regclass, 'page_view'::regclass) order by 1`,
    [],
  );
  return rows.map(({ name }) => name);
}

/** The plan of a statement for these very values, as text. */
async function planOf(statement: string, values: readonly string[]): Promise<string> {
  const bound = statement.replace(/\$(\d)/g, (_all, place: string) => `'${values[Number(place) - 1] ?? ''}'`);
  const rows = await asOwner<Readonly<Record<string, string>>>(api.app.database, `explain ${bound}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
