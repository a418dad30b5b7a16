import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType, Node } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "What we collect", items 3 and 4: given by the person if they like, for the services that need it. */
export const trainingData = {
  category: 'EDUCATION_AND_TRAINING',
  purposes: ['UNDERSTAND_AND_RESPOND', 'PROVIDE_PRODUCTS_AND_SERVICES', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/** What all rows of this room have in common: they are one person's, and their changes are counted. */
export interface TrainingRecord {
  id: string;
  personId: string;
  sealed: Buffer;
  version: number;
}

/** A day without a time zone. It is sealed and served as the text it was given as, which no zone can shift. */
const day = () => GraphQLLocalDate;

/** A graduate school, and what came of it. */
@Entity({ tableName: 'education' })
@SealedBy('education', 'personId')
@ObjectType({ description: 'A graduate school you went to, and your degree there.', implements: Node })
export class Education extends Node implements TrainingRecord {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...trainingData, holds: 'the graduate school you went to' })
  school!: string | null;

  @Personal({ ...trainingData, holds: 'your degree' })
  degree!: string | null;

  @Personal({ ...trainingData, type: day, holds: 'the day your degree was awarded; null until it is' })
  awardedOn!: string | null;

  @Version()
  version!: number;
}

/** A registration as an associate. One person can have several, on several tracks. */
@Entity({ tableName: 'registration' })
@SealedBy('registration', 'personId')
@ObjectType({ description: 'A registration of yours as an associate.', implements: Node })
export class Registration extends Node implements TrainingRecord {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({
    ...trainingData,
    description: 'As the board abbreviates it: `AMFT`, `APCC`, `ASW`.',
    holds: 'the licence you are on your way to',
  })
  track!: string | null;

  @Personal({ ...trainingData, holds: 'the board that registered you' })
  board!: string | null;

  /**
   * A government's identifier: it has no mask, because no part of it is to be shown to anybody else. What a privacy
   * request asks of it is answered by a match alone (11 CCR §7024(d)), which is what the index below is for.
   */
  @Personal({ ...trainingData, holds: 'your associate registration number' })
  number!: string | null;

  /** A keyed index of the normalised number: it tells whether a number is this one, and nothing without the key. */
  @Property({ type: 'blob' })
  numberIndex!: Buffer;

  @Personal({ ...trainingData, type: day, holds: 'the day your registration expires' })
  expiresOn!: string | null;

  @Version()
  version!: number;
}

/** Somebody who supervises a person. What is kept of them is kept for, and belongs to, the person they supervise. */
@Entity({ tableName: 'supervisor' })
@SealedBy('supervisor', 'personId')
@ObjectType({ description: 'Somebody who supervises you. Tell of them only what they agree to.', implements: Node })
export class Supervisor extends Node implements TrainingRecord {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  /** Whose supervisor they are. */
  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...trainingData, holds: 'your supervisor’s name' })
  name!: string | null;

  @Personal({
    ...trainingData,
    description: 'As it is abbreviated: `LMFT`, `LCSW`, `LPCC`, `PSY`.',
    holds: 'which licence your supervisor holds',
  })
  licenceType!: string | null;

  @Personal({ ...trainingData, holds: 'your supervisor’s licence number' })
  licenceNumber!: string | null;

  @Version()
  version!: number;
}

/** Where a person trains. */
@Entity({ tableName: 'site' })
@SealedBy('site', 'personId')
@ObjectType({ description: 'A place where you train.', implements: Node })
export class Site extends Node implements TrainingRecord {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...trainingData, holds: 'the name of a site where you train' })
  name!: string | null;

  @Personal({ ...trainingData, description: 'As it stands on an envelope.', holds: 'the address of that site' })
  address!: string | null;

  @Personal({ ...trainingData, holds: 'the telephone number of that site' })
  phone!: string | null;

  @Version()
  version!: number;
}

/** Who supervises a person where, and from when until when. The database holds both to be the same person's. */
@Entity({ tableName: 'supervision' })
@SealedBy('supervision', 'personId')
@ObjectType({ description: 'Who supervises you where, and from when until when.', implements: Node })
export class Supervision extends Node implements TrainingRecord {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Property({ type: 'uuid' })
  supervisorId!: string;

  @Property({ type: 'uuid', nullable: true })
  siteId!: string | null;

  @Personal({ ...trainingData, type: day, holds: 'the day a supervision began' })
  startsOn!: string | null;

  @Personal({ ...trainingData, type: day, holds: 'the last day of a supervision; null while it goes on' })
  endsOn!: string | null;

  @Version()
  version!: number;
}

extendType(Supervision, 'supervisor', {
  relation: { kind: 'TO_ONE', entity: () => Supervisor, by: 'id', from: 'supervisorId' },
  field: PersonalField({ ...trainingData, type: () => Supervisor, holds: 'who supervises you there' }),
});

extendType(Supervision, 'site', {
  relation: { kind: 'TO_ONE', entity: () => Site, by: 'id', from: 'siteId' },
  field: PersonalField({
    ...trainingData,
    type: () => Site,
    description: 'Null where no site was named.',
    holds: 'where you are supervised',
  }),
});

/** The counter by which two changes of one record notice each other. */
function Version() {
  return (prototype: object, name: string): void => {
    Property({ type: 'integer', version: true })(prototype, name);
    Field(() => Int, {
      description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
    })(prototype, name);
    NotPersonalField('A counter; of what was changed it says nothing.')(prototype, name);
  };
}
