import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, signIn, support } from '../../testing/people.testing.js';
import { addressesOf, anAddressOf } from './addresses.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('removing an e-mail address', () => {
  it('removes the row and the sign-in by it, and tells the primary', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    const answer = await attempt(person, added.id);
    expect(answer.at('removeEmailAddress')).toMatchObject({
      __typename: 'EmailAddressesChanged',
      personId: person.personId,
      person: { emailAddresses: [{ address: person.email, isPrimary: true }] },
    });
    expect((await signIn(api, { ...person, email: added.address })).at('signIn.__typename')).toBe('SignInRefused');
    expect((await api.mailsTo(person.email)).at(-1)?.kind).toBe('EMAIL_REMOVED');
    expect(await api.app.database.query('select 1 from "email_address" where "id" = $1', [added.id])).toEqual([]);
  });

  it('takes the codes with it that were mailed there', async () => {
    const person = await aPerson(api).verified().signedIn();
    const pending = await anAddressOf(api, person);
    expect(outcomeOf(await attempt(person, pending.id))).toBe('EmailAddressesChanged');
    const verify = 'mutation V($code: String!) { verifyEmail(code: $code) { __typename } }';
    const code = await api.codeMailedTo(pending.address, 'VERIFY_EMAIL');
    expect((await api.as(anonymous).query(verify, { code })).at('verifyEmail.__typename')).toBe('CodeNotValid');
    expect(await addressesOf(api, person)).toHaveLength(1);
  });

  it('lets another have the address', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    await attempt(person, added.id);
    await aPerson(api, { email: added.address }).verified().signedIn();
  });

  it('never removes the primary, verified as it is or the only one', async () => {
    const person = await aPerson(api).verified().signedIn();
    await anAddressOf(api, person).verified();
    const [primary] = (await addressesOf(api, person)).filter(({ isPrimary }) => isPrimary);
    expect(outcomeOf(await attempt(person, primary?.id ?? ''))).toBe('EmailAddressNeeded');
    expect(await addressesOf(api, person)).toHaveLength(2);
  });

  it('and making it primary at once leaves an account that is reached', async () => {
    const person = await aPerson(api).verified().signedIn();
    const added = await anAddressOf(api, person).verified();
    const make =
      'mutation M($input: MakeEmailAddressPrimaryInput!) { makeEmailAddressPrimary(input: $input) { __typename } }';
    const input = { id: added.id, currentPassword: person.password };
    await Promise.all([attempt(person, added.id), api.as(person).query(make, { input })]);
    expect((await addressesOf(api, person)).filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
  });

  it('and proving it at once leaves an account that is reached', async () => {
    const person = await aPerson(api).verified().signedIn();
    const change = 'mutation C($input: ChangeEmailInput!) { changeEmail(input: $input) { __typename } }';
    const newEmail = `new-${person.email}`;
    await api.as(person).query(change, { input: { newEmail, currentPassword: person.password } });
    const pending = (await addressesOf(api, person)).find(({ address }) => address === newEmail);
    const code = await api.codeMailedTo(newEmail, 'VERIFY_EMAIL');
    const answers = await Promise.all([
      attempt(person, pending?.id ?? ''),
      api.as(anonymous).query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code }),
    ]);
    for (const answer of answers) expect(answer.errors).toEqual([]);
    expect((await addressesOf(api, person)).filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
  });

  it('twice is once, and knows nothing of another’s address: each time the answer is as for none', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [own, others] = [await anAddressOf(api, person).verified(), await anAddressOf(api, other).verified()];
    await attempt(person, own.id);
    const ofNobody = await attempt(person, randomUUID());
    expect(outcomeOf(ofNobody)).toBe('EmailAddressNotFound');
    for (const id of [own.id, others.id, 'no id', '']) {
      expect(bytesOf(await attempt(person, id))).toEqual(bytesOf(ofNobody));
    }
    expect(await addressesOf(api, other)).toHaveLength(2);
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await attempt(viewer, randomUUID())).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

function attempt(viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Remove($id: ID!) {
      removeEmailAddress(id: $id) {
        __typename
        ... on EmailAddressesChanged { personId person { emailAddresses { address isPrimary } } }
        ... on EmailAddressNotFound { nextStep }
      }
    }`,
    { id },
  );
}

function outcomeOf(answer: Answer): string {
  return answer.textAt('removeEmailAddress.__typename');
}
