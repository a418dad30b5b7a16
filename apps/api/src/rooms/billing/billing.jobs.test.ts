import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { declinedCard } from '../../platform/payments/index.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, type SignedInPerson } from '../../testing/people.testing.js';
import { billingJobs } from './billing.jobs.js';
import { billingOf, dayMs } from './billing.testing.js';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  await api.app.jobs.start();
});
afterAll(() => api.close());

describe('the renewals that are due', () => {
  it('are bought by themselves on the last day of the period, once each, and of those who go on alone', async () => {
    const [goesOn, hasCanceled, tries] = [
      await aSubscriber(),
      await aSubscriber(),
      await aPerson(api).verified().signedIn(),
    ];
    await billingOf(api, hasCanceled).run('cancelSubscription');
    await billingOf(api, tries).run('startTrial');
    const until = await paidUntil(goesOn);
    api.clock.set(new Date(until - dayMs - 1));
    await renewed();
    expect(await invoices(goesOn)).toBe(1);
    api.clock.set(new Date(until - dayMs));
    await renewed();
    await renewed();
    expect(await invoices(goesOn)).toBe(2);
    expect(await paidUntil(goesOn)).toBeGreaterThan(until);
    expect([await invoices(hasCanceled), await invoices(tries)]).toEqual([1, 0]);
  });

  it('that are declined are told of and tried again after three days, until the days of grace are over', async () => {
    const person = await aSubscriber();
    await giveCard(person, declinedCard);
    const until = await paidUntil(person);
    const tries: number[] = [];
    for (let day = -2; day <= 20; day += 1) {
      api.clock.set(new Date(until + day * dayMs));
      const before = await invoices(person);
      await renewed();
      if ((await invoices(person)) > before) tries.push(day);
    }
    expect(tries).toEqual([-1, 2, 5, 8, 11]);
    const told = (await api.mailsTo(person.email)).filter(({ kind }) => kind === 'RENEWAL_DECLINED');
    expect(told).toHaveLength(tries.length);
    const end = new Date(until + 14 * dayMs);
    expect(told[0]?.text).toContain(
      end.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
    );
    const { subscription } = await billingOf(api, await signedIn(api, person)).look();
    expect(subscription['state']).toBe('ENDED');
  });

  it('that were declined go on with another card', async () => {
    const person = await aSubscriber();
    await giveCard(person, declinedCard);
    const until = await paidUntil(person);
    api.clock.set(new Date(until + dayMs));
    await renewed();
    const self = billingOf(api, await signedIn(api, person));
    expect((await self.look()).subscription['state']).toBe('PAST_DUE');
    await giveCard(await signedIn(api, person), '');
    api.clock.set(new Date(until + 4 * dayMs));
    await renewed();
    expect((await billingOf(api, await signedIn(api, person)).look()).subscription['state']).toBe('ACTIVE');
  });
});

describe('a first payment that is declined', () => {
  it('is no mail: whoever makes it sees it', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling(undefined, 'DECLINED');
    expect(await billingOf(api, person).outcome('startSubscription', { plan: 'MONTHLY' })).toBe('PaymentDeclined');
    expect((await api.mailsTo(person.email)).map(({ kind }) => kind)).not.toContain('RENEWAL_DECLINED');
  });
});

describe('the queues', () => {
  it('hold ids, and nothing that is anybody’s', async () => {
    const person = await aSubscriber();
    api.clock.set(new Date((await paidUntil(person)) - dayMs));
    await renewed();
    const rows = await api.app.database.run(`select name, data::text, output::text from jobs.job`);
    const text = JSON.stringify(rows);
    expect(text).toContain(person.personId);
    expect(text).not.toContain(person.email);
    expect(text).not.toContain('Somebody Who Pays');
  });

  it('are looked after each minute for mails, once an hour for what people are told, once a day for what is kept long enough', async () => {
    const rows = await api.app.database.run('select name, cron from jobs.schedule order by name');
    expect(rows).toEqual([
      { name: 'announcePolicyChange', cron: '43 * * * *' },
      { name: 'expireInvoices', cron: '23 3 * * *' },
      { name: 'expireMessages', cron: '13 3 * * *' },
      { name: 'expireOptOutRecords', cron: '51 3 * * *' },
      { name: 'expireUnverifiedAccounts', cron: '43 3 * * *' },
      { name: 'expireUsage', cron: '33 3 * * *' },
      { name: 'remindOfTrialEnds', cron: '17 * * * *' },
      { name: 'renewSubscriptions', cron: '7 * * * *' },
      { name: 'sendDueMails', cron: '* * * * *' },
      { name: 'sendMailings', cron: '* * * * *' },
    ]);
  });
});

async function aSubscriber(): Promise<SignedInPerson> {
  return aPerson(api).verified().signedIn().withBilling().subscribed();
}

async function giveCard(person: SignedInPerson, suffix: string): Promise<void> {
  const client = billingOf(api, person);
  const prepared = await client.run('preparePaymentMethod');
  await client.run('confirmPaymentMethod', { setupId: `${prepared.textAt('preparePaymentMethod.setupId')}${suffix}` });
}

/** As the clock has it done, through the queues. */
async function renewed(): Promise<void> {
  const { subscriptions, trialReminders, billingHolder: holder, jobs, database } = api.app;
  const job = billingJobs({ subscriptions, trialReminders, holder }).find(({ name }) => name === 'renewSubscriptions');
  if (job === undefined) throw new TypeError('Nothing renews subscriptions.');
  await jobs.send(job, {});
  const open =
    "select 1 from jobs.job where name like 'renewSubscription%' and state in ('created', 'active', 'retry')";
  while ((await database.run(open)).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  // A mail that is still on its way when the clock leaps over its last hour is given up.
  await api.app.mailSettled();
}

async function paidUntil({ personId }: SignedInPerson): Promise<number> {
  const [row] = await api.app.database.query<{ readonly until: string | Date }>(
    'select paid_until as "until" from subscription where person_id = $1',
    [personId],
  );
  return new Date(row?.until ?? Number.NaN).getTime();
}

async function invoices({ personId }: SignedInPerson): Promise<number> {
  return (await api.app.database.query('select 1 from invoice where person_id = $1', [personId])).length;
}
