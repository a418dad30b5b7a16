import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client, type RunResult } from '@trackyourhours/sdk';
import * as operations from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';
import {
  aPerson,
  aRecipient,
  keyHolder,
  serviceProvider,
  signedIn,
  someBilling,
  support,
  type SignedInPerson,
} from './testing/people.testing.js';

/**
 * Whoever exercises a right is served as whoever does not: the same prices, fields, limits and answers. Civil Code
 * § 1798.125; policy, "Your California Privacy Rights". Of two people of whom the same is held, one exercises every right
 * there is; then both do everything with the service, and everything that they are answered is compared.
 */
type OperationName = keyof typeof operations;

/** What is no service to a person, and is not compared: the rights themselves differ between the two, on purpose. */
const notCompared: Readonly<Partial<Record<OperationName, 'A_RIGHT_EXERCISED' | 'FOR_SOMEBODY_ELSE'>>> = {
  ...over('A_RIGHT_EXERCISED', [
    ...(['choices', 'choiceReceipts', 'verifyChoiceReceipt', 'shineTheLight', 'disclosures'] as const),
    ...(['optOutOfSaleAndSharing', 'optOutOfAffiliateMarketing', 'optOutOfMarketing'] as const),
    ...(['requestOptIn', 'confirmOptIn', 'giveConsent', 'withdrawConsent'] as const),
    ...(['cookiePreferences', 'setCookiePreferences', 'identifyVisitor', 'forgetUsage', 'usage', 'visits'] as const),
    ...(['appointAgent', 'agents', 'agentReads', 'endMandate', 'confirmPermission'] as const),
  ]),
  ...over('FOR_SOMEBODY_ELSE', [
    ...(['messages', 'answerMessage', 'usageFigures', 'sendMarketingMail', 'recordDisclosure'] as const),
    ...(['recipients', 'registerRecipient', 'changeRecipient', 'suspendRecipient', 'resumeRecipient'] as const),
    ...(['endRecipient', 'people', 'acceptMandate', 'filePermission', 'mandators', 'optOutForMandator'] as const),
    ...(['optOutByPermission', 'explainOperation'] as const),
  ]),
};

describe('whoever exercises their rights', () => {
  let api: TestApi;
  let one: Twin;
  let other: Twin;

  beforeAll(async () => {
    api = await startApi({ env: { TRUST_PROXY: '1' } });
    one = await Twin.signedUp(api, 1);
    other = await Twin.signedUp(api, 2);
    await exerciseEverything(api, other);
    // Each moment comes to both.
    for (const live of life) {
      for (const twin of [one, other]) await live(twin);
      api.clock.advance(61_000);
    }
  });

  afterAll(() => api.close());

  it('is answered as whoever does not, operation by operation', () => {
    expect(one.answers.length).toBeGreaterThan(80);
    expect(other.answers).toEqual(one.answers);
  });

  it('did all that can be done with the service', () => {
    const done = new Set(one.answers.map(({ operation }) => operation));
    const known = Object.keys(operations).filter((name) => !(name in notCompared));
    expect([...done].sort()).toEqual(known.sort());
  });

  it('gets the same mails', async () => {
    const mailsOf = async ({ person }: Twin) => (await api.mailsTo(person.email)).map(({ kind }) => kind);
    const kinds = await mailsOf(one);
    expect(kinds.length).toBeGreaterThan(3);
    expect(await mailsOf(other)).toEqual(kinds);
  });

  it('is seen the same by who serves them', async () => {
    const desks = [
      await support(api),
      await serviceProvider(api),
      await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'),
    ];
    for (const desk of desks) {
      const [seen, seenToo] = [await seenBy(desk, one), await seenBy(desk, other)];
      expect(seen).toContain('"person":{');
      expect(seenToo).toBe(seen);
    }
  });

  it('is limited the same', async () => {
    const allowed = await Promise.all([one, other].map(messagesUntilRefused));
    expect(allowed[0]).toBeGreaterThan(0);
    expect(allowed[1]).toBe(allowed[0]);
  });
});

/** One of the two, with everything that they were answered, freed of what names them alone. */
class Twin {
  readonly answers: { readonly operation: string; readonly status: number; readonly text: string }[] = [];
  readonly #names = new Map<string, string>();
  #token: string;

