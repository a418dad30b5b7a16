import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { support } from '../../testing/people.testing.js';
import { daysAfter } from './hours.calendar.js';
import {
  anAssociate,
  anEntry,
  aSite,
  aSupervisor,
  entriesOf,
  importHours,
  kept,
  siteName,
  supervisorName,
  wrongCells,
  type Associate,
} from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const header = 'date,minutes,track,category,supervisor,site';
const row = (date: string, minutes: number | string = 60, category = 'DIRECT_COUNSELING') =>
  `${date},${minutes},AMFT,${category},${supervisorName},${siteName}`;
const fileOf = (...rows: readonly string[]) => [header, ...rows].join('\n');

const exported = async (viewer: TestViewer) =>
  (await api.as(viewer).query('query C { hoursCsv { csv } }')).at('hoursCsv.csv') as string;

describe('importing hours', () => {
  it('keeps all of a file, and the same file again changes nothing', async () => {
    const person = await anAssociate(api);
    const file = fileOf(row('2024-05-01'), row('2024-05-02', 45), `2024-05-02,15,AMFT,NONCLINICAL,${supervisorName},`);
    expect((await importHours(api, person, file)).at('result')).toEqual({
      __typename: 'CsvImported',
      added: 3,
      unchanged: 0,
    });
    const before = await entriesOf(api, person);
    expect(before).toHaveLength(3);
    expect((await importHours(api, person, file)).at('result')).toEqual({
      __typename: 'CsvImported',
      added: 0,
      unchanged: 3,
    });
    expect(await entriesOf(api, person)).toEqual(before);
    // At the same moment twice, too.
    const more = fileOf(row('2024-05-03'));
    const answers = await Promise.all([importHours(api, person, more), importHours(api, person, more)]);
    expect(answers.map((answer) => answer.at('result.added')).sort()).toEqual([0, 1]);
  });

  it('reports every bad row by line, column and reason, repeats none of it, and takes nothing', async () => {
    const person = await anAssociate(api);
    const other = await anAssociate(api);
    const foreign = await aSupervisor(api, other, 'Foreign Supervisor');
    await aSite(api, person, 'Twice');
    const there = await kept(api, person, anEntry(api, person, { workedOn: '2024-05-20', minutes: 5 }));
    const file = fileOf(
      row('2024-05-01'),
      row('2024-02-30'),
      row('05/02/2024'),
      row('2024-05-03', -5),
      row('2024-05-04', '1.5'),
      row('2024-05-05', 'canary'),
      row('2024-05-06', 0),
      row('2024-05-07', 60, 'CANARY'),
      row('2024-05-08', 60, 'PSYCHOTHERAPY'),
      `2024-05-09,60,canary,NONCLINICAL,${supervisorName},`,
      '2024-05-10,60,AMFT,NONCLINICAL,Canary,',
      '2024-05-11,60,AMFT,NONCLINICAL,,',
      `2024-05-12,60,AMFT,NONCLINICAL,${foreign},`,
      `2024-05-13,60,AMFT,NONCLINICAL,${supervisorName},"Can\nary"`,
      row('2999-01-01'),
      row('2024-05-01', 30),
      row('2024-05-20', 6),
    );
    const answer = await importHours(api, person, file);
    expect(wrongCells(answer)).toEqual([
      [3, 'date', 'NOT_A_DATE'],
      [4, 'date', 'NOT_A_DATE'],
      [5, 'minutes', 'NOT_VALID'],
      [6, 'minutes', 'NOT_VALID'],
      [7, 'minutes', 'NOT_VALID'],
      [8, 'minutes', 'OUT_OF_RANGE'],
      [9, 'category', 'NOT_ONE_OF'],
      [10, 'category', 'NOT_ONE_OF'],
      [11, 'track', 'NOT_ONE_OF'],
      [12, 'supervisor', 'NOT_FOUND'],
      [13, 'supervisor', 'REQUIRED'],
      [14, 'supervisor', 'NOT_FOUND'],
      [15, 'site', 'NOT_FOUND'],
      [17, 'date', 'OUT_OF_RANGE'],
      [18, null, 'DUPLICATE'],
      [19, 'minutes', 'CONFLICT'],
    ]);
    expect(answer.text.toLowerCase()).not.toContain('canary');
    expect(answer.text).not.toContain('Foreign');
    expect(await entriesOf(api, person)).toMatchObject([{ id: there, minutes: 5 }]);
  });

  it('says what is wrong in words of its own, and not in those of a library', async () => {
    const person = await anAssociate(api);
    const file = fileOf(row('2024-05-01', '9'.repeat(20)), row('2024-05-02', 60, 'OTHER'), '2024-05-03,,,,,');
    const answer = await importHours(api, person, file);
    expect(wrongCells(answer)).toEqual([
      [2, 'minutes', 'NOT_VALID'],
      [3, 'category', 'NOT_ONE_OF'],
      [4, 'minutes', 'REQUIRED'],
      [4, 'track', 'REQUIRED'],
      [4, 'category', 'REQUIRED'],
      [4, 'supervisor', 'REQUIRED'],
    ]);
    expect(answer.text).not.toMatch(/Invalid option|Invalid input|Too big|Too small|expected/);
  });

  it('fills no day beyond 24 hours, with what is there and what the file has', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person, { workedOn: '2024-05-01', minutes: 1000 }));
    const full = fileOf(row('2024-05-01', 400, 'NONCLINICAL'), row('2024-05-01', 41, 'GROUP_SUPERVISION'));
    expect(wrongCells(await importHours(api, person, full))).toEqual([[3, 'minutes', 'DAY_FULL']]);
    expect(await entriesOf(api, person)).toHaveLength(1);
  });

  it('asks for an id where a name is that of several, and takes one', async () => {
    const person = await anAssociate(api);
    const query =
      'mutation S($input: SupervisorInput!) { addSupervisor(input: $input) { ... on SupervisorSaved { supervisor { id } } } }';
    const input = { name: supervisorName, licenceNumber: 'LMFT 1' };
    const second = (await api.as(person).query(query, { input })).textAt('addSupervisor.supervisor.id');
    expect(wrongCells(await importHours(api, person, fileOf(row('2024-05-01'))))).toEqual([
      [2, 'supervisor', 'AMBIGUOUS'],
    ]);
    const byId = `2024-05-01,60,AMFT,NONCLINICAL,${second.toUpperCase()},${siteName}`;
    expect((await importHours(api, person, fileOf(byId))).at('result.added')).toBe(1);
    // What is exported then has the id, and comes back as it was.
    expect(await exported(person)).toContain(second);
    expect((await importHours(api, person, await exported(person))).at('result')).toMatchObject({ unchanged: 1 });
  });

  it.each([
    ['another header', 'day,minutes\n2024-05-01,5', [[1, null, 'HEADER']]],
    ['semicolons', `${header.replaceAll(',', ';')}\n`, [[1, null, 'HEADER']]],
    ['an open quotation mark', `${header}\n"canary`, [[2, null, 'QUOTES']]],
    ['a wrong encoding', `${header}\ncaf\ufffd,1,2,3,4,5`, [[2, null, 'ENCODING']]],
  ])('of a file with %s is refused as a whole', async (_name, file, problems) => {
    const person = await anAssociate(api);
    const answer = await importHours(api, person, file);
    expect([answer.at('result.__typename'), wrongCells(answer)]).toEqual(['CsvRefused', problems]);
    expect(answer.text).not.toContain('canary');
  });

  it('of what breaks a database is refused at the door', async () => {
    const person = await anAssociate(api);
    const answer = await importHours(api, person, `${header}\nCANARY\u0000`);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'UNACCEPTABLE_CHARACTER' } }] });
    expect(answer.text).not.toContain('CANARY');
  });

  it('comes in a variable, and is the person’s own', async () => {
    const person = await anAssociate(api);
    const literal = `mutation { importHours(csv: "${header}") { __typename } }`;
    expect(await api.as(person).query(literal)).toMatchObject({
      errors: [{ extensions: { code: 'PERSONAL_LITERAL_REFUSED' } }],
    });
    for (const viewer of [anonymous, await support(api)]) {
      expect(await importHours(api, viewer, header)).toMatchObject(refusalOf(viewer));
    }
  });
});

