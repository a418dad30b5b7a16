import { isDeepStrictEqual } from 'node:util';
import { v4 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { Billing } from './billing.entity.js';
import { BillingConflict, BillingUpdated, NeededForSubscription } from './billing.errors.js';
import { updateBillingInput, type BillingChange, type UpdateBillingInput } from './billing.input.js';
import type { BillingWork } from './billing.work.js';
import { Invoice } from './invoice.entity.js';
import { subscribedIn, Subscription } from './subscription.entity.js';

/** Keeps billing details. Policy, "Changes to your Personal Information": changed and removed at any time, and seen at once. */
export class BillingService {
  constructor(
    private readonly work: BillingWork,
    private readonly clock: Clock,
  ) {}

  async updateBilling(
    personId: string,
    input: UpdateBillingInput,
  ): Promise<BillingUpdated | BillingConflict | NeededForSubscription | InvalidInput> {
    const change = parseInput(updateBillingInput, input);
    if (change instanceof InvalidInput) return change;
    return this.work.of(personId, (em) => this.change(em, personId, change));
  }

  /** Changes billing details in a unit of work that holds the person. */
  async change(
    em: EntityManager,
    personId: string,
    { expectedVersion, name, billingAddress }: BillingChange,
  ): Promise<BillingUpdated | BillingConflict | NeededForSubscription> {
    const known = await em.findOne(Billing, { personId });
    const version = known?.version ?? 0;
    if (expectedVersion != null && expectedVersion !== version) return new BillingConflict(version);
    const stands = { name: known?.name ?? null, billingAddress: known?.billingAddress ?? null };
    const becomes = {
      name: name === undefined ? stands.name : name,
      billingAddress: billingAddress === undefined ? stands.billingAddress : billingAddress,
    };
    // A change that changes nothing is none: it opens no row, and leaves the version as it is.
    if (isDeepStrictEqual(becomes, stands)) return new BillingUpdated(personId);
    const lost = missingIn(becomes).filter((field) => !missingIn(known).includes(field));
    if (lost.length > 0 && (await isPaying(em, personId, this.clock.now()))) return new NeededForSubscription(lost);
    const billing = known ?? openBilling(em, personId);
    billing.name = becomes.name;
    billing.billingAddress = becomes.billingAddress;
    billing.updatedAt = this.clock.now();
    return new BillingUpdated(personId);
  }
}

/** A person's billing details, empty, in the caller's unit of work. */
export function openBilling(em: EntityManager, personId: string): Billing {
  const billing = new Billing();
  billing.id = uuid();
  billing.personId = personId;
  billing.name = null;
  billing.billingAddress = null;
  billing.paymentMethod = null;
  billing.processorCustomer = null;
  billing.processorCard = null;
  em.persist(billing);
  return billing;
}

/** Policy, "What we collect", last paragraph: what is required of paid subscribers, and is not there. */
export function missingIn(billing: Pick<Billing, 'name' | 'billingAddress'> | null): string[] {
  const { name = null, billingAddress = null } = billing ?? {};
  return [
    ...(name === null ? ['name'] : []),
    ...(['line1', 'city', 'country'] as const)
      .filter((part) => (billingAddress?.[part] ?? null) === null)
      .map((part) => `billingAddress.${part}`),
  ];
}

/** What is missing without which nothing can be billed: what is required of paid subscribers, and a card. */
export function missingToBill(billing: Billing | null): string[] {
  return [...missingIn(billing), ...(billing?.processorCard == null ? ['paymentMethod'] : [])];
}

/** Whether somebody pays now: whoever has cancelled does not, and can remove everything. */
export async function isPaying(em: EntityManager, personId: string, now: Date): Promise<boolean> {
  const { state } = subscribedIn(await em.findOne(Subscription, { personId }), now);
  if (state === 'ACTIVE' || state === 'PAST_DUE') return true;
  // A payment under way is about to make it so.
  return (await em.count(Invoice, { personId, status: 'OPEN' })) > 0;
}
