import { randomUUID } from 'node:crypto';
import { declinedCard } from '../platform/payments/index.js';
import { vocabulary, type Category, type Gate, type Purpose, type Role } from '../rooms/policy/index.js';
import type { Answer } from './answer.testing.js';
import { anonymous, type TestApi, type TestViewer } from './api.testing.js';

/** What somebody signs up and in with. */
export interface TestPerson {
  readonly email: string;
  readonly password: string;
}

/** Somebody with a session, who can be a viewer. */
export interface SignedInPerson extends TestPerson, TestViewer {
  readonly personId: string;
  readonly token: string;
  readonly refreshToken: string;
}

/** Staff or an organisation, who is a viewer by a key. */
export interface KeyHolder extends TestViewer {
  /** As the ledger names them: a recipient's in the register, staff's key's. */
  readonly id: string;
  readonly keyId: string;
  readonly token: string;
}

/**
 * Builds a person through the operations that real people use; await it to have it done.
 *
 * @example
 * const ada = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada' });
 */
export function aPerson(api: TestApi, given: Partial<TestPerson> = {}): Unverified {
  const person = { email: anAddress(), password: 'correct horse battery', ...given };
  return new Unverified(api, async () => {
    expectOutcome('MailOnItsWay', await signUp(api, person), 'signUp');
    return person;
  });
}

/** An address that nobody has. */
export function anAddress(): string {
  return `person-${randomUUID().slice(0, 13)}@example.org`;
}

/** Signs up, whatever comes of it. */
export function signUp(api: TestApi, input: TestPerson): Promise<Answer> {
  return api
    .as(anonymous)
    .query(
      'mutation SignUp($input: SignUpInput!) { signUp(input: $input) { __typename ... on MailOnItsWay { nextStep } } }',
      { input: { email: input.email, password: input.password } },
    );
}

/** Signs in, whatever comes of it. */
export function signIn(api: TestApi, { email, password }: TestPerson): Promise<Answer> {
  return api.as(anonymous).query(
    `mutation SignIn($input: SignInInput!) {
      signIn(input: $input) { __typename ... on SignedIn { accessToken refreshToken personId } }
    }`,
    { input: { email, password } },
  );
}

/** Begins another session of somebody who can sign in. */
export async function signedIn(api: TestApi, person: TestPerson): Promise<SignedInPerson> {
  const answer = await signIn(api, person);
  expectOutcome('SignedIn', answer, 'signIn');
  return {
    ...person,
    personId: answer.textAt('signIn.personId'),
    token: answer.textAt('signIn.accessToken'),
    refreshToken: answer.textAt('signIn.refreshToken'),
    purpose: null,
  };
}

/** The support desk, with a fitting purpose unless another is said. */
export function support(api: TestApi, purpose: string | null = 'UNDERSTAND_AND_RESPOND'): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'STAFF', role: 'SUPPORT' }, purpose);
}

/** A service provider that was granted some purposes, all unless said otherwise, and states one of them or none. */
export function serviceProvider(
  api: TestApi,
  purpose: string | null = 'MANAGE_CUSTOMER_RELATIONSHIPS',
  granted: readonly Purpose[] = allPurposes,
): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'RECIPIENT', gate: 'SERVICE_PROVIDER' }, purpose, granted);
}

/** Staff in any role, or a recipient of the register behind any gate. */
export async function keyHolder(
  api: TestApi,
  holder: { readonly kind: 'STAFF'; readonly role: Role } | { readonly kind: 'RECIPIENT'; readonly gate: Gate },
  purpose: string | null,
  granted: readonly Purpose[] = allPurposes,
): Promise<KeyHolder> {
  const { credentials, database } = api.app;
  const em = database.orm.em.fork();
  if (holder.kind === 'STAFF') {
    const { id, key } = await credentials.issue(em, holder, 'Under test', granted, yearMs);
    return { id, keyId: id, token: key, purpose };
  }
  const recipientId = await aRecipient(api, holder.gate);
  const { id, key } = await credentials.issue(em, { kind: 'RECIPIENT', recipientId }, 'Under test', granted, yearMs);
  return { id: recipientId, keyId: id, token: key, purpose };
}

