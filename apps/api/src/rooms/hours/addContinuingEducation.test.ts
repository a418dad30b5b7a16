import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support } from '../../testing/people.testing.js';
import { aCourse, addContinuingEducation, coursesOf, wrongFields, type Fields } from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const update = (viewer: TestViewer, which: Fields, input: Fields) =>
  api.as(viewer).query(
    `mutation U($id: ID!, $expectedVersion: Int, $input: ContinuingEducationInput!) {
      result: updateContinuingEducation(id: $id, expectedVersion: $expectedVersion, input: $input) {
        __typename
        ... on ContinuingEducationSaved { continuingEducation { id version title provider unitHundredths } }
        ... on HoursConflict { currentVersion } ... on NoSuchHoursRecord { nextStep }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { ...which, input },
  );

const remove = (viewer: TestViewer, which: Fields) =>
  api.as(viewer).query(
    `mutation R($id: ID!, $expectedVersion: Int) {
      result: removeContinuingEducation(id: $id, expectedVersion: $expectedVersion) {
        __typename ... on HoursConflict { currentVersion } ... on NoSuchHoursRecord { nextStep }
      }
    }`,
    which,
  );

describe('adding a course', () => {
  it('shows it at once; twice, and twice at one moment, it is one', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = aCourse(api);
    const answer = await addContinuingEducation(api, person, input);
    const course = { id: expect.any(String), version: 1, ...input };
    expect(answer.at('result')).toEqual({ __typename: 'ContinuingEducationSaved', continuingEducation: course });
    await Promise.all([addContinuingEducation(api, person, input), addContinuingEducation(api, person, input)]);
    expect(await coursesOf(api, person)).toEqual([course]);
  });

  it.each([
    ['no title', { title: '  ' }, ['title']],
    ['an endless title', { title: 'CANARY'.repeat(60) }, ['title']],
    ['a provider of two lines', { provider: 'CANARY\nx' }, ['provider']],
    ['a day to come', { completedOn: '2999-01-01' }, ['completedOn']],
    ['no day', { completedOn: null }, ['completedOn']],
    ['no units', { unitHundredths: 0 }, ['unitHundredths']],
    ['negative units', { unitHundredths: -150 }, ['unitHundredths']],
    ['a thousand units', { unitHundredths: 100_000 }, ['unitHundredths']],
    ['no category', { category: null }, ['category']],
  ])('with %s is refused, the field named and nothing repeated', async (_name, wrong, fields) => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await addContinuingEducation(api, person, aCourse(api, wrong));
    expect([answer.at('result.__typename'), wrongFields(answer)]).toEqual(['InvalidInput', fields]);
    expect(answer.text).not.toContain('CANARY');
    expect(await coursesOf(api, person)).toEqual([]);
  });

  it('is the person’s own', async () => {
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await addContinuingEducation(api, viewer, aCourse(api))).toMatchObject(refusalOf(viewer));
    }
  });
});

describe('changing a course', () => {
  it('changes what is named, by version, and of the person’s own alone', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = (await addContinuingEducation(api, person, aCourse(api))).textAt('result.continuingEducation.id');
    const changed = await update(person, { id, expectedVersion: 1 }, { unitHundredths: 275, provider: null });
    expect(changed.at('result.continuingEducation')).toEqual({
      id,
      version: 2,
      title: aCourse(api)['title'],
      provider: null,
      unitHundredths: 275,
    });
    expect((await update(person, { id, expectedVersion: 1 }, { title: 'Later' })).at('result')).toEqual({
      __typename: 'HoursConflict',
      currentVersion: 2,
    });
    expect(wrongFields(await update(person, { id }, { title: null }))).toEqual(['title']);
    expect((await update(other, { id }, { title: null })).text).toBe((await update(other, { id: 'no id' }, {})).text);
    expect(await coursesOf(api, person)).toMatchObject([{ version: 2, unitHundredths: 275 }]);
  });
});

describe('removing a course', () => {
  it('removes the row, by version, and of the person’s own alone', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = (await addContinuingEducation(api, person, aCourse(api))).textAt('result.continuingEducation.id');
    expect((await remove(other, { id })).text).toBe((await remove(other, { id: 'no id' })).text);
    expect((await remove(person, { id, expectedVersion: 7 })).at('result.__typename')).toBe('HoursConflict');
    expect((await remove(person, { id })).at('result.__typename')).toBe('HoursRecordRemoved');
    expect((await remove(person, { id })).at('result.__typename')).toBe('NoSuchHoursRecord');
    expect(await api.app.database.query('select 1 from "continuing_education" where "id" = $1', [id])).toEqual([]);
  });
});
