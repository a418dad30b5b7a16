import { GraphQLSchema, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { AccessPolicy, Viewer } from '../decision/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { classify, type ClassifiedField, type Slot } from './classify.js';
import { decisionTables, type DecisionTable } from './decision.table.js';
import { describe } from './description.js';
import { directiveArguments, privacyDirectives } from './directives.js';
import { guardFields } from './guard.js';
import { PrivacyRuntime } from './runtime.js';
import { coordinatesOf, type Variables } from './selection.js';

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

export interface CompileOptions {
  readonly vocabulary: Vocabulary;
  readonly accessPolicy: AccessPolicy;
  /**
   * `OFF` leaves the resolvers bare, for measuring what the guard costs. Such a schema carries no brand,
   * so that `assertGuarded` refuses it.
   */
  readonly guard?: 'ON' | 'OFF';
}

const guardedSchemas = new WeakSet<GraphQLSchema>();

/**
 * Classifies, describes and guards a final schema, and throws a `PrivacyCompileError` that names every fault.
 * The types of the given schema are taken over and changed: build it for this call and use only what is returned.
 */
export function compilePrivacy(schema: GraphQLSchema, options: CompileOptions): CompiledPrivacy {
  if (guardedSchemas.has(schema)) throw new TypeError('The schema has been compiled already.');
  const { vocabulary, accessPolicy, guard = 'ON' } = options;
  const { fields, slots } = classify(schema, vocabulary, accessPolicy);
  for (const { field, annotation } of fields) {
    field.extensions = { ...field.extensions, directives: directiveArguments(annotation) };
  }
  for (const slot of slots) slot.field.description = describe(slot, vocabulary, accessPolicy);
  if (guard === 'ON') guardFields(slots);
  const config = schema.toConfig();
  const compiled = new GraphQLSchema({
    ...config,
    directives: [...config.directives, ...privacyDirectives(vocabulary)],
  });
  if (guard === 'ON') guardedSchemas.add(compiled);
  return compiledPrivacy(compiled, fields, slots, vocabulary, accessPolicy);
}

/** Throws unless `compilePrivacy` made and guarded this very schema: a server calls it before it listens. */
export function assertGuarded(schema: GraphQLSchema): void {
  if (!guardedSchemas.has(schema)) {
    throw new TypeError('This schema is not guarded. Serve the schema that compilePrivacy returned.');
  }
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
