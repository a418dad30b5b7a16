import 'reflect-metadata';
import { createSecretKey, randomBytes } from 'node:crypto';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { EntityClass } from '@mikro-orm/core';
import { KeyRing, localKeyWrapper, MemoryKeyStore, type Viewer } from '@trackyourhours/privacy';
import { compiledExecution, compilePrivacy, interpretedExecution } from '@trackyourhours/privacy/graphql';
import { MemoryLedger } from '@trackyourhours/privacy/testing';
import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { v7 as uuid } from 'uuid';
import { fixedClock } from '../clock/index.js';
import { aStore, run, type TestedDatabase } from '../database/database.testing.js';
import { guardedGateway, type Execute } from '../execution/index.js';
import { settleAnnotations } from '../privacy/index.js';
import { SealingSubscriber } from '../sealing/index.js';
import { bindReads, nameSources, ReadCatalog, Reader, type Precondition } from './index.js';
import {
  Card,
  libraryPolicy,
  LibraryResolver,
  libraryWords,
  Member,
  Other,
  Plain,
  Tag,
} from './library.schema.testing.js';

/** A member of the library with all that is kept of them. */
export interface MemberValues {
  readonly title?: string | null;
  readonly secret?: string | null;
  readonly place?: { readonly city: string | null; readonly door: string | null } | null;
  readonly tags?: readonly {
    readonly text: string;
    readonly isMain?: boolean;
    readonly endsInMs?: number;
    readonly isGone?: boolean;
  }[];
}

/** How a question is asked, where a test says so. */
export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly as?: Viewer;
  readonly operationName?: string;
  readonly authority?: Precondition | null;
  /** `INTERPRETED` executes by graphql-js alone; absent: compiled where it can be. */
  readonly execution?: 'COMPILED' | 'INTERPRETED';
}

/** A guarded schema over tables of its own, served by the real reader, executor and store. */
export interface Library {
  readonly database: TestedDatabase;
  readonly schema: GraphQLSchema;
  /** What a server is given; it compiles. */
  readonly gateway: GatewayInterface;
  readonly keys: KeyRing;
  readonly ledger: MemoryLedger;
  /** Every statement that the reader has sent. */
  readonly statements: { readonly text: string; readonly values: readonly unknown[] }[];
  add(values: MemberValues): Promise<string>;
  ask(document: string | DocumentNode, options?: AskOptions): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** An empty library; close it when the test file ends. */
export async function aLibrary(): Promise<Library> {
  const keys = new KeyRing({
    store: new MemoryKeyStore(),
    wrapper: localKeyWrapper({ current: createSecretKey(randomBytes(32)) }),
  });
  const entities: EntityClass<object>[] = [Member, Card, Tag];
  const database = await aStore({ entities, subscribers: [new SealingSubscriber(keys)] });
  await run(
    database,
    'create table member (id uuid primary key)',
    'create table card (id uuid primary key, person_id uuid not null, sealed bytea not null, "odd ""column" text, made_at timestamptz not null)',
    `create table tag (id uuid primary key, person_id uuid not null, sealed bytea not null, is_main boolean not null,
       ends_at timestamptz not null, gone_at timestamptz)`,
  );
  const clock = fixedClock();
  const statements: { text: string; values: readonly unknown[] }[] = [];
  const resolver = new LibraryResolver(database.orm);
  const built = buildSchemaSync({
    resolvers: [LibraryResolver],
    orphanedTypes: [Member, Card, Tag, Plain, Other],
    validate: false,
    container: { get: () => resolver },
  });
  const schema = nameSources(settleAnnotations(built));
  const catalog = new ReadCatalog(schema, database.orm.getMetadata().getAll().values());
  bindReads(catalog);
  const privacy = compilePrivacy(schema, { vocabulary: libraryWords, accessPolicy: libraryPolicy });
  const reader = new Reader({
    catalog,
    privacy,
    keys,
    clock,
    query: (text, values) => {
      statements.push({ text, values });
      return database.query(text, values);
    },
  });
  const ledger = new MemoryLedger();
  const gatewayOf = (execute: Execute): GatewayInterface =>
    guardedGateway({
      privacy,
      ledger,
      reader,
      execute,
      clock,
      authorityEnded: () => new GraphQLError('The authority has ended.', { extensions: { code: 'AUTHORITY_ENDED' } }),
      onLedgerFailure: () => undefined,
    });
  const gateway = gatewayOf(compiledExecution(privacy.schema));
  const executors = {
    COMPILED: await executorOf(gateway),
    INTERPRETED: await executorOf(gatewayOf(interpretedExecution(privacy.schema))),
  };
  return {
    database,
    schema: privacy.schema,
    gateway,
    keys,
    ledger,
    statements,
    add: async ({ title = null, secret = null, place = null, tags = [] }) => {
      const em = database.orm.em.fork();
      const personId = uuid();
      em.persist(Object.assign(new Member(), { id: personId }));
      em.persist(
        Object.assign(new Card(), {
          id: uuid(),
          personId,
          title,
          secret,
          place,
          remark: `remark of ${title ?? 'nobody'}`,
          madeAt: clock.now(),
        }),
      );
      for (const { text, isMain = false, endsInMs = 1000, isGone = false } of tags) {
        const endsAt = new Date(clock.now().getTime() + endsInMs);
        em.persist(
          Object.assign(new Tag(), { id: uuid(), personId, text, isMain, endsAt, goneAt: isGone ? clock.now() : null }),
        );
      }
      await em.flush();
      return personId;
    },
    ask: async (
      source,
      { variables = {}, as = stranger, operationName, authority = null, execution = 'COMPILED' } = {},
    ) => {
      const document = documentOf(source);
      const operation = operationOf(document, operationName);
      const context = { viewer: as, authority };
      return (await executors[execution]({
        document,
        operation,
        request: { variables },
        context,
      } as never)) as ExecutionResult;
    },
    close: () => database.close(),
  };
}

async function executorOf(gateway: GatewayInterface) {
  const { executor } = await gateway.load({ apollo: { key: undefined, keyHash: undefined, graphRef: undefined } });
  if (executor === null) throw new Error('The gateway has no executor.');
  return executor;
}

const nobody: Viewer = {
  kind: 'STRANGER',
  id: null,
  subject: null,
  mandates: new Map(),
  roles: [],
  purpose: null,
  gate: null,
  grant: null,
};

/** Who reaches nobody. */
export const stranger: Viewer = nobody;

/** Who reaches everybody and sees the open part, masked. */
export const clerk: Viewer = { ...nobody, kind: 'CLERK', id: 'the clerk', purpose: 'SERVE' };

/** Who reaches everybody and sees everything. */
export const auditor: Viewer = { ...nobody, kind: 'AUDITOR', id: 'the auditor', purpose: 'SERVE' };

/** A member, who reaches themself and sees everything. */
export function member(id: string): Viewer {
  return { ...nobody, kind: 'MEMBER', id, subject: id };
}

/** One document for one text, as Apollo's store gives it. */
const documents = new Map<string, DocumentNode>();

function documentOf(source: string | DocumentNode): DocumentNode {
  if (typeof source !== 'string') return source;
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return document;
}

function operationOf({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const found = definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && (name === undefined || definition.name?.value === name),
  );
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document has no such operation.');
  return found;
}
