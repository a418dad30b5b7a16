import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support } from '../../testing/people.testing.js';
import {
  addHourEntry,
  anAssociate,
  anEntry,
  daysAgo,
  entriesOf,
  kept,
  siteName,
  supervisorName,
  wrongFields,
  type Associate,
} from './hours.testing.js';

let api: TestApi;
let associate: Associate;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  associate = await anAssociate(api);
});
afterAll(() => api.close());

describe('adding hours', () => {
  it('shows them at once, in the answer and to the next look', async () => {
    const person = await anAssociate(api);
    const input = anEntry(api, person);
    const answer = await addHourEntry(api, person, input);
    const { supervisorId: _supervisor, siteId: _site, ...rest } = input;
    const entry = {
      id: expect.any(String),
      version: 1,
      ...rest,
      supervisor: { id: person.supervisorId, name: supervisorName },
      site: { id: person.siteId, name: siteName },
      signOff: null,
    };
    expect(answer.at('result')).toEqual({ __typename: 'HourEntrySaved', entry });
    expect(await entriesOf(api, person)).toEqual([entry]);
  });

  it('with values of other types says of each which it is, and repeats none', async () => {
    const input = anEntry(api, associate, { minutes: 1.5, category: 'CANARY', CANARY: 1 });
    const answer = await addHourEntry(api, associate, input);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([
      {
        message: 'The value of the variable "$input" is not valid at "minutes": expected "Int".',
        extensions: { code: 'BAD_USER_INPUT', path: 'variables.input.minutes' },
      },
      { extensions: { path: 'variables.input.category' } },
      { extensions: { path: 'variables.input' } },
    ]);
    expect(answer.text).not.toContain('CANARY');
  });

  it('twice, and twice at one moment, keeps one', async () => {
    const person = await anAssociate(api);
    const input = anEntry(api, person);
    const ids = [
      await kept(api, person, input),
      ...(await Promise.all([kept(api, person, input), kept(api, person, input)])),
    ];
    expect(new Set(ids).size).toBe(1);
    expect(await entriesOf(api, person)).toHaveLength(1);
  });

  it('of the same kind with other minutes changes nothing, and names the one that is there', async () => {
    const person = await anAssociate(api);
    const entryId = await kept(api, person, anEntry(api, person));
    const answer = await addHourEntry(api, person, anEntry(api, person, { minutes: 91 }));
    expect(answer.at('result')).toEqual({ __typename: 'HourEntryExists', entryId });
    expect(await entriesOf(api, person)).toMatchObject([{ minutes: 90 }]);
  });

  it('fills a day to 24 hours over all of its entries and no further, not by two at once', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person, { minutes: 1000 }));
    const answers = await Promise.all([
      addHourEntry(api, person, anEntry(api, person, { minutes: 440, siteId: null })),
      addHourEntry(api, person, anEntry(api, person, { minutes: 440, category: 'NONCLINICAL' })),
    ]);
    expect(answers.map((answer) => answer.at('result.__typename')).sort()).toEqual(['HourEntrySaved', 'InvalidInput']);
    const refused = answers.find((answer) => answer.at('result.__typename') === 'InvalidInput');
    expect(refused?.at('result.problems')).toEqual([
      { field: 'minutes', code: 'DAY_FULL', message: expect.stringMatching(/\.$/) },
    ]);
    const nextDay = anEntry(api, person, { workedOn: daysAgo(api, 3), minutes: 1440 });
    expect((await addHourEntry(api, person, nextDay)).at('result.__typename')).toBe('HourEntrySaved');
  });

  it('is the person’s own, and not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await addHourEntry(api, viewer, anEntry(api, associate))).toMatchObject({
        ...refusalOf(viewer),
        data: null,
      });
    }
  });

  it('names the person’s own records alone: another’s, and what there is not, are answered alike', async () => {
    const other = await anAssociate(api);
    for (const field of ['supervisorId', 'siteId'] as const) {
      const wrong = [other[field], randomUUID(), 'no id', associate[field === 'siteId' ? 'supervisorId' : 'siteId']];
      const answers = await Promise.all(
        wrong.map((id) => addHourEntry(api, associate, anEntry(api, associate, { [field]: id }))),
      );
      for (const answer of answers) {
        expect(answer.at('result.problems')).toEqual([
          { field, code: 'NOT_FOUND', message: 'There is no such record among yours.' },
        ]);
        expect(answer.text).toBe(answers[0]?.text);
      }
    }
  });

  it.each(['workedOn', 'minutes', 'track', 'category', 'supervisorId'])(
    'without %s is refused by that name',
    async (name) => {
      const person = await anAssociate(api);
      for (const missing of [null, undefined]) {
        const answer = await addHourEntry(api, person, anEntry(api, person, { [name]: missing }));
        expect([answer.at('result.__typename'), wrongFields(answer)]).toEqual(['InvalidInput', [name]]);
      }
      expect(await entriesOf(api, person)).toEqual([]);
    },
  );

  it.each([
    ['no minutes', { minutes: 0 }, ['minutes']],
    ['negative minutes', { minutes: -30 }, ['minutes']],
    ['more minutes than a day has', { minutes: 1441 }, ['minutes']],
    ['a category of another track', { category: 'PSYCHOTHERAPY' }, ['category']],
    ['a day that there is not', { workedOn: '2023-02-29' }, ['workedOn']],
    ['a day with a time', { workedOn: '2023-02-28T10:00:00Z' }, ['workedOn']],
    ['a day as it is written elsewhere', { workedOn: '02/28/2023' }, ['workedOn']],
    ['a day of another age', { workedOn: '1999-12-31' }, ['workedOn']],
    ['several things wrong at once', { workedOn: 'canary', minutes: -1 }, ['minutes', 'workedOn']],
  ])('with %s is refused, every problem named and nothing repeated', async (_name, wrong, fields) => {
    const before = await entriesOf(api, associate);
    const answer = await addHourEntry(api, associate, anEntry(api, associate, wrong));
    expect([answer.at('result.__typename'), wrongFields(answer)]).toEqual(['InvalidInput', fields]);
    expect(answer.text).not.toContain('canary');
    expect(await entriesOf(api, associate)).toEqual(before);
  });

  it('with a part of a minute is refused before anything is looked at', async () => {
    const answer = await addHourEntry(api, associate, anEntry(api, associate, { minutes: 0.5 }));
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('0.5');
  });

  it('takes a day that has begun somewhere on Earth, and none that has begun nowhere', async () => {
    const person = await anAssociate(api);
    const dayIn = (hours: number) => new Date(api.clock.now().getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    const outcomeOn = async (workedOn: string) =>
      (await addHourEntry(api, person, anEntry(api, person, { workedOn, siteId: null }))).at('result.__typename');
    expect(await outcomeOn(dayIn(14))).toBe('HourEntrySaved');
    expect(await outcomeOn(dayIn(14 + 24))).toBe('InvalidInput');
  });
});

