import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';

/** The operations of this room as a client sends them, and what a client reads. */
export interface BillingClient {
  run(operation: OperationName, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Sends an operation and gives the type of its outcome. */
  outcome(operation: OperationName, variables?: Readonly<Record<string, unknown>>): Promise<string>;
  /** All that the room holds of the viewer, as they see it. */
  look(): Promise<Seen>;
}

/** What somebody sees of their own. */
export interface Seen {
  readonly billing: {
    readonly id: string;
    readonly version: number;
    readonly name: string | null;
    readonly billingAddress: Readonly<Record<string, string | null>>;
    readonly paymentMethod: Readonly<Record<'brand' | 'lastFour' | 'expires', string | null>>;
  } | null;
  readonly subscription: Readonly<Record<string, string | null>> & { readonly version: number };
  readonly invoices: readonly Readonly<Record<string, unknown>>[];
  readonly payments: readonly Readonly<Record<string, unknown>>[];
}

export const billingFields =
  'id version name billingAddress { line1 line2 city region postalCode country } paymentMethod { brand lastFour expires } updatedAt';
export const subscriptionFields =
  'id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt';
export const invoiceFields = 'id number amountMinor currency billedTo plan status issuedAt periodStartsAt periodEndsAt';
export const paymentFields = 'id invoiceNumber amountMinor currency outcome occurredAt';

const outcomes = `
  ... on BillingUpdated { personId billing { ${billingFields} } }
  ... on BillingConflict { currentVersion }
  ... on NeededForSubscription { fields nextStep }
  ... on InvalidInput { problems { field code message } }`;
const changes = `
  ... on SubscriptionUpdated { personId subscription { ${subscriptionFields} } }
  ... on BillingConflict { currentVersion }
  ... on NotInThisState { state }
  ... on InvalidInput { problems { field code message } }`;

const documents = {
  updateBilling: `mutation M($input: UpdateBillingInput!) { updateBilling(input: $input) { __typename ${outcomes} } }`,
  removePaymentMethod: `mutation M($expectedVersion: Int) {
    removePaymentMethod(expectedVersion: $expectedVersion) { __typename ${outcomes} } }`,
  preparePaymentMethod: `mutation M { preparePaymentMethod { __typename
    ... on PaymentMethodPrepared { setupId clientSecret } ... on TooManyAttempts { retryAfterSeconds } } }`,
  confirmPaymentMethod: `mutation M($setupId: String!) { confirmPaymentMethod(setupId: $setupId) { __typename
    ... on BillingUpdated { personId billing { ${billingFields} } }
    ... on InvalidInput { problems { field code message } } } }`,
  startTrial: `mutation M { startTrial { __typename
    ... on SubscriptionUpdated { personId subscription { ${subscriptionFields} } } ... on TrialNotAvailable { nextStep } } }`,
  startSubscription: `mutation M($plan: SubscriptionPlan!) { startSubscription(plan: $plan) { __typename
    ... on SubscriptionUpdated { personId subscription { ${subscriptionFields} } }
    ... on BillingIncomplete { missing } ... on NotInThisState { state } } }`,
  changePlan: `mutation M($plan: SubscriptionPlan!, $expectedVersion: Int) {
    changePlan(plan: $plan, expectedVersion: $expectedVersion) { __typename ${changes} } }`,
  cancelSubscription: `mutation M($expectedVersion: Int) {
    cancelSubscription(expectedVersion: $expectedVersion) { __typename ${changes} } }`,
  resumeSubscription: `mutation M($expectedVersion: Int) {
    resumeSubscription(expectedVersion: $expectedVersion) { __typename ${changes}
      ... on BillingIncomplete { missing } } }`,
} as const;

export type OperationName = keyof typeof documents;

const everything = `query Look { me {
  billing { ${billingFields} } subscription { ${subscriptionFields} }
  invoices { ${invoiceFields} } payments { ${paymentFields} } } }`;

/** The client of one viewer. */
export function billingOf(api: TestApi, viewer: TestViewer): BillingClient {
  const client = api.as(viewer);
  return {
    run: (operation, variables) => client.query(documents[operation], variables),
    outcome: async (operation, variables) =>
      (await client.query(documents[operation], variables)).textAt(`${operation}.__typename`),
    look: async () => (await client.query(everything)).at('me') as Seen,
  };
}

export const dayMs = 24 * 3_600_000;
