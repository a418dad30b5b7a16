import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import {
  aCourse,
  addContinuingEducation,
  coursesOf,
  importContinuingEducation,
  wrongCells,
  wrongFields,
} from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const totals = (viewer: TestViewer, endsOn: string, renewal = 'LICENCE') =>
  api.as(viewer).query(
    `query T($renewal: Renewal!, $endsOn: String!) {
      result: continuingEducationTotals(renewal: $renewal, endsOn: $endsOn) {
        __typename
        ... on CycleTotals {
          startsOn unitHundredths lawAndEthicsHundredths neededHundredths neededLawAndEthicsHundredths source
        }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { renewal, endsOn },
  );

describe('the totals of a cycle', () => {
  it('count the days from the first to the last, to the hundredth', async () => {
    const person = await aPerson(api).verified().signedIn();
    for (const [completedOn, unitHundredths, category] of [
      ['2022-01-31', 1000, 'GENERAL'],
      ['2022-02-01', 10, 'LAW_AND_ETHICS'],
      ['2023-05-05', 33, 'TELEHEALTH'],
      ['2024-01-31', 20, 'LAW_AND_ETHICS'],
      ['2024-02-01', 2000, 'LAW_AND_ETHICS'],
    ]) {
      await addContinuingEducation(api, person, aCourse(api, { completedOn, unitHundredths, category }));
    }
    expect((await totals(person, '2024-01-31')).at('result')).toEqual({
      __typename: 'CycleTotals',
      startsOn: '2022-02-01',
      unitHundredths: 63,
      lawAndEthicsHundredths: 30,
      neededHundredths: 3600,
      neededLawAndEthicsHundredths: 600,
      source: '16 CCR § 1887.3',
    });
    expect((await totals(person, '2024-01-31', 'REGISTRATION')).at('result')).toMatchObject({
      startsOn: '2023-02-01',
      unitHundredths: 53,
    });
    expect(wrongFields(await totals(person, '2024-02-30'))).toEqual(['endsOn']);
  });

  it('are nobody else’s', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const { data } = await totals(viewer, '2024-01-31');
      expect((data as { result: unknown } | null)?.result ?? null).toBeNull();
    }
  });
});

describe('importing and exporting courses', () => {
  const header = 'date,title,provider,units,category';
  const exported = async (viewer: TestViewer) =>
    (await api.as(viewer).query('query C { continuingEducationCsv { csv } }')).at('continuingEducationCsv.csv');

  it('come back as they were, and the same file again changes nothing', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    for (const [title, unitHundredths] of [
      ['=1+1', 150],
      ['Ethics, "again"', 5],
      ["'quoted", 99_999],
    ] as const) {
      await addContinuingEducation(api, person, aCourse(api, { title, unitHundredths }));
    }
    const csv = String(await exported(person));
    expect(csv).toContain(',1.50,LAW_AND_ETHICS');
    expect((await importContinuingEducation(api, other, csv)).at('result')).toEqual({
      __typename: 'CsvImported',
      added: 3,
      unchanged: 0,
    });
    const bare = (courses: readonly object[]) => courses.map((course) => ({ ...course, id: null }));
    expect(bare(await coursesOf(api, other))).toEqual(expect.arrayContaining(bare(await coursesOf(api, person))));
    expect((await importContinuingEducation(api, other, csv)).at('result')).toMatchObject({ added: 0, unchanged: 3 });
  });

  it('report every bad row by line, column and reason, and take nothing', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await importContinuingEducation(
      api,
      person,
      [
        header,
        '2024-01-05,Good,Seminars,1.5,GENERAL',
        '2024-01-05,Good,Seminars,1.50,GENERAL',
        '2024-13-05,Canary,,1,GENERAL',
        '2024-01-05,,,1,GENERAL',
        '2024-01-05,Canary,,"1,5",GENERAL',
        '2024-01-05,Canary,,1.555,GENERAL',
        '2024-01-05,Canary,,-1,GENERAL',
        '2024-01-05,Canary,,,GENERAL',
        '2024-01-05,Canary,,1,CANARY',
      ].join('\r\n'),
    );
    expect(wrongCells(answer)).toEqual([
      [3, null, 'DUPLICATE'],
      [4, 'date', 'NOT_A_DATE'],
      [5, 'title', 'REQUIRED'],
      [6, 'units', 'NOT_VALID'],
      [7, 'units', 'NOT_VALID'],
      [8, 'units', 'NOT_VALID'],
      [9, 'units', 'REQUIRED'],
      [10, 'category', 'NOT_ONE_OF'],
    ]);
    expect(answer.text.toLowerCase()).not.toContain('canary');
    expect(await coursesOf(api, person)).toEqual([]);
  });

  it('are the person’s alone', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await api.as(viewer).query('query C { continuingEducationCsv { csv } }');
      expect(answer.at('continuingEducationCsv')).toBeNull();
    }
  });
});