describe('a supervisor or site that hours name', () => {
  it('stays, whatever is asked for, until the hours are gone', async () => {
    const person = await anAssociate(api);
    const id = await kept(api, person, anEntry(api, person));
    const remove = (kind: string, record: string) =>
      api.as(person).query(
        `mutation R($id: ID!) {
          result: remove${kind}(id: $id, withSupervisions: true) {
            __typename ... on TrainingRecordInUse { supervisions otherRecords }
          }
        }`,
        { id: record },
      );
    for (const [kind, record] of [
      ['Supervisor', person.supervisorId],
      ['Site', person.siteId],
    ] as const) {
      expect((await remove(kind, record)).at('result')).toEqual({
        __typename: 'TrainingRecordInUse',
        supervisions: 0,
        otherRecords: 1,
      });
    }
    expect(await entriesOf(api, person)).toMatchObject([{ id, site: { name: siteName } }]);
    const removal = 'mutation R($id: ID!) { removeHourEntry(id: $id) { __typename } }';
    await api.as(person).query(removal, { id });
    expect((await remove('Site', person.siteId)).at('result.__typename')).toBe('TrainingRecordRemoved');
  });

  it('of another person is not touched by anybody’s hours', async () => {
    const nobody = await aPerson(api).verified().signedIn();
    expect(await entriesOf(api, nobody)).toEqual([]);
  });
});
