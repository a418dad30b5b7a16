import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';
import { education } from './education.record.js';
import {
  add,
  aRecord,
  complete,
  essential,
  inputOf,
  kept,
  kinds,
  recordsOf,
  seenAs,
  wrongFields,
  type Fields,
  type Kind,
} from './training.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe.each(kinds)('adding: add%s', (kind) => {
  it('shows the record at once, in the answer and to the next look', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, kind);
    const answer = await add(api, person, kind, input);
    const record = { id: expect.any(String), version: 1, ...seenAs(input) };
    expect(answer.at('result')).toEqual({ __typename: `${kind}Saved`, record });
    expect(answer.notices).toEqual([]);
    expect(await recordsOf(api, person, kind)).toEqual([record]);
  });

  it('takes what is essential alone, and has nothing for the rest', async () => {
    const person = await aPerson(api).verified().signedIn();
    const least = await leastOf(person, kind);
    await kept(api, person, kind, least);
    const [record] = await recordsOf(api, person, kind);
    const { id: _id, version: _version, ...content } = record ?? {};
    expect(Object.values(content).filter((value) => value === null)).toHaveLength(
      Object.keys(content).length - Object.keys(least).length,
    );
  });

  it('twice, and once more at the same moment, keeps one', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, kind);
    const ids = [
      await kept(api, person, kind, input),
      ...(await Promise.all([kept(api, person, kind, input), kept(api, person, kind, input)])),
    ];
    expect(new Set(ids).size).toBe(1);
    expect(await recordsOf(api, person, kind)).toHaveLength(1);
  });

  it('keeps two that differ', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [name, other] = essential[kind];
    await aRecord(api, person, kind);
    await kept(api, person, kind, { ...(await inputOf(api, person, kind)), [name]: other });
    expect((await recordsOf(api, person, kind)).map((record) => record[name])).toEqual([complete[kind][name], other]);
  });

  it('is the person’s own, and not for those who are nobody here', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const input = await inputOf(api, person, kind);
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await add(api, viewer, kind, input)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
    await kept(api, person, kind, input);
    expect(await recordsOf(api, other, kind)).toEqual([]);
  });

  it('without what is essential, or with nothing in it, is refused', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [name] = essential[kind];
    const whole = await inputOf(api, person, kind);
    for (const missing of [null, '', '   ', undefined]) {
      const answer = await add(api, person, kind, { ...whole, [name]: missing });
      expect(answer.at('result.__typename')).toBe('InvalidInput');
      expect(wrongFields(answer)).toEqual([name]);
    }
    expect(await recordsOf(api, person, kind)).toEqual([]);
  });
});

