import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { sizeOf, type ListSize } from '../annotation/list.size.js';
import { fragmentsOf, isIncluded, type Variables } from '../annotation/selection.js';
import type { Slot } from '../annotation/slot.js';
import { most, nothing, sum, times, type Tally } from './explain.tally.js';

/** What the counting of an operation's rows rests upon. */
export interface CountedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Null when unknown: then every condition leaves its selection in, and every size is the largest. */
  readonly variables: Variables | null;
  readonly listSizes: ReadonlyMap<string, ListSize>;
  /** `Type.field` of fields whose rows belong to the same person as the row they stand on. */
  readonly samePerson: ReadonlySet<string>;
  slotOf(coordinate: string): Slot | undefined;
  /** Whether a slot can be shown or masked at all; one that cannot is never resolved, nor what is below it. */
  isOpen(slot: Slot): boolean;
  /** What these slots of one person come to. */
  tallyOf(slots: ReadonlySet<Slot>): Tally;
}

/**
 * How many values an operation can expose at the most, whatever rows there are; a subscription, in all its events.
 * Fields are merged as the executor does, and each selection is counted once for each type, so that fragments cannot
 * multiply the work.
 */
export function countRows(facts: CountedOperation): Tally {
  const root = facts.schema.getRootType(facts.operation.operation);
  if (root == null) return nothing;
  const once = new RowCount(facts).total(root, [facts.operation.selectionSet], null);
  // Each event of a subscription is answered, and nobody knows how many there will be, or of whom.
  return facts.operation.operation === OperationTypeNode.SUBSCRIPTION ? times(Infinity, once) : once;
}

/** What one row lets out: of the person it belongs to, each field once, and of others through fields that lead to them. */
interface Row {
  readonly own: ReadonlySet<Slot>;
  readonly others: Tally;
}

/** That a field, which is no list, says how many its own lists bring. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: number;
}

/** The same field asked for under the same name, wherever in the selection. */
interface FieldGroup {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
}

/** Beyond so many merged selections each is counted for itself: too much at worst, and in a time that is bounded. */
const mergedAtMost = 500;

class RowCount {
  readonly #fragments;
  readonly #rows = new Map<string, Row | null>();
  readonly #ids = new Map<SelectionSetNode, number>();

  constructor(private readonly facts: CountedOperation) {
    this.#fragments = fragmentsOf(facts.document);
  }

  /** What one row lets out of everybody. */
  total(type: GraphQLObjectType, selections: readonly SelectionSetNode[], sized: Sized | null): Tally {
    const { own, others } = this.#row(type, selections, sized);
    return sum([this.facts.tallyOf(own), others]);
  }

  #row(type: GraphQLObjectType, selections: readonly SelectionSetNode[], sized: Sized | null): Row {
    if (selections.length > 1 && this.#rows.size > mergedAtMost) {
      return together(selections.map((selection) => this.#row(type, [selection], sized)));
    }
    const ids = selections.map((selection) => this.#idOf(selection)).sort((one, other) => one - other);
    const key = `${type.name} ${ids.join(' ')} ${sized === null ? '' : `${sized.fields.join(' ')} ${String(sized.size)}`}`;
    const known = this.#rows.get(key);
    if (known === null) throw new TypeError('A fragment leads back to itself: the document is not valid.');
    if (known !== undefined) return known;
    this.#rows.set(key, null);
    const row = together(this.#groups(type, selections).map((group) => this.#field(type, group, sized)));
    this.#rows.set(key, row);
    return row;
  }

  #field(type: GraphQLObjectType, { field, nodes }: FieldGroup, sized: Sized | null): Row {
    const { facts } = this;
    const coordinate = `${type.name}.${field.name}`;
    const slot = facts.slotOf(coordinate);
    if (slot !== undefined && !facts.isOpen(slot)) return empty;
    const own: ReadonlySet<Slot> = new Set(slot === undefined ? [] : [slot]);
    const selections = [...new Set(nodes.flatMap(({ selectionSet }) => selectionSet ?? []))];
    const stated = facts.listSizes.get(coordinate);
    const size = Math.max(...nodes.map((node) => this.#sizeOf(field, node, stated)));
    const depth = listDepth(field.type);
    const inner = depth > 0 || stated?.sizedFields === undefined ? null : { fields: stated.sizedFields, size };
    const count = rowsIn(depth, size, stated, sized?.fields.includes(field.name) === true ? sized.size : Infinity);
    const rows = this.#possibleTypes(field).map((possible) => this.#row(possible, selections, inner));
    if (!facts.samePerson.has(coordinate)) {
      const each = most(rows.map((row) => sum([facts.tallyOf(row.own), row.others])));
      return { own, others: times(count, each) };
    }
    return {
      own: new Set([...own, ...(count === 0 ? [] : rows.flatMap((row) => [...row.own]))]),
      others: times(count, most(rows.map(({ others }) => others))),
    };
  }

  #sizeOf(field: FieldGroup['field'], node: FieldNode, stated: ListSize | undefined): number {
    const { operation, variables } = this.facts;
    return sizeOf(stated, field.args, node, operation, variables);
  }

  #possibleTypes(field: FieldGroup['field']): readonly GraphQLObjectType[] {
    const named = getNamedType(field.type);
    if (isAbstractType(named)) return this.facts.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  /** The fields that a row of this type is asked for, merged by the name that they answer under. */
  #groups(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): readonly FieldGroup[] {
    const groups = new Map<string, FieldGroup>();
    const collected = new Set<SelectionSetNode>();
    const collect = (selection: SelectionSetNode): void => {
      if (collected.has(selection)) return;
      collected.add(selection);
      for (const node of selection.selections) {
        if (!isIncluded(node, this.facts.variables ?? {})) continue;
        if (node.kind === Kind.FIELD) {
          const field = type.getFields()[node.name.value];
          if (field === undefined) continue;
          const key = `${node.alias?.value ?? field.name} ${field.name}`;
          const group = groups.get(key) ?? { field, nodes: [] };
          group.nodes.push(node);
          groups.set(key, group);
          continue;
        }
        const spread = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
        if (spread !== undefined && this.#applies(type, spread.typeCondition?.name.value)) collect(spread.selectionSet);
      }
    };
    selections.forEach(collect);
    return [...groups.values()];
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.facts.schema.getType(condition);
    return isAbstractType(conditional) && this.facts.schema.isSubType(conditional, type);
  }

  #idOf(selection: SelectionSetNode): number {
    const known = this.#ids.get(selection) ?? this.#ids.size;
    this.#ids.set(selection, known);
    return known;
  }
}

const empty: Row = { own: new Set(), others: nothing };

function together(rows: readonly Row[]): Row {
  return { own: new Set(rows.flatMap(({ own }) => [...own])), others: sum(rows.map(({ others }) => others)) };
}

/** How many rows stand in a value. Arguments slice the outermost list alone, so that lists in it have no bound by them. */
function rowsIn(depth: number, size: number, stated: ListSize | undefined, bySized: number): number {
  if (depth === 0) return 1;
  return depth === 1 ? Math.min(size, bySized) : (stated?.maximum ?? Infinity);
}

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}
