import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { registerPlainEnum } from '../../platform/privacy/index.js';
import { Node } from '../../platform/reader/index.js';
import { SealedBy, SealedProperty } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';
import { billingData } from './billing.entity.js';
import type { PlanKey } from './billing.plans.js';
import { planNames } from './subscription.entity.js';

/** What has become of an invoice. */
export const invoiceStatuses = { OPEN: 'OPEN', PAID: 'PAID', VOID: 'VOID' } as const;

/** What has become of a payment. */
export const paymentOutcomes = { SUCCEEDED: 'SUCCEEDED', DECLINED: 'DECLINED' } as const;

const aWord = 'A word of a short list; whose it is stands elsewhere.';

registerPlainEnum(invoiceStatuses, {
  name: 'InvoiceStatus',
  description: 'What has become of an invoice.',
  valuesConfig: {
    OPEN: { description: 'A payment is under way.' },
    PAID: { description: 'It is paid.' },
    VOID: { description: 'It was not paid, and is owed by nobody.' },
  },
  reason: aWord,
});

registerPlainEnum(paymentOutcomes, {
  name: 'PaymentOutcome',
  description: 'What has become of a payment.',
  valuesConfig: { SUCCEEDED: { description: 'It was made.' }, DECLINED: { description: 'The card was declined.' } },
  reason: aWord,
});

/** The books: what is paid must be accounted for, also when whoever paid is gone. */
export const bookData = {
  ...billingData,
  source: 'COLLECTED_AUTOMATICALLY',
  retention: 'SEVEN_YEARS_AFTER_PAYMENT',
} as const satisfies Partial<PersonalOptions>;

const moment = { type: () => GraphQLISODateTime } as const;

/** What was to be paid, for what and by whom. It says what was so when it was made out, whatever changes later. */
@Entity({ tableName: 'invoice' })
@SealedBy('invoice', 'personId')
@ObjectType({ description: 'What was to be paid for a period.', implements: Node })
export class Invoice extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...bookData, holds: 'the number of an invoice of yours' })
  number!: string;

  @Personal({
    ...bookData,
    description: 'A whole number of the currency’s smallest unit: 999 is $9.99.',
    type: () => Int,
    holds: 'what you were to pay',
  })
  amountMinor!: number;

  @Personal({ ...bookData, description: 'ISO 4217: `USD`.', holds: 'the currency you were to pay in' })
  currency!: string;

  @Personal({
    ...bookData,
    source: 'PROVIDED_BY_CONSUMER',
    description: 'Name and address as they were then, in lines.',
    holds: 'whom an invoice was made out to',
  })
  billedTo!: string;

  @Property({ type: 'string' })
  @PersonalField({ ...bookData, type: () => planNames, holds: 'the plan that an invoice is for' })
  plan!: PlanKey;

  @Property({ type: 'string' })
  @PersonalField({ ...bookData, type: () => invoiceStatuses, holds: 'whether an invoice is paid' })
  status!: keyof typeof invoiceStatuses;

  @Property({ type: 'datetime' })
  @PersonalField({ ...bookData, ...moment, holds: 'when an invoice was made out' })
  issuedAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...bookData, ...moment, holds: 'from when an invoice is for' })
  periodStartsAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...bookData, ...moment, holds: 'until when an invoice is for' })
  periodEndsAt!: Date;

  @Property({ type: 'datetime' })
  anchorAt!: Date;

  /** When it was paid or given up; null while it is open. */
  @Property({ type: 'datetime', nullable: true })
  settledAt!: Date | null;
}

/** What became of paying an invoice. There is at most one to each: another try has an invoice of its own. */
@Entity({ tableName: 'payment' })
@SealedBy('payment', 'personId')
@ObjectType({ description: 'A payment, made or declined.', implements: Node })
export class Payment extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  invoiceId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...bookData, holds: 'the number of the invoice that a payment was for' })
  invoiceNumber!: string;

  @Personal({
    ...bookData,
    description: 'A whole number of the currency’s smallest unit: 999 is $9.99.',
    type: () => Int,
    holds: 'what you paid',
  })
  amountMinor!: number;

  @Personal({ ...bookData, description: 'ISO 4217: `USD`.', holds: 'the currency you paid in' })
  currency!: string;

  /** The processor's word for it. Nobody sees it. */
  @SealedProperty()
  processorReference!: string | null;

  @Property({ type: 'string' })
  @PersonalField({ ...bookData, type: () => paymentOutcomes, holds: 'whether a payment was made' })
  outcome!: keyof typeof paymentOutcomes;

  @Property({ type: 'datetime' })
  @PersonalField({ ...bookData, ...moment, holds: 'when you paid' })
  occurredAt!: Date;
}

/**
 * A paid invoice of somebody who is gone. It is sealed under a key of its own, since the person's is destroyed, refers to
 * nobody, and goes with its key when the books need not be kept any longer. It is no type of the schema.
 */
@Entity({ tableName: 'kept_invoice' })
@SealedBy('kept_invoice', 'id')
export class KeptInvoice {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @SealedProperty()
  number!: string;

  @SealedProperty()
  amountMinor!: number;

  @SealedProperty()
  currency!: string;

  @SealedProperty()
  billedTo!: string;

  @SealedProperty()
  plan!: PlanKey;

  /** ISO 8601 moments: what is sealed is text. */
  @SealedProperty()
  issuedAt!: string;

  @SealedProperty()
  paidAt!: string;

  @SealedProperty()
  processorReference!: string | null;

  @Property({ type: 'datetime' })
  keptUntil!: Date;
}
