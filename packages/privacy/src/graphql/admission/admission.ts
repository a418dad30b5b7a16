import {
  Kind,
  visit,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import {
  effectCode,
  isPossible,
  relations,
  unknownStanding,
  type Mandate,
  type Relation,
  type Viewer,
} from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import type { Variables } from '../annotation/selection.js';
import type { Slot } from '../annotation/slot.js';
import type { ClassifiedInput, ClassifiedInputs } from '../classification/input.classify.js';
import type { DecisionTable } from '../table/decision.table.js';
import { refusals } from './admission.errors.js';
import { personalLiterals } from './admission.literals.js';
import { inputsInUse, usesOf, type OperationUses } from './admission.uses.js';

/** An operation that asks to be let in. */
export interface Applicant {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly viewer: Viewer;
  readonly now: Date;
  /** How it came: a URL is kept in histories and logs, a body is not. Absent: in a body. */
  readonly transport?: 'URL' | 'BODY';
}

/** What admission is judged by. */
export interface AdmissionParts {
  readonly schema: GraphQLSchema;
  readonly vocabulary: Vocabulary;
  readonly inputs: ClassifiedInputs;
  readonly slotOf: (coordinate: string) => Slot | undefined;
  readonly tableOf: (viewer: Viewer, now: Date) => DecisionTable;
  /** Whether the application fetches no row beyond its viewer's reach, so that nobody beyond it is selected among. */
  readonly fetchesWithinReach: boolean;
}

/**
 * Judges whole operations before anything of them is fetched: whether they came by a way that personal data may come,
 * keep it out of their text, and ask by nothing that their viewer may not see in clear. No refusals: it is admitted.
 */
export function admission(parts: AdmissionParts): (applicant: Applicant) => readonly GraphQLError[] {
  const { schema, vocabulary, inputs, slotOf, tableOf, fetchesWithinReach } = parts;
  const nothingKnown = unknownStanding(vocabulary);
  const factsOf = documentFacts(schema, inputs);
  return (applicant) => {
    const { operation, variables } = applicant;
    const { literals, uses } = factsOf(applicant);
    const used = inputsInUse(uses, operation, variables, inputs);
    if (applicant.transport === 'URL') {
      const personal = personalPlace(uses, used);
      if (personal !== undefined) return [refusals.byUrl(personal)];
    }
    if (literals.length > 0) return literals.map((coordinate) => refusals.literal(coordinate));
    const { viewer, now } = applicant;
    return [...used].flatMap(({ coordinate, annotation }) => {
      if (annotation.kind !== 'SELECTS') return [];
      const table = tableOf(viewer, now);
      const isSeen = annotation.by.every((field) => isSeenInClear(slotOf(field), table, viewer, now));
      return isSeen ? [] : [refusals.selection(coordinate)];
    });
  };

  function personalPlace({ selected }: OperationUses, used: ReadonlySet<ClassifiedInput>): string | undefined {
    for (const coordinate of selected) if (slotOf(coordinate) !== undefined) return coordinate;
    return [...used].find(({ annotation }) => annotation.kind !== 'NOT_PERSONAL')?.coordinate;
  }

  /**
   * Of everybody whose rows may be selected among, also of one of whom nothing is known: a selection is made before
   * anybody knows whose they are, and what a person allows cannot be asked of all. Unless the application says that it
   * fetches within reach these are strangers too: that a row of theirs was found would tell what stands in it.
   */
  function isSeenInClear(slot: Slot | undefined, table: DecisionTable, viewer: Viewer, now: Date): boolean {
    if (slot === undefined || table.reach.length === 0) return false;
    const among = fetchesWithinReach ? table.reach : relations.filter((relation) => isPossible(viewer, relation));
    return among.every((relation) =>
      mandatesOf(viewer, relation).every(
        (mandate) => table.of(relation, mandate, nothingKnown, now).effects[slot.index] === effectCode.SHOW,
      ),
    );
  }
}

function mandatesOf(viewer: Viewer, relation: Relation): readonly (Mandate | null)[] {
  if (relation !== 'AGENT_OF' || viewer.mandates.size === 0) return [null];
  return [...viewer.mandates.values()];
}

interface DocumentFacts {
  readonly literals: readonly string[];
  readonly uses: OperationUses;
}

/** What a document says is found out once for as long as whoever parsed it keeps it. */
function documentFacts(schema: GraphQLSchema, inputs: ClassifiedInputs): (applicant: Applicant) => DocumentFacts {
  const literalsOf = new WeakMap<DocumentNode, readonly string[]>();
  const conditionsOf = new WeakMap<DocumentNode, readonly string[]>();
  const known = new WeakMap<DocumentNode, WeakMap<OperationDefinitionNode, Map<string, OperationUses>>>();
  return ({ document, operation, variables }) => {
    const literals = once(literalsOf, document, () => personalLiterals(schema, document, inputs));
    const conditions = once(conditionsOf, document, () => conditionsIn(document));
    const operations = once(known, document, () => new WeakMap());
    const variants = once(operations, operation, () => new Map<string, OperationUses>());
    const key = conditions.map((name) => (typeof variables[name] === 'boolean' ? Number(variables[name]) : 2)).join('');
    let uses = variants.get(key);
    if (uses === undefined) {
      // Whoever writes documents chooses how many conditions they have, and each doubles the ways to ask.
      if (variants.size >= 64) variants.clear();
      uses = usesOf(schema, document, operation, variables, inputs);
      variants.set(key, uses);
    }
    return { literals, uses };
  };
}

/** The variables that leave selections in or out. */
function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function once<K extends WeakKey, T>(memory: WeakMap<K, T>, key: K, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
