import { getOperationAST, type DocumentNode } from 'graphql';
import type { Relation, Viewer } from '../../decision/index.js';
import { coordinatesOf, type Variables } from '../annotation/selection.js';
import type { Slot } from '../annotation/slot.js';
import type { CompiledPrivacy } from '../compilation/compile.js';
import {
  boundOf,
  categoriesOf,
  exposureOf,
  exposureOfAll,
  peopleOf,
  tallyOfSlots,
  type Bound,
  type ExposureBound,
  type Scope,
} from './explain.exposure.js';
import { explainInputs, fullestVariables, type ExplainedInput } from './explain.inputs.js';
import { outcomesOf, type Outcome, type PeopleIn } from './explain.outcome.js';
import { countRows } from './explain.rows.js';

/** An operation that nobody runs, and who would. */
export interface ExplainedOperation {
  /** It is valid against the schema; whether it is, is for whoever read it to say. */
  readonly document: DocumentNode;
  /** Needed when the document has several. */
  readonly operationName?: string;
  /** Absent: they are unknown, and the worst is taken for each. */
  readonly variables?: Variables;
  readonly viewer: Viewer;
  /** The moment for which it is explained. */
  readonly now: Date;
  /**
   * Where it is known otherwise than from the viewer how many people can stand in a relation to it: `Infinity` for an
   * agent whose mandates may be any number. Absent: as many as the viewer has mandates, and any number of strangers.
   */
  readonly peopleIn?: PeopleIn;
}

/** What an operation touches, what becomes of it, and how much can be exposed at the most. */
export interface Explanation {
  readonly policyVersion: string;
  /** The root fields, `Query.people`, sorted, each once, with a space between: as a disclosure names the operation. */
  readonly operation: string;
  readonly relations: readonly RelationExplanation[];
  /** Of everybody, in whichever relation. */
  readonly exposure: ExposureBound;
  /** The personal data that it asks by or gives. */
  readonly inputs: readonly ExplainedInput[];
  /** Why it would not be let in, sent by POST; the bounds are those of an operation that is. Empty: it would be. */
  readonly refusals: readonly ExplainedRefusal[];
}

/** Why an operation, as a whole, would be refused to the viewer before anything of it is fetched. */
export interface ExplainedRefusal {
  readonly code: string;
  /** The place in the schema that it is refused for. */
  readonly coordinate: string;
  readonly sentence: string;
}

/** The same for the people to whom the viewer stands in one relation. */
export interface RelationExplanation {
  readonly relation: Relation;
  /** Every personal field that is touched, sorted. */
  readonly fields: readonly ExplainedField[];
  readonly exposure: ExposureBound;
}

/** One personal field that an operation touches. */
export interface ExplainedField {
  readonly coordinate: string;
  readonly category: string;
  /** Those in which its values count: its own, and those of all that it is made from; sorted. */
  readonly categories: readonly string[];
  /** What it is collected for. */
  readonly purposes: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** How many people it can be exposed of at the most. */
  readonly people: Bound;
}

/**
 * Explains an operation without running anything of it. Every bound holds whatever rows there are; a list whose size
 * nobody stated has none, nor have the events of a subscription. A document without the named operation throws.
 */
export function explain(privacy: CompiledPrivacy, explained: ExplainedOperation): Explanation {
  const { schema, listSizes, samePerson } = privacy;
  const { document, operationName, variables = null, viewer, now, peopleIn } = explained;
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw new TypeError('The document has no such operation, or several and none is named.');
  const given = variables ?? fullestVariables(schema, operation);
  const coordinates = [...coordinatesOf(schema, document, operation, given)].sort();
  const slots = coordinates.flatMap((coordinate) => privacy.slotOf(coordinate) ?? []);
  const outcomes = outcomesOf(privacy, viewer, now, slots, peopleIn);
  const scopes = new Map(
    slots.map((slot): [Slot, readonly Scope[]] => {
      const open = outcomes.filter((one) => one.isOpen(slot)).map(({ relation }) => relation);
      return [slot, open.length === 0 ? [] : [...open, 'ANY']];
    }),
  );
  const scopesOf = (slot: Slot): readonly Scope[] => scopes.get(slot) ?? [];
  const tally = countRows({
    schema,
    document,
    operation,
    variables,
    listSizes,
    samePerson,
    slotOf: (coordinate) => privacy.slotOf(coordinate),
    isOpen: (slot) => scopesOf(slot).length > 0,
    tallyOf: (own) => tallyOfSlots(own, scopesOf),
  });
  const categories = Object.keys(privacy.vocabulary.categories).sort();
  const relations = outcomes.map((one) => ({
    relation: one.relation,
    fields: slots.map((slot) => ({
      coordinate: slot.coordinate,
      category: slot.annotation.category,
      categories: categoriesOf(slot),
      purposes: slot.annotation.purposes,
      outcomes: one.outcomesOf(slot),
      people: boundOf(peopleOf(tally, one.relation, slot.coordinate, one.people)),
    })),
    exposure: exposureOf(tally, one.relation, one.people, slots, categories),
  }));
  const root = `${schema.getRootType(operation.operation)?.name ?? ''}.`;
  return {
    policyVersion: privacy.policyVersion,
    operation: coordinates.filter((coordinate) => coordinate.startsWith(root)).join(' '),
    relations,
    exposure: exposureOfAll(
      exposureOf(tally, 'ANY', Infinity, slots, categories),
      relations.map(({ exposure }) => exposure),
    ),
    inputs: explainInputs(privacy, document, operation, given),
    refusals: privacy
      .admit({ document, operation, variables: given, viewer, now })
      .map(({ message, extensions: { code, coordinate } }) => ({
        code: String(code),
        coordinate: String(coordinate),
        sentence: message,
      })),
  };
}
