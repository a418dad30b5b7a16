import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { fieldsOf, kept, kinds, listOf, type Kind } from './training.testing.js';

/** Every personal field of this room, `Type.field`. */
const fields = [
  'Education.awardedOn',
  'Education.degree',
  'Education.school',
  'Person.educations',
  'Person.registrations',
  'Person.sites',
  'Person.supervisions',
  'Person.supervisors',
  'Registration.board',
  'Registration.expiresOn',
  'Registration.number',
  'Registration.track',
  'Site.address',
  'Site.name',
  'Site.phone',
  'Supervision.endsOn',
  'Supervision.site',
  'Supervision.startsOn',
  'Supervision.supervisor',
  'Supervisor.licenceNumber',
  'Supervisor.licenceType',
  'Supervisor.name',
];

/** Of each of these fields each viewer sees the same: the person all, and nobody else a trace, each for a reason of its own. */
const decisions: Readonly<Record<ViewpointName, string>> = {
  person: 'SHOW',
  support: 'WITHHOLD NO_RULE',
  noticeSender: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  accountKeeper: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: 'WITHHOLD NO_RULE',
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  affiliate: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
};

describe('education and training', () => {
  const all = visibilityOf(guardSchema(buildSchema()), viewpoints, [...kinds, 'Person']);
  const table = Object.fromEntries(
    Object.entries(all).filter(([name]) => !name.startsWith('Person.') || fields.includes(name)),
  );

  it('is all that this table speaks of', () => {
    expect(Object.keys(table).sort()).toEqual(fields);
  });

  it.each(Object.entries(decisions))('is, field by field, to %s: %s', (name, decision) => {
    for (const [coordinate, row] of Object.entries(table)) {
      expect([coordinate, row[name as ViewpointName]]).toEqual([coordinate, decision]);
    }
  });

  it('is in no rule but those of the person and of who acts for them: a registration number is masked for nobody', () => {
    const { slots, accessPolicy } = guardSchema(buildSchema());
    const slot = slots.find(({ coordinate }) => coordinate === 'Registration.number');
    expect(slot?.annotation.mask).toBeUndefined();
    const opening = accessPolicy.rules.filter(
      ({ fields: spoken }) =>
        spoken === undefined ||
        (spoken.categories?.includes('EDUCATION_AND_TRAINING') ?? false) ||
        (spoken.coordinates?.includes('Registration.number') ?? false),
    );
    expect(opening.map(({ id }) => id)).toEqual(['own-data', 'agent-mandate']);
  });
});

