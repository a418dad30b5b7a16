import type { CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import { isPlanted, Canaries as PlantedCanaries, type Canary, type CanaryValue } from '@trackyourhours/privacy/testing';
import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLNamedType } from 'graphql';
import type { Answer } from './answer.testing.js';
import { anonymous, type TestApi, type TestViewer } from './api.testing.js';
import { aPage, TestBrowser } from './browser.testing.js';
import { aPerson, keyHolder, support, type SignedInPerson } from './people.testing.js';

/** Values that stand nowhere but in one field of one person, by the name of their field. */
export type Canaries = Readonly<Record<string, string>>;

/** The names of the canaries that reach a client anywhere in answers: in data, errors, extensions or headers. */
export function canariesIn(answers: readonly Answer[], canaries: Canaries): string[] {
  const all = answers.map(wholeOf).join('\n').toLowerCase();
  return Object.entries(canaries)
    .filter(([, value]) => all.includes(value.toLowerCase()))
    .map(([name]) => name);
}

/** All that reaches the client of an answer. */
export function wholeOf({ text, headers }: Answer): string {
  return [text, ...[...headers].flat()].join('\n');
}

/** Somebody of whom everything that can be held is held, and is like nothing else. */
export interface MarkedPerson extends SignedInPerson {
  /** What `updateContact` is given to have it so again. */
  readonly contact: Readonly<Record<string, unknown>>;
}

/** Signs up, and gives everything there is to give; each step at a moment of its own. Needs a server behind a proxy. */
export async function aMarkedPerson(api: TestApi, number: number): Promise<MarkedPerson> {
  const word = (kind: string): string =>
    `${kind}${['quorn', 'zibbet', 'vlemish', 'jaxby', 'wruff'][number] ?? `n${number}`}ka`;
  const digits = String(1_357_913 + number * 2_468_642);
  const contact = {
    givenName: word('Ga'),
    familyName: word('Fa'),
    language: 'es',
    phone: `+1 6${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}${7_153 + number}`.slice(0, 16),
    postalAddress: {
      line1: `${number}7 ${word('Li')} Street`,
      line2: `Flat ${word('La')}`,
      city: word('Ci'),
      region: word('Re'),
      postalCode: `${digits.slice(0, 5)}-${digits.slice(3)}`,
      country: 'US',
    },
  };
  const person = await aPerson(api, {
    email: `${word('em')}@${word('host')}.example`,
    password: 'correct horse battery',
  });
  api.clock.advance(41_007);
  const code = await api.codeMailedTo(person.email, 'VERIFY_EMAIL');
  const verify = 'mutation V($code: String!) { verifyEmail(code: $code) { __typename } }';
  await api.as(anonymous).query(verify, { code });
  api.clock.advance(42_011);
  const client = { 'user-agent': `${word('Ua')}/1.0`, 'x-forwarded-for': `198.51.${number + 101}.${number + 37}` };
  const signIn = await api
    .as(anonymous, client)
    .query(
      `mutation I($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { personId accessToken refreshToken } } }`,
      { input: person },
    );
  api.clock.advance(43_013);
  const refresh = await api
    .as(anonymous, client)
    .query(
      `mutation R($token: String!) { refreshSession(refreshToken: $token) { ... on SignedIn { accessToken refreshToken } } }`,
      { token: signIn.textAt('signIn.refreshToken') },
    );
  const marked: MarkedPerson = {
    ...person,
    personId: signIn.textAt('signIn.personId'),
    token: refresh.textAt('refreshSession.accessToken'),
    refreshToken: refresh.textAt('refreshSession.refreshToken'),
    purpose: null,
    contact,
  };
  api.clock.advance(24_019);
  await giveContact(api, marked);
  await giveTraining(api, marked, number, word);
  await giveBilling(api, marked, number, word);
  await giveMessage(api, marked, word);
  await giveUsage(api, marked, number, word);
  await giveChoices(api, marked, number, word);
  await giveAgents(api, marked, number, word);
  api.clock.advance(25_021);
  return marked;
}

/** Gives what a marked person had given, whatever became of it. */
export async function giveContact(api: TestApi, person: MarkedPerson): Promise<void> {
  const answer = await api
    .as(person)
    .query('mutation U($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }', {
      input: person.contact,
    });
  if (answer.at('updateContact.__typename') !== 'ContactUpdated') {
    throw new TypeError(`It did not succeed: ${answer.text}`);
  }
}

