import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { support } from '../../testing/people.testing.js';
import { daysAfter, weekOf } from './hours.calendar.js';
import { anAssociate, anEntry, kept, wrongFields } from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const weeks = (viewer: TestViewer, from: string, until: string) =>
  api.as(viewer).query(
    `query W($from: String!, $until: String!, $track: LicenceTrack!) {
      result: hourWeeks(track: $track, from: $from, until: $until) {
        __typename
        ... on HourWeeks { weeks { startsOn minutes creditedMinutes signedMinutes } }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { from, until, track: 'APCC' },
  );

describe('the weeks', () => {
  it('come to what was worked in them, the oldest first, and begin on Sunday', async () => {
    const person = await anAssociate(api);
    // 2024-06-02 is a Sunday; the evening before belongs to another week.
    for (const [workedOn, minutes] of [
      ['2024-06-09', 20],
      ['2024-06-01', 1440],
      ['2024-06-02', 100],
      ['2024-06-08', 200],
    ] as const) {
      await kept(api, person, anEntry(api, person, { workedOn, minutes, track: 'APCC' }));
    }
    const none = { signedMinutes: 0 };
    expect((await weeks(person, '2024-06-05', '2024-06-12')).at('result.weeks')).toEqual([
      { startsOn: '2024-06-02', minutes: 300, creditedMinutes: 300, ...none },
      { startsOn: '2024-06-09', minutes: 20, creditedMinutes: 20, ...none },
    ]);
    expect((await weeks(person, '2024-05-26', '2024-05-26')).at('result.weeks')).toEqual([
      { startsOn: weekOf('2024-06-01'), minutes: 1440, creditedMinutes: 1440, ...none },
    ]);
  });

  it.each([
    ['an end before its beginning', '2024-06-02', '2024-06-01', ['until']],
    ['more than a year', '2024-06-02', daysAfter('2024-06-02', 372), ['until']],
    ['no days', '', 'canary', ['from', 'until']],
  ])('of %s are refused', async (_name, from, until, fields) => {
    const answer = await weeks(await anAssociate(api), from, until);
    expect(wrongFields(answer)).toEqual(fields);
    expect(answer.text).not.toContain('canary');
  });

  it('are nobody else’s', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const { data } = await weeks(viewer, '2024-06-05', '2024-06-12');
      expect((data as { result: unknown } | null)?.result ?? null).toBeNull();
    }
  });
});
