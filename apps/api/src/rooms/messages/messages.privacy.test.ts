import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aViewer, visibilityOf, type Viewpoint } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { aPerson, support, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type seers, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { answerMessage, messageFields, privacyOfficer, sent, type TestMessage } from './messages.testing.js';

const notFor = 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR';

/** Besides the usual viewpoints, those of who answers requests about personal data, and who could seem to. */
const officers: Readonly<Record<'privacyOfficer' | 'officerToRespond', Viewpoint>> = {
  privacyOfficer: officer('COMPLY_WITH_LAW'),
  officerToRespond: officer('UNDERSTAND_AND_RESPOND'),
};

const everywhere = { ...viewpoints, ...officers };

const shown = ['SHOW', 'SHOW', 'SHOW', notFor, notFor];

/** Who sees what of messages. The columns: the person, support, the privacy officer, who sends notices, who keeps accounts. */
const visibility = {
  'Message.answer': shown,
  'Message.answeredAt': shown,
  'Message.answeredBy': shown,
  'Message.body': shown,
  'Message.email': ['SHOW', 'MASK EMAIL', 'MASK EMAIL', notFor, notFor],
  'Message.kind': shown,
  'Message.name': shown,
  'Message.sentAt': shown,
  'Message.subject': shown,
  'Person.messages': shown,
};

/** Everybody else sees nothing of them, each for a reason of their own. */
const blind: Readonly<Record<Exclude<ViewpointName, (typeof seers)[number]> | 'officerToRespond', string>> = {
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: 'WITHHOLD NO_RULE',
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: notFor,
  affiliate: notFor,
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
  officerToRespond: 'WITHHOLD NO_RULE',
};

describe('messages', () => {
  const seen = visibilityOf(guardSchema(buildSchema()), everywhere, ['Message', 'Person']);
  const table = Object.entries(seen).filter(
    ([coordinate]) => coordinate.startsWith('Message.') || coordinate === 'Person.messages',
  );
  const columns = ['person', 'support', 'privacyOfficer', 'noticeSender', 'accountKeeper'] as const;

  it('are decided field by field and viewer by viewer', () => {
    const rows = table.map(([coordinate, row]) => [coordinate, columns.map((name) => row[name])]);
    expect(Object.fromEntries(rows)).toEqual(visibility);
  });

  it.each(Object.entries(blind))('are hidden from %s, field by field: %s', (name, decision) => {
    for (const [coordinate, row] of table) expect([coordinate, row[name]]).toEqual([coordinate, decision]);
  });
});

const canaries = {
  name: 'Canaryname Quill',
  email: 'canary.letter@example.org',
  subject: 'Canarysubject line',
  body: 'Canarybody of a letter',
  answer: 'Canaryanswer to it',
};

/** What of it is on the wire in clear, for those to whom anything is; to everybody else nothing is. */
const onTheWire: Partial<Record<ViewpointName | 'privacyOfficer', readonly string[]>> = {
  person: Object.keys(canaries),
  support: ['name', 'subject', 'body', 'answer'],
};

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let viewers: Readonly<Record<ViewpointName | 'privacyOfficer', TestViewer>>;
  let question: string;
  let request: string;
  beforeAll(async () => {
    api = await startApi();
    person = await aPerson(api).verified().signedIn();
    question = await plant('QUESTION');
    viewers = { ...(await viewersOf(api, person)), privacyOfficer: await privacyOfficer(api) };
  });
  afterAll(() => api.close());

  it.each([...Object.keys(viewpoints), 'privacyOfficer'] as (ViewpointName | 'privacyOfficer')[])(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name], question);
      for (const answer of answers) expect(answer.status).toBe(200);
      expect(canariesIn(answers, canaries).sort()).toEqual([...(onTheWire[name] ?? [])].sort());
    },
  );

  it('the privacy officer is sent the requests that are theirs to answer, and traces of the address', async () => {
    request = await plant('PRIVACY_REQUEST');
    const answers = await everyLook(viewers.privacyOfficer, request);
    expect(canariesIn(answers, canaries).sort()).toEqual(['answer', 'body', 'name', 'subject']);
    expect(answers.map(({ text }) => text).join()).toContain('c•••@•••');
  });

  /** Every way that leads to a message, twice: the second time goes another way through the server. */
  async function everyLook(viewer: TestViewer, id: string): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let times = 0; times < 2; times += 1) {
      answers.push(
        await api.as(viewer).query(`query Page { messages { edges { node { ${messageFields} } } nodes { body } } }`),
        await api.as(viewer).query(`query People { people { nodes { messages { ${messageFields} } } } }`),
        await api.as(viewer).query(`query Person($id: ID!) { person(id: $id) { messages { ${messageFields} } } }`, {
          id: person.personId,
        }),
        await api
          .as(viewer)
          .query(`query Node($id: ID!) { node(id: $id) { ... on Message { ${messageFields} } } }`, { id }),
      );
    }
    return answers;
  }

  async function plant(kind: TestMessage['kind']): Promise<string> {
    const { answer, ...words } = canaries;
    const id = await sent(api, person, { kind, ...words });
    await answerMessage(api, await support(api), id, answer);
    return id;
  }
});

function officer(purpose: string): Viewpoint {
  const viewer = aViewer('STAFF', { purpose, grant: { purposes: [purpose] }, roles: ['PRIVACY_OFFICER'] });
  return { viewer, relation: 'NONE' };
}
