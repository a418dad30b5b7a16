import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@trackyourhours/privacy';
import type { CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import {
  allowedCanaries,
  aViewer,
  fuzz,
  FuzzFinding,
  fuzzSettings,
  pick,
  randomOperation,
  smallestDocument,
  type Canary,
  type Draw,
  type FuzzRun,
  type InputValues,
  type RandomOperation,
} from '@trackyourhours/privacy/testing';
import { parse, print } from 'graphql';
import { buildSchema, guardSchema } from './app.schema.js';
import { startApi, type TestApi, type TestViewer } from './testing/api.testing.js';
import {
  aMarkedPerson,
  anAgentOf,
  everythingHeld,
  giveContact,
  wholeOf,
  type Held,
  type MarkedPerson,
} from './testing/canaries.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from './testing/viewpoints.testing.js';

/**
 * Every kind of viewer puts random operations to the real server, over people of whom everything is held: whatever of
 * it reaches whom the access policy does not show it, in data, errors, extensions or headers, is found, and whatever
 * stands in a line of the log.
 *
 * `FUZZ_RUNS=50000 FUZZ_SEED=1 test-package src/app.leaks.fuzz.test.ts` goes on for longer and elsewhere; a finding
 * names the seed that repeats it as the only run.
 */
const settings = fuzzSettings(process.env, { seed: 20_200_820, runs: 2500 });

/** Personal fields of which many people have the same, so that nobody is told by them. */
const sharedInBilling = [
  'BillingAddress.country',
  'PaymentMethod.brand',
  'PaymentMethod.lastFour',
  'PaymentMethod.expires',
  'Subscription.plan',
  'Subscription.nextPlan',
  // Of one who pays neither is so.
  'Subscription.canceledAt',
  'Subscription.endedAt',
  'Invoice.amountMinor',
  'Invoice.currency',
  'Invoice.plan',
  'Invoice.status',
  // The same moments and numbers as of others of these fields, which are marked.
  'Invoice.periodStartsAt',
  'Invoice.periodEndsAt',
  'Payment.invoiceNumber',
  'Payment.amountMinor',
  'Payment.currency',
  'Payment.outcome',
  'Payment.occurredAt',
];
/** The same of many, null of those who need not be asked again, or computed and reached by queries of their own. */
const sharedInHours = [
  'HourEntry.track',
  'HourEntry.category',
  // The same numbers and days as of the entries, which are marked, and moments.
  'SignOff.minutes',
  'SignOff.state',
  'SignOff.withdrawnAt',
  'ContinuingEducation.category',
  'HourWeek.startsOn',
  'HourWeek.minutes',
  'HourWeek.creditedMinutes',
  'HourWeek.signedMinutes',
  'HourProgress.minutes',
  'HourProgress.creditedMinutes',
  'HourProgress.signedMinutes',
  'HourProgress.weeks',
  'RequirementProgress.done',
  'RequirementProgress.isMet',
  'CycleTotals.unitHundredths',
  'CycleTotals.lawAndEthicsHundredths',
  'HoursCsv.csv',
  'ContinuingEducationCsv.csv',
  'SignOffSheet.associateName',
  'SignOffSheet.minutes',
  'SignOffLine.workedOn',
  'SignOffLine.minutes',
  'SignOffLine.track',
  'SignOffLine.category',
  'SignOffLine.site',
];
const sharedInUsage = [
  'Visitor.analytics',
  'Visitor.advertising',
  'Visitor.visitCount',
  'Visitor.visitSeconds',
  'Visitor.averageVisitSeconds',
  'Visitor.pageViewCount',
  'Visit.browser',
  'Visit.operatingSystem',
  'Visit.cookieCount',
  'Visit.durationSeconds',
  'Visit.pageViewCount',
  'PageView.page',
  // The same moments as of others of these fields, which are marked.
  'Visitor.lastSeenAt',
  'Visit.startedAt',
];
/** Words of the policy and names of businesses and fields; and the moments at which somebody looked at many at once. */
const sharedInDisclosures = [
  'DisclosureToOthers.occurredAt',
  'DisclosureToOthers.gate',
  'DisclosureToOthers.purpose',
  'DisclosureToOthers.recipient',
  'DisclosureToOthers.recipientAddress',
  'DisclosureToOthers.categories',
  'DisclosureToOthers.shown',
  'DisclosureToOthers.received',
  'DisclosureToOthers.masked',
  'DisclosureToOthers.receivedInPart',
  'DisclosureToOthers.caseReference',
  'DisclosureToOthers.policyVersion',
  'MarketingRecipient.name',
  'MarketingRecipient.address',
  'MarketingRecipient.categories',
];
const unmarked = [
  ...sharedInBilling,
  ...sharedInHours,
  ...sharedInUsage,
  'EmailAddress.isPrimary',
  'PostalAddress.country',
  'Contact.language',
  'Message.kind',
  // Of everybody the same, and of one who signed up under it neither is so.
  'PolicyNotice.version',
  'PolicyNotice.isChange',
  'PolicyNotice.acknowledgedAt',
  'PolicyNotice.mailedAt',
  // The same moment as `Person.createdAt`, which is marked.
  'PolicyNotice.toldAt',
  // Words and flags that many people share.
  'Choice.about',
  'Choice.isOptedOut',
  'Consent.recipient',
  'Consent.categories',
  'Consent.isInForce',
  'ChoiceReceipt.number',
  'ChoiceReceipt.about',
  'ChoiceReceipt.isAllowed',
  'ChoiceReceipt.source',
  'ChoiceReceipt.policyVersion',
  // The same moments as of the consent and the choice, which are marked.
  'ChoiceReceipt.madeAt',
  'Mandate.basis',
  'Mandate.purposes',
  'Mandate.categories',
  'Mandate.endedBy',
  'Mandate.isInForce',
  'AgentAction.deed',
  // The same as of the mandates, which are marked.
  'AgentAction.agentEmail',
  'AgentAction.doneAt',
  // Told by a query of its own.
  'AgentRead.readAt',
  'AgentRead.purpose',
  'AgentRead.categories',
  'AgentRead.fields',
  ...sharedInDisclosures,
];

/** What would end the session that asks, so that all that follows would be asked by anybody, or all that is planted. */
const endingSessions = ['Mutation.signOut', 'Mutation.signOutEverywhere', 'Mutation.forgetUsage'];

/** How far somebody acts for one of the marked people. */
const mandate = {
  purposes: ['COMPLY_WITH_LAW'],
  categories: ['IDENTIFIERS_AND_CONTACT', 'EDUCATION_AND_TRAINING'],
} as const;

/** The ways in that lead to most of what is held. */
const toPeople = ['me', 'person', 'people', 'node'];

/** Somebody who asks, to the server and to the policy. */
interface Asker {
  readonly name: string;
  readonly client: TestViewer;
  readonly viewer: Viewer;
  /** Null for one who is none of the marked people. */
  readonly person: MarkedPerson | null;
}

let api: TestApi;
let privacy: CompiledPrivacy;
let notToPeople: readonly string[];
let held: Held;
let askers: readonly Asker[];
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', env: { TRUST_PROXY: '1' } });
  // Far from the time of the machine, which answers tell in their headers.
  api.clock.advance(400 * 24 * 3_600_000);
  privacy = guardSchema(buildSchema());
  notToPeople = Object.keys(privacy.schema.getQueryType()?.getFields() ?? {})
    .filter((name) => !toPeople.includes(name))
    .map((name) => `Query.${name}`);
  const people = [await aMarkedPerson(api, 0), await aMarkedPerson(api, 1), await aMarkedPerson(api, 2)];
  const [first] = people;
  if (first === undefined) throw new TypeError('There is nobody.');
  const agent = await anAgentOf(api, first, mandate);
  held = await everythingHeld(api, privacy, people, unmarked);
  const others = Object.entries(await viewersOf(api, first)).filter(([name]) => name !== 'person');
  askers = [
    ...people.map((person, at): Asker => {
      const viewer = aViewer('PERSON', { id: person.personId, subject: person.personId });
      return { name: `person ${at}`, client: person, viewer, person };
    }),
    ...others.map(([name, client]): Asker => {
      return { name, client, viewer: viewpoints[name as ViewpointName].viewer, person: null };
    }),
    {
      name: 'agent of person 0',
      client: { ...agent, purpose: mandate.purposes[0], actingAs: 'AGENT' },
      viewer: aViewer('AGENT', {
        id: agent.personId,
        purpose: mandate.purposes[0],
        mandates: new Map([[first.personId, mandate]]),
      }),
      person: null,
    },
  ];
});
afterAll(() => api.close());