const canaries = {
  school: 'Canaryschool',
  degree: 'Canarydegree',
  awardedOn: '1987-03-14',
  track: 'CANARYTRACK',
  board: 'Canaryboard',
  number: 'CNR 9182736',
  expiresOn: '1988-04-15',
  supervisorName: 'Canarysupervisor',
  licenceType: 'CANARYLICENCE',
  licenceNumber: 'CLN 5647382',
  siteName: 'Canarysite',
  address: 'Canaryaddress',
  phone: '+1 415 555 0186',
  startsOn: '1989-05-16',
  endsOn: '1990-06-17',
};

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let ids: Readonly<Record<Kind, string>>;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  beforeAll(async () => {
    api = await startApi({ limits: 'NONE' });
    person = await aPerson(api).verified().signedIn();
    ids = await planted(person);
    viewers = await viewersOf(api, person);
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name]);
      for (const answer of answers) expect(answer.status).toBe(200);
      expect(canariesIn(answers, canaries).sort()).toEqual(name === 'person' ? Object.keys(canaries).sort() : []);
    },
  );

  it('nobody else learns how many records there are, nor by a notice whether there are any', async () => {
    const empty = await aPerson(api).verified().signedIn();
    for (const name of ['support', 'noticeSender', 'accountKeeper', 'otherPerson', 'anonymous'] as const) {
      const [full, none] = await Promise.all([look(viewers[name], person), look(viewers[name], empty)]);
      expect(none.at('person')).toEqual(full.at('person'));
      expect(none.notices).toEqual(full.notices);
    }
  });

  it('a supervision that was made to name another person’s supervisor and site leads to neither', async () => {
    const [victim, thief] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [theirs, own] = [await planted(victim), await planted(thief)];
    await asOwner(
      api.app.database,
      `update "supervision" set "supervisor_id" = '${theirs.Supervisor}', "site_id" = '${theirs.Site}'
        where "id" = '${own.Supervision}'`,
    );
    const answer = await api.as(thief).query(`query S { me { supervisions { id ${fieldsOf.Supervision} } } }`);
    expect(answer.at('me.supervisions.0')).toMatchObject({ id: own.Supervision, supervisor: null, site: null });
  });

  it('nothing stands in clear in any table, in the log, or in a mail', async () => {
    const tables = await api.app.database.query<{ readonly name: string }>(
      `select table_name as "name" from information_schema.tables where table_schema = 'public'`,
      [],
    );
    const said: Record<string, string> = {
      log: api.logged.join(),
      mails: JSON.stringify(await api.mailsTo(person.email)),
    };
    for (const { name } of tables) {
      const [row] = await api.app.database.query<{ readonly all: string }>(
        `select coalesce(json_agg(row_to_json(t)), '[]')::text as "all" from "${name}" t`,
        [],
      );
      said[name] = row?.all ?? '';
    }
    expect(Object.keys(said)).toEqual(expect.arrayContaining(kinds.map((kind) => kind.toLowerCase())));
    // The same search finds what does stand there.
    expect(plainOrHex(JSON.stringify(canaries))).toEqual(Object.keys(canaries));
    for (const [place, text] of Object.entries(said)) expect([place, plainOrHex(text)]).toEqual([place, []]);
  });

  /** Whose values stand in a text, as they are or as the bytes of a binary column. */
  function plainOrHex(text: string): string[] {
    const small = text.toLowerCase();
    return Object.entries(canaries)
      .filter(([, value]) =>
        [value, Buffer.from(value).toString('hex')].some((form) => small.includes(form.toLowerCase())),
      )
      .map(([name]) => name);
  }

  async function planted(owner: TestViewer): Promise<Readonly<Record<Kind, string>>> {
    const { school, degree, awardedOn, track, board, number, expiresOn, startsOn, endsOn } = canaries;
    const { supervisorName, licenceType, licenceNumber, siteName, address, phone } = canaries;
    const supervisorId = await kept(api, owner, 'Supervisor', { name: supervisorName, licenceType, licenceNumber });
    const siteId = await kept(api, owner, 'Site', { name: siteName, address, phone });
    return {
      Education: await kept(api, owner, 'Education', { school, degree, awardedOn }),
      Registration: await kept(api, owner, 'Registration', { track, board, number, expiresOn }),
      Supervisor: supervisorId,
      Site: siteId,
      Supervision: await kept(api, owner, 'Supervision', { supervisorId, siteId, startsOn, endsOn }),
    };
  }

  function look(viewer: TestViewer, { personId: id }: SignedInPerson): Promise<Answer> {
    return api.as(viewer).query(`query Person($id: ID!) { person(id: $id) { ${everything} } }`, { id });
  }

  /** Every way that leads to records, twice: the second time goes another way through the server. */
  async function everyLook(viewer: TestViewer): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let times = 0; times < 2; times += 1) {
      answers.push(
        await look(viewer, person),
        await api.as(viewer).query(`query People { people(first: 2) { nodes { ${everything} } } }`),
        await api.as(viewer).query(`query Me { me { ${everything} } }`),
      );
      for (const kind of kinds) {
        const node = `query Node($id: ID!) { node(id: $id) { ... on ${kind} { id ${fieldsOf[kind]} } } }`;
        answers.push(await api.as(viewer).query(node, { id: ids[kind] }));
      }
    }
    return answers;
  }
});

const everything = kinds.map((kind) => `${listOf[kind]} { id ${fieldsOf[kind]} }`).join(' ');
