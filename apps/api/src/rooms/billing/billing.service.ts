import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { Billing, type BillingAddress } from './billing.entity.js';
import { BillingConflict, BillingUpdated, NeededForSubscription } from './billing.errors.js';
import { updateBillingInput, type BillingChange, type UpdateBillingInput } from './billing.input.js';
import type { BillingWork } from './billing.work.js';
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
    // A change that names nothing is no change, and leaves the version as it is.
    if (name === undefined && billingAddress === undefined) return new BillingUpdated(personId);
    const becomes = {
      name: name === undefined ? (known?.name ?? null) : name,
      billingAddress:
        billingAddress === undefined
          ? (known?.billingAddress ?? null)
          : billingAddress === null
            ? null
            : filled(billingAddress),
    };
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

/** Whether somebody pays now: whoever has cancelled does not, and can remove everything. */
export async function isPaying(em: EntityManager, personId: string, now: Date): Promise<boolean> {
  const { state } = subscribedIn(await em.findOne(Subscription, { personId }), now);
  return state === 'ACTIVE' || state === 'PAST_DUE';
}

function filled(address: NonNullable<BillingChange['billingAddress']>): BillingAddress {
  const { line1 = null, line2 = null, city = null, region = null, postalCode = null, country = null } = address;
  return { line1, line2, city, region, postalCode, country };
}
