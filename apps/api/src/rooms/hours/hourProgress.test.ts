import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { serviceProvider, support } from '../../testing/people.testing.js';
import { anAssociate, anEntry, asked, daysAgo, kept, signHours } from './hours.testing.js';
import { tracks } from './hours.tracks.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const progress = (viewer: TestViewer, track = 'AMFT') =>
  api.as(viewer).query(
    `query P($track: LicenceTrack!) {
      hourProgress(track: $track) {
        track title minutes creditedMinutes signedMinutes weeks
        requirements { key title source unit needed done isMet }
      }
    }`,
    { track },
  );

describe('the progress on a track', () => {
  it('counts the entries of that track, exactly, with the source of each rule', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person, { workedOn: daysAgo(api, 20), minutes: 61 }));
    await asked(api, person).then(({ link }) => signHours(api, link, 'R. Achterberg'));
    await kept(api, person, anEntry(api, person, { minutes: 90, category: 'COUPLES_FAMILIES_CHILDREN' }));
    await kept(api, person, anEntry(api, person, { minutes: 30, track: 'ASW', category: 'CLINICAL' }));
    const answer = await progress(person);
    expect(answer.at('hourProgress')).toMatchObject({
      track: 'AMFT',
      minutes: 151,
      creditedMinutes: 151,
      signedMinutes: 61,
      weeks: 2,
    });
    expect(answer.at('hourProgress.requirements')).toEqual(
      tracks.AMFT.requirements.map(({ key, title, source, unit, needed }) => ({
        key,
        title,
        source,
        unit,
        needed,
        done: { TOTAL: 151, DIRECT: 151, COUPLES_FAMILIES_CHILDREN: 90, WEEKS: 2 }[key] ?? 0,
        isMet: false,
      })),
    );
    expect((await progress(person, 'ASW')).at('hourProgress.minutes')).toBe(30);
    expect((await progress(person, 'APCC')).at('hourProgress')).toMatchObject({ minutes: 0, weeks: 0 });
    expect(answer.notices).toEqual([]);
  });

  it('is nothing to anybody else', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person));
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      const { data, text } = await progress(viewer);
      expect((data as { hourProgress: unknown } | null)?.hourProgress ?? null).toBeNull();
      expect(text).not.toContain('90');
    }
  });
});

describe('much at once', () => {
  it('of one person is done one by one, refused beyond what one person does, and in nobody else’s way', async () => {
    const [person, other] = [await anAssociate(api), await anAssociate(api)];
    const { hours } = api.app;
    const asking = Promise.allSettled(Array.from({ length: 25 }, () => hours.hourProgress(person.personId, 'AMFT')));
    expect((await progress(other)).status).toBe(200);
    const refused = (await asking).flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ extensions: { code: 'TOO_MANY_AT_ONCE', http: { status: 429 } } });
    expect((await progress(person)).status).toBe(200);
  });
});