/** One record of each kind, whose every value is like nothing else. */
async function giveTraining(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
): Promise<void> {
  const digits = String(1_357_913 + number * 2_468_642);
  const add = async (kind: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
    const field = kind.toLowerCase();
    const answer = await api.as(person).query(
      `mutation Add($input: ${kind}Input!) {
        add${kind}(input: $input) { ... on ${kind}Saved { ${field} { id } } }
      }`,
      { input },
    );
    return answer.textAt(`add${kind}.${field}.id`);
  };
  await add('Education', { school: word('School'), degree: word('Degree'), awardedOn: `196${number}-03-14` });
  await add('Registration', {
    track: word('Track').toUpperCase(),
    board: word('Board'),
    number: `RN-${digits}1`,
    expiresOn: `197${number}-04-15`,
  });
  const supervisorId = await add('Supervisor', {
    name: word('Name'),
    licenceType: word('Licence'),
    licenceNumber: `LN-${digits}2`,
  });
  const siteId = await add('Site', {
    name: word('Clinic'),
    address: `${number}8 ${word('Place')} Road`,
    phone: `+1 8${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}${8_264 + number}`.slice(0, 16),
  });
  await add('Supervision', { supervisorId, siteId, startsOn: `198${number}-05-16`, endsOn: `199${number}-06-17` });
  await giveHours(api, person, number, word, { supervisorId, siteId });
}

/** An entry for which a supervisor was asked to sign and declined, another that waits, and a course. */
async function giveHours(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
  named: Readonly<Record<'supervisorId' | 'siteId', string>>,
): Promise<void> {
  const done = async (viewer: TestViewer, operation: string, input: Readonly<Record<string, unknown>>) => {
    api.clock.advance(2_017);
    const type = operation.replace(/^add/, '');
    const name = type.charAt(0).toUpperCase() + type.slice(1);
    const answer = await api
      .as(viewer)
      .query(`mutation H($input: ${name}Input!) { ${operation}(input: $input) { __typename } }`, {
        input,
      });
    if (!/Saved|Requested|Answered/.test(answer.textAt(`${operation}.__typename`))) {
      throw new TypeError(`It did not succeed: ${answer.text}`);
    }
  };
  const days = [`2011-0${number + 1}-17`, `2012-0${number + 1}-18`] as const;
  const worked = { track: 'AMFT', category: 'DIRECT_COUNSELING', ...named };
  for (const [at, workedOn] of days.entries()) {
    await done(person, 'addHourEntry', { ...worked, workedOn, minutes: 701 + number * 17 + at });
    const email = `${word(`ask${String(at)}`)}@${word('desk')}.example`;
    const startsOn = `201${String(at + 1)}-0${number + 1}-05`;
    const endsOn = `201${String(at + 1)}-0${number + 1}-28`;
    await done(person, 'requestSignOff', { supervisorId: named.supervisorId, email, startsOn, endsOn });
    const link = {
      token: await api.codeMailedTo(email, 'SIGN_OFF_REQUESTED'),
      purpose: 'PROVIDE_PRODUCTS_AND_SERVICES',
    };
    if (at === 0) await done(link, 'declineHours', { name: word('Signer'), reason: word('Reason') });
    else await done(link, 'signHours', { name: word('Second') });
  }
  await done(person, 'addContinuingEducation', {
    title: word('Course'),
    provider: word('Provider'),
    completedOn: `2013-0${number + 1}-19`,
    unitHundredths: 1231 + number * 19,
    category: 'GENERAL',
  });
}

/** A message that is answered, each at a moment of its own. */
async function giveMessage(api: TestApi, person: SignedInPerson, word: (kind: string) => string): Promise<void> {
  api.clock.advance(6_023);
  const send =
    'mutation S($input: SendMessageInput!) { sendMessage(input: $input) { ... on MessageSent { messageId } } }';
  const sent = await api.as(person).query(send, {
    input: {
      kind: 'SUPPORT',
      name: word('Signed'),
      email: `${word('Write')}@${word('there')}.example`,
      subject: word('Subject'),
      body: word('Body'),
    },
  });
  api.clock.advance(7_027);
  const answer = 'mutation A($input: AnswerMessageInput!) { answerMessage(input: $input) { __typename } }';
  const answered = await api
    .as(await support(api))
    .query(answer, { input: { id: sent.textAt('sendMessage.messageId'), answer: word('Answer') } });
  if (answered.at('answerMessage.__typename') !== 'MessageAnswered') {
    throw new TypeError(`It did not succeed: ${answered.text}`);
  }
}