describe('a bad record', () => {
  let person: SignedInPerson;
  beforeAll(async () => {
    person = await aPerson(api).verified().signedIn();
  });

  it.each<[string, Kind, Fields, readonly string[]]>([
    ['a school that is too long', 'Education', { school: 'CANARY'.repeat(50) }, ['school']],
    ['a school of two lines', 'Education', { school: 'CANARY\nCANARY' }, ['school']],
    ['a degree with a tabulator', 'Education', { degree: 'CANARY\tCANARY' }, ['degree']],
    ['a track in small letters', 'Registration', { track: 'canary' }, ['track']],
    ['a track with spaces', 'Registration', { track: 'CAN ARY' }, ['track']],
    ['a number without digits', 'Registration', { number: 'CANARY' }, ['number']],
    ['a number with other signs', 'Registration', { number: 'CANARY#1' }, ['number']],
    ['an endless number', 'Registration', { number: '1'.repeat(41) }, ['number']],
    ['a name that is too long', 'Supervisor', { name: 'CANARY'.repeat(50) }, ['name']],
    ['an endless licence', 'Supervisor', { licenceType: 'CANARY'.repeat(10) }, ['licenceType']],
    ['an endless licence number', 'Supervisor', { licenceNumber: 'CANARY'.repeat(10) }, ['licenceNumber']],
    ['an endless address', 'Site', { address: 'CANARY'.repeat(100) }, ['address']],
    ['an address of too many lines', 'Site', { address: 'CANARY\r\n\r\nx\ny\nz\r1\n2' }, ['address']],
    ['a telephone number without its country', 'Site', { phone: '510 555 0142' }, ['phone']],
    ['several things at once', 'Site', { name: ' ', phone: 'CANARY' }, ['name', 'phone']],
    ['an end before its beginning', 'Supervision', { startsOn: '2021-02-02', endsOn: '2021-02-01' }, ['endsOn']],
  ])('with %s is refused as a whole, every problem named and nothing repeated', async (_name, kind, wrong, fields) => {
    const answer = await add(api, person, kind, { ...(await inputOf(api, person, kind)), ...wrong });
    expect(answer.at('result.__typename')).toBe('InvalidInput');
    expect(wrongFields(answer)).toEqual([...fields].sort());
    expect(answer.text.toLowerCase()).not.toContain('canary');
    if (kind !== 'Supervisor' && kind !== 'Site') expect(await recordsOf(api, person, kind)).toEqual([]);
  });

  it.each(kinds)('with what breaks a database is refused at the door: add%s', async (kind) => {
    const [name] = essential[kind];
    const before = await recordsOf(api, person, kind);
    for (const character of ['\u0000', '\u001b', '\u007f', '\u0085', '\ud800', '\udc00\ud83e']) {
      const answer = await add(api, person, kind, { ...complete[kind], [name]: `CANARY${character}` });
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'UNACCEPTABLE_CHARACTER' } }] });
      expect(answer.text).not.toContain('CANARY');
    }
    expect(await recordsOf(api, person, kind)).toEqual(before);
  });
});

describe('a date', () => {
  const dates = [
    ['Education', 'awardedOn'],
    ['Registration', 'expiresOn'],
    ['Supervision', 'startsOn'],
    ['Supervision', 'endsOn'],
  ] as const;

  it.each(dates)('that there is not is refused by name: %s.%s', async (kind, name) => {
    const person = await aPerson(api).verified().signedIn();
    const whole = await inputOf(api, person, kind);
    for (const wrong of [
      '2023-02-29',
      '2021-13-01',
      '2021-00-10',
      '2021-04-31',
      '1899-12-31',
      '0000-01-01',
      '9999-12-31',
      '-2021-01-01',
      '+012021-01-01',
      '20210101',
      '2021-1-1',
      '01/02/2021',
      '2021-01-01T00:00:00Z',
      '2021-01-01T00:00:00+14:00',
      '2021-01-01Z',
      '２０２１-01-01',
      '1609459200',
      'yesterday',
    ]) {
      // An end that is wrong besides would be told of, too.
      const rest = kind === 'Supervision' ? { ...whole, endsOn: null } : whole;
      const answer = await add(api, person, kind, { ...rest, [name]: wrong });
      expect([wrong, answer.at('result.__typename'), wrongFields(answer)]).toEqual([wrong, 'InvalidInput', [name]]);
    }
    expect(await recordsOf(api, person, kind)).toEqual([]);
  });

  it('is the day that it was given as, in whatever zone the server and the reader are', async () => {
    const person = await aPerson(api).verified().signedIn();
    for (const awardedOn of ['2020-02-29', '2019-12-31', '1999-01-01', '2021-03-14']) {
      await kept(api, person, 'Education', { school: awardedOn, awardedOn });
    }
    const records = await recordsOf(api, person, 'Education');
    expect(records.map(({ awardedOn }) => awardedOn)).toEqual(records.map(({ school }) => school));
  });

  it('on which a degree was awarded has come somewhere on Earth', async () => {
    const person = await aPerson(api).verified().signedIn();
    const dayIn = (hours: number) => new Date(api.clock.now().getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    expect((await add(api, person, 'Education', { school: 'x', awardedOn: dayIn(14) })).at('result.__typename')).toBe(
      'EducationSaved',
    );
    const tomorrow = await add(api, person, 'Education', { school: 'y', awardedOn: dayIn(14 + 24) });
    expect(wrongFields(tomorrow)).toEqual(['awardedOn']);
  });

  it('on which a registration expires may be past, or to come within what can be planned', async () => {
    const person = await aPerson(api).verified().signedIn();
    const year = api.clock.now().getUTCFullYear();
    for (const [expiresOn, outcome] of [
      ['2001-01-31', 'RegistrationSaved'],
      [`${String(year + 19)}-06-30`, 'RegistrationSaved'],
      [`${String(year + 22)}-06-30`, 'InvalidInput'],
    ]) {
      const answer = await add(api, person, 'Registration', { ...complete.Registration, expiresOn });
      expect([expiresOn, answer.at('result.__typename')]).toEqual([expiresOn, outcome]);
    }
  });

  it('on which a supervision begins can be the one on which it ends', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = { ...(await inputOf(api, person, 'Supervision')), startsOn: '2021-02-01', endsOn: '2021-02-01' };
    expect((await add(api, person, 'Supervision', input)).at('result.__typename')).toBe('SupervisionSaved');
  });
});

