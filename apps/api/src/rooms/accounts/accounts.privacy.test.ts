import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { getNamedType, isObjectType } from 'graphql';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { seers, viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';

const noRule = 'WITHHOLD NO_RULE';
const noMask = 'WITHHOLD NO_MASK_FITS';
const notFor = 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR';

/** Who sees what of accounts. The columns: the person, support, who sends notices, who keeps accounts. */
const visibility = {
  'EmailAddress.address': ['SHOW', 'MASK EMAIL', 'SHOW', noRule],
  'EmailAddress.isPrimary': ['SHOW', noMask, noRule, noRule],
  'EmailAddress.verifiedAt': ['SHOW', noMask, noRule, noRule],
  'Person.createdAt': ['SHOW', notFor, notFor, noRule],
  'Person.emailAddresses': ['SHOW', 'SHOW', noRule, noRule],
  'Person.sessions': ['SHOW', notFor, notFor, noRule],
  'Session.createdAt': ['SHOW', notFor, notFor, noRule],
  'Session.expiresAt': ['SHOW', notFor, notFor, noRule],
  'Session.ipAddress': ['SHOW', notFor, notFor, noRule],
  'Session.refreshedAt': ['SHOW', notFor, notFor, noRule],
  'Session.userAgent': ['SHOW', notFor, notFor, noRule],
};

describe('an account', () => {
  const own = ['Person', 'EmailAddress', 'Session'];
  const privacy = guardSchema(buildSchema());
  // Where a person leads to rows of a later room, that room's table says who follows.
  const leadsElsewhere = (coordinate: string): boolean => {
    const type = getNamedType(privacy.slotOf(coordinate)?.field.type);
    return isObjectType(type) && !own.includes(type.name);
  };
  const table = Object.fromEntries(
    Object.entries(visibilityOf(privacy, viewpoints, own)).filter(([coordinate]) => !leadsElsewhere(coordinate)),
  );

  it('is decided field by field and viewer by viewer', () => {
    const seen = Object.entries(table).map(([coordinate, row]) => [coordinate, seers.map((name) => row[name])]);
    expect(Object.fromEntries(seen)).toEqual(visibility);
  });

  it('is hidden from everybody else', () => {
    const others = (Object.keys(viewpoints) as ViewpointName[]).filter((name) => !seers.some((seer) => seer === name));
    for (const row of Object.values(table)) {
      for (const name of others) expect(row[name]).toMatch(/^WITHHOLD /);
    }
  });

  it('has no field for what signs in: neither password nor token nor their hashes', () => {
    const { fields } = guardSchema(buildSchema());
    const rows = fields
      .map(({ coordinate }) => coordinate)
      .filter((coordinate) => /^(Person|EmailAddress|Session|Node)\./.test(coordinate));
    expect(
      rows.filter((coordinate) => /hash|token|password|secret|sealed|index|revoked|personId/i.test(coordinate)),
    ).toEqual([]);
    expect(fields.some(({ coordinate }) => /^(Password|OneTimeCode|Credential)\./.test(coordinate))).toBe(false);
  });
});

describe('on the wire', () => {
  const hour = 3_600_000;
  const canaries: Record<string, string> = {
    address: 'canary.mail@example.org',
    ipAddress: '203.0.113.77',
    userAgent: 'CanaryAgent/1.0',
  };
  /** What of it is on the wire in clear, for those to whom anything is; to everybody else nothing is. */
  const onTheWire: Partial<Record<ViewpointName, readonly string[]>> = {
    person: ['address', 'ipAddress', 'userAgent', 'personCreatedAt', 'verifiedAt', 'sessionCreatedAt', 'expiresAt'],
    noticeSender: ['address'],
  };
  let api: TestApi;
  let ids: readonly string[];
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;

  beforeAll(async () => {
    api = await startApi({ env: { TRUST_PROXY: '1' } });
    const moment = (ms = 0) => new Date(api.clock.now().getTime() + ms).toISOString();
    canaries['personCreatedAt'] = moment();
    const signedUp = await aPerson(api, { email: canaries['address'] ?? '' });
    api.clock.advance(hour);
    canaries['verifiedAt'] = moment();
    const code = await api.codeMailedTo(signedUp.email, 'VERIFY_EMAIL');
    await api.as(anonymous).query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
    api.clock.advance(hour);
    canaries['sessionCreatedAt'] = moment();
    canaries['expiresAt'] = moment(30 * 24 * hour);
    const session = await api
      .as(anonymous, { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'CanaryAgent/1.0' })
      .query('mutation S($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }', {
        input: signedUp,
      });
    const person = { token: session.textAt('signIn.accessToken'), purpose: null };
    const own = await api.as(person).query('query Ids { me { id emailAddresses { id } sessions { id } } }');
    ids = ['me.id', 'me.emailAddresses.0.id', 'me.sessions.0.id'].map((path) => own.textAt(path));
    api.clock.advance(60_000);
    viewers = await viewersOf(api, person);
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name]);
      for (const answer of answers) expect(answer.status).toBe(200);
      expect(canariesIn(answers, canaries).sort()).toEqual([...(onTheWire[name] ?? [])].sort());
    },
  );

  /** Every way that leads to an account, twice: the second time goes another way through the server. */
  async function everyLook(viewer: TestViewer): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let times = 0; times < 2; times += 1) {
      // Of others' rows on a page only those before any later session are looked at.
      answers.push(
        await api.as(viewer).query(`query People { people(first: 1) { nodes { ...all } } } ${fragments}`),
        await api
          .as(viewer)
          .query(`query Person($id: ID!) { person(id: $id) { ...all } } ${fragments}`, { id: ids[0] }),
      );
      for (const id of ids) {
        answers.push(
          await api.as(viewer).query(
            `query Node($id: ID!) { node(id: $id) { ... on Person { ...all } ... on EmailAddress { ...address } ... on Session { ...session } } }
            ${fragments}`,
            { id },
          ),
        );
      }
    }
    return answers;
  }
});

const fragments = `
  fragment all on Person { id createdAt emailAddresses { ...address } sessions { ...session } }
  fragment address on EmailAddress { id address isPrimary verifiedAt }
  fragment session on Session { id ipAddress userAgent createdAt refreshedAt expiresAt }
`;
