import { GraphQLSchema, type DocumentNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import { unknownStanding, type AccessPolicy, type Viewer } from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import { admission } from '../admission/admission.js';
import { applyDirectives } from '../annotation/applied.directives.js';
import { describe } from '../annotation/description.js';
import { directivesWithPrivacy, privacyDirectives } from '../annotation/directives.js';
import { listSizesOf, type ListSize, type ListSizes } from '../annotation/list.size.js';
import { adoptSdl } from '../annotation/sdl.annotations.js';
import type { Variables } from '../annotation/selection.js';
import type { ClassifiedField, Slot } from '../annotation/slot.js';
import { classify, type Classification } from '../classification/classify.js';
import type { ClassifiedInput } from '../classification/input.classify.js';
import { faultsOfSizes } from '../classification/list.size.faults.js';
import { guardFields } from '../runtime/guard.js';
import { operationPlans } from '../runtime/operation.plan.js';
import { PrivacyRuntime, type StandingOf } from '../runtime/runtime.js';
import { guardSources, unguardedSources } from '../runtime/subscription.guard.js';
import { guardTypes } from '../runtime/type.guard.js';
import { decisionTables, type DecisionTable } from '../table/decision.table.js';
import { viewerCheck } from './viewer.check.js';

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
   * That the application fetches no row of anybody whom the access policy's `reach` does not let the viewer come upon:
   * each resolver that chooses, filters, orders or finds is limited to `table.reach`, or knows whose rows it looks at.
   * The engine guards what a row shows, and cannot keep one from being found. Absent: it does not say so, and asking by
   * a personal field is refused unless it is seen in clear of whomever the viewer could stand to in any way, strangers
   * among them.
   */
  readonly fetchesWithinReach?: boolean;
  /**
   * `OFF` leaves the resolvers bare, for measuring what the guard costs. Such a schema carries no brand,
   * so that `assertGuarded` refuses it.
   */
  readonly guard?: 'ON' | 'OFF';
}

/** The guards of each guarded schema, with the slots before whose fields they stand. */
const guardsOf = new WeakMap<GraphQLSchema, readonly { readonly slot: Slot; readonly guard: unknown }[]>();

/** Types that a compilation has taken over, whatever schema they are found in later. */
const takenOver = new WeakSet<ClassifiedField['type']>();

/**
 * Classifies, describes and guards a final schema, and throws a `PrivacyCompileError` that names every fault.
 * The types of the given schema are taken over and changed: build it for this call and use only what is returned.
 */
export function compilePrivacy(schema: GraphQLSchema, options: CompileOptions): CompiledPrivacy {
  const { vocabulary, accessPolicy, guard = 'ON', fetchesWithinReach = false } = options;
  const sizes = { listSizes: listSizesOf(schema, options.listSizes ?? {}), samePerson: new Set(options.samePerson) };
  const unread = adoptSdl(schema, vocabulary);
  const found = [...unread, ...faultsOfSizes(schema, sizes.listSizes, sizes.samePerson)];
  const misread = new Set(unread.map(({ coordinate }) => coordinate));
  const classification = classify(schema, vocabulary, accessPolicy, found, options.plainScalars, misread);
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
    guardTypes(schema);
  }
  const config = schema.toConfig();
  const compiled = new GraphQLSchema({
    ...config,
    directives: [...directivesWithPrivacy(schema, vocabulary)],
  });
  if (guard === 'ON') {
    guardsOf.set(
      compiled,
      slots.map((slot) => ({ slot, guard: slot.field.resolve })),
    );
  }
  const stated = { publishedDescriptions, ...sizes };
  return compiledPrivacy(compiled, classification, vocabulary, accessPolicy, stated, fetchesWithinReach);
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
  for (const { slot, guard } of guards) {
    if (slot.field.resolve !== guard) throw guardReplaced(slot.coordinate);
  }
  for (const name of unguardedSources(schema)) {
    throw guardReplaced(`${schema.getSubscriptionType()?.name ?? 'Subscription'}.${name}`);
  }
}

function guardReplaced(coordinate: string): TypeError {
  return new TypeError(
    `The guard of ${coordinate} was replaced since compilePrivacy put it there. A server may wrap the resolvers of a ` +
      'schema that it serves, as plugins of Apollo Server do, so that it cannot be served by another: build and ' +
      'compile a schema for each server. Whatever else wraps resolvers does so before compilePrivacy.',
  );
}

function compiledPrivacy(
  schema: GraphQLSchema,
  { fields, slots, inputs }: Classification,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  stated: Pick<CompiledPrivacy, 'publishedDescriptions' | 'listSizes' | 'samePerson'>,
  fetchesWithinReach: boolean,
): CompiledPrivacy {
  const byCoordinate = new Map(slots.map((slot) => [slot.coordinate, slot]));
  const tables = decisionTables(slots, vocabulary, policy);
  const check = viewerCheck(vocabulary);
  const tableOf = (viewer: Viewer, now: Date) => {
    check(viewer);
    return tables(viewer, now);
  };
  const planOf = operationPlans(schema, (coordinate) => byCoordinate.get(coordinate));
  const parts = { vocabulary, policyVersion: policy.version, slots, unknown: unknownStanding(vocabulary) };
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
    ...stated,
    tableOf,
    admit: admission({ schema, vocabulary, inputs, slotOf, tableOf, fetchesWithinReach }),
    begin: ({ document, operation, variables, viewer, now, standingOf }) => {
      const plan = planOf(document, operation, variables);
      return new PrivacyRuntime(viewer, now, tableOf(viewer, now), parts, plan, standingOf);
    },
  };
}
