import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { AccessPolicy, Rule, Standing, Viewer } from '../decision/index.js';
import type { Ledger } from '../ledger/index.js';
import { MemoryLedger } from '../testing/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { annotatedElements } from './annotation/annotated.element.js';
import {
  annotationKey,
  compiledExecution,
  compilePrivacy,
  guardedExecutor,
  interpretedExecution,
  type CompiledPrivacy,
  type CompileOptions,
  type NotPersonal,
  type OperationFacts,
  type PersonalData,
  type PrivacyReport,
} from './index.js';

/**
 * By `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE` or `@directive(argument:)`: what is to
 * stand in its `extensions`, right or wrong.
 */
export type Annotations = Readonly<Record<string, unknown>>;

/** By `Type.field`. */
export type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/** The annotation of a field about no person. */
export const notPersonal: NotPersonal = { kind: 'NOT_PERSONAL', reason: 'It is about a parcel.' };

/** The annotation of a person's address, where nothing else is said. */
export function personal(facts: Partial<Omit<PersonalData, 'kind'>> = {}): PersonalData {
  return {
    kind: 'PERSONAL',
    holds: 'where you live',
    category: 'CONTACT',
    purposes: ['DELIVER', 'BILL'],
    source: 'GIVEN',
    requirement: 'OPTIONAL',
    retention: 'WITH_PARCEL',
    ...facts,
  };
}

/** A real schema from its text, with annotations and resolvers put where an application puts them. */
export function schemaOf(text: string, annotations: Annotations, resolvers: Resolvers = {}): GraphQLSchema {
  const schema = buildSchema(text);
  const places = new Map([...annotatedElements(schema)].map(({ coordinate, element }) => [coordinate, element]));
  for (const [coordinate, annotation] of Object.entries(annotations)) {
    const place = places.get(coordinate);
    if (place === undefined) throw new Error(`There is no ${coordinate}.`);
    place.extensions = { ...place.extensions, [annotationKey]: annotation };
  }
  for (const [coordinate, resolve] of Object.entries(resolvers)) {
    fieldOf(schema, coordinate).resolve = resolve;
  }
  return schema;
}

/** People see what is their own; the desk sees everything masked, the chief in clear, an agent nothing. */
export const houseRules: readonly Rule[] = [
  { id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] },
  { id: 'desk', effect: 'MASK', anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['DESK'] }] },
  { id: 'chief', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['CHIEF'] }] },
];

/** An access policy with these rules, or else the house rules. */
export function policyOf(rules: readonly Rule[] = houseRules): AccessPolicy {
  return {
    version: 'v1',
    reach: [
      { viewer: 'PERSON', relation: 'SELF' },
      { viewer: 'STAFF', relation: 'NONE' },
      { viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'] },
    ],
    rules,
  };
}

/** Compiles a schema with these rules, or else with the house rules. */
export function compiled(
  schema: GraphQLSchema,
  rules?: readonly Rule[],
  options: Pick<CompileOptions, 'fetchesWithinReach' | 'plainScalars'> = {},
): CompiledPrivacy {
  return compilePrivacy(schema, { vocabulary, accessPolicy: policyOf(rules), ...options });
}

/** The moment at which tests ask. */
export const noon = new Date('2026-06-01T12:00:00Z');

/** An answer as a client gets it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  readonly privacy: PrivacyReport | undefined;
}

/** What goes with a question, where a test says so. */
export interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly ledger?: Ledger;
  /** Absent: `noon`. */
  readonly now?: Date;
  /** Absent: nothing is known of anybody. */
  readonly standingOf?: (person: string) => Standing | undefined;
  readonly onLedgerFailure?: (error: unknown) => void;
}

/** The ways in which an operation of a guarded schema is executed: by graphql-js, the reference, and by programs made of it. */
export const executions = ['INTERPRETED', 'COMPILED'] as const;

let execution: (typeof executions)[number] = 'INTERPRETED';

/** How `ask` executes from now on, in one test file. */
export function executeBy(chosen: (typeof executions)[number]): void {
  execution = chosen;
}

/** Executes as this test file has chosen. */
export function executionOf(schema: GraphQLSchema, chosen = execution): ReturnType<typeof compiledExecution> {
  return (chosen === 'COMPILED' ? compiledExecution : interpretedExecution)(schema);
}

/** Lets a viewer run a valid document through the guarded executor. */
export async function ask(
  privacy: CompiledPrivacy,
  viewer: Viewer,
  text: string,
  {
    variables = {},
    ledger = new MemoryLedger(),
    now = noon,
    standingOf = () => undefined,
    onLedgerFailure,
  }: Asked = {},
): Promise<Answer> {
  const document = documentOf(privacy.schema, text);
  const execute = executionOf(privacy.schema);
  const run = guardedExecutor({
    privacy,
    ledger,
    execute: (operation) => execute({ ...operation, rawVariables: variables }),
    ...(onLedgerFailure === undefined ? {} : { onLedgerFailure }),
  });
  const result = await run({
    document,
    operation: operationOf(document),
    variables,
    viewer,
    now,
    standingOf,
    context: {},
  });
  return answerOf(result);
}

/** One operation as an executor is given it. */
export function operation(text: string, viewer: Viewer, variables: Asked['variables'] = {}): OperationFacts {
  const document = parse(text);
  return { document, operation: operationOf(document), variables, viewer, now: noon };
}

/** The only operation of a document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition;
  }
  throw new Error('The document has no operation.');
}

/** A parsed document; one that is not valid is the test's mistake. */
export function documentOf(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  return document;
}

function answerOf({ data, errors, extensions }: ExecutionResult): Answer {
  return {
    // As JSON, so that what is compared is what would be sent.
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors ?? [],
    privacy: extensions?.['privacy'] as PrivacyReport | undefined,
  };
}

function fieldOf(schema: GraphQLSchema, coordinate: string) {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (!(isObjectType(type) || isInterfaceType(type))) throw new Error(`There is no type ${typeName} with fields.`);
  const field = type.getFields()[fieldName];
  if (field === undefined) throw new Error(`There is no field ${coordinate}.`);
  return field;
}
