import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../annotation/selection.js';
import type { ExecutedOperation } from './executed.operation.js';
import { Frame } from './frame.js';
import { interpretedExecution } from './interpreted.execution.js';
import { KeptWays, Way } from './kept.ways.js';

/** How much is kept ready. */
export interface CompiledExecutionLimits {
  /**
   * How many fields the kept programs of all documents together have, each about two kilobytes: whoever writes documents
   * chooses how many conditions they have, each of which doubles the ways to ask, and how often a fragment is spread.
   */
  readonly mostFields?: number;
}

/**
 * Executes operations of a guarded schema by programs that are made once for each: a row is asked once whose it is, and
 * a field costs a look-up. The same answers as by graphql-js, which is the reference, with these differences: the words
 * of an error that would repeat a value are others, and whoever wraps a personal field's resolver after the schema was
 * guarded is not called.
 */
export function compiledExecution(
  schema: GraphQLSchema,
  { mostFields = 50_000 }: CompiledExecutionLimits = {},
): (operation: ExecutedOperation) => Promise<ExecutionResult> {
  const interpret = interpretedExecution(schema);
  const kept = new KeptWays(mostFields);
  const compiled = new WeakMap<DocumentNode, WeakMap<OperationDefinitionNode, CompiledOperation>>();
  return async (executed) => {
    const { document, operation, variables, context } = executed;
    let operations = compiled.get(document);
    if (operations === undefined) compiled.set(document, (operations = new WeakMap()));
    let known = operations.get(operation);
    if (known === undefined) operations.set(operation, (known = compile(schema, document, operation, kept)));
    const way = known.wayOf(variables);
    // What has no such root, or a condition that is neither true nor false, graphql-js refuses in its own words.
    if (way === null) return interpret(executed);
    const frame = new Frame({ schema, operation, fragments: known.fragments, context, variables });
    try {
      const data = await (operation.operation === OperationTypeNode.MUTATION
        ? way.program.executeInTurn(undefined, frame)
        : way.program.execute(undefined, undefined, frame));
      return answerOf(data, frame);
    } catch (error) {
      // Whatever a field throws was located by it, and makes all of the answer null.
      if (!(error instanceof GraphQLError)) throw error;
      frame.errors.push(error);
      return answerOf(null, frame);
    } finally {
      kept.used(way);
    }
  };
}

interface CompiledOperation {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** What the conditions leave in; null for what cannot be compiled. */
  wayOf(variables: Readonly<Record<string, unknown>>): Way | null;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  kept: KeptWays,
): CompiledOperation {
  const root = schema.getRootType(operation.operation);
  const conditions = conditionsOf(document, operation);
  const fragments: CompiledOperation['fragments'] = Object.assign(
    Object.create(null) as CompiledOperation['fragments'],
    Object.fromEntries(fragmentsOf(document)),
  );
  const ways = new Map<string, Way>();
  return {
    fragments,
    wayOf: (variables) => {
      if (root == null || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
      if (conditions.some((name) => typeof variables[name] !== 'boolean')) return null;
      const key = conditions.map((name) => String(variables[name])).join();
      const known = ways.get(key);
      if (known !== undefined) return known;
      // Of what was sent, conditions alone are kept.
      const values = Object.fromEntries(conditions.map((name) => [name, variables[name]]));
      const facts = { schema, fragments, variables: values };
      const way = new Way(facts, root, operation, () => ways.delete(key));
      ways.set(key, way);
      kept.add(way);
      return way;
    },
  };
}

function answerOf(data: unknown, { errors }: Frame): ExecutionResult {
  const answered = { data: data as ExecutionResult['data'] };
  return errors.length === 0 ? answered : { errors, ...answered };
}

/** The variables of an operation that decide what is left in. */
function conditionsOf(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly string[] {
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) {
        if (value.kind === Kind.VARIABLE && declared.has(value.name.value)) names.add(value.name.value);
      }
    },
  });
  return [...names].sort();
}
