import { declinedCard, type PaymentProcessor } from '../platform/payments/index.js';
import type {
  BillingService,
  PaymentMethodService,
  SubscriptionService,
  TrialService,
} from '../rooms/billing/index.js';
import type { DemoPerson } from './demo.people.js';

/** The parts of the server that billing is planted with. */
export interface BillingParts {
  readonly billing: BillingService;
  readonly paymentMethods: PaymentMethodService;
  readonly trials: TrialService;
  readonly subscriptions: SubscriptionService;
  readonly processor: PaymentProcessor;
}

/** What a made-up person does about money. */
type Habit = 'PAYS_MONTHLY' | 'PAYS_YEARLY' | 'CANCELED' | 'DECLINED' | 'TRIES' | 'NOTHING';

/** By their place in the list: one of each at least. */
const habits: readonly Habit[] = [
  'PAYS_MONTHLY',
  'PAYS_YEARLY',
  'TRIES',
  'PAYS_MONTHLY',
  'CANCELED',
  'DECLINED',
  'PAYS_YEARLY',
  'TRIES',
  'PAYS_MONTHLY',
  'NOTHING',
];

const client = { ipAddress: '192.0.2.1', userAgent: 'Demo' };

/** Gives a made-up person billing details and a subscription, as they would by themselves. Only pretended cards are charged. */
export async function plantBilling(
  { billing, paymentMethods, trials, subscriptions, processor }: BillingParts,
  personId: string,
  { givenName, familyName, address }: DemoPerson,
  index: number,
): Promise<void> {
  const habit = habits[index] ?? 'NOTHING';
  if (habit === 'NOTHING' || address === null) return;
  await trials.startTrial(personId);
  if (habit === 'TRIES' || processor.name !== 'LOCAL') return;
  await billing.updateBilling(personId, { name: `${givenName} ${familyName}`, billingAddress: address });
  const prepared = await paymentMethods.preparePaymentMethod(personId, client);
  if (!('setupId' in prepared)) return;
  const card = habit === 'DECLINED' ? declinedCard : '';
  await paymentMethods.confirmPaymentMethod(personId, `${prepared.setupId}${card}`, client);
  await subscriptions.startSubscription(personId, habit === 'PAYS_YEARLY' ? 'YEARLY' : 'MONTHLY', client);
  if (habit === 'CANCELED') await subscriptions.cancelSubscription(personId, null);
}
