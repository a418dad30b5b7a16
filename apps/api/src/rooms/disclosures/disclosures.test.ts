import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import {
  aPerson,
  aRecipient,
  keyHolder,
  serviceProvider,
  support,
  type KeyHolder,
} from '../../testing/people.testing.js';
import { recordStatements } from '../../testing/statements.testing.js';
import { accessPolicy } from '../policy/index.js';
import { disclosuresOf, receivedFields, recordDisclosure } from './disclosures.received.testing.js';

let api: TestApi;
let officer: KeyHolder;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  officer = await keyHolder(api, { kind: 'STAFF', role: 'PRIVACY_OFFICER' }, 'COMPLY_WITH_LAW');
});
afterAll(() => api.close());

const people = 'query People { people(first: 50) { nodes { id contact { email phone } } } }';

describe('what left of a person', () => {
  it('is told to them: who, where they are, when, what in words, why, and by which gate', async () => {
    const person = await aPerson(api).verified().signedIn().withContact({ phone: '+1 555 123 4567' });
    const provider = await serviceProvider(api);
    const occurredAt = api.clock.now().toISOString();
    await api.as(provider).query('query One($id: ID!) { person(id: $id) { contact { email phone } } }', {
      id: person.personId,
    });
    const expected = {
      ...{ occurredAt, gate: 'SERVICE_PROVIDER', purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS', recipient: 'Under test' },
      recipientAddress: '5 Test Street\nSacramento, CA 95814',
      categories: ['IDENTIFIERS_AND_CONTACT'],
      ...{ received: ['the e-mail address where you get our notices'], receivedInPart: ['your telephone number'] },
      ...{ caseReference: null, policyVersion: accessPolicy.version },
    };
    expect((await disclosuresOf(api, person)).at('disclosures.nodes')).toEqual([expected]);
    const me = await api.as(person).query(`query Me { me { disclosures { ${receivedFields} } } }`);
    expect(me.at('me.disclosures')).toEqual([expected]);
  });

  it('names no one else of whom the same went out, and each of them sees it as their own alone', async () => {
    const [one, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await api.as(await serviceProvider(api)).query(people);
    const entries = await api.app.database.query<{ readonly person_ids: string }>(
      'select "person_ids"::text from "disclosure" where "person_ids" @> array[$1::uuid, $2::uuid]',
      [one.personId, other.personId],
    );
    expect(entries).toHaveLength(1);
    for (const [who, whom] of [
      [one, other],
      [other, one],
    ] as const) {
      const [listed, led] = [
        await disclosuresOf(api, who),
        await api.as(who).query(`query Me { me { id disclosures { ${receivedFields} } } }`),
      ];
      expect(listed.at('disclosures.nodes')).toHaveLength(1);
      expect(listed.text + led.text).not.toContain(whom.personId);
    }
  });

  it('is nobody else’s to read, whatever their reach', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.as(await serviceProvider(api)).query(people);
    const led = `query One($id: ID!) { person(id: $id) { id disclosures { ${receivedFields} } } }`;
    for (const viewer of [
      officer,
      await support(api),
      await serviceProvider(api),
      await aPerson(api).verified().signedIn(),
    ]) {
      expect((await disclosuresOf(api, viewer)).at('disclosures.nodes')).toEqual([]);
      const answer = await api.as(viewer).query(led, { id: person.personId });
      expect(answer.text).not.toContain('SERVICE_PROVIDER');
    }
    expect((await disclosuresOf(api, anonymous)).at('disclosures.nodes')).toEqual([]);
  });

  it('leaves their own looks out, and comes page by page without a gap', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.as(person).query('query Own { me { contact { email } } }');
    expect((await disclosuresOf(api, person)).at('disclosures.nodes')).toEqual([]);
    const provider = await serviceProvider(api);
    for (let time = 0; time < 3; time += 1) {
      api.clock.advance(1000);
      await api
        .as(provider)
        .query('query O($id: ID!) { person(id: $id) { contact { email } } }', { id: person.personId });
    }
    const first = await disclosuresOf(api, person, { first: 2 });
    const rest = await disclosuresOf(api, person, { first: 2, after: first.textAt('disclosures.pageInfo.endCursor') });
    const moments = [first, rest].flatMap((page) =>
      (page.at('disclosures.nodes') as readonly { readonly occurredAt: string }[]).map(({ occurredAt }) => occurredAt),
    );
    expect(new Set(moments).size).toBe(3);
    expect(rest.at('disclosures.pageInfo.hasNextPage')).toBe(false);
  });

  it('is found by the ledger’s index of people, and not by going through the ledger', async () => {
    const person = await aPerson(api).verified().signedIn();
    const statements = await recordStatements(api.app.database);
    try {
      const { statements: sent } = await statements.during(() => disclosuresOf(api, person));
      const reading = sent.filter((text) => text.includes('"disclosure_to_others"'));
      expect(reading).toHaveLength(1);
      expect(reading[0]).toMatch(/"person_ids" && \$\d+::uuid\[\]/);
    } finally {
      statements.stop();
    }
  });
});

