import 'reflect-metadata';
import { compilePrivacy, type CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ContainerType } from 'type-graphql';
import { settleAnnotations } from './platform/privacy/index.js';
import { nameSources, rowCountsOf } from './platform/reader/index.js';
import {
  AccountResolver,
  Credential,
  EmailAddress,
  OneTimeCode,
  Password,
  Person,
  PersonResolver,
  Session,
  SpentRefreshToken,
} from './rooms/accounts/index.js';
import { Contact, ContactResolver } from './rooms/contact/index.js';
import { DisclosureEntry } from './rooms/disclosures/index.js';
import { accessPolicy, PolicyResolver, vocabulary } from './rooms/policy/index.js';

/** Every entity of every room: a new room adds its own here and its resolvers below. */
export const entities = [
  Person,
  EmailAddress,
  Password,
  Session,
  SpentRefreshToken,
  OneTimeCode,
  Credential,
  Contact,
  DisclosureEntry,
] as const;

const resolvers = [PolicyResolver, PersonResolver, AccountResolver, ContactResolver] as const;

/** The schema of all rooms, not yet guarded. Its types are new with each call. */
export function buildSchema(container?: ContainerType): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    // Types that only an interface leads to.
    orphanedTypes: [Person, EmailAddress, Session, Contact],
    // Inputs are parsed by their rooms, which answer with a typed refusal.
    validate: false,
    ...(container === undefined ? {} : { container }),
  });
  return nameSources(settleAnnotations(schema));
}

/** The schema guarded by the access policy; `OFF` only to measure what the guard costs. */
export function guardSchema(schema: GraphQLSchema, guard: 'ON' | 'OFF' = 'ON'): CompiledPrivacy {
  return compilePrivacy(schema, {
    vocabulary,
    accessPolicy,
    guard,
    fetchesWithinReach: true,
    plainScalars: ['DateTimeISO'],
    ...rowCountsOf(schema, entities),
  });
}
