import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, aRecipient, keyHolder, signedIn, support } from '../../testing/people.testing.js';
import { accessPolicy, categories, gates, purposes, type Category, type Gate, type Purpose } from '../policy/index.js';
import { californianYear, startOf } from './disclosure.service.js';
import { shineTheLight } from './disclosures.received.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const marketing = 'PROVIDE_PRODUCTS_AND_SERVICES';

describe('Shine the Light', () => {
  it('names who got something for their marketing last year, with addresses, from what really left', async () => {
    const person = await aPerson(api).verified().signedIn();
    const affiliate = await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, marketing, [marketing]);
    const look = 'query All { people(first: 50) { nodes { id contact { email } } } }';
    expect((await api.as(affiliate).query(look)).text).toContain(person.email);
    const thisYear = californianYear(api.clock.now());
    const next = startOf(thisYear + 1);
    // Nothing of last year; and what left this year is answered next year.
    const early = await shineTheLight(api, person);
    expect(early.at('shineTheLight')).toEqual({
      ...{ __typename: 'MarketingDisclosures', year: thisYear - 1, recipients: [] },
    });
    api.clock.advance(next.getTime() - api.clock.now().getTime());
    const answer = await shineTheLight(api, await signedIn(api, person));
    expect(answer.at('shineTheLight')).toEqual({
      __typename: 'MarketingDisclosures',
      year: thisYear,
      recipients: [
        {
          name: 'Under test',
          address: '5 Test Street\nSacramento, CA 95814',
          categories: ['IDENTIFIERS_AND_CONTACT'],
        },
      ],
    });
  });

  it('is answered once in a calendar year, and says from when on again', async () => {
    const person = await aPerson(api).verified().signedIn();
    const year = californianYear(api.clock.now());
    expect((await shineTheLight(api, person)).at('shineTheLight.__typename')).toBe('MarketingDisclosures');
    expect((await shineTheLight(api, person)).at('shineTheLight')).toEqual({
      __typename: 'MarketingDisclosuresAnswered',
      againFrom: startOf(year + 1).toISOString(),
      rule: expect.stringContaining('1798.83'),
    });
    const [one, other] = await Promise.all([1, 2].map(async () => shineTheLight(api, person)));
    expect([one, other].map((answer) => answer?.at('shineTheLight.__typename'))).toEqual([
      'MarketingDisclosuresAnswered',
      'MarketingDisclosuresAnswered',
    ]);
  });

  it('is a person’s alone', async () => {
    expect(await shineTheLight(api, anonymous)).toMatchObject({ status: 401 });
    expect(await shineTheLight(api, await support(api))).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'PERSON_REQUIRED' } }],
    });
  });

  it('equals exactly what was disclosed for marketing, whatever left to whom and when', async () => {
    const registered = new Map<string, Gate>();
    for (const gate of Object.keys(gates) as Gate[]) {
      for (const name of ['A', 'B']) {
        registered.set(await aRecipient(api, gate, { name: `${name} ${gate}`, address: `${name} Street` }), gate);
      }
    }
    const year = californianYear(api.clock.now());
    const edges = [startOf(year - 1), startOf(year)].flatMap((edge) => [
      new Date(edge.getTime() - 1),
      edge,
      new Date(edge.getTime() + 1),
    ]);
    const history = fc.array(
      fc.record({
        recipientId: fc.constantFrom(...registered.keys()),
        purpose: fc.constantFrom(...(Object.keys(purposes) as Purpose[])),
        categories: fc.subarray(Object.keys(categories) as Category[], { minLength: 1 }),
        occurredAt: fc.oneof(
          fc.constantFrom(...edges),
          fc.date({ min: startOf(year - 2), max: api.clock.now(), noInvalidDate: true }),
        ),
        isOfThem: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    const { personId: others } = await aPerson(api).verified().signedIn();
    let told = 0;
    await fc.assert(
      fc.asyncProperty(history, async (entries) => {
        const person = await aPerson(api).verified().signedIn();
        for (const { recipientId, purpose, categories: words, occurredAt, isOfThem } of entries) {
          await write(isOfThem ? [person.personId, others] : [others], { recipientId, purpose, words, occurredAt });
        }
        const expected = new Map<string, Set<string>>();
        for (const { recipientId, purpose, categories: words, occurredAt, isOfThem } of entries) {
          const gate = registered.get(recipientId);
          const isMarketing = gate === 'AFFILIATE' || (gate !== 'SERVICE_PROVIDER' && purpose === 'ADVERTISE');
          if (!isOfThem || !isMarketing || californianYear(occurredAt) !== year - 1) continue;
          expected.set(recipientId, new Set([...(expected.get(recipientId) ?? []), ...words]));
        }
        const answer = await shineTheLight(api, person);
        const recipients = answer.at('shineTheLight.recipients') as readonly {
          readonly categories: readonly string[];
        }[];
        const names = await namesOf([...expected.keys()]);
        const wanted = [...expected].map(([id, words]) => ({ ...names.get(id), categories: [...words].sort() }));
        expect(new Set(recipients.map((each) => JSON.stringify(each)))).toEqual(
          new Set(wanted.map((each) => JSON.stringify(each))),
        );
        expect(recipients).toHaveLength(wanted.length);
        told += recipients.length;
      }),
      { numRuns: 15 },
    );
    expect(told).toBeGreaterThan(0);

    /** A row as the ledger writes it, but at a moment of the past. It is told from; here nothing verifies its chain. */
    function write(
      personIds: readonly string[],
      entry: { recipientId: string; purpose: string; words: readonly string[]; occurredAt: Date },
    ): Promise<unknown> {
      return api.app.database.query(
        `insert into "disclosure" ("id", "occurred_at", "person_ids", "recipient_id", "recipient_kind", "gate", "purpose",
          "policy_version", "operation", "categories", "shown", "masked", "chain_id", "sequence", "previous_hash", "hash")
        select gen_random_uuid(), $1, $2::uuid[], $3, 'RECIPIENT', $4, $5, $6, 'Query.people', $7::text[], '{}', '{}',
          gen_random_uuid(), 1, ''::bytea, ''::bytea`,
        [
          entry.occurredAt.toISOString(),
          [...personIds].sort(),
          entry.recipientId,
          registered.get(entry.recipientId),
          entry.purpose,
          accessPolicy.version,
          [...entry.words].sort(),
        ],
      );
    }

    async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, { name: string; address: string }>> {
      const rows = await api.app.recipients.recipients(null, null);
      return new Map(
        rows.flatMap(({ id, name, address }) => (ids.includes(id) ? [[id, { name, address: address ?? '' }]] : [])),
      );
    }
  });
});
