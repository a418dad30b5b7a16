import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signUp, type TestPerson } from '../../testing/people.testing.js';
import { billingOf, dayMs } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', env: { APP_URL: 'https://app.example' } });
});
afterAll(() => api.close());

describe('the end of a trial', () => {
  it('is announced a week before, and a day before, each once, however often and by how many the job is run', async () => {
    const person = await onTrial();
    await later(23 * dayMs - 1);
    expect(await remindersOf(person)).toHaveLength(0);
    await later(1);
    expect(await remindersOf(person)).toHaveLength(1);
    await later(3 * dayMs);
    await later(3 * dayMs - 1);
    expect(await remindersOf(person)).toHaveLength(1);
    await later(1);
    await later(dayMs - 1);
    expect(await remindersOf(person)).toHaveLength(2);
    await later(1);
    await later(dayMs);
    const reminders = await remindersOf(person);
    expect(reminders).toHaveLength(2);
    for (const { subject, text } of reminders) {
      expect(subject).toBe('Your free trial is about to end');
      expect(text).toContain(endOf(person));
      expect(text).toContain('https://app.example/subscription');
    }
  });

  it('is announced once where no server was there for both times', async () => {
    const person = await onTrial();
    api.clock.advance(30 * dayMs - 3_600_000);
    await later(0);
    await later(3_599_999);
    expect(await remindersOf(person)).toHaveLength(1);
  });

  it('is not announced when it has come', async () => {
    const person = await onTrial();
    api.clock.advance(30 * dayMs);
    await later(0);
    expect(await remindersOf(person)).toHaveLength(0);
  });

  it('is not announced to whoever has subscribed, nor to an address that nobody has proved theirs', async () => {
    const subscriber = await aPerson(api).verified().signedIn().withBilling();
    await billingOf(api, subscriber).run('startTrial');
    await billingOf(api, subscriber).run('startSubscription', { plan: 'MONTHLY' });
    const unverified: TestPerson = { email: 'never.proved@example.org', password: 'correct horse battery' };
    await signUp(api, unverified);
    const [row] = await api.app.database.query<{ readonly personId: string }>(
      'select person_id as "personId" from email_address where verified_at is null order by created_at desc limit 1',
      [],
    );
    await api.app.trials.startTrial(row?.personId ?? '');
    await later(24 * dayMs);
    await later(5.5 * dayMs);
    expect(await remindersOf(subscriber)).toHaveLength(0);
    expect(await remindersOf(unverified)).toHaveLength(0);
  });

  it('being announced is no change of the person’s: their own goes on from the version they saw', async () => {
    const person = await onTrial();
    const before = (await billingOf(api, person).look()).subscription.version;
    await later(23.5 * dayMs);
    expect(await remindersOf(person)).toHaveLength(1);
    const [row] = await api.app.database.query<{ readonly version: number }>(
      'select version from subscription where person_id = $1',
      [person.personId],
    );
    expect(row?.version).toBe(before);
  });
});

type OnTrial = Awaited<ReturnType<typeof onTrial>>;

async function onTrial() {
  const person = await aPerson(api).verified().signedIn();
  await billingOf(api, person).run('startTrial');
  return { ...person, endsAt: new Date(api.clock.now().getTime() + 30 * dayMs) };
}

/** Some time passes, and then three servers remind at once. */
async function later(ms: number): Promise<void> {
  api.clock.advance(ms);
  await Promise.all([1, 2, 3].map(() => api.app.trialReminders.remindOfTrialEnds()));
  // A mail that is still on its way when more time passes may be given up.
  await api.app.mailSettled();
}

async function remindersOf({ email }: TestPerson) {
  return (await api.mailsTo(email)).filter(({ kind }) => kind === 'TRIAL_ENDING');
}

function endOf({ endsAt }: OnTrial): string {
  return endsAt.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
}
