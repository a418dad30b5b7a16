import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, sendUsage, type Client, type RunResult } from '@trackyourhours/sdk';
import * as operations from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';
import {
  anAddress,
  aPerson,
  keyHolder,
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
      person: { emailAddresses: { length: 2 } },
    });
    const { me } = dataOf(await self.run(operations.me));
    expect(me?.emailAddresses?.filter(({ isPrimary }) => isPrimary)).toMatchObject([{ address }]);
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
  privacyPolicy: async ({ anybody, api }) => {
    const { privacyPolicy } = dataOf(await anybody.run(operations.privacyPolicy));
    const { version } = await api.app.policyVersions.inForce();
    expect(privacyPolicy).toMatchObject({ isSold: false, version: { version }, categories: { length: 4 } });
  },
  privacyPolicyVersions: async ({ anybody, api }) => {
    const { privacyPolicyVersions } = dataOf(await anybody.run(operations.privacyPolicyVersions));
    const { version } = await api.app.policyVersions.inForce();
    expect(privacyPolicyVersions).toMatchObject([{ version, summary: [expect.any(String)] }]);
  },
  policyNotices: async ({ api }) => {
    const { me } = dataOf(await clientOf(api, await somebody(api)).run(operations.policyNotices));
    const { version } = await api.app.policyVersions.inForce();
    expect(me).toMatchObject({ policyNotice: null, policyNotices: [{ version, isChange: false }] });
  },
  acknowledgePolicy: async ({ api }) => {
    const { version } = await api.app.policyVersions.inForce();
    const self = clientOf(api, await somebody(api));
    const result = await self.run(operations.acknowledgePolicy, { version });
    expect(dataOf(result).acknowledgePolicy).toMatchObject({
      __typename: 'PolicyAcknowledged',
      policyNotice: { version, acknowledgedAt: expect.stringContaining('T') },
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
  cookiePreferences: async ({ anybody }) => {
    const { cookiePreferences } = dataOf(await anybody.run(operations.cookiePreferences));
    expect(cookiePreferences).toEqual({
      analytics: false,
      advertising: false,
      hasChosen: false,
      isOptedOutBySignal: false,
    });
  },
  setCookiePreferences: async ({ anybody }) => {
    const input = { analytics: true, advertising: false };
    const result = await anybody.run(operations.setCookiePreferences, { input });
    expect(dataOf(result).setCookiePreferences).toMatchObject({
      __typename: 'CookiePreferencesSet',
      preferences: { ...input, hasChosen: true },
    });
  },
  identifyVisitor: async ({ api }) => {
    const { self, cookies } = await aVisitor(api, null);
    expect(dataOf(await self.run(operations.identifyVisitor)).identifyVisitor.__typename).toBe('VisitorIdentified');
    expect(cookies.get('visitor')).toBeDefined();
  },
  usage: async ({ api }) => {
    const { self } = await aVisitor(api, '/hours');
    const { me } = dataOf(await self.run(operations.usage));
    expect(me?.visitors).toMatchObject([{ analytics: true, visitCount: 1, pageViewCount: 1, averageVisitSeconds: 0 }]);
  },
  visits: async ({ api }) => {
    const { self } = await aVisitor(api, '/hours');
    const { visits } = dataOf(await self.run(operations.visits, { first: 5 }));
    expect(visits.edges).toMatchObject([{ node: { pageViewCount: 1, pageViews: [{ page: '/hours' }] } }]);
  },
  forgetUsage: async ({ api }) => {
    const { self, cookies } = await aVisitor(api, '/hours');
    expect(dataOf(await self.run(operations.forgetUsage)).forgetUsage.removedVisits).toBe(1);
    expect(cookies.size).toBe(0);
  },
  usageFigures: async ({ api }) => {
    const desk = clientOf(api, await support(api, 'MANAGE_OPERATIONS'), 'MANAGE_OPERATIONS');
    const days = { by: 'PAGE', from: '2026-11-01', to: '2026-11-30' } as const;
    const result = await desk.run(operations.usageFigures, days);
    expect(dataOf(result).usageFigures).toMatchObject({ __typename: 'UsageFigures', figures: [] });
  },
  choices: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    dataOf(await self.run(operations.optOutOfAffiliateMarketing));
    expect(dataOf(await self.run(operations.choices)).me).toMatchObject({
      choices: [{ about: 'AFFILIATE_MARKETING', isOptedOut: true }],
      consents: [],
    });
  },
  choiceReceipts: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    dataOf(await self.run(operations.optOutOfSaleAndSharing));
    expect(dataOf(await self.run(operations.choiceReceipts, { first: 5 })).choiceReceipts).toMatchObject({
      edges: [{ node: { number: 1, about: 'SALE_AND_SHARING', isAllowed: false, source: 'ACCOUNT' } }],
      pageInfo: { hasNextPage: false },
    });
  },
  verifyChoiceReceipt: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    dataOf(await self.run(operations.optOutOfAffiliateMarketing));
    const [edge] = dataOf(await self.run(operations.choiceReceipts)).choiceReceipts.edges;
    const result = await self.run(operations.verifyChoiceReceipt, { id: edge?.node.id ?? '' });
    expect(dataOf(result).verifyChoiceReceipt).toMatchObject({ isGenuine: true });
  },
  industryOptOuts: async ({ anybody }) => {
    expect(dataOf(await anybody.run(operations.industryOptOuts)).industryOptOuts).toHaveLength(2);
  },
  optOutOfSaleAndSharing: async ({ anybody, api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.optOutOfSaleAndSharing);
    expect(dataOf(result).optOutOfSaleAndSharing).toMatchObject({
      person: { choices: [{ about: 'SALE_AND_SHARING' }] },
    });
    const ofNobody = dataOf(await anybody.run(operations.optOutOfSaleAndSharing));
    expect(ofNobody.optOutOfSaleAndSharing.__typename).toBe('BrowserOptedOut');
  },
  optOutOfAffiliateMarketing: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.optOutOfAffiliateMarketing);
    expect(dataOf(result).optOutOfAffiliateMarketing.person?.choices).toMatchObject([{ about: 'AFFILIATE_MARKETING' }]);
  },
  optOutOfMarketing: async ({ api }) => {
    const topic = 'PARTNER_OFFERS';
    const result = await clientOf(api, await somebody(api)).run(operations.optOutOfMarketing, { topic });
    expect(dataOf(result).optOutOfMarketing.person?.choices).toMatchObject([{ about: 'PARTNER_OFFERS_BY_EMAIL' }]);
  },
  requestOptIn: async ({ self }) => {
    const result = await self.run(operations.requestOptIn, { about: 'PRODUCT_NEWS_BY_EMAIL' });
    expect(dataOf(result).requestOptIn.__typename).toBe('NothingToOptInTo');
  },
  confirmOptIn: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    dataOf(await self.run(operations.optOutOfAffiliateMarketing));
    const { requestOptIn } = dataOf(await self.run(operations.requestOptIn, { about: 'AFFILIATE_MARKETING' }));
    const token = requestOptIn.__typename === 'OptInToConfirm' ? requestOptIn.token : '';
    const result = await self.run(operations.confirmOptIn, { token });
    expect(dataOf(result).confirmOptIn).toMatchObject({ person: { choices: [{ isOptedOut: false }] } });
  },
  appointAgent: async ({ api }) => {
    const result = await clientOf(api, await somebody(api)).run(operations.appointAgent, {
      input: { email: anAddress(), password, scope: aScope(api) },
    });
    expect(dataOf(result).appointAgent).toMatchObject({
      mandate: { basis: 'APPOINTMENT', purposes: ['COMPLY_WITH_LAW'], isInForce: false },
    });
  },
  acceptMandate: async ({ api }) => {
    const { person, mandator } = await withAgent(api);
    expect(mandator).toMatchObject({ personId: person.personId, categories: ['IDENTIFIERS_AND_CONTACT'] });
  },
  filePermission: async ({ api }) => {
    const input = { email: anAddress(), permission: 'Signed by me.', password, scope: aScope(api) };
    const result = await clientOf(api, await somebody(api)).run(operations.filePermission, { input });
    expect(dataOf(result).filePermission.__typename).toBe('PermissionFiled');
  },
  confirmPermission: async ({ api }) => {
    const [person, agent] = [await somebody(api), await somebody(api)];
    const input = { email: person.email, permission: 'Signed by me.', password, scope: aScope(api) };
    dataOf(await clientOf(api, agent).run(operations.filePermission, { input }));
    const code = await api.codeMailedTo(person.email, 'PERMISSION_FILED');
    const result = await clientOf(api, person).run(operations.confirmPermission, { input: { code, password } });
    expect(dataOf(result).confirmPermission).toMatchObject({
      mandate: { permission: 'Signed by me.', agentEmail: agent.email, isInForce: true },
    });
  },
  endMandate: async ({ api }) => {
    const { person, agent, mandator } = await withAgent(api);
    const result = await clientOf(api, person).run(operations.endMandate, { id: mandator.mandateId });
    expect(dataOf(result).endMandate).toMatchObject({ mandateId: mandator.mandateId });
    expect(dataOf(await clientOf(api, agent).run(operations.mandators)).mandators).toEqual([]);
  },
  mandators: async ({ api }) => {
    const { person, agent, mandator } = await withAgent(api);
    const { mandators } = dataOf(await clientOf(api, agent).run(operations.mandators));
    expect(mandators).toEqual([mandator]);
    const acting = { actingAs: 'AGENT', purpose: 'COMPLY_WITH_LAW' } as const;
    const seen = await clientOf(api, agent).run(operations.person, { id: person.personId }, acting);
    expect(dataOf(seen).person?.id).toBe(person.personId);
    expect(dataOf(await clientOf(api, agent).run(operations.person, { id: person.personId })).person).toBeNull();
  },
  agents: async ({ api }) => {
    const { person, agent } = await withAgent(api);
    expect(dataOf(await clientOf(api, person).run(operations.agents)).me).toMatchObject({
      mandates: [{ agentEmail: agent.email, isInForce: true }],
      agentActions: [{ agentEmail: agent.email, deed: 'ACCEPTED_MANDATE' }],
    });
  },
  agentReads: async ({ api }) => {
    const { person, agent } = await withAgent(api);
    const acting = { actingAs: 'AGENT', purpose: 'COMPLY_WITH_LAW' } as const;
    dataOf(await clientOf(api, agent).run(operations.person, { id: person.personId }, acting));
    const { agentReads } = dataOf(await clientOf(api, person).run(operations.agentReads));
    expect(agentReads).toMatchObject([{ purpose: 'COMPLY_WITH_LAW', categories: ['IDENTIFIERS_AND_CONTACT'] }]);
  },
  optOutForMandator: async ({ api }) => {
    const { person, agent } = await withAgent(api);
    const input = { personId: person.personId, about: ['SALE_AND_SHARING' as const] };
    const result = await clientOf(api, agent).run(operations.optOutForMandator, { input });
    expect(dataOf(result).optOutForMandator.__typename).toBe('OptedOutForPerson');
    const { me } = dataOf(await clientOf(api, person).run(operations.choices));
    expect(me?.choices).toMatchObject([{ about: 'SALE_AND_SHARING', isOptedOut: true }]);
  },
  optOutByPermission: async ({ api }) => {
    const [person, agent] = [await somebody(api), await somebody(api)];
    const input = { email: person.email, permission: 'Signed by me.', about: ['AFFILIATE_MARKETING' as const] };
    const result = await clientOf(api, agent).run(operations.optOutByPermission, { input });
    expect(dataOf(result).optOutByPermission.__typename).toBe('OptedOutForPerson');
    const { me } = dataOf(await clientOf(api, person).run(operations.agents));
    expect(me?.agentActions).toMatchObject([{ deed: 'OPTED_OUT_OF_AFFILIATE_MARKETING', permission: 'Signed by me.' }]);
  },
  giveConsent: async ({ api }) => {
    const { self, consent } = await withConsent(api);
    expect(consent).toMatchObject({ purpose: 'To ask you.', categories: ['EDUCATION_AND_TRAINING'], isInForce: true });
    expect(dataOf(await self.run(operations.choices)).me?.consents).toHaveLength(1);
  },
  withdrawConsent: async ({ api }) => {
    const { self, consent } = await withConsent(api);
    const result = await self.run(operations.withdrawConsent, { id: consent?.id ?? '' });
    expect(dataOf(result).withdrawConsent).toMatchObject({ consent: { isInForce: false } });
  },
  sendMarketingMail: async ({ api }) => {
    const purpose = 'PROVIDE_PRODUCTS_AND_SERVICES';
    const desk = clientOf(api, await keyHolder(api, { kind: 'STAFF', role: 'MARKETING' }, purpose), purpose);
    const input = { topic: 'PRODUCT_NEWS', title: 'New', body: 'Something is new.' } as const;
    const result = await desk.run(operations.sendMarketingMail, { input });
    expect(dataOf(result).sendMarketingMail.__typename).toBe('MarketingMailAccepted');
  },
  disclosures: async ({ api }) => {
    const { self } = await withDisclosure(api);
    const { disclosures } = dataOf(await self.run(operations.disclosures));
    expect(disclosures.nodes).toMatchObject([{ gate: 'CORPORATE_TRANSACTION', caseReference: 'M-2026-1' }]);
  },
  shineTheLight: async ({ api }) => {
    const self = clientOf(api, await somebody(api));
    expect(dataOf(await self.run(operations.shineTheLight)).shineTheLight).toMatchObject({ recipients: [] });
    expect(dataOf(await self.run(operations.shineTheLight)).shineTheLight).toMatchObject({
      againFrom: expect.stringContaining('T'),
    });
  },
  recordDisclosure: async ({ api }) => {
    expect((await withDisclosure(api)).recordDisclosure).toEqual({ __typename: 'DisclosureRecorded', people: 1 });
  },
  recipients: async ({ api }) => {
    const { officer, recipient } = await withRecipient(api);
    const { recipients } = dataOf(await officer.run(operations.recipients, { gate: 'CORPORATE_TRANSACTION' }));
    expect(recipients).toContainEqual(recipient);
  },
  registerRecipient: async ({ api }) => {
    expect((await withRecipient(api)).recipient).toMatchObject({ status: 'ACTIVE', version: 1 });
  },
  changeRecipient: async ({ api }) => {
    const { officer, recipient, terms } = await withRecipient(api);
    const input = { ...terms, id: recipient?.id ?? '', version: 1, name: 'Another name' };
    const { changeRecipient } = dataOf(await officer.run(operations.changeRecipient, { input }));
    expect(changeRecipient).toMatchObject({ recipient: { name: 'Another name', version: 2 } });
  },
  suspendRecipient: async ({ api }) => {
    const { officer, which } = await withRecipient(api);
    const { suspendRecipient } = dataOf(await officer.run(operations.suspendRecipient, which));
    expect(suspendRecipient).toMatchObject({ recipient: { status: 'SUSPENDED' } });
  },
  resumeRecipient: async ({ api }) => {
    const { officer, which } = await withRecipient(api);
    const { resumeRecipient } = dataOf(await officer.run(operations.resumeRecipient, which));
    expect(resumeRecipient).toMatchObject({ recipient: { status: 'ACTIVE' } });
  },
  endRecipient: async ({ api }) => {
    const { officer, which } = await withRecipient(api);
    const { endRecipient } = dataOf(await officer.run(operations.endRecipient, which));
    expect(endRecipient).toMatchObject({ recipient: { status: 'ENDED' } });
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
  hourEntries: async ({ api }) => {
    const { self, entryId } = await withHours(api);
    const { hourEntries } = dataOf(await self.run(operations.hourEntries, { first: 5 }));
    expect(hourEntries.edges).toMatchObject([{ node: { id: entryId, minutes: 90, supervisor: { name: 'Somebody' } } }]);
  },
  addHourEntry: async ({ api }) => {
    const { self, input } = await withHours(api);
    const result = await self.run(operations.addHourEntry, { input: { ...input, category: 'NONCLINICAL' } });
    expect(dataOf(result).addHourEntry).toMatchObject({ __typename: 'HourEntrySaved', entry: { version: 1 } });
  },
  updateHourEntry: async ({ api }) => {
    const { self, entryId: id } = await withHours(api);
    const result = await self.run(operations.updateHourEntry, { id, expectedVersion: 1, input: { minutes: 60 } });
    expect(dataOf(result).updateHourEntry).toMatchObject({ __typename: 'HourEntrySaved', entry: { minutes: 60 } });
  },
  removeHourEntry: async ({ api }) => {
    const { self, entryId: id } = await withHours(api);
    const result = await self.run(operations.removeHourEntry, { id });
    expect(dataOf(result).removeHourEntry).toEqual({ __typename: 'HoursRecordRemoved', removedRecords: 1 });
  },
  hourProgress: async ({ api }) => {
    const { self } = await withHours(api);
    const { hourProgress } = dataOf(await self.run(operations.hourProgress, { track: 'AMFT' }));
    expect(hourProgress).toMatchObject({ minutes: 90, title: expect.any(String) });
    expect(hourProgress?.requirements).toContainEqual(expect.objectContaining({ key: 'DIRECT', done: 90 }));
  },
  hourWeeks: async ({ api }) => {
    const { self } = await withHours(api);
    const days = { from: '2024-05-01', until: '2024-05-31' };
    const { hourWeeks } = dataOf(await self.run(operations.hourWeeks, { track: 'AMFT', ...days }));
    expect(hourWeeks).toMatchObject({ weeks: [{ startsOn: '2024-05-05', minutes: 90 }] });
  },
  hoursCsv: async ({ api }) => {
    const { self } = await withHours(api);
    const { hoursCsv } = dataOf(await self.run(operations.hoursCsv));
    expect(hoursCsv?.csv).toContain('2024-05-06,90,AMFT,DIRECT_COUNSELING,Somebody,');
  },
  importHours: async ({ api }) => {
    const { self } = await withHours(api);
    const csv = dataOf(await self.run(operations.hoursCsv)).hoursCsv?.csv ?? '';
    const result = await self.run(operations.importHours, { csv });
    expect(dataOf(result).importHours).toEqual({ __typename: 'CsvImported', added: 0, unchanged: 1 });
  },
  requestSignOff: async ({ api }) => {
    const { self, supervisorId } = await withHours(api);
    const input = { supervisorId, email: anAddress(), startsOn: '2024-05-01', endsOn: '2024-05-31' };
    const result = await self.run(operations.requestSignOff, { input });
    expect(dataOf(result).requestSignOff).toMatchObject({
      __typename: 'SignOffRequested',
      signOff: { state: 'PENDING', minutes: 90, email: input.email },
    });
  },
  signOffs: async ({ api }) => {
    const { self, id } = await withRequest(api);
    const { signOffs } = dataOf(await self.run(operations.signOffs));
    expect(signOffs.edges).toMatchObject([{ node: { id, state: 'PENDING' } }]);
  },
  removeSignOff: async ({ api }) => {
    const { self, id } = await withRequest(api);
    const result = await self.run(operations.removeSignOff, { id });
    expect(dataOf(result).removeSignOff).toEqual({ __typename: 'HoursRecordRemoved', removedRecords: 1 });
  },
  signOffSheet: async ({ api }) => {
    const { supervisor } = await withRequest(api);
    const { signOffSheet } = dataOf(await supervisor.run(operations.signOffSheet));
    expect(signOffSheet).toMatchObject({ associateName: 'Ada', minutes: 90, lines: [{ workedOn: '2024-05-06' }] });
  },
  signHours: async ({ api }) => {
    const { supervisor } = await withRequest(api);
    const result = await supervisor.run(operations.signHours, { input: { name: 'Somebody' } });
    expect(dataOf(result).signHours.__typename).toBe('SignOffAnswered');
  },
  declineHours: async ({ api }) => {
    const { supervisor } = await withRequest(api);
    const result = await supervisor.run(operations.declineHours, { input: { name: 'Somebody', reason: 'Not mine.' } });
    expect(dataOf(result).declineHours.__typename).toBe('SignOffAnswered');
  },
  continuingEducations: async ({ api }) => {
    const { self, id } = await withCourse(api);
    const { continuingEducations } = dataOf(await self.run(operations.continuingEducations));
    expect(continuingEducations.edges).toMatchObject([{ node: { id, unitHundredths: 150 } }]);
  },
  addContinuingEducation: async ({ api }) => {
    const { self } = await withCourse(api);
    const result = await self.run(operations.addContinuingEducation, { input: { ...course, title: 'Another' } });
    expect(dataOf(result).addContinuingEducation.__typename).toBe('ContinuingEducationSaved');
  },
  updateContinuingEducation: async ({ api }) => {
    const { self, id } = await withCourse(api);
    const result = await self.run(operations.updateContinuingEducation, { id, input: { unitHundredths: 200 } });
    expect(dataOf(result).updateContinuingEducation).toMatchObject({
      continuingEducation: { version: 2, unitHundredths: 200 },
    });
  },
  removeContinuingEducation: async ({ api }) => {
    const { self, id } = await withCourse(api);
    const result = await self.run(operations.removeContinuingEducation, { id });
    expect(dataOf(result).removeContinuingEducation.__typename).toBe('HoursRecordRemoved');
  },
  continuingEducationTotals: async ({ api }) => {
    const { self } = await withCourse(api);
    const variables = { renewal: 'LICENCE', endsOn: '2024-12-31' } as const;
    const { continuingEducationTotals } = dataOf(await self.run(operations.continuingEducationTotals, variables));
    expect(continuingEducationTotals).toMatchObject({ startsOn: '2023-01-01', unitHundredths: 150 });
  },
  continuingEducationCsv: async ({ api }) => {
    const { self } = await withCourse(api);
    const { continuingEducationCsv } = dataOf(await self.run(operations.continuingEducationCsv));
    expect(continuingEducationCsv?.csv).toContain('2024-05-06,Ethics,,1.50,LAW_AND_ETHICS');
  },
  importContinuingEducation: async ({ api }) => {
    const { self } = await withCourse(api);
    const csv = 'date,title,provider,units,category\n2024-05-06,Ethics,,1.5,LAW_AND_ETHICS\n';
    const result = await self.run(operations.importContinuingEducation, { csv });
    expect(dataOf(result).importContinuingEducation).toEqual({ __typename: 'CsvImported', added: 0, unchanged: 1 });
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

/** Somebody in a browser that agreed to be counted, and viewed a page if one is said. */
async function aVisitor(api: TestApi, path: string | null) {
  const { token } = await somebody(api);
  const cookies = new Map<string, string>();
  // What a browser does with cookies, and Node does not.
  const browse = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(url, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const self = createClient({
    url: `${api.url}/graphql`,
    token,
    credentials: 'include',
    fetch: browse,
  });
  dataOf(await self.run(operations.setCookiePreferences, { input: { analytics: true, advertising: false } }));
  if (path !== null) await beaconedBy(browse, () => sendUsage(`${api.url}/collect`, [{ type: 'page', path }]));
  return { self, cookies };
}

/** Sends what is handed to `navigator.sendBeacon`, which Node does not have, as a browser does. */
async function beaconedBy(browse: (url: string, init: RequestInit) => Promise<Response>, send: () => boolean) {
  const sent: Promise<Response>[] = [];
  Object.defineProperty(navigator, 'sendBeacon', {
    configurable: true,
    value: (url: string, body: string) => {
      sent.push(browse(url, { method: 'POST', body }));
      return true;
    },
  });
  expect(send()).toBe(true);
  Reflect.deleteProperty(navigator, 'sendBeacon');
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([204]);
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

/** Somebody with an entry of hours. */
async function withHours(api: TestApi) {
  const { self, supervisorId } = await withTraining(api);
  dataOf(await self.run(operations.updateContact, { input: { givenName: 'Ada' } }));
  const kind = { track: 'AMFT', category: 'DIRECT_COUNSELING' } as const;
  const input = { workedOn: '2024-05-06', minutes: 90, ...kind, supervisorId };
  const { addHourEntry } = dataOf(await self.run(operations.addHourEntry, { input }));
  return { self, supervisorId, input, entryId: idIn(addHourEntry) };
}

/** Somebody who has asked for a signature, and the supervisor whom they asked. */
async function withRequest(api: TestApi) {
  const { self, supervisorId } = await withHours(api);
  const email = anAddress();
  const input = { supervisorId, email, startsOn: '2024-05-01', endsOn: '2024-05-31' };
  const { requestSignOff } = dataOf(await self.run(operations.requestSignOff, { input }));
  const token = await api.codeMailedTo(email, 'SIGN_OFF_REQUESTED');
  return { self, id: idIn(requestSignOff), supervisor: clientOf(api, { token }, 'PROVIDE_PRODUCTS_AND_SERVICES') };
}

const course = {
  title: 'Ethics',
  completedOn: '2024-05-06',
  unitHundredths: 150,
  category: 'LAW_AND_ETHICS',
} as const;

/** Somebody who has consented to share something. */
async function withConsent(api: TestApi) {
  const self = clientOf(api, await somebody(api));
  const { id: recipientId } = await keyHolder(api, { kind: 'RECIPIENT', gate: 'DIRECTION_OR_CONSENT' }, null);
  const expiresAt = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
  const input = { recipientId, purpose: 'To ask you.', categories: ['EDUCATION_AND_TRAINING'] as const, expiresAt };
  const { giveConsent } = dataOf(await self.run(operations.giveConsent, { input }));
  return { self, consent: giveConsent.__typename === 'ConsentGiven' ? giveConsent.consent : null };
}

/** Our privacy officer, and a recipient whom they registered. */
async function withRecipient(api: TestApi) {
  const purpose = 'COMPLY_WITH_LAW';
  const officer = clientOf(api, await keyHolder(api, { kind: 'STAFF', role: 'PRIVACY_OFFICER' }, purpose), purpose);
  const terms = {
    name: 'Buyers & Co.',
    address: '9 Market Street',
    terms: 'NDA-4',
    purposes: ['TRANSACT_WITH_THIRD_PARTIES'] as const,
    categories: ['FINANCIAL_AND_BILLING'] as const,
    grantedUntil: new Date(api.clock.now().getTime() + 3_600_000).toISOString(),
  };
  const input = { ...terms, gate: 'CORPORATE_TRANSACTION' } as const;
  const { registerRecipient } = dataOf(await officer.run(operations.registerRecipient, { input }));
  const recipient = registerRecipient.__typename === 'RecipientKept' ? registerRecipient.recipient : null;
  return { officer, recipient, terms, which: { id: recipient?.id ?? '', version: 1 } };
}

/** Somebody of whom something was handed over outside of the server. */
async function withDisclosure(api: TestApi) {
  const person = await somebody(api);
  const { officer, recipient } = await withRecipient(api);
  const input = {
    personIds: [person.personId],
    recipientId: recipient?.id ?? '',
    purpose: 'TRANSACT_WITH_THIRD_PARTIES',
    categories: ['FINANCIAL_AND_BILLING'],
    caseReference: 'M-2026-1',
  } as const;
  const { recordDisclosure } = dataOf(await officer.run(operations.recordDisclosure, { input }));
  return { self: clientOf(api, person), recordDisclosure };
}

/** Somebody with a course. */
async function withCourse(api: TestApi) {
  const self = clientOf(api, await somebody(api));
  const { addContinuingEducation } = dataOf(await self.run(operations.addContinuingEducation, { input: course }));
  return { self, id: idIn(addContinuingEducation) };
}

/** The id of the record that an outcome shows; throws where it shows none. */
function idIn(outcome: object): string {
  const [id] = Object.values(outcome).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? [value.id] : [],
  );
  if (id === undefined) throw new TypeError(`There is no record in ${JSON.stringify(outcome)}.`);
  return id;
}

/** How far a mandate goes. */
function aScope(api: TestApi) {
  return {
    purposes: ['COMPLY_WITH_LAW' as const],
    categories: ['IDENTIFIERS_AND_CONTACT' as const],
    expiresAt: new Date(api.clock.now().getTime() + 24 * 3_600_000).toISOString(),
  };
}

/** Somebody, and who acts for them. */
async function withAgent(api: TestApi) {
  const [person, agent] = [await somebody(api), await somebody(api)];
  const input = { email: agent.email, password, scope: aScope(api) };
  dataOf(await clientOf(api, person).run(operations.appointAgent, { input }));
  const code = await api.codeMailedTo(agent.email, 'AGENT_APPOINTED');
  const { acceptMandate } = dataOf(
    await clientOf(api, agent).run(operations.acceptMandate, { input: { code, password } }),
  );
  if (acceptMandate.__typename !== 'MandateAccepted') throw new TypeError(acceptMandate.__typename);
  return { person, agent, mandator: acceptMandate.mandator };
}

function clientOf(
  { url }: TestApi,
  viewer?: { readonly token: string | null },
  purpose?:
    | 'MANAGE_CUSTOMER_RELATIONSHIPS'
    | 'UNDERSTAND_AND_RESPOND'
    | 'PROVIDE_PRODUCTS_AND_SERVICES'
    | 'MANAGE_OPERATIONS'
    | 'COMPLY_WITH_LAW',
): Client {
  return createClient({ url: `${url}/graphql`, token: viewer?.token ?? undefined, purpose });
}

/** The data of a success; a failure is thrown with all that is known of it. */
function dataOf<Data>(result: RunResult<Data>): Data {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}