describe('recording what left outside of this server', () => {
  it('stands in the ledger with its case, and the people can read it', async () => {
    const person = await aPerson(api).verified().signedIn();
    const recipientId = await aRecipient(api, 'LEGAL_PROCESS', {
      name: 'Superior Court',
      address: '111 N Hill Street',
    });
    const answer = await recordDisclosure(api, officer, { personIds: [person.personId], recipientId });
    expect(answer.at('recordDisclosure')).toEqual({ __typename: 'DisclosureRecorded', people: 1 });
    expect((await disclosuresOf(api, person)).at('disclosures.nodes')).toMatchObject([
      {
        ...{ gate: 'LEGAL_PROCESS', purpose: 'COMPLY_WITH_LAW', recipient: 'Superior Court' },
        ...{ recipientAddress: '111 N Hill Street', caseReference: '26STCV01234', received: [] },
        categories: ['FINANCIAL_AND_BILLING', 'IDENTIFIERS_AND_CONTACT'],
      },
    ]);
  });

  it.each([
    ['without its case', { caseReference: null }, 'REQUIRED'],
    ['with a case that is blank', { caseReference: '  ' }, 'REQUIRED'],
    ['with a name in the place of a case', { caseReference: 'Ada Lovelace' }, 'NOT_ONE_OF'],
  ])('is refused %s', async (_how, given, code) => {
    const person = await aPerson(api).verified().signedIn();
    const recipientId = await aRecipient(api, 'PROTECTION_OF_RIGHTS');
    const answer = await recordDisclosure(api, officer, { personIds: [person.personId], recipientId, ...given });
    expect(answer.at('recordDisclosure')).toEqual({
      __typename: 'InvalidInput',
      problems: [{ field: 'caseReference', code }],
    });
    expect((await disclosuresOf(api, person)).at('disclosures.nodes')).toEqual([]);
  });

  it('is refused of nobody, and to whom nothing leaves in such a way', async () => {
    const { personId } = await aPerson(api).verified().signedIn();
    const court = await aRecipient(api, 'CORPORATE_TRANSACTION');
    const to = async (recipientId: string, personIds: readonly string[]) =>
      (await recordDisclosure(api, officer, { personIds, recipientId })).at('recordDisclosure.__typename');
    expect(await to(court, [personId, randomUUID()])).toBe('DisclosureOfNobody');
    expect(await to(randomUUID(), [personId])).toBe('DisclosureToNobody');
    expect(await to(await aRecipient(api, 'AFFILIATE'), [personId])).toBe('DisclosureToNobody');
  });

  it('is for our privacy officer', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = { personIds: [person.personId], recipientId: await aRecipient(api, 'LEGAL_PROCESS') };
    for (const viewer of [person, await support(api, 'COMPLY_WITH_LAW'), await serviceProvider(api)]) {
      expect(await recordDisclosure(api, viewer, input)).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'PRIVACY_OFFICER_REQUIRED' } }],
      });
    }
    expect(await recordDisclosure(api, anonymous, input)).toMatchObject({ status: 401 });
  });
});
