import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { addressesOf, anAddressOf, inOrder } from './addresses.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('making an e-mail address primary', () => {
  it('lets notices go there at once, tells the one before it, and keeps both', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    const answer = await attempt(person, added.id);
    expect(answer.at('makeEmailAddressPrimary')).toEqual({
      __typename: 'EmailAddressesChanged',
      personId: person.personId,
      person: { contact: { email: added.address }, emailAddresses: await addressesOf(api, person) },
    });
    expect(inOrder(await addressesOf(api, person))).toEqual(
      inOrder([
        { id: expect.any(String) as unknown as string, address: person.email, isPrimary: false },
        { id: added.id, address: added.address, isPrimary: true },
      ]),
    );
    expect((await api.mailsTo(person.email)).at(-1)?.kind).toBe('PRIMARY_EMAIL_CHANGED');
    await signedIn(api, person);
    await signedIn(api, { ...person, email: added.address });
  });

  it('twice is once: the second time tells nobody', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    await attempt(person, added.id);
    const mails = [await api.mailsTo(person.email), await api.mailsTo(added.address)];
    expect(outcomeOf(await attempt(person, added.id))).toBe('EmailAddressesChanged');
    expect([await api.mailsTo(person.email), await api.mailsTo(added.address)]).toEqual(mails);
  });

  it('of two at once leaves one primary', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [one, other] = [await anAddressOf(api, person).verified(), await anAddressOf(api, person).verified()];
    const answers = await Promise.all([attempt(person, one.id), attempt(person, other.id)]);
    expect(answers.map(outcomeOf)).toEqual(['EmailAddressesChanged', 'EmailAddressesChanged']);
    const primary = (await addressesOf(api, person)).filter(({ isPrimary }) => isPrimary);
    expect(primary).toHaveLength(1);
    expect([one.id, other.id]).toContain(primary[0]?.id);
  });

  it('needs an address that is verified', async () => {
    const person = await aPerson(api).verified().signedIn();
    const pending = await anAddressOf(api, person);
    expect(outcomeOf(await attempt(person, pending.id))).toBe('EmailAddressNotVerified');
    expect((await addressesOf(api, person)).find(({ isPrimary }) => isPrimary)?.address).toBe(person.email);
  });

  it('knows nothing of another’s address, in the same words as of none', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const others = await anAddressOf(api, other).verified();
    const [ofNobody, ofAnother, ofNoForm] = [
      await attempt(person, randomUUID()),
      await attempt(person, others.id),
      await attempt(person, 'no id'),
    ];
    expect(outcomeOf(ofNobody)).toBe('EmailAddressNotFound');
    expect(bytesOf(ofAnother)).toEqual(bytesOf(ofNobody));
    expect(bytesOf(ofNoForm)).toEqual(bytesOf(ofNobody));
    expect((await addressesOf(api, other)).find(({ isPrimary }) => isPrimary)?.address).toBe(other.email);
  });

  it('needs the password', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    const refused = await attempt({ ...person, password: 'CANARY' }, added.id);
    expect(outcomeOf(refused)).toBe('PasswordRefused');
    expect(refused.text).not.toContain('CANARY');
    expect(outcomeOf(await attempt({ ...person, password: '' }, added.id))).toBe('InvalidInput');
    expect((await addressesOf(api, person)).find(({ isPrimary }) => isPrimary)?.address).toBe(person.email);
  });

  it('is refused after too many guesses at the password until the time is over', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    const guess = { ...person, password: 'not the password' };
    while (outcomeOf(await attempt(guess, added.id)) === 'PasswordRefused');
    const refused = await attempt(person, added.id);
    expect(outcomeOf(refused)).toBe('TooManyAttempts');
    const seconds = Number(refused.at('makeEmailAddressPrimary.retryAfterSeconds'));
    const again = await later(seconds * 1000, () => attempt(person, added.id));
    expect(outcomeOf(again)).toBe('EmailAddressesChanged');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const refused = await attempt({ ...viewer, password: 'x' }, randomUUID());
      expect(refused).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

function attempt(viewer: TestViewer & { readonly password: string }, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Make($input: MakeEmailAddressPrimaryInput!) {
      makeEmailAddressPrimary(input: $input) {
        __typename
        ... on EmailAddressesChanged {
          personId person { contact { email } emailAddresses { id address isPrimary } }
        }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { id, currentPassword: viewer.password } },
  );
}

function outcomeOf(answer: Answer): string {
  return answer.textAt('makeEmailAddressPrimary.__typename');
}
