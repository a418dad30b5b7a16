import type { MaskName } from '@trackyourhours/privacy';
import { compilePrivacy, type CompiledPrivacy, type PersonalData } from '@trackyourhours/privacy/graphql';
import { GraphQLID, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { accessPolicy, vocabulary } from './people.policy.ts';

/** Everything that a list of people can be asked for. */
export const everything = `{
  people {
    id name email phone street city postalCode born registration lastSeenFrom lastSeenAt
    supervisor { name licence email phone }
    sites { name street city postalCode }
    subscription { plan card holder postalCode paidUntil }
  }
}`;

/** A fresh schema of people whose list is given with the context, its personal fields guarded or not. */
export function peopleSchema(guard: 'ON' | 'OFF'): CompiledPrivacy {
  const supervisor = typeOf('Supervisor', 'TRAINING', {
    name: 'INITIAL',
    licence: 'LAST_FOUR',
    email: 'EMAIL',
    phone: 'LAST_FOUR',
  });
  const site = typeOf('Site', 'TRAINING', {
    name: 'INITIAL',
    street: 'CONSTANT',
    city: 'INITIAL',
    postalCode: 'POSTAL_PREFIX',
  });
  const subscription = typeOf('Subscription', 'BILLING', {
    plan: 'INITIAL',
    card: 'LAST_FOUR',
    holder: 'INITIAL',
    postalCode: 'POSTAL_PREFIX',
    paidUntil: 'YEAR_ONLY',
  });
  const person = new GraphQLObjectType({
    name: 'Person',
    extensions: { privacy: { subject: 'id' } },
    fields: {
      id: {
        type: new GraphQLNonNull(GraphQLID),
        extensions: { privacy: { kind: 'NOT_PERSONAL', reason: 'It is made at random.' } },
      },
      ...fieldsOf('CONTACT', {
        name: 'INITIAL',
        email: 'EMAIL',
        phone: 'LAST_FOUR',
        street: 'CONSTANT',
        city: 'INITIAL',
        postalCode: 'POSTAL_PREFIX',
        born: 'YEAR_ONLY',
      }),
      ...fieldsOf('TRAINING', { registration: 'LAST_FOUR' }),
      ...fieldsOf('USAGE', { lastSeenFrom: 'IP_NETWORK', lastSeenAt: 'YEAR_ONLY' }),
      supervisor: { type: supervisor, extensions: { privacy: personal('TRAINING') } },
      sites: { type: new GraphQLList(site), extensions: { privacy: personal('TRAINING') } },
      subscription: { type: subscription, extensions: { privacy: personal('BILLING') } },
    },
  });
  const query = new GraphQLObjectType<unknown, { readonly people: unknown }>({
    name: 'Query',
    extensions: { privacy: { fields: { kind: 'NOT_PERSONAL', reason: 'It leads to people and is none.' } } },
    fields: { people: { type: new GraphQLList(person), resolve: (_source, _args, { people }) => people } },
  });
  return compilePrivacy(new GraphQLSchema({ query }), { vocabulary, accessPolicy, guard });
}

type Category = keyof typeof vocabulary.categories;

function typeOf(name: string, category: Category, masks: Readonly<Record<string, MaskName>>): GraphQLObjectType {
  return new GraphQLObjectType({ name, fields: fieldsOf(category, masks) });
}

function fieldsOf(category: Category, masks: Readonly<Record<string, MaskName>>) {
  return Object.fromEntries(
    Object.entries(masks).map(([name, mask]) => [
      name,
      { type: GraphQLString, extensions: { privacy: personal(category, mask) } },
    ]),
  );
}

function personal(category: Category, mask?: MaskName): PersonalData<typeof vocabulary> {
  return {
    kind: 'PERSONAL',
    holds: 'what the register keeps of you',
    category,
    purposes: ['OPERATE'],
    source: 'GIVEN',
    requirement: 'OPTIONAL',
    retention: 'WITH_ACCOUNT',
    ...(mask === undefined ? {} : { mask }),
  };
}