/** Somebody who tried, paid and is about to change their plan; each step at a moment of its own. */
async function giveBilling(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
): Promise<void> {
  const client = api.as(person);
  const done = async (operation: string, document: string, variables: Readonly<Record<string, unknown>> = {}) => {
    api.clock.advance(1_013);
    const answer = await client.query(document, variables);
    if (
      !/^(BillingUpdated|SubscriptionUpdated|PaymentMethodPrepared)$/.test(answer.textAt(`${operation}.__typename`))
    ) {
      throw new TypeError(`It did not succeed: ${answer.text}`);
    }
    return answer;
  };
  await done('startTrial', 'mutation T { startTrial { __typename } }');
  await done(
    'updateBilling',
    'mutation B($input: UpdateBillingInput!) { updateBilling(input: $input) { __typename } }',
    {
      input: {
        name: word('Payer'),
        billingAddress: {
          line1: `${number}9 ${word('Bill')} Avenue`,
          line2: `Suite ${word('Suite')}`,
          city: word('Town'),
          region: word('County'),
          postalCode: String(8_675_309 + number * 1_234_567),
          country: 'US',
        },
      },
    },
  );
  const prepared = await done(
    'preparePaymentMethod',
    'mutation P { preparePaymentMethod { __typename ... on PaymentMethodPrepared { setupId } } }',
  );
  await done('confirmPaymentMethod', 'mutation C($id: String!) { confirmPaymentMethod(setupId: $id) { __typename } }', {
    id: prepared.textAt('preparePaymentMethod.setupId'),
  });
  await done(
    'startSubscription',
    'mutation S($plan: SubscriptionPlan!) { startSubscription(plan: $plan) { __typename } }',
    { plan: 'MONTHLY' },
  );
  await done('changePlan', 'mutation N($plan: SubscriptionPlan!) { changePlan(plan: $plan) { __typename } }', {
    plan: 'YEARLY',
  });
}

/** A visit from everywhere, with one page of it looked at for a while; each step at a moment of its own. */
async function giveUsage(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
): Promise<void> {
  const browser = new TestBrowser(api, { ipAddress: `203.0.${number + 113}.${number + 41}` });
  api.clock.advance(3_011);
  await browser.choose(true, true, person);
  api.clock.advance(2_003);
  await browser.choose(true, true, person);
  api.clock.advance(12_007);
  const deviceId = `0c0ffee0-000${number}-4000-8000-00000c0ffee${number}`;
  const referrer = `https://${word('ref')}.example/`;
  await browser.beacon([aPage('/hours', { referrer, ageMs: 5_009 + number }), { type: 'leave', ageMs: 1_003 }], {
    deviceId,
  });
}

/** A choice, and a consent that was withdrawn; each at a moment of its own. */
async function giveChoices(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
): Promise<void> {
  const client = api.as(person);
  api.clock.advance(8_029);
  await client.query('mutation O { optOutOfMarketing { __typename } }');
  api.clock.advance(9_031);
  const { id: recipientId } = await keyHolder(
    api,
    { kind: 'RECIPIENT', gate: 'DIRECTION_OR_CONSENT' },
    'OTHER_WITH_CONSENT',
  );
  const given = await client.query(
    'mutation G($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consentId } } }',
    {
      input: {
        recipientId,
        purpose: word('Wherefore'),
        categories: ['EDUCATION_AND_TRAINING'],
        expiresAt: new Date(api.clock.now().getTime() + 3_600_000 * (991 + number)).toISOString(),
      },
    },
  );
  api.clock.advance(10_037);
  await client.query('mutation W($id: ID!) { withdrawConsent(id: $id) { __typename } }', {
    id: given.textAt('giveConsent.consentId'),
  });
}

/** An agent who filed a permission, was confirmed, acted, and is one no more; each step at a moment of its own. */
async function giveAgents(
  api: TestApi,
  person: SignedInPerson,
  number: number,
  word: (kind: string) => string,
): Promise<void> {
  const agent = await aPerson(api, { email: `${word('Deputy')}@${word('bureau')}.example` })
    .verified()
    .signedIn();
  api.clock.advance(13_039);
  const done = async (viewer: TestViewer, operation: string, type: string, input: object, more = '') => {
    const answer = await api
      .as(viewer)
      .query(`mutation D($input: ${type}!) { ${operation}(input: $input) { __typename ${more} } }`, { input });
    if (!/Filed|Confirmed|OptedOut/.test(answer.textAt(`${operation}.__typename`))) {
      throw new TypeError(`It did not succeed: ${answer.text}`);
    }
    api.clock.advance(14_047);
    return answer;
  };
  const expiresAt = new Date(api.clock.now().getTime() + 3_600_000 * (683 + number)).toISOString();
  await done(agent, 'filePermission', 'FilePermissionInput', {
    email: person.email,
    permission: word('Permit'),
    password: agent.password,
    scope: { purposes: ['COMPLY_WITH_LAW'], categories: ['DEVICE_AND_USAGE'], expiresAt },
  });
  const confirmed = await done(
    person,
    'confirmPermission',
    'MandateCodeInput',
    { code: await api.codeMailedTo(person.email, 'PERMISSION_FILED'), password: person.password },
    '... on PermissionConfirmed { mandateId }',
  );
  await done(agent, 'optOutByPermission', 'OptOutByPermissionInput', {
    email: person.email,
    permission: word('Warrant'),
    about: ['AFFILIATE_MARKETING'],
  });
  await api.as(person).query('mutation E($id: ID!) { endMandate(id: $id) { __typename } }', {
    id: confirmed.textAt('confirmPermission.mandateId'),
  });
  api.clock.advance(15_053);
}

