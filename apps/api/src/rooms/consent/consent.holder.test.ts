import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { aResearcher, choicesOf, giveConsent, optOut, optOutOfSaleAndSharing } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

async function whoChose(): Promise<SignedInPerson> {
  const person = await aPerson(api).verified().signedIn();
  await optOutOfSaleAndSharing(api, person);
  await giveConsent(api, person, (await aResearcher(api)).id);
  await optOut(api, person, 'optOutOfAffiliateMarketing');
  return person;
}

describe('what is held of what people chose', () => {
  it('is told whole, and of nobody else', async () => {
    const [person] = [await whoChose(), await whoChose()];
    const now = api.clock.now();
    const { version: policyVersion } = await api.app.policyVersions.inForce();
    const alike = (type: string) => ({ type, id: expect.any(String) });
    const choice = { isOptedOut: true, changedAt: now };
    const receipt = { source: 'ACCOUNT', consentId: null, policyVersion, madeAt: now };
    expect(await holder().export(person.personId)).toEqual([
      { ...alike('Choice'), values: { about: 'AFFILIATE_MARKETING', ...choice } },
      { ...alike('Choice'), values: { about: 'SALE_AND_SHARING', ...choice } },
      {
        ...alike('Consent'),
        values: {
          purpose: 'To ask you how your first year went.',
          recipient: 'Under test',
          categories: ['IDENTIFIERS_AND_CONTACT'],
          givenAt: now,
          expiresAt: expect.any(Date),
          withdrawnAt: null,
        },
      },
      { ...alike('ChoiceReceipt'), values: { number: 1, about: 'SALE_AND_SHARING', isAllowed: false, ...receipt } },
      {
        ...alike('ChoiceReceipt'),
        values: { number: 2, about: 'SHARING_BY_CONSENT', isAllowed: true, ...receipt, consentId: expect.any(String) },
      },
      { ...alike('ChoiceReceipt'), values: { number: 3, about: 'AFFILIATE_MARKETING', isAllowed: false, ...receipt } },
    ]);
  });

  it('is erased whole; of an opt-out of sale and sharing there stays a record of nobody, for 24 months', async () => {
    const [person, other] = [await whoChose(), await whoChose()];
    const keptBefore = await keptRows();
    const until = new Date(api.clock.now());
    until.setUTCMonth(until.getUTCMonth() + 24);
    expect(await erase(person.personId)).toEqual({
      room: 'consent',
      erased: 6,
      kept: [{ type: 'ChoiceReceipt', count: 1, reason: expect.any(String), period: 'P24M', until }],
    });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(await erase(person.personId)).toEqual({ room: 'consent', erased: 0, kept: [] });
    expect((await choicesOf(api, other)).at('me.choices')).toHaveLength(2);
    const kept = await keptRows();
    expect(kept).toHaveLength(keptBefore.length + 1);
    expect(JSON.stringify(kept)).not.toContain(person.personId);
    api.clock.set(new Date(until.getTime() - 1));
    expect(await api.app.consentHolder.expireOptOutRecords()).toBe(0);
    api.clock.set(until);
    expect(await api.app.consentHolder.expireOptOutRecords()).toBe(kept.length);
    expect(await keptRows()).toEqual([]);
  });

  it('gets one receipt after the other where choices are made at once', async () => {
    const person = await aPerson(api).verified().signedIn();
    await Promise.all([
      optOut(api, person, 'optOutOfAffiliateMarketing'),
      optOut(api, person, 'optOutOfMarketing'),
      optOutOfSaleAndSharing(api, person),
    ]);
    const receipts = (await choicesOf(api, person)).at('me.choiceReceipts') as readonly { readonly number: number }[];
    expect(receipts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

function keptRows(): Promise<readonly unknown[]> {
  return api.app.database.query('select * from "kept_opt_out"', []);
}

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'consent');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
