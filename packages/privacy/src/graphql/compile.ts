import { GraphQLSchema, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { AccessPolicy, Viewer } from '../decision/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { classify } from './classify.js';
import { decisionTables, type DecisionTable } from './decision.table.js';
import { describe } from './description.js';
import { directiveArguments, privacyDirectives } from './directives.js';
import { guardFields } from './guard.js';
import { PrivacyRuntime } from './runtime.js';
import { coordinatesOf, type Variables } from './selection.js';
import type { ClassifiedField, Slot } from './slot.js';

/** One operation as it is about to run. */
export interface OperationFacts {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly viewer: Viewer;
}

/** A schema whose every output field is classified and whose every personal field is guarded. */
export interface CompiledPrivacy {
  readonly schema: GraphQLSchema;
  readonly policyVersion: string;
  readonly fields: readonly ClassifiedField[];
  readonly slots: readonly Slot[];
  /** The slot of `Type.field`; undefined where nothing personal is. */
  slotOf(coordinate: string): Slot | undefined;
  tableOf(viewer: Viewer): DecisionTable;
  /** Decides an operation, once, before anything of it is fetched. */
  begin(facts: OperationFacts): PrivacyRuntime;
}

/** What a schema is compiled with. */
export interface CompileOptions {
  readonly vocabulary: Vocabulary;
  readonly accessPolicy: AccessPolicy;
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
  const { fields, slots } = classify(schema, vocabulary, accessPolicy);
  const again = fields.find(({ type }) => takenOver.has(type));
  if (again !== undefined) {
    throw new TypeError(`The type ${again.type.name} has been compiled already: build the schema anew for each call.`);
  }
  const decidedOf = new Map(slots.map(({ field, decided }) => [field, decided]));
  for (const { type, field, annotation } of fields) {
    takenOver.add(type);
    field.extensions = {
      ...field.extensions,
      directives: { ...directivesOf(field), ...directiveArguments(annotation) },
    };
    if (annotation.kind === 'NOT_PERSONAL') continue;
    field.description = describe(field, annotation, decidedOf.get(field) ?? null, vocabulary, accessPolicy);
  }
  if (guard === 'ON') guardFields(slots);
  const config = schema.toConfig();
  const compiled = new GraphQLSchema({
    ...config,
    directives: [...config.directives, ...privacyDirectives(vocabulary)],
  });
  if (guard === 'ON') guardsOf.set(compiled, new Map(slots.map(({ field }) => [field, field.resolve])));
  return compiledPrivacy(compiled, fields, slots, vocabulary, accessPolicy);
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
}

/** Directives that others have put where printers look for them stay. */
function directivesOf({ extensions }: ClassifiedField['field']): object {
  const { directives } = extensions;
  return typeof directives === 'object' && directives !== null ? directives : {};
}

function compiledPrivacy(
  schema: GraphQLSchema,
  fields: readonly ClassifiedField[],
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
): CompiledPrivacy {
  const byCoordinate = new Map(slots.map((slot) => [slot.coordinate, slot]));
  const tableOf = decisionTables(slots, vocabulary, policy);
  return {
    schema,
    policyVersion: policy.version,
    fields,
    slots,
    slotOf: (coordinate) => byCoordinate.get(coordinate),
    tableOf,
    begin: ({ document, operation, variables, viewer }) => {
      const touched = [...coordinatesOf(schema, document, operation, variables)].flatMap(
        (coordinate) => byCoordinate.get(coordinate) ?? [],
      );
      const name = operation.name?.value ?? null;
      return new PrivacyRuntime(viewer, tableOf(viewer), policy.version, slots, touched, name);
    },
  };
}
