import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';

/** The kinds of records, as the names of operations and types have them. */
export const kinds = ['Education', 'Registration', 'Supervisor', 'Site', 'Supervision'] as const;

export type Kind = (typeof kinds)[number];

/** The fields of an input, or of a record. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where a person's records of a kind stand. */
export const listOf: Readonly<Record<Kind, string>> = {
  Education: 'educations',
  Registration: 'registrations',
  Supervisor: 'supervisors',
  Site: 'sites',
  Supervision: 'supervisions',
};

/** All that a record of a kind says, but for its id. */
export const fieldsOf: Readonly<Record<Kind, string>> = {
  Education: 'version school degree awardedOn',
  Registration: 'version track board number expiresOn',
  Supervisor: 'version name licenceType licenceNumber',
  Site: 'version name address phone',
  Supervision: 'version startsOn endsOn supervisor { id name } site { id name }',
};

/** A record of each kind that names no other, in full. */
export const complete: Readonly<Record<Kind, Fields>> = {
  Education: { school: 'Larkspur Graduate School', degree: 'M.A. in Counseling', awardedOn: '2019-05-18' },
  Registration: {
    track: 'AMFT',
    board: 'Board of Behavioral Sciences',
    number: 'AMF 123 456',
    expiresOn: '2031-01-31',
  },
  Supervisor: { name: 'Rosalind Achterberg', licenceType: 'LMFT', licenceNumber: 'LMFT 54321' },
  Site: { name: 'Harbor Light Clinic', address: '12 Quay Street\nOakland, CA 94607', phone: '+1 510 555 0142' },
  Supervision: { startsOn: '2021-02-01', endsOn: '2022-01-31' },
};

/** A field of each kind that can be left out, and another that cannot, with another value for each. */
export const optional: Readonly<Record<Kind, readonly [name: string, other: string]>> = {
  Education: ['degree', 'M.S. in Counseling'],
  Registration: ['board', 'Another board'],
  Supervisor: ['licenceNumber', 'LMFT 99999'],
  Site: ['phone', '+1 510 555 0143'],
  Supervision: ['endsOn', '2023-06-30'],
};
export const essential: Readonly<Record<Kind, readonly [name: string, other: string]>> = {
  Education: ['school', 'Jacaranda University'],
  Registration: ['number', 'AMF 654 321'],
  Supervisor: ['name', 'Ottoline Achterberg'],
  Site: ['name', 'Harbor Lamp Clinic'],
  Supervision: ['startsOn', '2020-11-30'],
};

/** What a record of a kind needs to be complete for this person: a supervision names a supervisor and a site of theirs. */
export async function inputOf(api: TestApi, person: TestViewer, kind: Kind): Promise<Fields> {
  if (kind !== 'Supervision') return complete[kind];
  return {
    ...complete[kind],
    supervisorId: await kept(api, person, 'Supervisor', complete.Supervisor),
    siteId: await kept(api, person, 'Site', complete.Site),
  };
}

/** A complete record of this person, by its id. */
export async function aRecord(api: TestApi, person: TestViewer, kind: Kind): Promise<string> {
  return kept(api, person, kind, await inputOf(api, person, kind));
}

/** Adds a record that there is nothing against; gives its id. */
export async function kept(api: TestApi, person: TestViewer, kind: Kind, input: Fields): Promise<string> {
  return (await add(api, person, kind, input)).textAt(`result.record.id`);
}

/** Adds a record, whatever comes of it. */
export function add(api: TestApi, viewer: TestViewer, kind: Kind, input: Fields): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Add($input: ${kind}Input!) {
      result: add${kind}(input: $input) { ${outcomeOf(kind)} ... on TooManyTrainingRecords { most } }
    }`,
    { input },
  );
}

/** Changes a record, whatever comes of it. */
export function update(
  api: TestApi,
  viewer: TestViewer,
  kind: Kind,
  { id, expectedVersion = null }: { readonly id: string; readonly expectedVersion?: number | null },
  input: Fields,
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Update($id: ID!, $expectedVersion: Int, $input: ${kind}Input!) {
      result: update${kind}(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ${outcomeOf(kind)}
        ... on TrainingRecordConflict { currentVersion }
        ... on NoSuchTrainingRecord { nextStep }
      }
    }`,
    { id, expectedVersion, input },
  );
}

/** Removes a record, whatever comes of it. */
export function remove(
  api: TestApi,
  viewer: TestViewer,
  kind: Kind,
  id: string,
  { withSupervisions }: { readonly withSupervisions?: boolean } = {},
): Promise<Answer> {
  const outcome = '__typename ... on TrainingRecordRemoved { removedRecords } ... on NoSuchTrainingRecord { nextStep }';
  return kind === 'Supervisor' || kind === 'Site'
    ? api.as(viewer).query(
        `mutation Remove($id: ID!, $withSupervisions: Boolean) {
          result: remove${kind}(id: $id, withSupervisions: $withSupervisions) {
            ${outcome} ... on TrainingRecordInUse { supervisions }
          }
        }`,
        { id, ...(withSupervisions === undefined ? {} : { withSupervisions }) },
      )
    : api.as(viewer).query(`mutation Remove($id: ID!) { result: remove${kind}(id: $id) { ${outcome} } }`, { id });
}

/** A person's records of a kind, as they see them. */
export async function recordsOf(api: TestApi, person: TestViewer, kind: Kind): Promise<readonly Fields[]> {
  const answer = await api
    .as(person)
    .query(`query Records { me { records: ${listOf[kind]} { id ${fieldsOf[kind]} } } }`);
  return answer.at('me.records') as readonly Fields[];
}

/** What a record that was given so is seen to be. */
export function seenAs(input: Fields): Fields {
  const { supervisorId, siteId, ...rest } = input;
  return {
    ...rest,
    ...(supervisorId === undefined ? {} : { supervisor: { id: supervisorId, name: complete.Supervisor['name'] } }),
    ...(siteId === undefined ? {} : { site: { id: siteId, name: complete.Site['name'] } }),
  };
}

/** The fields that a refused input is told to be wrong in. */
export function wrongFields(answer: Answer): readonly string[] {
  const problems = answer.at('result.problems') as readonly { readonly field: string }[] | undefined;
  return [...new Set((problems ?? []).map(({ field }) => field))].sort();
}

function outcomeOf(kind: Kind): string {
  const field = kind.charAt(0).toLowerCase() + kind.slice(1);
  return `__typename
    ... on ${kind}Saved { record: ${field} { id ${fieldsOf[kind]} } }
    ... on InvalidInput { problems { field code message } }`;
}
