import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signIn, support, type SignedInPerson } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('changing the e-mail address', () => {
  it('takes effect when the new one is verified: the sign-in moves, and the old one is told', async () => {
    const [person, newEmail] = [await aPerson(api).verified().signedIn(), anAddress()];
    expect((await attempt(person, newEmail)).at('changeEmail.__typename')).toBe('MailOnItsWay');
    expect(await verify(newEmail)).toBe('EmailVerified');
    await signedIn(api, { ...person, email: newEmail });
    expect((await signIn(api, person)).at('signIn.__typename')).toBe('SignInRefused');
    expect(await kindsMailedTo(person.email)).toEqual(['VERIFY_EMAIL', 'EMAIL_CHANGED']);
    expect(await kindsMailedTo(newEmail)).toEqual(['VERIFY_EMAIL']);
    expect(await addressesOf(person)).toEqual({
      contact: { email: newEmail },
      emailAddresses: [{ address: newEmail, isPrimary: true }],
    });
  });

  it('changes nothing before that', async () => {
    const [person, newEmail] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, newEmail);
    await signedIn(api, person);
    expect((await signIn(api, { ...person, email: newEmail })).at('signIn.__typename')).not.toBe('SignedIn');
    expect(await kindsMailedTo(person.email)).toEqual(['VERIFY_EMAIL']);
    expect(await addressesOf(person)).toEqual({
      contact: { email: person.email },
      emailAddresses: [
        { address: person.email, isPrimary: true },
        { address: newEmail, isPrimary: false },
      ],
    });
  });

  it('says nothing of whose address it is: only the mail differs', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [free, taken] = [await attempt(person, anAddress()), await attempt(person, other.email)];
    expect(free.at('changeEmail.__typename')).toBe('MailOnItsWay');
    expect(bytesOf(taken)).toEqual(bytesOf(free));
    expect(await kindsMailedTo(other.email)).toEqual(['VERIFY_EMAIL', 'ACCOUNT_EXISTS']);
    // Nor does one's own list of addresses tell.
    expect(await addressesOf(person)).toMatchObject({
      emailAddresses: [{ isPrimary: true }, { address: other.email, isPrimary: false }],
    });
    await signedIn(api, other);
  });

  it('gives way to whoever proves the address first', async () => {
    const [person, newEmail] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, newEmail);
    const code = await api.codeMailedTo(newEmail, 'VERIFY_EMAIL');
    await aPerson(api, { email: newEmail }).verified();
    expect(await verifyBy(code)).toBe('CodeNotValid');
    await signedIn(api, person);
  });

  it('is one at a time: a second one replaces the first', async () => {
    const [person, first, second] = [await aPerson(api).verified().signedIn(), anAddress(), anAddress()];
    await attempt(person, first);
    await attempt(person, second);
    expect(await verify(first)).toBe('CodeNotValid');
    expect(await verify(second)).toBe('EmailVerified');
    await signedIn(api, { ...person, email: second });
  });

  it('takes back codes for a new password that were mailed to the old address', async () => {
    const [person, newEmail] = [await aPerson(api).verified().signedIn(), anAddress()];
    const request = 'mutation R($email: String!) { requestPasswordReset(email: $email) { __typename } }';
    await api.as(anonymous).query(request, { email: person.email });
    await attempt(person, newEmail);
    await verify(newEmail);
    const reset = 'mutation R($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';
    const input = { code: await api.codeMailedTo(person.email, 'RESET_PASSWORD'), newPassword: 'a thief’s password' };
    expect((await api.as(anonymous).query(reset, { input })).at('resetPassword.__typename')).toBe('CodeNotValid');
  });

  it('needs the password, and without it mails nothing', async () => {
    const [person, newEmail] = [await aPerson(api).verified().signedIn(), anAddress()];
    const refused = await attempt({ ...person, password: 'CANARY' }, newEmail);
    expect(refused.at('changeEmail.__typename')).toBe('PasswordRefused');
    expect(refused.text).not.toContain('CANARY');
    expect(await kindsMailedTo(newEmail)).toEqual([]);
  });

  it('to what is no address is refused without repeating it', async () => {
    const person = await aPerson(api).verified().signedIn();
    const refused = await attempt(person, 'CANARY');
    expect(refused.at('changeEmail')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'newEmail' }] });
    expect(refused.text).not.toContain('CANARY');
  });

  it('is refused after too many until the time is over', async () => {
    const person = await aPerson(api).verified().signedIn();
    while ((await attempt(person, anAddress())).at('changeEmail.__typename') === 'MailOnItsWay');
    const refused = await attempt(person, anAddress());
    expect(refused.at('changeEmail.__typename')).toBe('TooManyAttempts');
    const seconds = Number(refused.at('changeEmail.retryAfterSeconds'));
    expect(seconds).toBeGreaterThan(3500);
    const again = await later(seconds * 1000, () => attempt(person, anAddress()));
    expect(again.at('changeEmail.__typename')).toBe('MailOnItsWay');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await attempt({ ...viewer, password: 'x' }, anAddress())).toMatchObject({
        ...refusalOf(viewer),
        data: null,
      });
    }
  });
});

function attempt(viewer: TestViewer & { readonly password: string }, newEmail: string) {
  return api.as(viewer).query(
    `mutation Change($input: ChangeEmailInput!) {
      changeEmail(input: $input) {
        __typename
        ... on MailOnItsWay { nextStep }
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { newEmail, currentPassword: viewer.password } },
  );
}

async function verify(address: string): Promise<unknown> {
  return verifyBy(await api.codeMailedTo(address, 'VERIFY_EMAIL'));
}

async function verifyBy(code: string): Promise<unknown> {
  const answer = await api
    .as(anonymous)
    .query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
  return answer.at('verifyEmail.__typename');
}

/** What the person sees of their addresses, the primary first: given at one moment, they have no order of their own. */
async function addressesOf(person: SignedInPerson): Promise<unknown> {
  const answer = await api
    .as(person)
    .query('query Me { me { contact { email } emailAddresses { address isPrimary } } }');
  const { contact, emailAddresses } = answer.at('me') as {
    readonly contact: unknown;
    readonly emailAddresses: readonly { readonly isPrimary: boolean }[];
  };
  return {
    contact,
    emailAddresses: emailAddresses.toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary)),
  };
}

async function kindsMailedTo(address: string): Promise<string[]> {
  return (await api.mailsTo(address)).map(({ kind }) => kind);
}