describe('whoever asks the server whatever', () => {
  it('is told by queries of nobody but whom the policy shows them', async () => {
    const seen = new Set<string>();
    await fuzz(settings, asking(['query'], privacy, seen));
    // Or nothing would have been told that could be told amiss: as much as one of them has that is marked.
    if (settings.runs >= 2500) expect(seen.size).toBeGreaterThan(privacy.slots.length - unmarked.length);
  }, 3_600_000);

  it('is told by changes of nobody but whom the policy shows them', async () => {
    await fuzz({ ...settings, runs: Math.ceil(settings.runs / 8) }, asking(['mutation'], privacy));
  }, 3_600_000);

  it('leaves no value in the ledger', async () => {
    const rows = await api.app.database.query('select * from "disclosure"', []);
    expect(rows.length).toBeGreaterThan(0);
    expect(held.canaries.foundIn(JSON.stringify(rows))).toEqual([]);
  });

  it('would be found out, were anybody told of others what the policy does not show', async () => {
    const closed = { ...privacy, accessPolicy: { ...privacy.accessPolicy, rules: [] } };
    const finding: unknown = await fuzz({ ...settings, runs: 300 }, asking(['query'], closed)).catch(
      (error: unknown) => error,
    );
    expect(finding).toBeInstanceOf(FuzzFinding);
  });
});