/** Somebody who acts for a person, and may go on; each step at a moment of its own. */
export async function anAgentOf(
  api: TestApi,
  person: SignedInPerson,
  scope: { readonly purposes: readonly string[]; readonly categories: readonly string[] },
): Promise<SignedInPerson> {
  const agent = await aPerson(api).verified().signedIn();
  api.clock.advance(16_061);
  const expiresAt = new Date(api.clock.now().getTime() + 3_600_000 * 577).toISOString();
  await api.as(person).query('mutation A($input: AppointAgentInput!) { appointAgent(input: $input) { __typename } }', {
    input: { email: agent.email, password: person.password, scope: { ...scope, expiresAt } },
  });
  api.clock.advance(17_063);
  const code = await api.codeMailedTo(agent.email, 'AGENT_APPOINTED');
  const accepted = await api
    .as(agent)
    .query('mutation A($input: MandateCodeInput!) { acceptMandate(input: $input) { __typename } }', {
      input: { code, password: agent.password },
    });
  if (accepted.at('acceptMandate.__typename') !== 'MandateAccepted') {
    throw new TypeError(`It did not succeed: ${accepted.text}`);
  }
  api.clock.advance(18_077);
  return agent;
}

/** What is held of people, and the ids of their rows. */
export interface Held {
  readonly canaries: PlantedCanaries;
  readonly ids: readonly string[];
}

/**
 * Asks for all that is held of each of these people, as they see it themselves, by every field that the schema has.
 * A personal field of which nothing is held throws, since nobody would notice that it leaks; `unmarked` are those whose
 * values many people share.
 */
export async function everythingHeld(
  api: TestApi,
  privacy: CompiledPrivacy,
  people: readonly SignedInPerson[],
  unmarked: readonly string[],
): Promise<Held> {
  const type = privacy.schema.getType('Person');
  if (!isObjectType(type)) throw new TypeError('There are no people in this schema.');
  const canaries: Canary[] = [];
  const ids: string[] = [];
  for (const person of people) {
    const answer = await api.as(person).query(`query Everything { me ${selectionOf(type, [])} }`);
    const held: (readonly [string, unknown])[] = [];
    collect(answer.at('me'), type, held);
    for (const { coordinate } of privacy.slots.filter(isPlanted)) {
      if (unmarked.includes(coordinate)) continue;
      // What is reached in two ways is one value.
      const values = new Set(
        held.filter(([name]) => name === coordinate).flatMap(([, value]) => (isValue(value) ? [value] : [])),
      );
      if (values.size === 0) throw new TypeError(`Nothing is held in ${coordinate}: mark it, or a leak goes unseen.`);
      canaries.push(...[...values].map((value) => ({ person: person.personId, coordinate, value })));
    }
    ids.push(...held.flatMap(([name, value]) => (name.endsWith('.id') && typeof value === 'string' ? [value] : [])));
  }
  return { canaries: new PlantedCanaries(canaries), ids: [...new Set(ids)] };
}

/** Every field of a type and of what it leads to, once on each way. */
function selectionOf(type: GraphQLNamedType, above: readonly string[]): string {
  if (!isObjectType(type)) throw new TypeError(`${type.name} can be of several types: say what to ask of each.`);
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const parts = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    return above.includes(named.name) ? [] : [`${field.name} ${selectionOf(named, [...above, type.name])}`];
  });
  return `{ ${parts.join(' ')} }`;
}

function collect(value: unknown, type: GraphQLNamedType, into: (readonly [string, unknown])[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, type, into);
  else if (typeof value === 'object' && value !== null && isObjectType(type)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = type.getFields()[name];
      if (field === undefined) continue;
      const named = getNamedType(field.type);
      if (isLeafType(named)) into.push([`${type.name}.${name}`, inner]);
      else collect(inner, named, into);
    }
  }
}

function isValue(value: unknown): value is CanaryValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
