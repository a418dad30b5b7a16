import 'reflect-metadata';
import { compilePrivacy, type CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ContainerType } from 'type-graphql';
import { OutboxMail } from './platform/mail/index.js';
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
import { AgentAction, AgentsResolver, Mandate } from './rooms/agents/index.js';
import { Billing, BillingResolver, Invoice, KeptInvoice, Payment, Subscription } from './rooms/billing/index.js';
import { Choice, ChoiceReceipt, Consent, ConsentResolver, KeptOptOut, Mailing } from './rooms/consent/index.js';
import { Contact, ContactResolver } from './rooms/contact/index.js';
import {
  DisclosureEntry,
  DisclosuresResolver,
  DisclosureToOthers,
  MarketingInquiry,
} from './rooms/disclosures/index.js';
import { ContinuingEducation, HourEntry, HoursResolver, SignOff } from './rooms/hours/index.js';
import { Message, MessagesResolver } from './rooms/messages/index.js';
import { NoticesResolver, PolicyNotice } from './rooms/notices/index.js';
import { accessPolicy, PolicyResolver, PolicyVersion, PublicationResolver, vocabulary } from './rooms/policy/index.js';
import { Recipient, RecipientsResolver } from './rooms/recipients/index.js';
import { Education, Registration, Site, Supervision, Supervisor, TrainingResolver } from './rooms/training/index.js';
import { PageView, UsageResolver, Visit, Visitor } from './rooms/usage/index.js';

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
  Message,
  Education,
  Registration,
  Supervisor,
  Site,
  Supervision,
  Billing,
  Subscription,
  Invoice,
  Payment,
  KeptInvoice,
  SignOff,
  HourEntry,
  ContinuingEducation,
  Visitor,
  Visit,
  PageView,
  PolicyVersion,
  PolicyNotice,
  Choice,
  Consent,
  ChoiceReceipt,
  KeptOptOut,
  Mailing,
  Mandate,
  AgentAction,
  Recipient,
  DisclosureEntry,
  DisclosureToOthers,
  MarketingInquiry,
  OutboxMail,
] as const;

const resolvers = [
  PolicyResolver,
  PublicationResolver,
  PersonResolver,
  AccountResolver,
  ContactResolver,
  MessagesResolver,
  TrainingResolver,
  BillingResolver,
  HoursResolver,
  UsageResolver,
  NoticesResolver,
  ConsentResolver,
  AgentsResolver,
  RecipientsResolver,
  DisclosuresResolver,
] as const;

/** The schema of all rooms, not yet guarded. Its types are new with each call. */
export function buildSchema(container?: ContainerType): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    // Types that only an interface leads to.
    orphanedTypes: [
      Person,
      EmailAddress,
      Session,
      Contact,
      Message,
      Education,
      Registration,
      Supervisor,
      Site,
      Supervision,
      Billing,
      Subscription,
      Invoice,
      Payment,
      SignOff,
      HourEntry,
      ContinuingEducation,
      Visitor,
      Visit,
      PageView,
      PolicyNotice,
      Choice,
      Consent,
      ChoiceReceipt,
      Mandate,
      AgentAction,
    ],
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
