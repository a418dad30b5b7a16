import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';
import { anAddress, aPerson, type SignedInPerson } from '../../testing/people.testing.js';

/** The fields of an input, or of a record. */
export type Fields = Readonly<Record<string, unknown>>;

/** All that an entry, a sign-off and a course say, but for their ids. */
export const entryFields = 'version workedOn minutes track category supervisor { id name } site { id name }';
export const signOffFields =
  'state email startsOn endsOn minutes answeredBy reason requestedAt expiresAt signedAt declinedAt withdrawnAt';
export const courseFields = 'version title provider completedOn unitHundredths category';

/** Somebody who has a name, a supervisor and a site. */
export interface Associate extends SignedInPerson {
  readonly supervisorId: string;
  readonly siteId: string;
}

export const supervisorName = 'Rosalind Achterberg';
export const siteName = 'Harbor Light Clinic';

/** Signs up, and tells of a supervisor and a site. */
export async function anAssociate(api: TestApi): Promise<Associate> {
  const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada', familyName: 'Byron' });
  return {
    ...person,
    supervisorId: await aSupervisor(api, person, supervisorName),
    siteId: await aSite(api, person, siteName),
  };
}

export async function aSupervisor(api: TestApi, person: TestViewer, name: string): Promise<string> {
  const document =
    'mutation S($input: SupervisorInput!) { addSupervisor(input: $input) { ... on SupervisorSaved { supervisor { id } } } }';
  return (await api.as(person).query(document, { input: { name } })).textAt('addSupervisor.supervisor.id');
}

export async function aSite(api: TestApi, person: TestViewer, name: string): Promise<string> {
  const document = 'mutation S($input: SiteInput!) { addSite(input: $input) { ... on SiteSaved { site { id } } } }';
  return (await api.as(person).query(document, { input: { name } })).textAt('addSite.site.id');
}

