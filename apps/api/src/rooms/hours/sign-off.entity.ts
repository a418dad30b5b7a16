import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { registerPlainEnum } from '../../platform/privacy/index.js';
import { Derived, extendType, Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField } from '../policy/index.js';
import { HourEntry, hoursData, ownRows } from './hours.entity.js';

/** Where a request for a supervisor's sign-off stands. */
export const signOffStates = {
  PENDING: 'PENDING',
  SIGNED: 'SIGNED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const;

export type SignOffState = keyof typeof signOffStates;

registerPlainEnum(signOffStates, {
  name: 'SignOffState',
  description: 'Where a request for a sign-off stands.',
  valuesConfig: {
    PENDING: { description: 'The link is on its way, and good.' },
    SIGNED: { description: 'The supervisor has signed.' },
    DECLINED: { description: 'The supervisor has declined, and says why.' },
    WITHDRAWN: { description: 'It fell away, because an entry was changed.' },
    EXPIRED: { description: 'Nobody answered in time.' },
  },
  reason: 'A word of a short list; whose it is stands elsewhere.',
});

const moment = { ...hoursData, type: () => GraphQLISODateTime, source: 'COLLECTED_AUTOMATICALLY' } as const;

/** The moments from which the state of a request follows; text where they were fetched by the reader. */
export interface SignOffMoments {
  readonly expiresAt: Date | string;
  readonly signedAt: Date | string | null;
  readonly declinedAt: Date | string | null;
  readonly withdrawnAt: Date | string | null;
}

/** Where a request stands at a moment. What is withdrawn is so whatever was answered before. */
export function stateOf({ expiresAt, signedAt, declinedAt, withdrawnAt }: SignOffMoments, now: Date): SignOffState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (signedAt !== null) return 'SIGNED';
  if (declinedAt !== null) return 'DECLINED';
  return new Date(expiresAt).getTime() > now.getTime() ? 'PENDING' : 'EXPIRED';
}

/** A request to a supervisor to sign for entries, and what came of it. Only the hash of its link is kept. */
@Entity({ tableName: 'sign_off' })
@SealedBy('sign_off', 'personId')
@ObjectType({ description: 'A request to a supervisor to sign for your hours, and the answer.', implements: Node })
@ReadWithin('personId', ownRows)
export class SignOff extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Property({ type: 'blob' })
  tokenHash!: Buffer;

  /** Another person's address, kept under this person's record: it goes with it. */
  @Personal({ ...hoursData, holds: 'the e-mail address of the supervisor whom you asked to sign', mask: 'EMAIL' })
  email!: string;

  @Personal({ ...hoursData, type: () => GraphQLLocalDate, holds: 'the first day you asked a supervisor to sign for' })
  startsOn!: string;

  @Personal({ ...hoursData, type: () => GraphQLLocalDate, holds: 'the last day you asked a supervisor to sign for' })
  endsOn!: string;

  @Personal({ ...hoursData, type: () => Int, holds: 'how many minutes you asked a supervisor to sign for' })
  minutes!: number;

  @Personal({
    ...hoursData,
    description: 'As they typed it; null until they answer.',
    holds: 'the name under which your supervisor signed or declined',
  })
  answeredBy!: string | null;

  @Personal({ ...hoursData, description: 'Null where they did not.', holds: 'why your supervisor declined' })
  reason!: string | null;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'when you asked a supervisor to sign' })
  requestedAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'until when your supervisor’s link works' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'when your supervisor signed' })
  signedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'when your supervisor declined' })
  declinedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'when the sign-off fell away' })
  withdrawnAt!: Date | null;

  @PersonalField({
    ...hoursData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: () => signOffStates,
    holds: 'whether your supervisor has signed',
  })
  @Derived(['expiresAt', 'signedAt', 'declinedAt', 'withdrawnAt'], (row, now) =>
    stateOf(row as unknown as SignOffMoments, now),
  )
  declare state: SignOffState | null;
}

extendType(HourEntry, 'signOff', {
  relation: { kind: 'TO_ONE', entity: () => SignOff, by: 'id', from: 'signOffId' },
  field: PersonalField({
    ...hoursData,
    type: () => SignOff,
    description: 'Null while no supervisor was asked, and once they declined.',
    holds: 'whether a supervisor was asked to sign for these hours',
  }),
});

extendType(SignOff, 'entries', {
  relation: { kind: 'TO_MANY', entity: () => HourEntry, by: 'signOffId', from: 'id' },
  field: PersonalField({
    ...hoursData,
    type: () => [HourEntry],
    description: 'What is, or is to be, signed for.',
    holds: 'which hours your supervisor signs for',
  }),
});