  private constructor(
    readonly api: TestApi,
    readonly number: number,
    readonly person: SignedInPerson,
  ) {
    this.#token = person.token;
  }

  static async signedUp(api: TestApi, number: number): Promise<Twin> {
    const given = { email: addressOf('twin', number), password };
    await aPerson(api, given).verified();
    return new Twin(api, number, await signedIn(api, given));
  }

  /** An address that is this twin's, and of the same form as the other's. */
  address(word: string): string {
    return addressOf(word, this.number);
  }

  /** From here on they are in another session. */
  goOnWith(token: string): void {
    this.#token = token;
  }

  /** Their client, whose answers are kept; another's, or nobody's, where another token is said. */
  as(token: string | null = this.#token, purpose?: 'PROVIDE_PRODUCTS_AND_SERVICES'): Client {
    return this.#client({ token: token ?? undefined, purpose }, (operation, status, text) => {
      this.answers.push({ operation, status, text: this.plain(text) });
    });
  }

  /** The same, and nothing is kept. */
  quietly(): Client {
    return this.#client({ token: this.#token }, () => undefined);
  }

  /** Ids and secrets by the order of their coming: the same one is the same word wherever it comes again. */
  plain(text: string): string {
    const named = (kind: string) => (found: string) => {
      const name = this.#names.get(found) ?? `<${kind} ${String(this.#names.size)}>`;
      this.#names.set(found, name);
      return name;
    };
    return (
      text
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, named('id'))
        .replaceAll(/(?<="(?:\w+Token|setupId|clientSecret|cursor|startCursor|endCursor)":")[^"]+/g, named('secret'))
        // The pretended card is another for each, and invoices are numbered in the order of their coming.
        .replaceAll(/"brand":"\w+","lastFour":"\d{4}","expires":"\d{4}-\d{2}"|TYH-\d{8}-\d{2}/g, named('number'))
        .replaceAll(ipAddressOf(this.number), '<address>')
        .replaceAll(`${String(this.number)}@twins.example`, '@twins.example')
    );
  }

  #client(
    who: { readonly token?: string | undefined; readonly purpose?: 'PROVIDE_PRODUCTS_AND_SERVICES' | undefined },
    answered: (operation: string, status: number, text: string) => void,
  ): Client {
    return createClient({
      url: `${this.api.url}/graphql`,
      ...who,
      retries: 0,
      fetch: async (url, init) => {
        const headers = new Headers(init.headers);
        headers.set('x-forwarded-for', ipAddressOf(this.number));
        // Whoever exercises their rights says so with each request.
        if (this.number === 2) headers.set('sec-gpc', '1');
        const response = await fetch(url, { ...init, headers });
        const { operationName } = JSON.parse(init.body as string) as { operationName: string };
        answered(operationName, response.status, await response.clone().text());
        return response;
      },
    });
  }
}

/** Everything that a person can do to steer what becomes of their data. */
async function exerciseEverything(api: TestApi, twin: Twin): Promise<void> {
  const self = twin.quietly();
  dataOf(await self.run(operations.setCookiePreferences, { input: { analytics: false, advertising: false } }));
  dataOf(await self.run(operations.optOutOfSaleAndSharing));
  dataOf(await self.run(operations.optOutOfAffiliateMarketing));
  dataOf(await self.run(operations.optOutOfMarketing));
  dataOf(await self.run(operations.shineTheLight));
  dataOf(await self.run(operations.shineTheLight));
  const expiresAt = new Date(api.clock.now().getTime() + 24 * 3_600_000).toISOString();
  const recipientId = await aRecipient(api, 'DIRECTION_OR_CONSENT');
  const consent = { recipientId, purpose: 'To ask you.', categories: ['EDUCATION_AND_TRAINING' as const], expiresAt };
  const { giveConsent } = dataOf(await self.run(operations.giveConsent, { input: consent }));
  if (giveConsent.__typename !== 'ConsentGiven') throw new TypeError(giveConsent.__typename);
  dataOf(await self.run(operations.withdrawConsent, { id: giveConsent.consent?.id ?? '' }));
  const scope = { purposes: ['COMPLY_WITH_LAW' as const], categories: ['IDENTIFIERS_AND_CONTACT' as const], expiresAt };
  const { appointAgent } = dataOf(
    await self.run(operations.appointAgent, { input: { email: 'deputy@bureau.example', password, scope } }),
  );
  if (appointAgent.__typename !== 'AgentAsked') throw new TypeError(appointAgent.__typename);
  dataOf(await self.run(operations.endMandate, { id: appointAgent.mandate?.id ?? '' }));
  dataOf(await self.run(operations.forgetUsage));
}