/** The day so many days before today, where the server is. */
export function daysAgo(api: TestApi, days: number): string {
  return new Date(api.clock.now().getTime() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** A complete entry of this person, on the day before yesterday unless said otherwise. */
export function anEntry(api: TestApi, { supervisorId, siteId }: Associate, other: Fields = {}): Fields {
  return {
    workedOn: daysAgo(api, 2),
    minutes: 90,
    track: 'AMFT',
    category: 'DIRECT_COUNSELING',
    supervisorId,
    siteId,
    ...other,
  };
}

/** A complete course. */
export function aCourse(api: TestApi, other: Fields = {}): Fields {
  return {
    title: 'Telling what may be told',
    provider: 'Larkspur Seminars',
    completedOn: daysAgo(api, 30),
    unitHundredths: 150,
    category: 'LAW_AND_ETHICS',
    ...other,
  };
}

const problems = '... on InvalidInput { problems { field code message } }';
const entry = `... on HourEntrySaved { entry { id ${entryFields} signOff { id state } } }`;
const refusals = `... on HourEntryExists { entryId } ... on HourEntrySignedOff { signOffId }
  ... on HoursConflict { currentVersion } ... on NoSuchHoursRecord { nextStep }`;

/** Adds an entry, whatever comes of it. */
export function addHourEntry(api: TestApi, viewer: TestViewer, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Add($input: HourEntryInput!) {
      result: addHourEntry(input: $input) {
        __typename ${entry} ${problems} ... on HourEntryExists { entryId } ... on TooManyHoursRecords { most }
      }
    }`,
    { input },
  );
}

/** Adds an entry that there is nothing against; gives its id. */
export async function kept(api: TestApi, viewer: TestViewer, input: Fields): Promise<string> {
  return (await addHourEntry(api, viewer, input)).textAt('result.entry.id');
}

export function updateHourEntry(api: TestApi, viewer: TestViewer, which: Fields, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Update($id: ID!, $expectedVersion: Int, $withdrawsSignOff: Boolean! = false, $input: HourEntryInput!) {
      result: updateHourEntry(
        id: $id, expectedVersion: $expectedVersion, withdrawsSignOff: $withdrawsSignOff, input: $input
      ) { __typename ${entry} ${refusals} ${problems} }
    }`,
    { ...which, input },
  );
}

export function removeHourEntry(api: TestApi, viewer: TestViewer, which: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Remove($id: ID!, $expectedVersion: Int, $withdrawsSignOff: Boolean! = false) {
      result: removeHourEntry(id: $id, expectedVersion: $expectedVersion, withdrawsSignOff: $withdrawsSignOff) {
        __typename ... on HoursRecordRemoved { removedRecords } ... on HourEntrySignedOff { signOffId }
        ... on HoursConflict { currentVersion } ... on NoSuchHoursRecord { nextStep }
      }
    }`,
    which,
  );
}

/** A person's entries, as they see them. */
export async function entriesOf(api: TestApi, person: TestViewer): Promise<readonly Fields[]> {
  const answer = await api
    .as(person)
    .query(`query E { hourEntries(first: 100) { nodes { id ${entryFields} signOff { id state } } } }`);
  return answer.at('hourEntries.nodes') as readonly Fields[];
}

const imported = `__typename ... on CsvImported { added unchanged }
  ... on CsvRefused { problemCount problems { line field code message } } ... on TooManyHoursRecords { most }`;

export function importHours(api: TestApi, viewer: TestViewer, csv: string): Promise<Answer> {
  return api.as(viewer).query(`mutation I($csv: String!) { result: importHours(csv: $csv) { ${imported} } }`, { csv });
}

export function importContinuingEducation(api: TestApi, viewer: TestViewer, csv: string): Promise<Answer> {
  return api
    .as(viewer)
    .query(`mutation I($csv: String!) { result: importContinuingEducation(csv: $csv) { ${imported} } }`, { csv });
}

/** The lines, columns and codes that a refused file is told to be wrong in. */
export function wrongCells(answer: Answer): readonly (readonly [number, string | null, string])[] {
  const told = answer.at('result.problems') as readonly { line: number; field: string | null; code: string }[];
  return told.map(({ line, field, code }) => [line, field, code]);
}

/** The fields that a refused input is told to be wrong in. */
export function wrongFields(answer: Answer): readonly string[] {
  const told = answer.at('result.problems') as readonly { readonly field: string }[] | undefined;
  return [...new Set((told ?? []).map(({ field }) => field))].sort();
}

export function requestSignOff(api: TestApi, viewer: TestViewer, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation R($input: RequestSignOffInput!) {
      result: requestSignOff(input: $input) {
        __typename ... on SignOffRequested { signOff { id ${signOffFields} } } ${problems}
        ... on NothingToSign { nextStep } ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input },
  );
}

/** A request for the last month, as it lies in a supervisor's mailbox. */
export interface Asked {
  readonly id: string;
  readonly email: string;
  readonly code: string;
  /** Who shows the code. */
  readonly link: TestViewer;
}

/** Asks a supervisor of whom there is something to sign. */
export async function asked(api: TestApi, person: Associate): Promise<Asked> {
  const email = anAddress();
  const answer = await requestSignOff(api, person, {
    supervisorId: person.supervisorId,
    email,
    startsOn: daysAgo(api, 30),
    endsOn: daysAgo(api, 0),
  });
  const id = answer.textAt('result.signOff.id');
  const code = await api.codeMailedTo(email, 'SIGN_OFF_REQUESTED');
  return { id, email, code, link: { token: code, purpose: 'PROVIDE_PRODUCTS_AND_SERVICES' } };
}

export function signOffSheet(api: TestApi, viewer: TestViewer): Promise<Answer> {
  return api
    .as(viewer)
    .query(
      'query S { signOffSheet { associateName minutes expiresAt lines { workedOn minutes track category site } } }',
    );
}

export function signHours(api: TestApi, viewer: TestViewer, name: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation S($input: SignHoursInput!) {
      result: signHours(input: $input) { __typename ... on SignOffAnswered { answeredAt } ... on SignOffSheetNotShown { nextStep } ${problems} }
    }`,
    { input: { name } },
  );
}

export function declineHours(api: TestApi, viewer: TestViewer, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation D($input: DeclineHoursInput!) {
      result: declineHours(input: $input) { __typename ... on SignOffAnswered { answeredAt } ... on SignOffSheetNotShown { nextStep } ${problems} }
    }`,
    { input },
  );
}

export async function signOffsOf(api: TestApi, person: TestViewer): Promise<readonly Fields[]> {
  const answer = await api.as(person).query(`query S { signOffs { nodes { id ${signOffFields} entries { id } } } }`);
  return answer.at('signOffs.nodes') as readonly Fields[];
}

export function addContinuingEducation(api: TestApi, viewer: TestViewer, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Add($input: ContinuingEducationInput!) {
      result: addContinuingEducation(input: $input) {
        __typename ... on ContinuingEducationSaved { continuingEducation { id ${courseFields} } } ${problems}
      }
    }`,
    { input },
  );
}

export async function coursesOf(api: TestApi, person: TestViewer): Promise<readonly Fields[]> {
  const answer = await api
    .as(person)
    .query(`query C { continuingEducations(first: 100) { nodes { id ${courseFields} } } }`);
  return answer.at('continuingEducations.nodes') as readonly Fields[];
}
