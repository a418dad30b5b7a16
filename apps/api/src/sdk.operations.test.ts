import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client, type RunResult } from '@trackyourhours/sdk';
import * as operations from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';
import { anAddress, aPerson, serviceProvider, type SignedInPerson } from './testing/people.testing.js';

type OperationName = keyof typeof operations;

/** Each operation as one for whom it is meant runs it, up to what it must come to; one that is missing here does not compile. */
const promises: { readonly [Name in OperationName]: (house: House) => Promise<void> } = {
  signUp: async ({ anybody }) => {
    const result = await anybody.run(operations.signUp, { input: { email: anAddress(), password } });
    expect(dataOf(result).signUp.__typename).toBe('MailOnItsWay');
  },
  requestEmailVerification: async ({ anybody, api }) => {
    const result = await anybody.run(operations.requestEmailVerification, { input: await aPerson(api) });
    expect(dataOf(result).requestEmailVerification.__typename).toBe('MailOnItsWay');
  },
  verifyEmail: async ({ anybody, api }) => {
    const { email } = await aPerson(api);
    const result = await anybody.run(operations.verifyEmail, { code: await api.codeMailedTo(email, 'VERIFY_EMAIL') });
    expect(dataOf(result).verifyEmail.__typename).toBe('EmailVerified');
  },
  signIn: async ({ anybody, person: { email } }) => {
    const result = await anybody.run(operations.signIn, { input: { email, password } });
    expect(dataOf(result).signIn).toMatchObject({
      __typename: 'SignedIn',
      accessTokenExpiresAt: expect.stringContaining('T'),
    });
  },
  refreshSession: async ({ anybody, api }) => {
    const { refreshToken } = await somebody(api);
    const result = await anybody.run(operations.refreshSession, { refreshToken });
    expect(dataOf(result).refreshSession.__typename).toBe('SignedIn');
  },
  signOut: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.signOut);
    expect(dataOf(result).signOut).toEqual({ __typename: 'SignedOut', endedSessions: 1 });
  },
  signOutEverywhere: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.signOutEverywhere);
    expect(dataOf(result).signOutEverywhere).toEqual({ __typename: 'SignedOut', endedSessions: 1 });
  },
  revokeSession: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    const [session] = dataOf(await self.run(operations.sessions)).me?.sessions ?? [];
    const result = await self.run(operations.revokeSession, { id: session?.id ?? '' });
    expect(dataOf(result).revokeSession).toEqual({ __typename: 'SignedOut', endedSessions: 1 });
  },
  changePassword: async ({ api }) => {
    const input = { currentPassword: password, newPassword: password };
    const result = await clientOf(api, await somebody(api)).run(operations.changePassword, { input });
    expect(dataOf(result).changePassword.__typename).toBe('PasswordChanged');
  },
  requestPasswordReset: async ({ anybody, person: { email } }) => {
    const result = await anybody.run(operations.requestPasswordReset, { email });
    expect(dataOf(result).requestPasswordReset.__typename).toBe('MailOnItsWay');
  },
  resetPassword: async ({ anybody, api }) => {
    const { email } = await aPerson(api).verified();
    dataOf(await anybody.run(operations.requestPasswordReset, { email }));
    const code = await api.codeMailedTo(email, 'RESET_PASSWORD');
    const result = await anybody.run(operations.resetPassword, { input: { code, newPassword: password } });
    expect(dataOf(result).resetPassword.__typename).toBe('PasswordChanged');
  },
  changeEmail: async ({ api }) => {
    const input = { newEmail: anAddress(), currentPassword: password };
    const result = await clientOf(api, await somebody(api)).run(operations.changeEmail, { input });
    expect(dataOf(result).changeEmail.__typename).toBe('MailOnItsWay');
  },
  updateContact: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.updateContact, {
      input: { givenName: 'Ada' },
    });
    expect(dataOf(result).updateContact).toMatchObject({ __typename: 'ContactUpdated', contact: { fullName: 'Ada' } });
  },
  me: async ({ self, person: { personId, email } }) => {
    const { me } = dataOf(await self.run(operations.me));
    expect(me).toMatchObject({
      id: personId,
      contact: { email },
      emailAddresses: [{ address: email, isPrimary: true }],
    });
  },
  sessions: async ({ self }) => {
    const { me } = dataOf(await self.run(operations.sessions));
    expect(me?.sessions).toContainEqual(expect.objectContaining({ expiresAt: expect.stringContaining('T') }));
  },
  person: async ({ provider, person: { personId, email } }) => {
    const { person } = dataOf(await provider.run(operations.person, { id: personId }));
    expect(person).toMatchObject({ id: personId, contact: { email, postalAddress: { line1: null } } });
  },
  people: async ({ provider }) => {
    const { people } = dataOf(await provider.run(operations.people, { first: 1 }));
    expect(people.edges).toHaveLength(1);
    const next = dataOf(await provider.run(operations.people, { after: people.pageInfo.endCursor })).people;
    expect(next.pageInfo.hasPreviousPage).toBe(true);
  },
  explainOperation: async ({ self }) => {
    const document = '{ me { contact { email } } }';
    const { explainOperation } = dataOf(await self.run(operations.explainOperation, { document, as: 'PERSON' }));
    expect(explainOperation).toMatchObject({
      __typename: 'OperationExplained',
      exposure: { people: 1, values: 1 },
      relations: [{ relation: 'SELF', fields: [{ coordinate: 'Contact.email', outcomes: [{ effect: 'SHOW' }] }] }],
    });
  },
  node: async ({ self, person: { personId } }) => {
    const { node } = dataOf(await self.run(operations.node, { id: personId }));
    expect(node).toMatchObject({ __typename: 'Person', contact: { id: expect.any(String) } });
  },
};

describe('each operation of the SDK is answered by the server as its types say', () => {
  let house: House;

  beforeAll(async () => {
    const api = await startApi({ limits: 'NONE' });
    const person = await somebody(api);
    const provider = clientOf(api, await serviceProvider(api), 'MANAGE_CUSTOMER_RELATIONSHIPS');
    house = { api, person, anybody: clientOf(api), self: clientOf(api, person), provider };
  });

  afterAll(() => house.api.close());

  it('and none is left out', () => {
    expect(Object.keys(promises).sort()).toEqual(Object.keys(operations).sort());
  });

  it.each(Object.entries(promises))('%s', async (_name, isKept) => {
    expect.hasAssertions();
    await isKept(house);
  });
});

interface House {
  readonly api: TestApi;
  readonly person: SignedInPerson;
  readonly anybody: Client;
  readonly self: Client;
  readonly provider: Client;
}

const password = 'correct horse battery';

function somebody(api: TestApi): Promise<SignedInPerson> {
  return Promise.resolve(aPerson(api, { password }).verified().signedIn());
}

function clientOf(
  { url }: TestApi,
  viewer?: { readonly token: string | null },
  purpose?: 'MANAGE_CUSTOMER_RELATIONSHIPS',
): Client {
  return createClient({ url: `${url}/graphql`, token: viewer?.token ?? undefined, purpose });
}

/** The data of a success; a failure is thrown with all that is known of it. */
function dataOf<Data>(result: RunResult<Data>): Data {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}
