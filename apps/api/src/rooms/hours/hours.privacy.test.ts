import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aViewer, visibilityOf, type Viewpoint } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import type { SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import {
  addContinuingEducation,
  anAssociate,
  anEntry,
  asked,
  courseFields,
  declineHours,
  entryFields,
  kept,
  requestSignOff,
  signOffFields,
  type Associate,
} from './hours.testing.js';

/** Every personal field of this room, `Type.field`. */
const fields = [
  'ContinuingEducation.category',
  'ContinuingEducation.completedOn',
  'ContinuingEducation.provider',
  'ContinuingEducation.title',
  'ContinuingEducation.unitHundredths',
  'ContinuingEducationCsv.csv',
  'CycleTotals.lawAndEthicsHundredths',
  'CycleTotals.unitHundredths',
  'HourEntry.category',
  'HourEntry.minutes',
  'HourEntry.signOff',
  'HourEntry.site',
  'HourEntry.supervisor',
  'HourEntry.track',
  'HourEntry.workedOn',
  'HourProgress.creditedMinutes',
  'HourProgress.minutes',
  'HourProgress.signedMinutes',
  'HourProgress.weeks',
  'HourWeek.creditedMinutes',
  'HourWeek.minutes',
  'HourWeek.signedMinutes',
  'HourWeek.startsOn',
  'HourWeeks.weeks',
  'HoursCsv.csv',
  'Person.continuingEducations',
  'Person.hourEntries',
  'Person.signOffs',
  'RequirementProgress.done',
  'RequirementProgress.isMet',
  'SignOff.answeredBy',
  'SignOff.declinedAt',
  'SignOff.email',
  'SignOff.endsOn',
  'SignOff.entries',
  'SignOff.expiresAt',
  'SignOff.minutes',
  'SignOff.reason',
  'SignOff.requestedAt',
  'SignOff.signedAt',
  'SignOff.startsOn',
  'SignOff.state',
  'SignOff.withdrawnAt',
];

/** What stands on the one sheet that a link shows. */
const onTheSheet = [
  'SignOffLine.category',
  'SignOffLine.minutes',
  'SignOffLine.site',
  'SignOffLine.track',
  'SignOffLine.workedOn',
  'SignOffSheet.associateName',
  'SignOffSheet.lines',
  'SignOffSheet.minutes',
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

const purpose = 'PROVIDE_PRODUCTS_AND_SERVICES';

/** Besides the usual viewpoints, that of whoever holds a link to sign. */
const link: Viewpoint = {
  viewer: aViewer('RECIPIENT', { gate: 'DIRECTION_OR_CONSENT', purpose, grant: { purposes: [purpose] } }),
  relation: 'NONE',
};

const types = [
  'ContinuingEducation',
  'ContinuingEducationCsv',
  'CycleTotals',
  'HourEntry',
  'HourProgress',
  'HourWeek',
  'HourWeeks',
  'HoursCsv',
  'RequirementProgress',
  'SignOff',
  'SignOffLine',
  'SignOffSheet',
];

describe('hours', () => {
  const all = visibilityOf(guardSchema(buildSchema()), { ...viewpoints, link }, [...types, 'Person']);
  const table = Object.fromEntries(
    Object.entries(all).filter(([name]) => !name.startsWith('Person.') || fields.includes(name)),
  );

  it('are all that this table speaks of', () => {
    expect(Object.keys(table).sort()).toEqual([...fields, ...onTheSheet].sort());
  });

  it.each(Object.entries(decisions))('are, field by field, to %s: %s', (name, decision) => {
    for (const coordinate of fields) {
      expect([coordinate, table[coordinate]?.[name as ViewpointName]]).toEqual([coordinate, decision]);
    }
  });

  it('are, to whoever holds a link, what stands on the sheet and nothing besides', () => {
    const shown = Object.entries(all).filter(([, row]) => row.link === 'SHOW');
    expect(shown.map(([coordinate]) => coordinate).sort()).toEqual(onTheSheet);
    for (const coordinate of fields) {
      expect([coordinate, table[coordinate]?.link]).toEqual([coordinate, 'WITHHOLD NO_RULE']);
    }
  });

  it('and what stands there is nobody else’s', () => {
    for (const [name] of Object.entries(decisions)) {
      for (const coordinate of onTheSheet) {
        const effect = table[coordinate]?.[name as ViewpointName];
        // Support sees of names what it sees of every contact detail, a mask at the most.
        if (name === 'person') expect([coordinate, effect]).toEqual([coordinate, 'SHOW']);
        else expect([coordinate, name, effect]).not.toEqual([coordinate, name, 'SHOW']);
      }
    }
  });
});

const canaries = {
  workedOn: '2011-03-14',
  supervisor: 'Canarysupervisor',
  site: 'Canarysite',
  email: 'canary.signs@example.org',
  answeredBy: 'Canarysigner',
  reason: 'Canaryreason',
  title: 'Canarytitle',
  provider: 'Canaryprovider',
  completedOn: '2012-04-15',
};

describe('on the wire', () => {
  let api: TestApi;
  let person: Associate;
  let ids: readonly string[];
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  beforeAll(async () => {
    api = await startApi({ limits: 'NONE' });
    person = await anAssociate(api);
    ids = await planted(person);
    viewers = await viewersOf(api, person);
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name]);
      expect(canariesIn(answers, canaries).sort()).toEqual(name === 'person' ? Object.keys(canaries).sort() : []);
    },
  );

  it('whoever holds a link is sent what they are asked to sign, and nothing else of the person', async () => {
    await kept(api, person, anEntry(api, person, { minutes: 17 }));
    const { link: holder } = await asked(api, person);
    expect(canariesIn(await everyLook(holder), canaries)).toEqual([]);
  });

  it('nobody else learns how many records there are, nor by a notice whether there are any', async () => {
    const empty = await anAssociate(api);
    for (const name of ['support', 'noticeSender', 'accountKeeper', 'otherPerson', 'anonymous'] as const) {
      const [full, none] = await Promise.all([look(viewers[name], person), look(viewers[name], empty)]);
      expect(none.at('person')).toEqual(full.at('person'));
      expect(none.notices).toEqual(full.notices);
      const pages = await api
        .as(viewers[name])
        .query(
          'query P { hourEntries { nodes { id } } signOffs { nodes { id } } continuingEducations { nodes { id } } }',
        );
      for (const page of ['hourEntries', 'signOffs', 'continuingEducations']) {
        expect(pages.at(`${page}.nodes`)).toEqual([]);
      }
      for (const id of ids) {
        const node = await api.as(viewers[name]).query('query N($id: ID!) { node(id: $id) { id } }', { id });
        expect(node.at('node')).toBeNull();
      }
    }
  });

  it('an entry that was made to name another person’s records leads to none of them', async () => {
    const [thief] = [await anAssociate(api)];
    const own = await kept(api, thief, anEntry(api, thief));
    await asOwner(
      api.app.database,
      `update "hour_entry" set "supervisor_id" = '${person.supervisorId}', "site_id" = '${person.siteId}',
        "sign_off_id" = '${ids[1] ?? ''}' where "id" = '${own}'`,
    );
    const answer = await api
      .as(thief)
      .query('query E { hourEntries { nodes { id supervisor { id } site { id } signOff { id } } } }');
    expect(answer.at('hourEntries.nodes')).toEqual([{ id: own, supervisor: null, site: null, signOff: null }]);
  });

  it('nothing stands in clear in any table, in the log, or in a mail but to whom it goes', async () => {
    const tables = await api.app.database.query<{ readonly name: string }>(
      `select table_name as "name" from information_schema.tables where table_schema = 'public'`,
      [],
    );
    const said: Record<string, string> = {
      log: api.logged.join(),
      mails: JSON.stringify([
        ...(await api.mailsTo(person.email)),
        ...(await api.mailsTo(canaries.email)).map((mail) => ({ ...mail, to: null })),
      ]),
    };
    for (const { name } of tables) {
      const [row] = await api.app.database.query<{ readonly all: string }>(
        `select coalesce(json_agg(row_to_json(t)), '[]')::text as "all" from "${name}" t`,
        [],
      );
      said[name] = row?.all ?? '';
    }
    expect(Object.keys(said)).toEqual(expect.arrayContaining(['hour_entry', 'sign_off', 'continuing_education']));
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

  /** An entry, the request that was declined for it, and a course. */
  async function planted(owner: Associate): Promise<readonly string[]> {
    const rename = (kind: string, id: string, name: string) =>
      api
        .as(owner)
        .query(`mutation U($id: ID!, $input: ${kind}Input!) { update${kind}(id: $id, input: $input) { __typename } }`, {
          id,
          input: { name },
        });
    await rename('Supervisor', owner.supervisorId, canaries.supervisor);
    await rename('Site', owner.siteId, canaries.site);
    const { workedOn, email, answeredBy: name, reason, title, provider, completedOn } = canaries;
    const entryId = await kept(api, owner, anEntry(api, owner, { workedOn, minutes: 17 }));
    const { supervisorId } = owner;
    const request = await requestSignOff(api, owner, { supervisorId, email, startsOn: workedOn, endsOn: workedOn });
    const code = await api.codeMailedTo(email, 'SIGN_OFF_REQUESTED');
    await declineHours(api, { token: code, purpose }, { name, reason });
    const input = { title, provider, completedOn, unitHundredths: 150, category: 'GENERAL' };
    const course = await addContinuingEducation(api, owner, input);
    return [entryId, request.textAt('result.signOff.id'), course.textAt('result.continuingEducation.id')];
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
        await api.as(viewer).query(
          `query Pages {
            hourEntries { nodes { id ${entryFields} signOff { ${signOffFields} } } }
            signOffs { nodes { id ${signOffFields} entries { ${entryFields} } } }
            continuingEducations { nodes { id ${courseFields} } }
          }`,
        ),
        await api.as(viewer).query('query Csv { hoursCsv { csv } }'),
        await api.as(viewer).query('query Csv { continuingEducationCsv { csv } }'),
      );
      for (const id of ids) {
        answers.push(
          await api.as(viewer).query(
            `query Node($id: ID!) {
              node(id: $id) {
                ... on HourEntry { ${entryFields} } ... on SignOff { ${signOffFields} }
                ... on ContinuingEducation { courseTitle: title provider completedOn }
              }
            }`,
            { id },
          ),
        );
      }
    }
    return answers;
  }
});

const everything = `hourEntries { id ${entryFields} } signOffs { id ${signOffFields} } continuingEducations { id ${courseFields} }`;
