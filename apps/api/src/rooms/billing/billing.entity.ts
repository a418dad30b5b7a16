import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { Node } from '../../platform/reader/index.js';
import { SealedBy, SealedProperty } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "What we collect", item 2: given by those who pay, so that they can. */
export const billingData = {
  category: 'FINANCIAL_AND_BILLING',
  purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'REQUIRED_FOR_PAID_SUBSCRIBERS',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/** Where invoices are made out to; the parts that were not given are null. */
@ObjectType({
  description: 'Where your invoices are made out to. It is always there; its parts are null until you give them.',
})
export class BillingAddress {
  @PersonalField({ ...billingData, holds: 'the first line of your billing address' })
  line1!: string | null;

  @PersonalField({ ...billingData, requirement: 'OPTIONAL', holds: 'the second line of your billing address' })
  line2!: string | null;

  @PersonalField({ ...billingData, holds: 'the city of your billing address' })
  city!: string | null;

  @PersonalField({ ...billingData, requirement: 'OPTIONAL', holds: 'the state or region of your billing address' })
  region!: string | null;

  @PersonalField({ ...billingData, requirement: 'OPTIONAL', holds: 'the postal code of your billing address' })
  postalCode!: string | null;

  @PersonalField({ ...billingData, holds: 'the country of your billing address' })
  country!: string | null;
}

/** What is known of a card: enough to tell it from one's others. Its number was never here. */
@ObjectType({ description: 'The card you pay with. It is always there; its parts are null while you have none.' })
export class PaymentMethod {
  @PersonalField({
    ...billingData,
    description: 'In capitals: `VISA`.',
    holds: 'whose card you pay with',
    mask: 'INITIAL',
  })
  brand!: string | null;

  @PersonalField({ ...billingData, holds: 'the last four digits of the card you pay with', mask: 'CONSTANT' })
  lastFour!: string | null;

  @PersonalField({ ...billingData, description: 'Year and month: `2029-04`.', holds: 'until when your card is valid' })
  expires!: string | null;
}

/** Who pays, and with what. There is one from the first time that anything of it is given. */
@Entity({ tableName: 'billing' })
@SealedBy('billing', 'personId')
@ObjectType({ description: 'Who your invoices are made out to, and what you pay with.', implements: Node })
export class Billing extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...billingData, holds: 'the name your invoices are made out to' })
  name!: string | null;

  @SealedProperty()
  @Field(() => BillingAddress, { description: 'Where your invoices are made out to.' })
  @NotPersonalField('Always there, whether or not an address is; its parts are classified.')
  billingAddress!: BillingAddress | null;

  @SealedProperty()
  @Field(() => PaymentMethod, { description: 'The card you pay with.' })
  @NotPersonalField('Always there, whether or not a card is; its parts are classified.')
  paymentMethod!: PaymentMethod | null;

  /** The processor's word for this customer, and for the card. Nobody sees them. */
  @SealedProperty()
  processorCustomer!: string | null;

  @SealedProperty()
  processorCard!: string | null;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  version!: number;

  @Property({ type: 'datetime' })
  @PersonalField({
    ...billingData,
    type: () => GraphQLISODateTime,
    source: 'COLLECTED_AUTOMATICALLY',
    holds: 'when you last changed your billing details',
  })
  updatedAt!: Date;
}
