import { isPast, type KeyRing } from '@trackyourhours/privacy';
import { runtimeOf, type CompiledPrivacy, type PrivacyRuntime, type Variables } from '@trackyourhours/privacy/graphql';
import {
  getArgumentValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock/index.js';
import type { Query } from '../database/index.js';
import type { ReadCatalog } from './read.catalog.js';
import type { ReadFacts } from './read.declaration.js';
import { Planner, type RootPlan, type RowPlan } from './read.plan.js';
import { conditionsOf, Selections } from './read.selection.js';
import { attachState, ReadState, stateOf, type FetchedRow } from './read.state.js';
import {
  cursorOf,
  heldColumn,
  pageSize,
  rootColumn,
  standingKey,
  writeStatement,
  type Precondition,
  type ReadStatement,
  type StandingReads,
  type StandingSource,
  type StatementFacts,
} from './read.statement.js';

/** An operation whose reads are to be fetched. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly context: object;
  /** Judged in the same statement; absent when the caller's authority has just been established. */
  readonly precondition: Precondition | null;
}

/** What a plan and its statement are kept under: for one document, one decision table, one set of conditions. */
interface CompiledRead {
  readonly roots: readonly RootPlan[];
  readonly statement: ReadStatement | null;
}

/** How much SQL is kept ready; its plan takes a few times as much. */
const mostStatementCharacters = 8 * 1024 * 1024;

/** As much as an operation counts that reads nothing. */
const leastStatementCharacters = 1000;

/** What the reader works with. */
export interface ReaderOptions {
  readonly catalog: ReadCatalog;
  readonly privacy: CompiledPrivacy;
  readonly keys: KeyRing;
  readonly query: Query;
  readonly clock: Clock;
  /** How what people choose is told; absent where nothing can be chosen. */
  readonly standing?: StandingSource;
}

/**
 * Fetches what operations read: one SQL statement for a whole query, selecting only what is asked for and may be seen.
 * Rooms declare entities and relations; for the ordinary case they write no query.
 */
export class Reader {
  /**
   * Of all documents together, those that were asked for last: whoever writes documents chooses how many there are, how
   * long their statements get, and in how many ways each is asked.
   */
  readonly #compiled = new LRUCache<string, CompiledRead>({
    maxSize: mostStatementCharacters,
    sizeCalculation: ({ statement }) => leastStatementCharacters + (statement?.text.length ?? 0),
  });
  readonly #numbers = new WeakMap<DocumentNode, number>();
  #lastNumber = 0;
  readonly #conditions = new WeakMap<DocumentNode, readonly string[]>();

  constructor(private readonly options: ReaderOptions) {}

  /**
   * Fetches all that a query's root fields read, before it is executed.
   * False when the precondition did not hold; nothing has been kept then.
   */
  async prefetch(operation: ReadOperation): Promise<boolean> {
    const { context, precondition } = operation;
    const runtime = runtimeOf(context);
    const state = new ReadState(this);
    attachState(context, state);
    const { roots, statement } = this.#compile(operation, runtime);
    const { viewer } = runtime;
    if (statement === null) {
      if (precondition === null) return true;
      return this.#hold(precondition);
    }
    const facts = new Map(
      roots.map((root) => [root.key, { args: this.#args(root, operation.variables), viewer, source: undefined }]),
    );
    return this.#run(roots, statement, facts, runtime, state, precondition);
  }

  /** Fetches what a field of a mutation's payload reads, after the mutation. */
  async fetch(
    info: GraphQLResolveInfo,
    {
      source,
      args,
      context,
    }: { readonly source: unknown; readonly args: Record<string, unknown>; readonly context: unknown },
  ): Promise<unknown> {
    const runtime = runtimeOf(context);
    const { viewer } = runtime;
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [info.operation, ...Object.values(info.fragments)],
    };
    const planner = this.#planner(document, info.variableValues, runtime);
    const root = planner.root(info.parentType, String(info.path.key), info.fieldNodes);
    if (root === null) throw new TypeError(`${info.parentType.name}.${info.fieldName} starts no read.`);
    // A fresh state for its values alone: the same key can stand in several payloads of one operation.
    const state = new ReadState(this);
    const statement = writeStatement([root], reachesAll(runtime), null, this.#standing(runtime));
    const facts = new Map([[root.key, { args, viewer, source: source as ReadFacts['source'] }]]);
    await this.#run([root], statement, facts, runtime, state, null);
    const whole = stateOf(context);
    for (const [subject, standing] of state.standings) whole.standings.set(subject, standing);
    if (state.standings.size > 0) runtime.establish((person) => whole.standings.get(person));
    for (const [subject, key] of state.keys) whole.keys.set(subject, key);
    return state.roots.get(root.key) ?? null;
  }

  async #run(
    roots: readonly RootPlan[],
    { text, values }: ReadStatement,
    facts: ReadonlyMap<string, ReadFacts>,
    runtime: PrivacyRuntime,
    state: ReadState,
    precondition: Precondition | null,
  ): Promise<boolean> {
    const all: StatementFacts = {
      viewer: runtime.viewer,
      now: this.options.clock.now(),
      subjects: subjectsOf(runtime),
      roots: facts,
    };
    const bound = [...values.map((valueOf) => valueOf(all)), ...(precondition?.values ?? [])];
    const [row] = await this.options.query<Readonly<Record<string, unknown>>>(text, bound);
    if (row === undefined) throw new TypeError('A read gave no row.');
    if (precondition !== null && row[heldColumn] !== true) return false;
    const sealedFor = new Set<string>();
    for (const [place, root] of roots.entries()) {
      const value = row[rootColumn(place)] ?? null;
      for (const found of Array.isArray(value) ? value : [value]) {
        collectSubjects(root.rows, found as FetchedRow | null, sealedFor, state);
      }
      state.roots.set(root.key, root.read.kind === 'PAGE' ? page(value as FetchedRow[], facts.get(root.key)) : value);
      noteReach(root, value, facts.get(root.key), runtime);
    }
    if (state.standings.size > 0) runtime.establish((person) => state.standings.get(person));
    if (sealedFor.size > 0) {
      for (const [subject, key] of await this.options.keys.load(sealedFor)) state.keys.set(subject, key);
    }
    return true;
  }

  async #hold({ text, values }: Precondition): Promise<boolean> {
    let next = 0;
    const numbered = text.replace(/\?/g, () => `$${String((next += 1))}`);
    const [row] = await this.options.query<Readonly<Record<string, unknown>>>(
      `select (${numbered}) as "${heldColumn}"`,
      values,
    );
    return row?.[heldColumn] === true;
  }

  #compile({ document, operation, variables, precondition }: ReadOperation, runtime: PrivacyRuntime): CompiledRead {
    const key = JSON.stringify([
      this.#numberOf(document),
      operation.name?.value,
      runtime.table.id,
      precondition?.text,
      this.#conditionsOf(document).map((name) => variables[name] === true),
    ]);
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const queryType = this.options.catalog.schema.getQueryType();
    const roots =
      operation.operation === OperationTypeNode.QUERY && queryType != null
        ? this.#planner(document, variables, runtime).roots(queryType, [operation.selectionSet])
        : [];
    const statement =
      roots.length === 0
        ? null
        : writeStatement(roots, reachesAll(runtime), precondition?.text ?? null, this.#standing(runtime));
    const compiled: CompiledRead = { roots, statement };
    this.#compiled.set(key, compiled);
    return compiled;
  }

  /** What a statement looks at of people's choices: nothing where these change nothing of what the viewer sees. */
  #standing({ table, now }: PrivacyRuntime): StandingReads | null {
    const { standing: source } = this.options;
    if (source === undefined) return null;
    const differs = table.reach.some(
      (relation) => relation === 'AGENT_OF' || table.variants(relation, null, now).length > 1,
    );
    return { source, isTold: table.dependsOnStanding && differs, closing: table.closing };
  }

  #planner(document: DocumentNode, variables: Variables, runtime: PrivacyRuntime): Planner {
    const { catalog, privacy } = this.options;
    return new Planner(catalog, privacy, new Selections(catalog.schema, document, variables), runtime);
  }

  /** By which the plans of a document are kept; no other document ever has it. */
  #numberOf(document: DocumentNode): number {
    let number = this.#numbers.get(document);
    if (number === undefined) this.#numbers.set(document, (number = this.#lastNumber += 1));
    return number;
  }

  #conditionsOf(document: DocumentNode): readonly string[] {
    const known = this.#conditions.get(document) ?? conditionsOf(document);
    this.#conditions.set(document, known);
    return known;
  }

  #args({ coordinate, node }: RootPlan, variables: Variables): Record<string, unknown> {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = this.options.catalog.schema.getType(typeName);
    const field = type !== undefined && 'getFields' in type ? type.getFields()[fieldName] : undefined;
    if (field === undefined || !('args' in field)) return {};
    return getArgumentValues(field, node, { ...variables });
  }
}