/** One question by one asker; the canaries that were rightly seen go into `seen`. */
function asking(kinds: readonly RandomOperation['kind'][], policy: CompiledPrivacy, seen = new Set<string>()): FuzzRun {
  return async (draw) => {
    const asker = pick(draw, askers);
    const { text, variables, kind } = randomOperation(privacy.schema, {
      draw,
      kinds,
      // More aliases than these bring are refused.
      fields: 18,
      values: valuesFor(asker, draw),
      // By every way in one time in three, or hardly anybody would be come upon.
      without: draw(3) === 0 ? endingSessions : [...endingSessions, ...notToPeople],
    });
    const allowed = allowedCanaries(policy, held.canaries, { viewer: asker.viewer, now: api.clock.now() });
    const found = await findingIn(asker, text, variables, allowed, seen);
    if (kind === 'mutation' && asker.person !== null) await giveContact(api, asker.person);
    if (found === null) return null;
    const smallest = await smallestDocument(
      parse(text),
      async (smaller) => (await findingIn(asker, print(smaller), variables, allowed, seen)) === found,
    );
    return `${found}\nAsked by ${asker.name}:\n${print(smallest)}`;
  };
}

/** What of whom an answer or the log holds although it may not, in words without a value; null when it is nothing. */
async function findingIn(
  { client }: Asker,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  allowed: ReadonlySet<Canary>,
  seen: Set<string>,
): Promise<string | null> {
  const { canaries } = held;
  const before = api.logged.length;
  const answer = await api.as(client).query(text, variables);
  const given = new Set(canaries.foundIn(JSON.stringify(variables)).map(({ canary }) => canary));
  for (const { canary, form } of canaries.foundIn(wholeOf(answer))) {
    if (allowed.has(canary)) seen.add(`${canary.person} ${canary.coordinate}`);
    else if (!given.has(canary)) return `${canary.coordinate} of somebody reached the viewer, ${form}.`;
  }
  const [logged] = canaries.foundIn(api.logged.slice(before).join('\n'));
  return logged === undefined ? null : `${logged.canary.coordinate} of somebody stands in the log, ${logged.form}.`;
}

/** Ids that lead somewhere; in changes, of one's own what is there already, and of others what one could try. */
function valuesFor({ person }: Asker, draw: Draw): InputValues {
  const { canaries, ids } = held;
  const of = (coordinate: string) => {
    const own = canaries.all.filter((each) => each.coordinate === coordinate && each.person === person?.personId);
    return own.length === 0 ? ['text'] : own.map(({ value }) => value);
  };
  const anyAddress = canaries.all
    .filter(({ coordinate }) => coordinate === 'EmailAddress.address')
    .map(({ value }) => value);
  const wrong = [`not the password ${draw(9)}`];
  return {
    ID: [...ids, 'no id', '00000000-0000-7000-8000-000000000000'],
    // Whose session ends asks no more.
    'Mutation.revokeSession(id:)': ['no id', '00000000-0000-7000-8000-000000000000'],
    'UpdateContactInput.givenName': of('Contact.givenName'),
    'UpdateContactInput.familyName': of('Contact.familyName'),
    'UpdateContactInput.phone': of('Contact.phone'),
    'UpdateBillingInput.name': of('Billing.name'),
    'SendMessageInput.email': anyAddress,
    'AddEmailAddressInput.address': anyAddress,
    'AddEmailAddressInput.currentPassword': wrong,
    'MakeEmailAddressPrimaryInput.currentPassword': wrong,
    'EducationInput.school': of('Education.school'),
    'EducationInput.awardedOn': of('Education.awardedOn'),
    'RegistrationInput.track': of('Registration.track'),
    'RegistrationInput.number': of('Registration.number'),
    'SupervisorInput.name': of('Supervisor.name'),
    'SiteInput.name': of('Site.name'),
    'SiteInput.phone': of('Site.phone'),
    'SupervisionInput.startsOn': of('Supervision.startsOn'),
    'SupervisionInput.endsOn': of('Supervision.endsOn'),
    'SignInInput.email': anyAddress,
    'SignInInput.password': wrong,
    'SignUpInput.email': anyAddress,
    'SignUpInput.password': wrong,
    'ChangeEmailInput.currentPassword': wrong,
    'ChangePasswordInput.currentPassword': wrong,
    'Mutation.requestPasswordReset(email:)': anyAddress,
  };
}
