import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Shown } from './ordinary.fields.js';

// A new object each time: the ORM keeps a property's facts in the one that it is given.
const text = () => ({ type: 'text', nullable: true }) as const;
const moment = () => ({ type: 'datetime', nullable: true }) as const;
const optional = { nullable: true } as const;
const owner = () => ({ entity: () => Person, fieldName: 'person_id', ref: true }) as const;

@ObjectType()
export class PostalAddress {
  @Shown(() => String, optional) line1!: string | null;
  @Shown(() => String, optional) line2!: string | null;
  @Shown(() => String, optional) city!: string | null;
  @Shown(() => String, optional) region!: string | null;
  @Shown(() => String, optional) postalCode!: string | null;
  @Shown(() => String, optional) country!: string | null;
}

@Entity({ tableName: 'contact' })
@ObjectType()
export class Contact {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @OneToOne({ ...owner(), inversedBy: 'contact', owner: true }) person!: Ref<Person>;
  @Property(text()) @Shown(() => String, optional) givenName!: string | null;
  @Property(text()) @Shown(() => String, optional) familyName!: string | null;
  @Property(text()) @Shown(() => String, optional) phone!: string | null;
  @Property(text()) @Shown(() => String, optional) language!: string | null;
  @Property(text()) line1!: string | null;
  @Property(text()) line2!: string | null;
  @Property(text()) city!: string | null;
  @Property(text()) region!: string | null;
  @Property(text()) postalCode!: string | null;
  @Property(text()) country!: string | null;
  @Property({ type: 'integer', version: true }) @Shown(() => Int) version!: number;
  @Property({ type: 'datetime' }) @Shown(() => GraphQLISODateTime, optional) updatedAt!: Date;
}

@Entity({ tableName: 'email_address' })
@ObjectType()
export class EmailAddress {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @ManyToOne(owner()) person!: Ref<Person>;
  @Property({ type: 'text' }) @Shown(() => String, optional) address!: string;
  @Property({ type: 'boolean' }) @Shown(() => Boolean, optional) isPrimary!: boolean;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) verifiedAt!: Date | null;
  @Property({ type: 'datetime' }) createdAt!: Date;
}

@Entity({ tableName: 'supervisor' })
@ObjectType()
export class Supervisor {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @ManyToOne(owner()) person!: Ref<Person>;
  @Property(text()) @Shown(() => String, optional) name!: string | null;
  @Property(text()) @Shown(() => String, optional) licenceType!: string | null;
  @Property(text()) @Shown(() => String, optional) licenceNumber!: string | null;
  @Property({ type: 'integer' }) @Shown(() => Int) version!: number;
}

@Entity({ tableName: 'site' })
@ObjectType()
export class Site {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @ManyToOne(owner()) person!: Ref<Person>;
  @Property(text()) @Shown(() => String, optional) name!: string | null;
  @Property(text()) @Shown(() => String, optional) address!: string | null;
  @Property(text()) @Shown(() => String, optional) phone!: string | null;
  @Property({ type: 'integer' }) @Shown(() => Int) version!: number;
}

@Entity({ tableName: 'supervision' })
@ObjectType()
export class Supervision {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @ManyToOne(owner()) person!: Ref<Person>;
  @ManyToOne({ entity: () => Supervisor }) @Shown(() => Supervisor, optional) supervisor!: Supervisor;
  @ManyToOne({ entity: () => Site, nullable: true }) @Shown(() => Site, optional) site!: Site | null;
  @Property(text()) @Shown(() => String, optional) startsOn!: string | null;
  @Property(text()) @Shown(() => String, optional) endsOn!: string | null;
  @Property({ type: 'integer' }) @Shown(() => Int) version!: number;
}

@Entity({ tableName: 'subscription' })
@ObjectType()
export class Subscription {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @OneToOne({ ...owner(), inversedBy: 'subscription', owner: true }) person!: Ref<Person>;
  @Property({ type: 'text' }) @Shown(() => String, optional) state!: string;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) trialStartedAt!: Date | null;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) trialEndsAt!: Date | null;
  @Property(text()) @Shown(() => String, optional) plan!: string | null;
  @Property(text()) @Shown(() => String, optional) nextPlan!: string | null;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) paidUntil!: Date | null;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) canceledAt!: Date | null;
  @Property(moment()) @Shown(() => GraphQLISODateTime, optional) endedAt!: Date | null;
  @Property({ type: 'integer' }) @Shown(() => Int) version!: number;
}

@ObjectType()
export class PaymentMethod {
  @Shown(() => String, optional) brand!: string | null;
  @Shown(() => String, optional) lastFour!: string | null;
  @Shown(() => String, optional) expires!: string | null;
}

@Entity({ tableName: 'billing' })
@ObjectType()
export class Billing {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @OneToOne({ ...owner(), inversedBy: 'billing', owner: true }) person!: Ref<Person>;
  @Property(text()) @Shown(() => String, optional) name!: string | null;
  @Property(text()) line1!: string | null;
  @Property(text()) line2!: string | null;
  @Property(text()) city!: string | null;
  @Property(text()) region!: string | null;
  @Property(text()) postalCode!: string | null;
  @Property(text()) country!: string | null;
  @Property(text()) cardBrand!: string | null;
  @Property(text()) cardLastFour!: string | null;
  @Property(text()) cardExpires!: string | null;
  @Property({ type: 'integer' }) @Shown(() => Int) version!: number;
  @Property({ type: 'datetime' }) @Shown(() => GraphQLISODateTime, optional) updatedAt!: Date;
}

const many = { mappedBy: 'person', orderBy: { id: 'asc' } } as const;

@Entity({ tableName: 'person' })
@ObjectType()
export class Person {
  @PrimaryKey({ type: 'uuid' }) @Shown(() => ID) id!: string;
  @Property({ type: 'datetime' }) @Shown(() => GraphQLISODateTime, optional) createdAt!: Date;
  @OneToOne({ entity: () => Contact, mappedBy: 'person' }) @Shown(() => Contact, optional) contact!: Contact | null;
  @OneToOne({ entity: () => Subscription, mappedBy: 'person' })
  @Shown(() => Subscription, optional)
  subscription!: Subscription | null;
  @OneToOne({ entity: () => Billing, mappedBy: 'person' }) @Shown(() => Billing, optional) billing!: Billing | null;
  @OneToMany({ entity: () => EmailAddress, mappedBy: 'person', orderBy: { createdAt: 'asc', id: 'asc' } })
  emailAddresses = new Collection<EmailAddress>(this);
  @OneToMany({ entity: () => Supervisor, ...many }) supervisors = new Collection<Supervisor>(this);
  @OneToMany({ entity: () => Site, ...many }) sites = new Collection<Site>(this);
  @OneToMany({ entity: () => Supervision, ...many }) supervisions = new Collection<Supervision>(this);
}

/** All of them, for the ORM. */
export const entities = [Person, Contact, EmailAddress, Supervisor, Site, Supervision, Subscription, Billing] as const;
