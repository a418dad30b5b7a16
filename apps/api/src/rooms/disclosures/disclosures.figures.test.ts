import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, keyHolder, serviceProvider, support } from '../../testing/people.testing.js';
import { figuresFreshMs, type PublicationService } from '../policy/index.js';
import { countDisclosures } from './disclosures.figures.js';
import { aDisclosure, aWriter } from './disclosures.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() =>
  asOwner(
    api.app.database,
    'delete from "disclosure"',
    'delete from "disclosure_chain"',
    'delete from "disclosure_checkpoint"',
  ),
);
afterAll(() => api.close());

describe('the figures of the record', () => {
  it('count what left by each gate, of each category and for each purpose, whoever’s it was', async () => {
    await aWriter(api).record([
      aDisclosure(),
      aDisclosure({
        purpose: 'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
        categories: ['IDENTIFIERS_AND_CONTACT', 'FINANCIAL_AND_BILLING'],
      }),
      aDisclosure(),
      aDisclosure({ gate: 'AFFILIATE', purpose: null, personIds: [randomUUID(), randomUUID(), randomUUID()] }),
    ]);
    const counts = await countDisclosures(api.app.database.query)(new Date(0));
    expect(counts).toHaveLength(4);
    expect(counts).toEqual(
      expect.arrayContaining([
        aCount('SERVICE_PROVIDER', 'IDENTIFIERS_AND_CONTACT', 'MANAGE_CUSTOMER_RELATIONSHIPS', 2),
        aCount('SERVICE_PROVIDER', 'IDENTIFIERS_AND_CONTACT', 'ADMINISTER_ACCOUNTS_AND_PAYMENTS', 1),
        aCount('SERVICE_PROVIDER', 'FINANCIAL_AND_BILLING', 'ADMINISTER_ACCOUNTS_AND_PAYMENTS', 1),
        aCount('AFFILIATE', 'IDENTIFIERS_AND_CONTACT', null, 3),
      ]),
    );
  });

  it('leave out what our own staff see: it has not left us', async () => {
    const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada' });
    const look = 'query Person($id: ID!) { person(id: $id) { contact { givenName } } }';
    await api.as(await support(api)).query(look, { id: person.personId });
    expect(await api.app.database.query('select 1 from "disclosure"', [])).toHaveLength(1);
    expect(await countDisclosures(api.app.database.query)(new Date(0))).toEqual([]);
  });

  it('have a disclosure once it has happened, and only then; to whom nothing was shown is not among them', async () => {
    const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada' });
    const look = 'query Person($id: ID!) { person(id: $id) { contact { givenName } } }';
    const notices = 'MANAGE_CUSTOMER_RELATIONSHIPS';
    await api
      .as(await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, notices))
      .query(look, { id: person.personId });
    expect(await published()).toEqual([]);
    await api.as(await serviceProvider(api, notices)).query(look, { id: person.personId });
    expect(await published()).toMatchObject([
      { gate: 'SERVICE_PROVIDER', category: 'IDENTIFIERS_AND_CONTACT', atMost: 9 },
    ]);
  });

  it('are those of twelve months: after that a disclosure is no longer told', async () => {
    const occurredAt = api.clock.now();
    await aWriter(api).record([aDisclosure()]);
    const anniversary = new Date(occurredAt);
    anniversary.setUTCFullYear(anniversary.getUTCFullYear() + 1);
    // Read half an hour later.
    api.clock.set(new Date(anniversary.getTime() - figuresFreshMs));
    expect(await published()).toHaveLength(1);
    api.clock.set(new Date(anniversary.getTime() + 1));
    expect(await published()).toEqual([]);
    expect(await api.app.database.query('select 1 from "disclosure"', [])).toHaveLength(1);
  });

  it.each([
    [1, 9],
    [10, 99],
    [101, 999],
  ])('tell %i disclosures by their order of magnitude: at most %i', async (count, atMost) => {
    await aWriter(api).record(Array.from({ length: count }, () => aDisclosure()));
    expect(await published()).toMatchObject([{ atMost }]);
  });

  /** As whoever asks then is told: what was read before is old by then. */
  async function published(): Promise<
    Awaited<ReturnType<PublicationService['privacyPolicy']>>['figures']['disclosures']
  > {
    api.clock.advance(figuresFreshMs);
    const response = await fetch(`${api.url}/.well-known/privacy-policy.json`);
    const { figures } = (await response.json()) as Awaited<ReturnType<PublicationService['privacyPolicy']>>;
    return figures.disclosures;
  }
});

function aCount(gate: string, category: string, purpose: string | null, times: number) {
  return { gate, category, purpose, times };
}
