import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { Derived, Node, Through } from '../../platform/reader/index.js';
import { SealedBy, SealedProperty } from '../../platform/sealing/index.js';
import { EmailAddress } from '../accounts/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "What we collect", item 1: given by the person, to be reached and known by. */
const contactData = {
  category: 'IDENTIFIERS_AND_CONTACT',
  purposes: [
    'MANAGE_CUSTOMER_RELATIONSHIPS',
    'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
    'UNDERSTAND_AND_RESPOND',
    'PROVIDE_PRODUCTS_AND_SERVICES',
    'PROTECT_AND_AUDIT',
    'COMPLY_WITH_LAW',
  ],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/** A postal address; the parts that were not given are null. */
@ObjectType({ description: 'Where you get post. It is always there; its parts are null until you give them.' })
export class PostalAddress {
  @PersonalField({ ...contactData, holds: 'the first line of your postal address' })
  line1!: string | null;

  @PersonalField({ ...contactData, holds: 'the second line of your postal address' })
  line2!: string | null;

  @PersonalField({ ...contactData, holds: 'the city you live in', mask: 'INITIAL' })
  city!: string | null;

  @PersonalField({ ...contactData, holds: 'the state or region you live in' })
  region!: string | null;

  @PersonalField({ ...contactData, holds: 'your postal code', mask: 'POSTAL_PREFIX' })
  postalCode!: string | null;

  @PersonalField({ ...contactData, holds: 'the country you live in' })
  country!: string | null;
}

/** How a person is called and reached. There is one for everybody from sign-up on. */
@Entity({ tableName: 'contact' })
@SealedBy('contact', 'personId')
@ObjectType({ description: 'How you are called and reached.', implements: Node })
export class Contact extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...contactData, holds: 'your given name', mask: 'INITIAL' })
  givenName!: string | null;

  @Personal({ ...contactData, holds: 'your family name', mask: 'INITIAL' })
  familyName!: string | null;

  @PersonalField({
    ...contactData,
    holds: 'your name, put together',
    mask: 'INITIAL',
  })
  @Derived(['givenName', 'familyName'], ({ givenName, familyName }) => fullName(givenName, familyName))
  declare fullName: string | null;

  @PersonalField({
    ...contactData,
    holds: 'the e-mail address where you get our notices',
    requirement: 'REQUIRED_FOR_ACCOUNT',
    mask: 'EMAIL',
  })
  @Through({ entity: () => EmailAddress, by: 'personId', filter: { isPrimary: true }, isOnly: true }, 'address')
  declare email: string | null;

  @Personal({ ...contactData, holds: 'your telephone number', mask: 'LAST_FOUR' })
  phone!: string | null;

  @Personal({
    ...contactData,
    description: 'A BCP 47 tag: `en`, `es`. Null until you choose one.',
    holds: 'the language in which you are written to',
  })
  language!: string | null;

  @SealedProperty()
  @Field(() => PostalAddress, { description: 'Where you get post.' })
  @NotPersonalField('Always there, whether or not an address is; its parts are classified.')
  postalAddress!: PostalAddress | null;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  version!: number;

  @Property({ type: 'datetime' })
  @PersonalField({
    ...contactData,
    type: () => GraphQLISODateTime,
    source: 'COLLECTED_AUTOMATICALLY',
    holds: 'when you last changed your contact details',
  })
  updatedAt!: Date;
}

/** A person's name, put together; null where neither part was given. */
export function fullName(givenName: unknown, familyName: unknown): string | null {
  const parts = [givenName, familyName].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}