describe('exporting hours', () => {
  it('gives what was kept, in a form that is imported to the same, names of formulas too', async () => {
    const person = await anAssociate(api);
    const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', "'=x", 'A, "B"', 'Zoë Ångström'];
    for (const [at, name] of names.entries()) {
      const supervisorId = await aSupervisor(api, person, name);
      await kept(api, person, anEntry(api, person, { workedOn: `2024-04-0${String(at + 1)}`, supervisorId }));
    }
    const csv = await exported(person);
    for (const cell of csv.split(/[,\r\n]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
    const again = await importHours(api, person, csv);
    expect(again.at('result')).toEqual({ __typename: 'CsvImported', added: 0, unchanged: names.length });
    const copy = await copied(names);
    expect((await importHours(api, copy, csv)).at('result')).toMatchObject({ added: names.length });
    expect(await exported(copy)).toBe(csv);
  });

  it('is for the person alone, and not by GET', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person));
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await api.as(viewer).query('query C { hoursCsv { csv } }');
      expect(answer.at('hoursCsv')).toBeNull();
    }
    const got = await fetch(`${api.url}/graphql?query=${encodeURIComponent('query C { hoursCsv { csv } }')}`, {
      headers: { authorization: `Bearer ${person.token}`, 'apollo-require-preflight': 'yes' },
    });
    expect([got.status, await got.json()]).toMatchObject([
      405,
      { errors: [{ extensions: { code: 'PERSONAL_DATA_BY_URL' } }] },
    ]);
  });
});

describe('as many as a file can have', () => {
  it('are taken in one go, and counted, exported and added to with a thousand more', async () => {
    const person = await anAssociate(api);
    const rowsFrom = (from: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        row(daysAfter(from, Math.floor(at / 2)), 30, at % 2 === 0 ? 'DIRECT_COUNSELING' : 'NONCLINICAL'),
      );
    const first = await importHours(api, person, fileOf(...rowsFrom('2021-01-01', 2000)));
    expect(first.at('result.added')).toBe(2000);
    expect((await importHours(api, person, fileOf(...rowsFrom('2024-01-01', 1000)))).at('result.added')).toBe(1000);
    const ask = 'query P($track: LicenceTrack!) { hourProgress(track: $track) { minutes } }';
    expect((await api.as(person).query(ask, { track: 'AMFT' })).at('hourProgress.minutes')).toBe(90_000);
    await kept(api, person, anEntry(api, person));
    expect((await exported(person)).trimEnd().split('\r\n')).toHaveLength(3002);
  }, 120_000);
});

/** Somebody else with supervisors of these names. */
async function copied(names: readonly string[]): Promise<Associate> {
  const copy = await anAssociate(api);
  for (const name of names) await aSupervisor(api, copy, name);
  return copy;
}
