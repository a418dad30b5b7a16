import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signIn, support, type SignedInPerson } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { inOrder } from './addresses.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('adding an e-mail address', () => {
  it('lets it count once it is verified: it signs in too, notices stay, and the primary is told', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    expect(outcomeOf(await attempt(person, address))).toBe('MailOnItsWay');
    expect(await verify(address)).toBe('EmailVerified');
    await signedIn(api, { ...person, email: address });
    await signedIn(api, person);
    expect(await kindsMailedTo(person.email)).toEqual(['VERIFY_EMAIL', 'EMAIL_ADDED']);
    expect(await addressesOf(person)).toEqual({
      contact: { email: person.email },
      emailAddresses: [
        { address: person.email, isPrimary: true, verifiedAt: expect.any(String) },
        { address, isPrimary: false, verifiedAt: expect.any(String) },
      ],
    });
  });

  it('changes nothing before that but the list', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, address);
    expect((await signIn(api, { ...person, email: address })).at('signIn.__typename')).toBe('SignInRefused');
    expect(await kindsMailedTo(person.email)).toEqual(['VERIFY_EMAIL']);
    expect(await addressesOf(person)).toMatchObject({
      contact: { email: person.email },
      emailAddresses: [{ isPrimary: true }, { address, isPrimary: false, verifiedAt: null }],
    });
  });

  it('says nothing of whose address it is: only the mail differs', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const freeAddress = anAddress();
    const [free, taken] = [await attempt(person, freeAddress), await attempt(person, other.email)];
    expect(outcomeOf(free)).toBe('MailOnItsWay');
    expect(bytesOf(taken)).toEqual(bytesOf(free));
    expect(await kindsMailedTo(other.email)).toEqual(['VERIFY_EMAIL', 'ACCOUNT_EXISTS']);
    // Nor does one's own list of addresses tell.
    const { emailAddresses } = await addressesOf(person);
    const unproved = { isPrimary: false, verifiedAt: null };
    expect(emailAddresses[0]).toMatchObject({ address: person.email, isPrimary: true });
    expect(inOrder(emailAddresses.slice(1))).toEqual(
      inOrder([
        { address: freeAddress, ...unproved },
        { address: other.email, ...unproved },
      ]),
    );
    await signedIn(api, other);
  });

  it('gives way to whoever proves the address first', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, address);
    const code = await api.codeMailedTo(address, 'VERIFY_EMAIL');
    await aPerson(api, { email: address }).verified();
    expect(await verifyBy(code)).toBe('CodeNotValid');
  });

  it('twice is once, and every code that was mailed is good', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, address);
    const first = await api.codeMailedTo(address, 'VERIFY_EMAIL');
    await attempt(person, address.toUpperCase());
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: [{}, { address }] });
    expect(await verifyBy(first)).toBe('EmailVerified');
    // And once more when it is verified.
    expect(outcomeOf(await attempt(person, address))).toBe('MailOnItsWay');
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: [{}, { address, isPrimary: false }] });
  });

  it('stands beside a change of the primary that waits, and neither takes the other’s place', async () => {
    const [person, added, changed] = [await aPerson(api).verified().signedIn(), anAddress(), anAddress()];
    await attempt(person, added);
    await change(person, changed);
    expect(await verify(added)).toBe('EmailVerified');
    expect(await verify(changed)).toBe('EmailVerified');
    expect(await addressesOf(person)).toMatchObject({
      contact: { email: changed },
      emailAddresses: [
        { address: changed, isPrimary: true },
        { address: added, isPrimary: false },
      ],
    });
  });

  it('means what was asked last, of an address that first was to replace the primary', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    await change(person, address);
    await attempt(person, address);
    await verify(address);
    expect(await addressesOf(person)).toMatchObject({
      contact: { email: person.email },
      emailAddresses: [{ isPrimary: true }, { address, isPrimary: false }],
    });
  });

  it('stops at five, those included that nobody has proved, whoever they belong to', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const added = [other.email, anAddress(), anAddress(), anAddress()];
    for (const address of added) expect(outcomeOf(await attempt(person, address))).toBe('MailOnItsWay');
    const refused = await later(3_600_000, () => attempt(person, anAddress()));
    expect(refused.at('addEmailAddress')).toEqual({ __typename: 'TooManyEmailAddresses', limit: 5 });
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: { length: 5 } });
  });

  it('stops at five however many are added at once', async () => {
    const person = await aPerson(api).verified().signedIn();
    for (const address of [anAddress(), anAddress(), anAddress()]) await attempt(person, address);
    const answers = await later(3_600_000, () =>
      Promise.all([anAddress(), anAddress(), anAddress()].map((address) => attempt(person, address))),
    );
    expect(answers.map(outcomeOf).sort()).toEqual(['MailOnItsWay', 'TooManyEmailAddresses', 'TooManyEmailAddresses']);
  });

  it('is taken back with all that waits when the password is changed', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    await attempt(person, address);
    const changePassword = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
    const input = { currentPassword: person.password, newPassword: 'another horse battery' };
    await api.as(person).query(changePassword, { input });
    expect(await verify(address)).toBe('CodeNotValid');
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: [{ address: person.email }] });
  });

  it('needs the password, and without it mails nothing', async () => {
    const [person, address] = [await aPerson(api).verified().signedIn(), anAddress()];
    const refused = await attempt({ ...person, password: 'CANARY' }, address);
    expect(outcomeOf(refused)).toBe('PasswordRefused');
    expect(refused.text).not.toContain('CANARY');
    expect(await kindsMailedTo(address)).toEqual([]);
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: [{ address: person.email }] });
  });

  it.each([
    ['nothing', ''],
    ['what is no address', 'CANARY'],
    ['one that is too long', `${'CANARY'.repeat(50)}@example.org`],
    ['two', 'CANARY@example.org, CANARY@example.com'],
  ])('is refused for %s, the field named and nothing repeated', async (_name, address) => {
    const person = await aPerson(api).verified().signedIn();
    const refused = await attempt(person, address);
    expect(refused.at('addEmailAddress')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'address' }],
    });
    expect(refused.text).not.toContain('CANARY');
    expect(await addressesOf(person)).toMatchObject({ emailAddresses: [{ address: person.email }] });
  });

  it('is refused after too many until the time is over', async () => {
    const person = await aPerson(api).verified().signedIn();
    const address = anAddress();
    while (outcomeOf(await attempt(person, address)) === 'MailOnItsWay');
    const refused = await attempt(person, address);
    expect(outcomeOf(refused)).toBe('TooManyAttempts');
    const seconds = Number(refused.at('addEmailAddress.retryAfterSeconds'));
    expect(outcomeOf(await later(seconds * 1000, () => attempt(person, address)))).toBe('MailOnItsWay');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const refused = await attempt({ ...viewer, password: 'x' }, anAddress());
      expect(refused).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

function attempt(viewer: TestViewer & { readonly password: string }, address: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Add($input: AddEmailAddressInput!) {
      addEmailAddress(input: $input) {
        __typename
        ... on MailOnItsWay { nextStep }
        ... on TooManyEmailAddresses { limit }
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { address, currentPassword: viewer.password } },
  );
}

function change(person: SignedInPerson, newEmail: string): Promise<Answer> {
  return api.as(person).query('mutation C($input: ChangeEmailInput!) { changeEmail(input: $input) { __typename } }', {
    input: { newEmail, currentPassword: person.password },
  });
}

function outcomeOf(answer: Answer): string {
  return answer.textAt('addEmailAddress.__typename');
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

interface ListedAddresses {
  readonly contact: unknown;
  readonly emailAddresses: readonly ListedAddress[];
}

interface ListedAddress {
  readonly address: string;
  readonly isPrimary: boolean;
  readonly verifiedAt: string | null;
}

/** What the person sees of their addresses, the primary first: given at one moment, they have no order of their own. */
async function addressesOf(person: SignedInPerson): Promise<ListedAddresses> {
  const document = 'query Me { me { contact { email } emailAddresses { address isPrimary verifiedAt } } }';
  const { contact, emailAddresses } = (await api.as(person).query(document)).at('me') as ListedAddresses;
  return {
    contact,
    emailAddresses: emailAddresses.toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary)),
  };
}

async function kindsMailedTo(address: string): Promise<string[]> {
  return (await api.mailsTo(address)).map(({ kind }) => kind);
}