describe('a supervision', () => {
  it('names the person’s own alone: another’s, and what there is not, are answered alike', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const own = await inputOf(api, person, 'Supervision');
    const foreign = await inputOf(api, other, 'Supervision');
    for (const field of ['supervisorId', 'siteId']) {
      const answers = await Promise.all(
        [foreign[field], randomUUID(), 'no id', own[field === 'siteId' ? 'supervisorId' : 'siteId']].map((id) =>
          add(api, person, 'Supervision', { ...own, [field]: id }),
        ),
      );
      for (const answer of answers) {
        expect(answer.at('result')).toEqual({
          __typename: 'InvalidInput',
          problems: [{ field, code: 'NOT_FOUND', message: expect.any(String) }],
        });
        expect(answer.text).toBe(answers[0]?.text);
      }
    }
    expect(await recordsOf(api, person, 'Supervision')).toEqual([]);
  });

  it('may overlap with another', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, 'Supervision');
    await kept(api, person, 'Supervision', input);
    await kept(api, person, 'Supervision', { ...input, endsOn: null });
    expect(await recordsOf(api, person, 'Supervision')).toHaveLength(2);
  });
});

describe('the limit', () => {
  it('is not passed, not by many at once, and says what it is', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answers = await Promise.all(
      Array.from({ length: education.atMost + 3 }, (_, at) =>
        add(api, person, 'Education', { school: `School ${at}` }),
      ),
    );
    const refused = answers.filter((answer) => answer.at('result.__typename') !== 'EducationSaved');
    expect(refused.map((answer) => answer.at('result'))).toEqual(
      Array.from({ length: 3 }, () => ({ __typename: 'TooManyTrainingRecords', most: education.atMost })),
    );
    expect(await recordsOf(api, person, 'Education')).toHaveLength(education.atMost);
    // What is there already is no more than before.
    const [first] = await recordsOf(api, person, 'Education');
    const again = await add(api, person, 'Education', { school: first?.['school'] });
    expect(again.at('result.record.id')).toBe(first?.['id']);
  });
});

/** Only what a record of a kind cannot do without. */
async function leastOf(person: SignedInPerson, kind: Kind): Promise<Fields> {
  const whole = await inputOf(api, person, kind);
  const names: Readonly<Record<Kind, readonly string[]>> = {
    Education: ['school'],
    Registration: ['track', 'number'],
    Supervisor: ['name'],
    Site: ['name'],
    Supervision: ['supervisorId', 'startsOn'],
  };
  return Object.fromEntries(names[kind].map((name) => [name, whole[name]]));
}
