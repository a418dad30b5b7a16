import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail } from '../../platform/mail/index.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import type { EmailService } from '../accounts/index.js';
import { NoticeService } from './notices.service.js';
import { acknowledgePolicy, noticesOf } from './notices.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('announcing a change of the policy', () => {
  it('writes to each person once, with what changed and where to read it', async () => {
    const person = await aPerson(api).verified().signedIn();
    await publishChange(api, 'Something is new.');
    expect(await api.app.notices.announcePolicyChange()).toMatchObject({ mailed: 1 });
    expect(await api.app.notices.announcePolicyChange()).toEqual({ told: 0, mailed: 0 });
    const [mail, ...others] = await mailsTo(person);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('We now say: Something is new.');
    expect(mail?.text).toMatch(/http\S+\/privacy\n/);
    expect((await noticesOf(api, person)).at('me.policyNotice')).toMatchObject({
      mailedAt: api.clock.now().toISOString(),
    });
  });

  it('writes to nobody who signed up under this version, has seen it, or has proved no address', async () => {
    const before = await aPerson(api).verified().signedIn();
    const unproved = await aPerson(api);
    const { version } = await publishChange(api, 'For the others.');
    await acknowledgePolicy(api, before, version);
    const after = await aPerson(api).verified().signedIn();
    await api.app.notices.announcePolicyChange();
    for (const person of [before, after, unproved]) expect(await mailsTo(person)).toEqual([]);
    await aVerified(unproved.email);
    expect(await api.app.notices.announcePolicyChange()).toMatchObject({ mailed: 1 });
    expect(await mailsTo(unproved)).toHaveLength(1);
  });

  it('writes of the last change alone to who has not seen the one before', async () => {
    const person = await aPerson(api).verified().signedIn();
    await publishChange(api, 'Overtaken.');
    await publishChange(api, 'The last.');
    await api.app.notices.announcePolicyChange();
    expect((await mailsTo(person)).map(({ text }) => text.includes('The last.'))).toEqual([true]);
  });

  it('writes once to each where several run at once', async () => {
    const people: SignedInPerson[] = [];
    for (let count = 0; count < 4; count += 1) people.push(await aPerson(api).verified().signedIn());
    await publishChange(api, 'At once.');
    await Promise.all(Array.from({ length: 3 }, () => api.app.notices.announcePolicyChange()));
    for (const person of people) expect(await mailsTo(person)).toHaveLength(1);
  });

  it('goes on where a run was broken off, and writes to nobody twice', async () => {
    await api.app.notices.announcePolicyChange();
    const people = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await publishChange(api, 'Broken off.');
    let looks = 0;
    const broken = service({
      primaryOf: async (em, personId) => {
        if (people.some((person) => person.personId === personId)) looks += 1;
        if (looks === 2) throw new Error('The process ends here.');
        return api.app.emails.primaryOf(em, personId);
      },
    });
    await expect(broken.announcePolicyChange()).rejects.toThrow('ends here');
    expect((await Promise.all(people.map(mailsTo))).flat()).toHaveLength(1);
    await service(api.app.emails).announcePolicyChange();
    for (const person of people) expect(await mailsTo(person)).toHaveLength(1);
  });
});

/** The service of another process. */
function service(emails: Pick<EmailService, 'primaryOf'>): NoticeService {
  const { orm, query } = api.app.database;
  const { policyVersions: versions, work } = api.app;
  return new NoticeService({ orm, query, versions, emails, work, clock: api.clock, pageUrl: api.url });
}

async function mailsTo({ email }: { readonly email: string }): Promise<readonly Mail[]> {
  return (await api.mailsTo(email)).filter(({ kind }) => kind === 'POLICY_CHANGED');
}

async function aVerified(email: string): Promise<void> {
  const code = await api.codeMailedTo(email, 'VERIFY_EMAIL');
  const verify = 'mutation Verify($code: String!) { verifyEmail(code: $code) { __typename } }';
  await api.as({ token: null, purpose: null }).query(verify, { code });
}