/** What somebody does with the service, a chapter at a time. */
const life: readonly ((twin: Twin) => Promise<void>)[] = [
  async function looksAround(twin) {
    const anybody = twin.as(null);
    await anybody.run(operations.plans);
    await anybody.run(operations.privacyPolicy);
    await anybody.run(operations.privacyPolicyVersions);
    await anybody.run(operations.industryOptOuts);
    await anybody.run(operations.signUp, { input: { email: twin.person.email, password } });
    await anybody.run(operations.requestEmailVerification, { input: { email: twin.person.email, password } });
  },
  async function hasAnAccount(twin) {
    const self = twin.as();
    await self.run(operations.me);
    await self.run(operations.node, { id: twin.person.personId });
    await self.run(operations.person, { id: twin.person.personId });
    await self.run(operations.updateContact, {
      input: {
        ...{ givenName: 'Ada', familyName: 'Byron', phone: '+1 415 555 0142', language: 'es' },
        postalAddress: { line1: '1 Main Street', city: 'Oakland', region: 'CA', postalCode: '94607', country: 'US' },
      },
    });
    const { me } = dataOf(await self.run(operations.policyNotices));
    await self.run(operations.acknowledgePolicy, { version: me?.policyNotices?.[0]?.version ?? '' });
    await self.run(operations.me);
  },
  async function changesAddresses(twin) {
    const self = twin.as();
    const address = twin.address('second');
    await self.run(operations.addEmailAddress, { input: { address, currentPassword: password } });
    await twin.as(null).run(operations.verifyEmail, { code: await twin.api.codeMailedTo(address, 'VERIFY_EMAIL') });
    const { me } = dataOf(await self.run(operations.me));
    const [first, second] = [true, false].map((isPrimary) =>
      me?.emailAddresses?.find((each) => each.isPrimary === isPrimary),
    );
    await self.run(operations.makeEmailAddressPrimary, { input: { id: second?.id ?? '', currentPassword: password } });
    await self.run(operations.makeEmailAddressPrimary, { input: { id: first?.id ?? '', currentPassword: password } });
    await self.run(operations.removeEmailAddress, { id: second?.id ?? '' });
    await self.run(operations.changeEmail, { input: { newEmail: twin.address('third'), currentPassword: password } });
  },
  async function training(twin) {
    const self = twin.as();
    const added = await someTraining(self);
    await self.run(operations.updateEducation, {
      id: added.educationId,
      expectedVersion: 1,
      input: { degree: 'M.A.' },
    });
    await self.run(operations.updateEducation, {
      id: added.educationId,
      expectedVersion: 1,
      input: { degree: 'M.S.' },
    });
    await self.run(operations.updateRegistration, {
      ...{ id: added.registrationId, expectedVersion: 1 },
      input: { expiresOn: '2031-01-31' },
    });
    await self.run(operations.updateSupervisor, {
      ...{ id: added.supervisorId, expectedVersion: 1 },
      input: { licenceType: 'LMFT' },
    });
    await self.run(operations.updateSite, {
      id: added.siteId,
      expectedVersion: 1,
      input: { address: '1 Quay Street' },
    });
    await self.run(operations.updateSupervision, {
      ...{ id: added.supervisionId, expectedVersion: 1 },
      input: { endsOn: '2022-01-31' },
    });
    await self.run(operations.training);
    await self.run(operations.removeSupervision, { id: added.supervisionId });
    await self.run(operations.removeEducation, { id: added.educationId });
    await self.run(operations.removeRegistration, { id: added.registrationId });
    await self.run(operations.removeSite, { id: added.siteId, withSupervisions: true });
    await self.run(operations.removeSupervisor, { id: added.supervisorId, withSupervisions: true });
    await self.run(operations.addEducation, { input: { school: ' ', awardedOn: '2021-02-31' } });
  },
  async function hours(twin) {
    const self = twin.as();
    const { supervisorId } = await someTraining(self);
    const kind = { track: 'AMFT', category: 'DIRECT_COUNSELING' } as const;
    const input = { workedOn: '2024-05-06', minutes: 90, ...kind, supervisorId };
    const entryId = idIn(dataOf(await self.run(operations.addHourEntry, { input })).addHourEntry);
    await self.run(operations.addHourEntry, { input: { ...input, minutes: -1 } });
    await self.run(operations.updateHourEntry, { id: entryId, expectedVersion: 1, input: { minutes: 60 } });
    await self.run(operations.hourEntries, { first: 5 });
    await self.run(operations.hourProgress, { track: 'AMFT' });
    await self.run(operations.hourWeeks, { track: 'AMFT', from: '2024-05-01', until: '2024-05-31' });
    const { hoursCsv } = dataOf(await self.run(operations.hoursCsv));
    await self.run(operations.importHours, { csv: hoursCsv?.csv ?? '' });
    for (const [at, operation] of ([operations.signHours, operations.declineHours] as const).entries()) {
      const email = twin.address(`supervisor${String(at)}`);
      const days = { startsOn: '2024-05-01', endsOn: '2024-05-31' };
      const { requestSignOff } = dataOf(
        await self.run(operations.requestSignOff, { input: { supervisorId, email, ...days } }),
      );
      const link = twin.as(await twin.api.codeMailedTo(email, 'SIGN_OFF_REQUESTED'), 'PROVIDE_PRODUCTS_AND_SERVICES');
      await link.run(operations.signOffSheet);
      if (operation.name === 'signHours') await link.run(operations.signHours, { input: { name: 'Grace Hopper' } });
      else await link.run(operations.declineHours, { input: { name: 'Grace Hopper', reason: 'Not mine.' } });
      await self.run(operations.signOffs);
      if (requestSignOff.__typename === 'SignOffRequested') {
        await self.run(operations.removeSignOff, { id: idIn(requestSignOff) });
      }
    }
    await self.run(operations.removeHourEntry, { id: entryId });
  },
  async function courses(twin) {
    const self = twin.as();
    const course = {
      title: 'Ethics',
      completedOn: '2024-05-06',
      unitHundredths: 150,
      category: 'LAW_AND_ETHICS',
    } as const;
    const { addContinuingEducation } = dataOf(await self.run(operations.addContinuingEducation, { input: course }));
    const id = idIn(addContinuingEducation);
    await self.run(operations.updateContinuingEducation, { id, input: { unitHundredths: 200 } });
    await self.run(operations.continuingEducations);
    await self.run(operations.continuingEducationTotals, { renewal: 'LICENCE', endsOn: '2024-12-31' });
    const { continuingEducationCsv } = dataOf(await self.run(operations.continuingEducationCsv));
    await self.run(operations.importContinuingEducation, { csv: continuingEducationCsv?.csv ?? '' });
    await self.run(operations.removeContinuingEducation, { id });
  },
  async function pays(twin) {
    const self = twin.as();
    await self.run(operations.startTrial);
    await self.run(operations.startTrial);
    await self.run(operations.updateBilling, { input: someBilling });
    const { preparePaymentMethod: prepared } = dataOf(await self.run(operations.preparePaymentMethod));
    const setupId = prepared.__typename === 'PaymentMethodPrepared' ? prepared.setupId : '';
    await self.run(operations.confirmPaymentMethod, { setupId });
    await self.run(operations.startSubscription, { plan: 'MONTHLY' });
    await self.run(operations.changePlan, { plan: 'YEARLY', expectedVersion: 1 });
    await self.run(operations.cancelSubscription);
    await self.run(operations.resumeSubscription);
    await self.run(operations.billing);
    await self.run(operations.removePaymentMethod);
  },
  async function writes(twin) {
    const self = twin.as();
    const { sendMessage } = dataOf(await self.run(operations.sendMessage, { input: letter }));
    const id = sendMessage.__typename === 'MessageSent' ? sendMessage.messageId : null;
    await self.run(operations.removeMessage, { id: id ?? '' });
  },
  async function comesAndGoes(twin) {
    const anybody = twin.as(null);
    await anybody.run(operations.signIn, { input: { email: twin.person.email, password: 'not the password' } });
    const { signIn } = dataOf(await anybody.run(operations.signIn, { input: { email: twin.person.email, password } }));
    if (signIn.__typename !== 'SignedIn') throw new TypeError(signIn.__typename);
    const { refreshSession } = dataOf(
      await anybody.run(operations.refreshSession, { refreshToken: signIn.refreshToken }),
    );
    if (refreshSession.__typename !== 'SignedIn') throw new TypeError(refreshSession.__typename);
    twin.goOnWith(refreshSession.accessToken);
    const self = twin.as();
    await self.run(operations.changePassword, { input: { currentPassword: password, newPassword: password } });
    const { me } = dataOf(await self.run(operations.sessions));
    const [oldest] = (me?.sessions ?? []).toSorted((a, b) => String(a.createdAt).localeCompare(String(b.createdAt)));
    await self.run(operations.revokeSession, { id: oldest?.id ?? '' });
    await anybody.run(operations.requestPasswordReset, { email: twin.person.email });
    const code = await twin.api.codeMailedTo(twin.person.email, 'RESET_PASSWORD');
    await self.run(operations.signOut);
    await anybody.run(operations.resetPassword, { input: { code, newPassword: password } });
    const again = dataOf(
      await anybody.run(operations.signIn, { input: { email: twin.person.email, password } }),
    ).signIn;
    if (again.__typename !== 'SignedIn') throw new TypeError(again.__typename);
    twin.goOnWith(again.accessToken);
    await twin.as().run(operations.signOutEverywhere);
    const last = dataOf(await anybody.run(operations.signIn, { input: { email: twin.person.email, password } })).signIn;
    if (last.__typename !== 'SignedIn') throw new TypeError(last.__typename);
    twin.goOnWith(last.accessToken);
  },
];

