import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, keyHolder, serviceProvider, someBilling, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const nowhere = { line1: null, line2: null, city: null, region: null, postalCode: null, country: null };

describe('billing details', () => {
  it('are not there until something of them is given, and are then seen at once', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    expect((await self.look()).billing).toBeNull();
    const answer = await self.run('updateBilling', { input: { ...someBilling, expectedVersion: 0 } });
    expect(answer.at('updateBilling')).toMatchObject({ __typename: 'BillingUpdated', billing: someBilling });
    expect((await self.look()).billing).toMatchObject({ ...someBilling, version: 1 });
  });

  it('stay as they are where a change leaves them out, and go where it says null or nothing but spaces', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    await self.run('updateBilling', { input: { billingAddress: { city: 'Fresno' } } });
    expect((await self.look()).billing).toMatchObject({
      name: someBilling.name,
      billingAddress: { ...nowhere, city: 'Fresno' },
    });
    await self.run('updateBilling', { input: { name: '  ', billingAddress: null } });
    expect((await self.look()).billing).toMatchObject({ name: null, billingAddress: nowhere });
  });

  it.each([
    ['no name', { name: '' }],
    ['no name and no address', { name: null, billingAddress: null }],
    ['an address of no parts', { billingAddress: { city: ' ', country: null } }],
  ])('are not there after a change to %s where there was nothing', async (_name, input) => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const answer = await self.run('updateBilling', { input: { ...input, expectedVersion: 0 } });
    expect(answer.at('updateBilling')).toMatchObject({ __typename: 'BillingUpdated', billing: null });
    expect((await self.look()).billing).toBeNull();
  });

  it('are no other version after a change to what they are', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = (await self.look()).billing;
    api.clock.advance(1000);
    const { name, billingAddress } = someBilling;
    for (const input of [
      { name: ` ${name} ` },
      { billingAddress },
      { name, billingAddress, expectedVersion: before?.version },
    ]) {
      expect(await self.outcome('updateBilling', { input })).toBe('BillingUpdated');
      expect((await self.look()).billing).toEqual(before);
    }
  });

  it('are no other version after a change that names nothing', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = (await self.look()).billing;
    expect(await self.outcome('updateBilling', { input: {} })).toBe('BillingUpdated');
    expect((await self.look()).billing).toEqual(before);
  });

  it('are the person’s own and nobody else’s', async () => {
    const [self, other] = [
      billingOf(api, await aPerson(api).verified().signedIn().withBilling()),
      billingOf(api, await aPerson(api).verified().signedIn().withBilling()),
    ];
    const before = await other.look();
    await self.run('updateBilling', { input: { name: 'Another' } });
    expect(await other.look()).toEqual(before);
  });

  it('are not for those who are nobody here', async () => {
    const clerk = await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS');
    for (const viewer of [anonymous, clerk, await support(api), await serviceProvider(api)]) {
      const answer = await billingOf(api, viewer).run('updateBilling', { input: someBilling });
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });

  it('cannot lose what an invoice needs while they pay, are told how, and can lose everything once they have cancelled', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    const before = (await self.look()).billing;
    const refused = await self.run('updateBilling', {
      input: { name: null, billingAddress: { line1: '2 Ledger Row' } },
    });
    expect(refused.at('updateBilling')).toMatchObject({
      __typename: 'NeededForSubscription',
      fields: ['name', 'billingAddress.city', 'billingAddress.country'],
    });
    expect((await self.look()).billing).toEqual(before);
    await self.run('cancelSubscription');
    await self.run('updateBilling', { input: { name: null, billingAddress: null } });
    expect((await self.look()).billing).toMatchObject({ name: null, billingAddress: nowhere });
  });
});

describe('two changes of billing details', () => {
  it('at once lose nothing of each other, also where there was nothing', async () => {
    for (let round = 0; round < 3; round += 1) {
      const self = billingOf(api, await aPerson(api).verified().signedIn());
      await Promise.all([
        self.run('updateBilling', { input: { name: 'One' } }),
        self.run('updateBilling', { input: { billingAddress: someBilling.billingAddress } }),
      ]);
      expect((await self.look()).billing).toMatchObject({
        name: 'One',
        billingAddress: someBilling.billingAddress,
        version: 2,
      });
    }
  });

  it.each([0, 1])('of one version, %d, are one change and one conflict that changes nothing', async (version) => {
    const person = await aPerson(api).verified().signedIn();
    const [one, other] = [billingOf(api, person), billingOf(api, person)];
    if (version > 0) await one.run('updateBilling', { input: someBilling });
    const answers = await Promise.all([
      one.run('updateBilling', { input: { expectedVersion: version, name: 'First' } }),
      other.run('updateBilling', { input: { expectedVersion: version, name: 'Second' } }),
    ]);
    const [updated, conflict] = [...answers].sort((a, b) =>
      b.textAt('updateBilling.__typename').localeCompare(a.textAt('updateBilling.__typename')),
    );
    expect(conflict?.at('updateBilling')).toEqual({ __typename: 'BillingConflict', currentVersion: version + 1 });
    expect((await one.look()).billing).toMatchObject({
      name: updated?.at('updateBilling.billing.name'),
      version: version + 1,
    });
  });
});

describe('bad billing details', () => {
  it.each([
    ['a name that is too long', { name: 'CANARY'.repeat(40) }, ['name']],
    ['a name of two lines', { name: 'CANARY\nCANARY' }, ['name']],
    ['a country by its name', { billingAddress: { country: 'CANARY' } }, ['billingAddress.country']],
    ['a country that is none', { billingAddress: { country: 'QX', line1: 'CANARY' } }, ['billingAddress.country']],
    ['an endless line', { billingAddress: { line1: 'CANARY'.repeat(40) } }, ['billingAddress.line1']],
    ['an endless postal code', { billingAddress: { postalCode: 'CANARY'.repeat(4) } }, ['billingAddress.postalCode']],
    ['a version that is none', { expectedVersion: -1, name: 'CANARY' }, ['expectedVersion']],
    [
      'several at once',
      { name: 'CANARY\n', billingAddress: { country: 'CANARY', city: 'CANARY\t2' } },
      ['billingAddress.city', 'billingAddress.country'],
    ],
  ])('with %s are refused as a whole, every problem named and nothing repeated', async (_name, wrong, fields) => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = (await self.look()).billing;
    const answer = await self.run('updateBilling', { input: { billingAddress: { city: 'Changed' }, ...wrong } });
    expect(answer.at('updateBilling')).toMatchObject({ __typename: 'InvalidInput' });
    const problems = answer.at('updateBilling.problems') as { readonly field: string }[];
    expect([...new Set(problems.map(({ field }) => field))].sort()).toEqual(fields);
    expect(answer.text).not.toContain('CANARY');
    expect((await self.look()).billing).toEqual(before);
  });

  it.each([
    ['U+0000', '\u0000'],
    ['an escape character', '\u001b'],
    ['a lone surrogate', '\ud800'],
  ])('with %s are refused at the door', async (_name, character) => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = (await self.look()).billing;
    for (const input of [{ name: `CANARY${character}` }, { billingAddress: { line1: 'CANARY', city: character } }]) {
      const answer = await self.run('updateBilling', { input });
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('CANARY');
    }
    expect((await self.look()).billing).toEqual(before);
  });
});