/** Registers a recipient for all purposes and everything, unless said otherwise, and gives their id. */
export async function aRecipient(
  { app, clock }: TestApi,
  gate: Gate,
  terms: { readonly name?: string; readonly address?: string } = {},
): Promise<string> {
  const kept = await app.recipients.registerRecipient({
    gate,
    name: 'Under test',
    address: '5 Test Street\nSacramento, CA 95814',
    terms: 'Agreement under test',
    purposes: [...allPurposes],
    categories: Object.keys(vocabulary.categories) as Category[],
    grantedUntil: new Date(clock.now().getTime() + 5 * yearMs),
    ...terms,
  });
  if (!('recipient' in kept)) throw new TypeError('A recipient under test was refused.');
  return kept.recipient.id;
}

const yearMs = 365 * 24 * 3_600_000;

/** Billing details that suffice to subscribe. */
export const someBilling = {
  name: 'Somebody Who Pays',
  billingAddress: { line1: '1 Ledger Row', city: 'Sacramento', region: 'CA', postalCode: '95814', country: 'US' },
};

const allPurposes = Object.keys(vocabulary.purposes) as Purpose[];

/** A plan that is carried out when it is awaited. */
class Plan<P> implements PromiseLike<P> {
  constructor(
    protected readonly api: TestApi,
    protected readonly carryOut: () => Promise<P>,
  ) {}

  then<Done = P, Failed = never>(
    onDone?: ((person: P) => Done | PromiseLike<Done>) | null,
    onFailed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Done | Failed> {
    return this.carryOut().then(onDone, onFailed);
  }
}

class Unverified extends Plan<TestPerson> {
  verified(): Verified {
    return new Verified(this.api, async () => {
      const person = await this.carryOut();
      const code = await this.api.codeMailedTo(person.email, 'VERIFY_EMAIL');
      const answer = await this.api
        .as(anonymous)
        .query('mutation VerifyEmail($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
      expectOutcome('EmailVerified', answer, 'verifyEmail');
      return person;
    });
  }
}

class Verified extends Plan<TestPerson> {
  signedIn(): SignedIn {
    return new SignedIn(this.api, async () => signedIn(this.api, await this.carryOut()));
  }
}

class SignedIn extends Plan<SignedInPerson> {
  withContact(input: Readonly<Record<string, unknown>>): SignedIn {
    return new SignedIn(this.api, async () => {
      const person = await this.carryOut();
      const answer = await this.api
        .as(person)
        .query('mutation Update($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }', {
          input,
        });
      expectOutcome('ContactUpdated', answer, 'updateContact');
      return person;
    });
  }

  /** Name, address and a card; with `card: 'DECLINED'` one with which every payment is declined. */
  withBilling(input: Readonly<Record<string, unknown>> = someBilling, card: 'GOOD' | 'DECLINED' = 'GOOD'): SignedIn {
    return new SignedIn(this.api, async () => {
      const person = await this.carryOut();
      const client = this.api.as(person);
      const updated = await client.query(
        'mutation Update($input: UpdateBillingInput!) { updateBilling(input: $input) { __typename } }',
        { input },
      );
      expectOutcome('BillingUpdated', updated, 'updateBilling');
      const prepared = await client.query(
        'mutation Prepare { preparePaymentMethod { __typename ... on PaymentMethodPrepared { setupId } } }',
      );
      expectOutcome('PaymentMethodPrepared', prepared, 'preparePaymentMethod');
      const setupId = `${prepared.textAt('preparePaymentMethod.setupId')}${card === 'DECLINED' ? declinedCard : ''}`;
      const confirmed = await client.query(
        'mutation Confirm($setupId: String!) { confirmPaymentMethod(setupId: $setupId) { __typename } }',
        { setupId },
      );
      expectOutcome('BillingUpdated', confirmed, 'confirmPaymentMethod');
      return person;
    });
  }

  /** Someone with billing who has subscribed. */
  subscribed(plan: 'MONTHLY' | 'YEARLY' = 'MONTHLY'): SignedIn {
    return new SignedIn(this.api, async () => {
      const person = await this.carryOut();
      const answer = await this.api
        .as(person)
        .query('mutation Start($plan: SubscriptionPlan!) { startSubscription(plan: $plan) { __typename } }', { plan });
      expectOutcome('SubscriptionUpdated', answer, 'startSubscription');
      return person;
    });
  }
}

function expectOutcome(typeName: string, answer: Answer, operation: string): void {
  if (answer.at(`${operation}.__typename`) !== typeName) {
    throw new TypeError(`${operation} did not succeed: ${answer.text}`);
  }
}