const password = 'correct horse battery';

const letter = { kind: 'QUESTION', subject: 'The trial', body: 'Does it end by itself?' } as const;

function addressOf(word: string, number: number): string {
  return `${word}${String(number)}@twins.example`;
}

function ipAddressOf(number: number): string {
  return `192.0.2.${String(10 + number)}`;
}

/** One record of each kind. */
async function someTraining(self: Client) {
  const education = dataOf(await self.run(operations.addEducation, { input: { school: 'School' } })).addEducation;
  const registration = dataOf(
    await self.run(operations.addRegistration, { input: { track: 'AMFT', number: '1' } }),
  ).addRegistration;
  const supervisor = dataOf(
    await self.run(operations.addSupervisor, { input: { name: 'Grace Hopper' } }),
  ).addSupervisor;
  const site = dataOf(await self.run(operations.addSite, { input: { name: 'Somewhere' } })).addSite;
  const [supervisorId, siteId] = [idIn(supervisor), idIn(site)];
  const supervision = dataOf(
    await self.run(operations.addSupervision, { input: { supervisorId, siteId, startsOn: '2021-02-01' } }),
  ).addSupervision;
  return {
    educationId: idIn(education),
    registrationId: idIn(registration),
    supervisorId,
    siteId,
    supervisionId: idIn(supervision),
  };
}

/** How many messages one may send until it is too many. */
async function messagesUntilRefused(twin: Twin): Promise<number> {
  for (let sent = 0; sent < 100; sent += 1) {
    const { sendMessage } = dataOf(await twin.quietly().run(operations.sendMessage, { input: letter }));
    if (sendMessage.__typename !== 'MessageSent') return sent;
  }
  throw new TypeError('There is no limit.');
}

/** What somebody who serves them is told of one of them, and why not more. */
async function seenBy(desk: { readonly token: string; readonly purpose: string | null }, twin: Twin): Promise<string> {
  const answer = await twin.api.as(desk).query(operations.person.document, { id: twin.person.personId });
  return twin.plain(answer.text);
}

/** The id of the record that an outcome shows; throws where it shows none. */
function idIn(outcome: object): string {
  const [id] = Object.values(outcome).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? [value.id] : [],
  );
  if (id === undefined) throw new TypeError(`There is no record in ${JSON.stringify(outcome)}.`);
  return id;
}

function over<Reason extends string>(reason: Reason, names: readonly OperationName[]) {
  return Object.fromEntries(names.map((name) => [name, reason])) as Partial<Record<OperationName, Reason>>;
}

function dataOf<Data>(result: RunResult<Data>): Data {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}
