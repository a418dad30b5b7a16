import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client, type RunResult } from '@trackyourhours/sdk';
import * as operations from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';
import {
  anAddress,
  aPerson,
  serviceProvider,
  someBilling,
  support,
  type SignedInPerson,
} from './testing/people.testing.js';

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
  addEmailAddress: async ({ api }) => {
    const input = { address: anAddress(), currentPassword: password };
    const result = await clientOf(api, await somebody(api)).run(operations.addEmailAddress, { input });
    expect(dataOf(result).addEmailAddress.__typename).toBe('MailOnItsWay');
  },
  makeEmailAddressPrimary: async ({ api, anybody }) => {
    const [self, address] = [clientOf(api, await somebody(api)), anAddress()];
    dataOf(await self.run(operations.addEmailAddress, { input: { address, currentPassword: password } }));
    dataOf(await anybody.run(operations.verifyEmail, { code: await api.codeMailedTo(address, 'VERIFY_EMAIL') }));
    const added = dataOf(await self.run(operations.me)).me?.emailAddresses?.find((each) => each.address === address);
    const input = { id: added?.id ?? '', currentPassword: password };
    const result = await self.run(operations.makeEmailAddressPrimary, { input });
    expect(dataOf(result).makeEmailAddressPrimary).toMatchObject({
      __typename: 'EmailAddressesChanged',
      person: { emailAddresses: expect.arrayContaining([expect.objectContaining({ address, isPrimary: true })]) },
    });
  },
  removeEmailAddress: async ({ api }) => {
    const [self, address] = [clientOf(api, await somebody(api)), anAddress()];
    dataOf(await self.run(operations.addEmailAddress, { input: { address, currentPassword: password } }));
    const added = dataOf(await self.run(operations.me)).me?.emailAddresses?.find((each) => each.address === address);
    const result = await self.run(operations.removeEmailAddress, { id: added?.id ?? '' });
    expect(dataOf(result).removeEmailAddress).toMatchObject({
      __typename: 'EmailAddressesChanged',
      person: { emailAddresses: { length: 1 } },
    });
  },
  sendMessage: async ({ anybody, api }) => {
    const stranger = { ...letter, name: 'Odalys Ferncastle', email: anAddress() };
    const result = await anybody.run(operations.sendMessage, { input: stranger });
    expect(dataOf(result).sendMessage).toMatchObject({ __typename: 'MessageSent', message: null });
    const own = await clientOf(api, await somebody(api)).run(operations.sendMessage, { input: letter });
    expect(dataOf(own).sendMessage).toMatchObject({ __typename: 'MessageSent', message: letter });
  },
  messages: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    dataOf(await self.run(operations.sendMessage, { input: letter }));
    const { messages } = dataOf(await self.run(operations.messages, { isAnswered: false }));
    expect(messages.edges).toMatchObject([{ node: letter }]);
  },
  answerMessage: async ({ api }) => {
    const id = await letterOf(clientOf(api, await somebody(api)));
    const desk = clientOf(api, await support(api), 'UNDERSTAND_AND_RESPOND');
    const result = await desk.run(operations.answerMessage, { input: { id, answer: 'Thank you.' } });
    expect(dataOf(result).answerMessage).toMatchObject({
      __typename: 'MessageAnswered',
      message: { answer: 'Thank you.' },
    });
  },
  removeMessage: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    const id = await letterOf(self);
    const result = await self.run(operations.removeMessage, { id });
    expect(dataOf(result).removeMessage).toEqual({ __typename: 'MessageRemoved', messageId: id });
  },
  updateContact: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.updateContact, {
      input: { givenName: 'Ada' },
    });
    expect(dataOf(result).updateContact).toMatchObject({ __typename: 'ContactUpdated', contact: { fullName: 'Ada' } });
  },
  addEducation: async ({ api }) => {
    const { self } = await withTraining(api);
    const result = await self.run(operations.addEducation, { input: { school: 'Another' } });
    expect(dataOf(result).addEducation).toMatchObject({ __typename: 'EducationSaved', education: { version: 1 } });
  },
  updateEducation: async ({ api }) => {
    const { self, educationId: id } = await withTraining(api);
    const result = await self.run(operations.updateEducation, { id, expectedVersion: 1, input: { degree: 'M.A.' } });
    expect(dataOf(result).updateEducation).toMatchObject({
      __typename: 'EducationSaved',
      education: { version: 2, degree: 'M.A.' },
    });
  },
  removeEducation: async ({ api }) => {
    const { self, educationId: id } = await withTraining(api);
    const result = await self.run(operations.removeEducation, { id });
    expect(dataOf(result).removeEducation).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 1 });
  },
  addRegistration: async ({ api }) => {
    const { self } = await withTraining(api);
    const result = await self.run(operations.addRegistration, { input: { track: 'ASW', number: '2' } });
    expect(dataOf(result).addRegistration).toMatchObject({
      __typename: 'RegistrationSaved',
      registration: { version: 1 },
    });
  },
  updateRegistration: async ({ api }) => {
    const { self, registrationId: id } = await withTraining(api);
    const result = await self.run(operations.updateRegistration, {
      id,
      expectedVersion: 1,
      input: { expiresOn: '2031-01-31' },
    });
    expect(dataOf(result).updateRegistration).toMatchObject({
      __typename: 'RegistrationSaved',
      registration: { version: 2, expiresOn: '2031-01-31' },
    });
  },
  removeRegistration: async ({ api }) => {
    const { self, registrationId: id } = await withTraining(api);
    const result = await self.run(operations.removeRegistration, { id });
    expect(dataOf(result).removeRegistration).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 1 });
  },
  addSupervisor: async ({ api }) => {
    const { self } = await withTraining(api);
    const result = await self.run(operations.addSupervisor, { input: { name: 'Another' } });
    expect(dataOf(result).addSupervisor).toMatchObject({ __typename: 'SupervisorSaved', supervisor: { version: 1 } });
  },
  updateSupervisor: async ({ api }) => {
    const { self, supervisorId: id } = await withTraining(api);
    const result = await self.run(operations.updateSupervisor, {
      id,
      expectedVersion: 1,
      input: { licenceType: 'LMFT' },
    });
    expect(dataOf(result).updateSupervisor).toMatchObject({
      __typename: 'SupervisorSaved',
      supervisor: { version: 2, licenceType: 'LMFT' },
    });
  },
  removeSupervisor: async ({ api }) => {
    const { self, supervisorId: id } = await withTraining(api);
    const result = await self.run(operations.removeSupervisor, { id, withSupervisions: true });
    expect(dataOf(result).removeSupervisor).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 2 });
  },
  addSite: async ({ api }) => {
    const { self } = await withTraining(api);
    const result = await self.run(operations.addSite, { input: { name: 'Another' } });
    expect(dataOf(result).addSite).toMatchObject({ __typename: 'SiteSaved', site: { version: 1 } });
  },
  updateSite: async ({ api }) => {
    const { self, siteId: id } = await withTraining(api);
    const result = await self.run(operations.updateSite, {
      id,
      expectedVersion: 1,
      input: { address: '1 Quay Street' },
    });
    expect(dataOf(result).updateSite).toMatchObject({
      __typename: 'SiteSaved',
      site: { version: 2, address: '1 Quay Street' },
    });
  },
  removeSite: async ({ api }) => {
    const { self, siteId: id } = await withTraining(api);
    const result = await self.run(operations.removeSite, { id, withSupervisions: true });
    expect(dataOf(result).removeSite).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 2 });
  },
  addSupervision: async ({ api }) => {
    const { self, supervisorId } = await withTraining(api);
    const input = { supervisorId, startsOn: '2022-02-01' };
    const result = await self.run(operations.addSupervision, { input });
    expect(dataOf(result).addSupervision).toMatchObject({
      __typename: 'SupervisionSaved',
      supervision: { startsOn: '2022-02-01', supervisor: { id: supervisorId }, site: null },
    });
  },
  updateSupervision: async ({ api }) => {
    const { self, supervisionId: id } = await withTraining(api);
    const result = await self.run(operations.updateSupervision, {
      id,
      expectedVersion: 1,
      input: { endsOn: '2022-01-31' },
    });
    expect(dataOf(result).updateSupervision).toMatchObject({
      __typename: 'SupervisionSaved',
      supervision: { version: 2, endsOn: '2022-01-31' },
    });
  },
  removeSupervision: async ({ api }) => {
    const { self, supervisionId: id } = await withTraining(api);
    const result = await self.run(operations.removeSupervision, { id });
    expect(dataOf(result).removeSupervision).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 1 });
  },
  training: async ({ api }) => {
    const { self, educationId, siteId } = await withTraining(api);
    const { me } = dataOf(await self.run(operations.training));
    expect(me).toMatchObject({
      educations: [{ id: educationId, awardedOn: null }],
      registrations: [{ number: '1' }],
      supervisors: [{ name: 'Somebody' }],
      sites: [{ id: siteId }],
      supervisions: [{ startsOn: '2021-02-01', supervisor: { name: 'Somebody' }, site: { id: siteId } }],
    });
  },
  plans: async ({ anybody }) => {
    const { plans } = dataOf(await anybody.run(operations.plans));
    expect(plans.map(({ key }) => key)).toEqual(['MONTHLY', 'YEARLY']);
  },
  billing: async ({ api }) => {
    const payer = clientOf(api, await aPayer(api).subscribed());
    expect(dataOf(await payer.run(operations.billing)).me).toMatchObject({
      billing: { name: someBilling.name, paymentMethod: { lastFour: expect.stringMatching(/^\d{4}$/) } },
      subscription: { state: 'ACTIVE', plan: 'MONTHLY' },
      invoices: [{ status: 'PAID' }],
      payments: [{ outcome: 'SUCCEEDED' }],
    });
  },
  updateBilling: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.updateBilling, { input: someBilling });
    expect(dataOf(result).updateBilling).toMatchObject({ __typename: 'BillingUpdated', billing: someBilling });
  },
  preparePaymentMethod: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.preparePaymentMethod);
    expect(dataOf(result).preparePaymentMethod.__typename).toBe('PaymentMethodPrepared');
  },
  confirmPaymentMethod: async ({ self }) => {
    const { preparePaymentMethod: prepared } = dataOf(await self.run(operations.preparePaymentMethod));
    const setupId = prepared.__typename === 'PaymentMethodPrepared' ? prepared.setupId : '';
    const result = await self.run(operations.confirmPaymentMethod, { setupId });
    expect(dataOf(result).confirmPaymentMethod.__typename).toBe('BillingUpdated');
  },
  removePaymentMethod: async ({ api }) => {
    const result = await clientOf(api, await aPayer(api)).run(operations.removePaymentMethod);
    expect(dataOf(result).removePaymentMethod).toMatchObject({
      __typename: 'BillingUpdated',
      billing: { paymentMethod: { brand: null } },
    });
  },
  startTrial: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.startTrial);
    expect(dataOf(result).startTrial).toMatchObject({ subscription: { state: 'TRIALING' } });
  },
  startSubscription: async ({ api }) => {
    const result = await clientOf(api, await aPayer(api)).run(operations.startSubscription, { plan: 'YEARLY' });
    expect(dataOf(result).startSubscription).toMatchObject({ subscription: { state: 'ACTIVE', plan: 'YEARLY' } });
  },
  changePlan: async ({ api }) => {
    const payer = clientOf(api, await aPayer(api).subscribed());
    const result = await payer.run(operations.changePlan, { plan: 'YEARLY', expectedVersion: 1 });
    expect(dataOf(result).changePlan).toMatchObject({ subscription: { nextPlan: 'YEARLY' } });
  },
  cancelSubscription: async ({ api }) => {
    const result = await clientOf(api, await aPayer(api).subscribed()).run(operations.cancelSubscription);
    expect(dataOf(result).cancelSubscription).toMatchObject({ subscription: { state: 'CANCELING' } });
  },
  resumeSubscription: async ({ api }) => {
    const payer = clientOf(api, await aPayer(api).subscribed());
    dataOf(await payer.run(operations.cancelSubscription));
    const result = await payer.run(operations.resumeSubscription);
    expect(dataOf(result).resumeSubscription).toMatchObject({ subscription: { state: 'ACTIVE' } });
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

const letter = { kind: 'QUESTION', subject: 'The trial', body: 'Does it end by itself?' } as const;

/** Sends a message, and gives its id. */
async function letterOf(self: Client): Promise<string> {
  const { sendMessage } = dataOf(await self.run(operations.sendMessage, { input: letter }));
  if (sendMessage.__typename !== 'MessageSent') throw new TypeError('The message was not sent.');
  return sendMessage.messageId ?? '';
}

function aPayer(api: TestApi) {
  return aPerson(api, { password }).verified().signedIn().withBilling();
}

function somebody(api: TestApi): Promise<SignedInPerson> {
  return Promise.resolve(aPerson(api, { password }).verified().signedIn());
}

/** Somebody with one record of each kind. */
async function withTraining(api: TestApi) {
  const self = clientOf(api, await somebody(api));
  const { addEducation } = dataOf(await self.run(operations.addEducation, { input: { school: 'School' } }));
  const registration = { track: 'AMFT', number: '1' };
  const { addRegistration } = dataOf(await self.run(operations.addRegistration, { input: registration }));
  const { addSupervisor } = dataOf(await self.run(operations.addSupervisor, { input: { name: 'Somebody' } }));
  const { addSite } = dataOf(await self.run(operations.addSite, { input: { name: 'Somewhere' } }));
  const supervisorId = idIn(addSupervisor);
  const siteId = idIn(addSite);
  const supervision = { supervisorId, siteId, startsOn: '2021-02-01' };
  const { addSupervision } = dataOf(await self.run(operations.addSupervision, { input: supervision }));
  return {
    self,
    educationId: idIn(addEducation),
    registrationId: idIn(addRegistration),
    supervisorId,
    siteId,
    supervisionId: idIn(addSupervision),
  };
}

/** The id of the record that an outcome shows; throws where it shows none. */
function idIn(outcome: object): string {
  const [id] = Object.values(outcome).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? [value.id] : [],
  );
  if (id === undefined) throw new TypeError(`There is no record in ${JSON.stringify(outcome)}.`);
  return id;
}

function clientOf(
  { url }: TestApi,
  viewer?: { readonly token: string | null },
  purpose?: 'MANAGE_CUSTOMER_RELATIONSHIPS' | 'UNDERSTAND_AND_RESPOND',
): Client {
  return createClient({ url: `${url}/graphql`, token: viewer?.token ?? undefined, purpose });
}

/** The data of a success; a failure is thrown with all that is known of it. */
function dataOf<Data>(result: RunResult<Data>): Data {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}
