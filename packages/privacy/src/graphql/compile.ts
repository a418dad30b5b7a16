import { GraphQLSchema, type DocumentNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { AccessPolicy, Viewer } from '../decision/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { admission } from './admission.js';
import { applyDirectives } from './applied.directives.js';
import { classify, type Classification } from './classify.js';
import { decisionTables, type DecisionTable } from './decision.table.js';
import { describe } from './description.js';
import { directivesWithPrivacy, privacyDirectives } from './directives.js';
import { guardFields } from './guard.js';
import type { ClassifiedInput } from './input.classify.js';
import { faultsOfSizes } from './list.size.faults.js';
import { listSizesOf, type ListSize, type ListSizes } from './list.size.js';
import { operationPlans } from './operation.plan.js';
import { PrivacyRuntime, type StandingOf } from './runtime.js';
import { adoptSdl } from './sdl.annotations.js';
import type { Variables } from './selection.js';
import type { ClassifiedField, Slot } from './slot.js';
import { guardSources, unguardedSources } from './subscription.guard.js';

/** One operation as it is about to run. */
export interface OperationFacts {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly viewer: Viewer;
  /** The moment at which grants, mandates and clauses are judged. */
  readonly now: Date;
  /** What holds of people; absent, or where it gives undefined: nothing is known. `establish` may say it later. */
  readonly standingOf?: StandingOf;
  /** How it came: a URL is kept in histories and logs, a body is not. Absent: in a body. */
  readonly transport?: 'URL' | 'BODY';
}

/** A schema whose every output field is classified and whose every personal field is guarded. */
export interface CompiledPrivacy {
  readonly schema: GraphQLSchema;
  readonly policyVersion: string;
  readonly fields: readonly ClassifiedField[];
  readonly slots: readonly Slot[];
  /** By `Type.field`: what is said of a personal field apart from who sees it. */
  readonly publishedDescriptions: ReadonlyMap<string, string>;
  /** The slot of `Type.field`; undefined where nothing personal is. */
  slotOf(coordinate: string): Slot | undefined;
  /** Every argument, input field and enum value that means something by itself. */
  readonly inputs: readonly ClassifiedInput[];
  /** What it is compiled with, for whoever explains it. */
  readonly vocabulary: Vocabulary;
  readonly accessPolicy: AccessPolicy;
  /** What is stated of how many rows a field brings, by `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
  /** The fields, as `Type.field`, that lead to rows of the same person as the row they stand on. */
  readonly samePerson: ReadonlySet<string>;
  tableOf(viewer: Viewer, now: Date): DecisionTable;
  /** Why an operation is not let in, before anything of it is fetched; nothing when it is. `guardedExecutor` asks. */
  admit(facts: OperationFacts): readonly GraphQLError[];
  /** Decides an operation, once, before anything of it is fetched. */
  begin(facts: OperationFacts): PrivacyRuntime;
}

/** What a schema is compiled with. */
export interface CompileOptions {
  readonly vocabulary: Vocabulary;
  readonly accessPolicy: AccessPolicy;
  /**
   * Custom scalars that hold one plain value each, such as a date. A field of any other can hold anything, so that no
   * default of its type speaks for it.
   */
  readonly plainScalars?: readonly string[];
  /** How many rows fields bring, for `explain`; absent: what `@listSize` states. A list without one has no bound. */
  readonly listSizes?: ListSizes;
  /**
   * Fields, as `Type.field`, whose rows belong to the same person as the row they stand on, for `explain`: however many
   * they are, they are of one person.
   */
  readonly samePerson?: readonly string[];
  /**
   * `OFF` leaves the resolvers bare, for measuring what the guard costs. Such a schema carries no brand,
   * so that `assertGuarded` refuses it.
   */
  readonly guard?: 'ON' | 'OFF';
}

/** The guards of each guarded schema, by the field they stand before. */
const guardsOf = new WeakMap<GraphQLSchema, ReadonlyMap<ClassifiedField['field'], unknown>>();

/** Types that a compilation has taken over, whatever schema they are found in later. */
const takenOver = new WeakSet<ClassifiedField['type']>();

/**
 * Classifies, describes and guards a final schema, and throws a `PrivacyCompileError` that names every fault.
 * The types of the given schema are taken over and changed: build it for this call and use only what is returned.
 */
export function compilePrivacy(schema: GraphQLSchema, options: CompileOptions): CompiledPrivacy {
  const { vocabulary, accessPolicy, guard = 'ON' } = options;
  const sizes = { listSizes: listSizesOf(schema, options.listSizes ?? {}), samePerson: new Set(options.samePerson) };
  const found = [...adoptSdl(schema, vocabulary), ...faultsOfSizes(schema, sizes.listSizes, sizes.samePerson)];
  const classification = classify(schema, vocabulary, accessPolicy, found, options.plainScalars);
  const { fields, slots } = classification;
  const again = fields.find(({ type }) => takenOver.has(type));
  if (again !== undefined) {
    throw new TypeError(`The type ${again.type.name} has been compiled already: build the schema anew for each call.`);
  }
  const decidedOf = new Map(slots.map(({ field, decided }) => [field, decided]));
  const publishedDescriptions = new Map<string, string>();
  for (const { coordinate, type, field, annotation } of fields) {
    takenOver.add(type);
    if (annotation.kind === 'NOT_PERSONAL') continue;
    const decided = decidedOf.get(field) ?? null;
    const { served, published } = describe(field.description, annotation, decided, vocabulary, accessPolicy);
    field.description = served;
    publishedDescriptions.set(coordinate, published);
  }
  applyDirectives(schema, fields, privacyDirectives(vocabulary));
  if (guard === 'ON') {
    guardFields(slots);
    guardSources(schema);
  }
  const config = schema.toConfig();
  const compiled = new GraphQLSchema({
    ...config,
    directives: [...directivesWithPrivacy(schema, vocabulary)],
  });
  if (guard === 'ON') guardsOf.set(compiled, new Map(slots.map(({ field }) => [field, field.resolve])));
  return { ...compiledPrivacy(compiled, classification, vocabulary, accessPolicy, sizes), publishedDescriptions };
}

/**
 * Throws unless `compilePrivacy` made and guarded this very schema, and nothing has replaced a guard since:
 * a server calls it before it listens.
 */
export function assertGuarded(schema: GraphQLSchema): void {
  const guards = guardsOf.get(schema);
  if (guards === undefined) {
    throw new TypeError('This schema is not guarded. Serve the schema that compilePrivacy returned.');
  }
  for (const [field, guard] of guards) {
    if (field.resolve !== guard) {
      throw new TypeError(
        `The guard of a field named ${field.name} was replaced. Wrap resolvers before compilePrivacy.`,
      );
    }
  }
  for (const name of unguardedSources(schema)) {
    throw new TypeError(
      `The guard of a subscription named ${name} was replaced. Wrap what opens it before compilePrivacy.`,
    );
  }
}

function compiledPrivacy(
  schema: GraphQLSchema,
  { fields, slots, inputs }: Classification,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  sizes: Pick<CompiledPrivacy, 'listSizes' | 'samePerson'>,
): Omit<CompiledPrivacy, 'publishedDescriptions'> {
  const byCoordinate = new Map(slots.map((slot) => [slot.coordinate, slot]));
  const tableOf = decisionTables(slots, vocabulary, policy);
  const planOf = operationPlans(schema, (coordinate) => byCoordinate.get(coordinate));
  const parts = { vocabulary, policyVersion: policy.version, slots };
  const slotOf = (coordinate: string) => byCoordinate.get(coordinate);
  return {
    schema,
    policyVersion: policy.version,
    fields,
    slots,
    slotOf,
    inputs: inputs.all,
    vocabulary,
    accessPolicy: policy,
    ...sizes,
    tableOf,
    admit: admission({ schema, vocabulary, inputs, slotOf, tableOf }),
    begin: ({ document, operation, variables, viewer, now, standingOf }) => {
      const plan = planOf(document, operation, variables);
      return new PrivacyRuntime(viewer, now, tableOf(viewer, now), parts, plan, standingOf);
    },
  };
}
