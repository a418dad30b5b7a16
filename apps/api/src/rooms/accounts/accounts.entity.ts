import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLISODateTime, ObjectType } from 'type-graphql';
import { SubjectIn } from '../../platform/privacy/index.js';
import { Node } from '../../platform/reader/index.js';
import { SealedBy, SealedProperty } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "What we collect", item 1: to be reached, and to sign in. */
export const emailData = {
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
  requirement: 'REQUIRED_FOR_ACCOUNT',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/** Policy, "What we collect", item 5: what signing in leaves behind. */
export const sessionData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'COLLECTED_AUTOMATICALLY',
  requirement: 'REQUIRED_FOR_ACCOUNT',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

const moment = () => GraphQLISODateTime;

/** Somebody with an account. Everything that is known of them stands in the rows of the rooms, under their own key. */
@Entity({ tableName: 'person' })
@ObjectType({ description: 'Somebody with an account.', implements: Node })
@SubjectIn('id')
export class Person extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'datetime' })
  @PersonalField({ ...sessionData, type: moment, holds: 'when you made your account' })
  createdAt!: Date;
}

/** An e-mail address of a person. Each counts, and signs in, once it is verified; notices go to the primary. */
@Entity({ tableName: 'email_address' })
@SealedBy('email_address', 'personId')
@ObjectType({ description: 'An e-mail address of a person.', implements: Node })
export class EmailAddress extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...emailData, holds: 'one of your e-mail addresses', mask: 'EMAIL' })
  address!: string;

  /** A keyed index of the normalised address: it finds the row, and tells nothing without the key. */
  @Property({ type: 'blob' })
  addressIndex!: Buffer;

  @Property({ type: 'boolean' })
  @PersonalField({
    ...emailData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: () => Boolean,
    holds: 'whether our notices go there',
  })
  isPrimary!: boolean;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({
    ...emailData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: moment,
    holds: 'when you proved the address yours; null until then',
  })
  verifiedAt!: Date | null;

  /** Whether it takes the primary's place once it is verified, or comes beside it. */
  @Property({ type: 'boolean' })
  replacesPrimary!: boolean;

  @Property({ type: 'datetime' })
  createdAt!: Date;
}

/** What a person signs in with. Nothing of it is ever a field of the schema. */
@Entity({ tableName: 'password' })
@SealedBy('password', 'personId')
export class Password {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  /** Argon2id, sealed on top: of a deleted person not even this stays readable in an old backup. */
  @SealedProperty()
  hash!: string;

  @Property({ type: 'datetime' })
  changedAt!: Date;
}

/** Where a person is signed in. */
@Entity({ tableName: 'session' })
@SealedBy('session', 'personId')
@ObjectType({ description: 'A place where a person is signed in.', implements: Node })
export class Session extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...sessionData, holds: 'the network address you signed in from', mask: 'IP_NETWORK' })
  ipAddress!: string | null;

  @Personal({ ...sessionData, holds: 'the browser or program you signed in with' })
  userAgent!: string | null;

  @Property({ type: 'blob' })
  accessHash!: Buffer;

  @Property({ type: 'datetime' })
  accessExpiresAt!: Date;

  @Property({ type: 'blob' })
  refreshHash!: Buffer;

  @Property({ type: 'datetime', fieldName: 'refresh_expires_at' })
  @PersonalField({ ...sessionData, type: moment, holds: 'when the session ends by itself unless it is used' })
  expiresAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...sessionData, type: moment, holds: 'when you signed in' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...sessionData, type: moment, holds: 'when the session was last renewed' })
  refreshedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}

/** A refresh token that was used: whoever shows it again holds a stolen copy, or had theirs stolen. */
@Entity({ tableName: 'spent_refresh_token' })
export class SpentRefreshToken {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  sessionId!: string;

  @Property({ type: 'blob' })
  tokenHash!: Buffer;
}

/** What a code that is sent by mail may do, once. */
export type OneTimeCodeKind = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/** A code that was sent by mail; kept as its hash. */
@Entity({ tableName: 'one_time_code' })
export class OneTimeCode {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid', nullable: true })
  emailAddressId!: string | null;

  @Property({ type: 'string' })
  kind!: OneTimeCodeKind;

  @Property({ type: 'blob' })
  codeHash!: Buffer;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  usedAt!: Date | null;
}

/** The key of a viewer who is no person here: staff in a role, or a recipient behind a gate. Kept as its hash. */
@Entity({ tableName: 'credential' })
export class Credential {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string' })
  kind!: 'STAFF' | 'RECIPIENT';

  @Property({ type: 'string', nullable: true })
  role!: string | null;

  /** Whose of the register of recipients it is; null for staff. */
  @Property({ type: 'uuid', nullable: true })
  recipientId!: string | null;

  /** Of the organisation or the desk, not of a human being. */
  @Property({ type: 'string' })
  name!: string;

  /** The purposes that it is for; a recipient's serves those of them alone that the recipient is granted. */
  @Property({ type: 'array' })
  purposes!: string[];

  @Property({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}
