import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Billing,
  Contact,
  EmailAddress,
  PaymentMethod,
  Person,
  PostalAddress,
  Site,
  Supervision,
  Supervisor,
} from './ordinary.entities.js';
import { Shown } from './ordinary.fields.js';
import { relationsIn } from './ordinary.relations.js';

/** What each resolver has at hand. */
export interface OrdinaryContext {
  readonly personId: string;
  readonly em: EntityManager;
}

@ObjectType()
class PersonConnection {
  @Shown(() => [Person]) nodes!: Person[];
}

@InputType()
class UpdateContactInput {
  @Field(() => String, { nullable: true }) phone?: string | null;
}

@ObjectType()
class ContactUpdated {
  @Shown(() => ID) personId!: string;
  @Shown(() => Contact, { nullable: true }) contact!: Contact;
}

@ObjectType()
class ContactConflict {
  @Shown(() => Int) currentVersion!: number;
}

const UpdateContactResult = createUnionType({
  name: 'UpdateContactResult',
  types: () => [ContactUpdated, ContactConflict] as const,
});

@Resolver(() => Person)
class PersonResolver {
  @Query(() => Person, { nullable: true })
  me(@Ctx() { em, personId }: OrdinaryContext, @Info() info: GraphQLResolveInfo): Promise<Person | null> {
    return em.findOne(Person, personId, { populate: relationsIn(info) });
  }

  @Query(() => PersonConnection)
  async people(
    @Arg('first', () => Int, { defaultValue: 20 }) limit: number,
    @Ctx() { em }: OrdinaryContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonConnection> {
    const nodes = await em.find(Person, {}, { orderBy: { id: 'asc' }, limit, populate: relationsIn(info, 'nodes') });
    return { nodes };
  }

  @FieldResolver(() => [EmailAddress], { nullable: true })
  emailAddresses(@Root() person: Person): EmailAddress[] {
    return person.emailAddresses.getItems();
  }

  @FieldResolver(() => [Supervisor], { nullable: true })
  supervisors(@Root() person: Person): Supervisor[] {
    return person.supervisors.getItems();
  }

  @FieldResolver(() => [Site], { nullable: true })
  sites(@Root() person: Person): Site[] {
    return person.sites.getItems();
  }

  @FieldResolver(() => [Supervision], { nullable: true })
  supervisions(@Root() person: Person): Supervision[] {
    return person.supervisions.getItems();
  }
}

@Resolver(() => Contact)
class ContactResolver {
  @FieldResolver(() => String, { nullable: true })
  fullName(@Root() { givenName, familyName }: Contact): string | null {
    return [givenName, familyName].filter((part) => part !== null && part !== '').join(' ') || null;
  }

  @FieldResolver(() => String, { nullable: true })
  async email(@Root() { person }: Contact): Promise<string | null> {
    const { emailAddresses } = await person.loadOrFail();
    const items = await emailAddresses.loadItems();
    return items.find(({ isPrimary }) => isPrimary)?.address ?? null;
  }

  @FieldResolver(() => PostalAddress)
  postalAddress(@Root() contact: Contact): PostalAddress {
    return addressOf(contact);
  }

  @Mutation(() => UpdateContactResult)
  async updateContact(
    @Arg('input', () => UpdateContactInput) { phone }: UpdateContactInput,
    @Ctx() { em, personId }: OrdinaryContext,
  ): Promise<ContactUpdated> {
    const contact = await em.findOneOrFail(Contact, { person: personId });
    contact.phone = phone ?? null;
    contact.updatedAt = new Date();
    await em.flush();
    return Object.assign(new ContactUpdated(), { personId, contact });
  }
}

@Resolver(() => Billing)
class BillingResolver {
  @FieldResolver(() => PostalAddress)
  billingAddress(@Root() billing: Billing): PostalAddress {
    return addressOf(billing);
  }

  @FieldResolver(() => PaymentMethod)
  paymentMethod(@Root() { cardBrand, cardLastFour, cardExpires }: Billing): PaymentMethod {
    return { brand: cardBrand, lastFour: cardLastFour, expires: cardExpires };
  }
}

function addressOf({ line1, line2, city, region, postalCode, country }: PostalAddress): PostalAddress {
  return { line1, line2, city, region, postalCode, country };
}

/** All of them, for the schema. */
export const resolvers = [PersonResolver, ContactResolver, BillingResolver] as const;
