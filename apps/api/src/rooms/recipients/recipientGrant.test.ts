import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import type { Purpose } from '../policy/index.js';
import { aPrivacyOfficer, changeRecipient, put, registerRecipient } from './recipients.testing.js';

let api: TestApi;
let officer: TestViewer;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  officer = await aPrivacyOfficer(api);
  person = await aPerson(api).verified().signedIn();
});
afterAll(() => api.close());

const notices = 'MANAGE_CUSTOMER_RELATIONSHIPS' satisfies Purpose;
const accounts = 'ADMINISTER_ACCOUNTS_AND_PAYMENTS' satisfies Purpose;

/** A mail service of the register with a key for these purposes. */
async function aMailService(
  given: Readonly<Record<string, unknown>> = {},
  keyFor: readonly Purpose[] = [notices],
): Promise<TestViewer & { readonly id: string }> {
  const id = (await registerRecipient(api, officer, given)).textAt('registerRecipient.recipient.id');
  const { credentials, database } = api.app;
  const holder = { kind: 'RECIPIENT', recipientId: id } as const;
  const { key } = await credentials.issue(database.orm.em.fork(), holder, 'Key', keyFor, 400 * 24 * 3_600_000);
  return { id, token: key, purpose: notices };
}

/** What a mail service is shown of the person's address, and why it is not shown more. */
async function look(viewer: TestViewer): Promise<{ readonly email: unknown; readonly reasons: readonly unknown[] }> {
  const answer = await api
    .as(viewer)
    .query('query One($id: ID!) { person(id: $id) { contact { email } } }', { id: person.personId });
  expect(answer.status).toBe(200);
  const reasons = answer.notices.map(({ reason }) => reason);
  const { person: seen } = answer.data as { person: { contact: { email: unknown } } | null };
  return { email: seen?.contact.email ?? null, reasons };
}

describe('between two requests of a recipient', () => {
  it('nothing leaves any more once they are suspended, and it leaves again once they are resumed', async () => {
    const service = await aMailService();
    expect(await look(service)).toMatchObject({ email: person.email });
    await put(api, officer, 'suspendRecipient', service.id, 1);
    expect(await look(service)).toEqual({ email: null, reasons: expect.arrayContaining(['GRANT_MISSING']) });
    await put(api, officer, 'resumeRecipient', service.id, 2);
    expect(await look(service)).toMatchObject({ email: person.email });
    await put(api, officer, 'endRecipient', service.id, 3);
    expect(await look(service)).toEqual({ email: null, reasons: expect.arrayContaining(['GRANT_MISSING']) });
  });

  it('nothing leaves any more once the grant is over, and the key is good all the same', async () => {
    const service = await aMailService({ grantedUntil: new Date(api.clock.now().getTime() + 60_000).toISOString() });
    api.clock.advance(59_999);
    expect(await look(service)).toMatchObject({ email: person.email });
    api.clock.advance(1);
    expect(await look(service)).toEqual({ email: null, reasons: expect.arrayContaining(['GRANT_EXPIRED']) });
  });

  it.each([
    ['the purpose', { purposes: [accounts] }, 'PURPOSE_NOT_GRANTED'],
    ['the category', { categories: ['EDUCATION_AND_TRAINING'] }, 'CATEGORY_NOT_GRANTED'],
  ])('nothing leaves any more once %s is taken out of the grant', async (_what, given, reason) => {
    const service = await aMailService();
    expect(await look(service)).toMatchObject({ email: person.email });
    await changeRecipient(api, officer, service.id, 1, given);
    expect(await look(service)).toEqual({ email: null, reasons: expect.arrayContaining([reason]) });
  });

  it('the statement that reads judges once more: who was suspended after they were looked up gets nothing', async () => {
    const service = await aMailService();
    const { recipients } = api.app;
    const real = recipients.find.bind(recipients);
    recipients.find = async (id) => {
      const found = await real(id);
      await recipients.putTo('SUSPENDED', { id, version: 1 });
      return found;
    };
    try {
      expect(await look(service)).toEqual({ email: null, reasons: expect.arrayContaining(['GRANT_MISSING']) });
      // Remembered as active, and found to be so no more by the statement: it is all decided anew.
      await recipients.putTo('ACTIVE', { id: service.id, version: 2 });
      expect(await look(service)).toMatchObject({ email: person.email });
    } finally {
      recipients.find = real;
    }
  });
});

describe('x-purpose', () => {
  const granted: readonly Purpose[] = [notices, accounts];
  it.each<[string, readonly Purpose[], readonly Purpose[], string | null, string]>([
    ['picks one of several', granted, granted, notices, 'SHOWN'],
    ['picks one of the key’s that the register does not grant', [accounts], granted, notices, 'PURPOSE_NOT_GRANTED'],
    ['picks one of the register’s that the key is not for', granted, [accounts], notices, 'PURPOSE_NOT_GRANTED'],
    ['picks one that neither names', granted, granted, 'ADVERTISE', 'PURPOSE_NOT_GRANTED'],
    ['is two at once', granted, granted, `${notices}, ${accounts}`, 'PURPOSE_UNKNOWN'],
    ['is no word of ours', granted, granted, 'CURIOSITY', 'PURPOSE_UNKNOWN'],
    ['is absent', [notices], [notices], null, 'PURPOSE_MISSING'],
  ])('%s: it can narrow what is granted and never widen it', async (_what, register, key, purpose, outcome) => {
    const service = await aMailService({ purposes: register }, key);
    const { email, reasons } = await look({ ...service, purpose });
    if (outcome === 'SHOWN') expect(email).toBe(person.email);
    else expect({ email, reasons }).toEqual({ email: null, reasons: expect.arrayContaining([outcome]) });
  });
});