function reachesAll({ table }: PrivacyRuntime): boolean {
  return table.reach.includes('NONE');
}

function subjectsOf({ table, viewer, now }: PrivacyRuntime): readonly string[] {
  const mandators = [...viewer.mandates].filter(([, { until }]) => !isPast(until, now)).map(([person]) => person);
  return [
    ...(viewer.subject !== null && table.reach.includes('SELF') ? [viewer.subject] : []),
    ...(table.reach.includes('AGENT_OF') ? mandators : []),
  ];
}

/** A look-up that finds nothing says so in the same words whether nothing is there or it is out of reach. */
function noteReach(root: RootPlan, value: unknown, facts: ReadFacts | undefined, runtime: PrivacyRuntime): void {
  if (root.read.kind === 'PAGE' || value !== null || facts === undefined || reachesAll(runtime)) return;
  if (root.read.value(facts) !== null) runtime.noteOutOfReach(root.coordinate);
}

function page(rows: readonly FetchedRow[], facts: ReadFacts | undefined): object {
  const size = pageSize(facts?.args['first']);
  const shown = rows.slice(0, size);
  const edges = shown.map((node) => ({ cursor: cursorOf(node.id), node }));
  return {
    edges,
    nodes: shown,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: typeof facts?.args['after'] === 'string',
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Whose keys the fetched rows need: those of rows that came with their sealed column. And what holds of their people. */
function collectSubjects(
  plans: readonly RowPlan[],
  row: FetchedRow | null,
  subjects: Set<string>,
  state: ReadState,
): void {
  if (row === null) return;
  const plan = plans.length === 1 ? plans[0] : plans.find(({ table }) => table.typeName === row['__typename']);
  if (plan === undefined) return;
  const subject = String(row[plan.table.subject]);
  if (plan.sealed) subjects.add(subject);
  const told = row[standingKey] as { readonly circumstances: readonly string[]; readonly consentId: string | null };
  if (standingKey in row) {
    state.standings.set(subject, { circumstances: new Set(told.circumstances), consentId: told.consentId });
  }
  for (const { key, plan: inner } of plan.relations) {
    const related = row[key] as FetchedRow | readonly FetchedRow[] | null | undefined;
    if (related === null || related === undefined) continue;
    for (const found of Array.isArray(related) ? (related as readonly FetchedRow[]) : [related as FetchedRow]) {
      collectSubjects([inner], found, subjects, state);
    }
  }
}
