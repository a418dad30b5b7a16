import {
  effectCode,
  factsOf,
  isNamed,
  relationTo,
  type Effect,
  type Mandate,
  type Reason,
  type Relation,
  type Standing,
  type Viewer,
} from '../../decision/index.js';
import type { Disclosure } from '../../ledger/index.js';
import type { MaskName } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import type { Slot } from '../annotation/slot.js';
import type { DecisionTable, RelationTable } from '../table/decision.table.js';
import { DisclosedGroups } from './disclosed.js';
import { Exposure } from './exposure.js';
import { perPlanAndTable, type OperationPlan } from './operation.plan.js';

/**
 * What an operation did not show in clear, and why: one per field, relation and reason,
 * the same whether or not a value is there.
 */
export interface Notice {
  readonly coordinate: string;
  readonly category: string | null;
  readonly effect: Exclude<Effect, 'SHOW'>;
  readonly mask: MaskName | null;
  readonly reason: Reason;
  readonly relation: Relation;
  /** Whether it holds of everybody in this relation, or of those who chose so; of how many, or whom, it does not tell. */
  readonly appliesTo: 'ALL' | 'SOME';
}

/** What `extensions.privacy` of an answer holds. */
export interface PrivacyReport {
  readonly policyVersion: string;
  readonly notices: readonly Notice[];
}

/** What holds of a person; undefined for one of whom nothing is known. */
export type StandingOf = (person: string) => Standing | undefined;

/** The part of a compiled schema that its runtimes look at. */
export interface RuntimeParts {
  readonly vocabulary: Vocabulary;
  readonly policyVersion: string;
  readonly slots: readonly Slot[];
  /** What holds of a person of whom nothing is known. */
  readonly unknown: Standing;
}

/** What a plan and a table determine, whoever's rows the operation comes upon: worked out once for all who ask alike. */
const loadableOf = perPlanAndTable(({ touched }, table) => touched.filter((slot) => canOpen(table, slot)));
const noticesOfOthers = perPlanAndTable(noticesWithoutMandates);

/** The decisions of one operation for one viewer, and the record of what it let out. Everything in it is synchronous. */
export class PrivacyRuntime {
  readonly #exposures = new Map<string, Exposure>();
  readonly #extraNotices: Notice[] = [];
  #standingOf: StandingOf;
  // The fields of a row come one after the other: whose it is, is asked of the first of them.
  #visit: object | undefined;
  #row: unknown;
  #exposure: Exposure | null = null;
  #isClosed = false;
  /** As it was when the operation was decided, whatever becomes of the object that told it. */
  readonly viewer: Viewer;

  constructor(
    viewer: Viewer,
    readonly now: Date,
    readonly table: DecisionTable,
    private readonly compiled: RuntimeParts,
    private readonly plan: OperationPlan,
    standingOf: StandingOf = () => undefined,
  ) {
    this.viewer = factsOf(viewer);
    this.#standingOf = standingOf;
  }

  /**
   * Tells what holds of each person whose rows were fetched, before anything is executed. Of whom it gives undefined
   * nothing is known, so that no consent counts and every objection and restriction does.
   */
  establish(standingOf: StandingOf): void {
    this.#standingOf = standingOf;
    for (const [person, exposure] of this.#exposures) this.#decide(person, exposure);
  }

  /** Nothing is let out from now on: what goes out after the disclosures were told would be in none of them. */
  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  /** What may be shown of the person a row belongs to; throws once the runtime is closed. */
  exposureOf(person: string): Exposure {
    if (this.#exposure?.person === person) return this.#exposure;
    if (this.#isClosed) throw new TypeError('The operation is answered: nothing more can be let out by its context.');
    let exposure = this.#exposures.get(person);
    if (exposure === undefined) {
      exposure = this.#decide(person, null);
      this.#exposures.set(person, exposure);
    }
    this.#leave();
    this.#exposure = exposure;
    return exposure;
  }

  /**
   * What may be shown of the row whose fields are being executed; undefined where the executor has gone on to another.
   * The visit is the place of the row in the answer, an object that executors make anew for each: one row object can
   * stand for several people in turn, at several places.
   */
  exposureAt(visit: object | undefined, row: unknown): Exposure | undefined {
    const isSame = visit !== undefined && visit === this.#visit && row === this.#row;
    return isSame && this.#exposure !== null ? this.#exposure : undefined;
  }

  /** What may be shown of a person whose row is visited from now on. */
  visit(visit: object | undefined, row: unknown, person: string): Exposure {
    const exposure = this.exposureOf(person);
    this.#visit = visit;
    this.#row = row;
    return exposure;
  }

  #leave(): void {
    this.#visit = undefined;
    this.#row = undefined;
    this.#exposure = null;
  }

  /** Decides what is shown of a person, for the first time or once more. */
  #decide(person: string, known: Exposure | null): Exposure {
    const relation = relationTo(this.viewer, person);
    const mandate = relation === 'AGENT_OF' ? (this.viewer.mandates.get(person) ?? null) : null;
    const standing = this.#standing(person);
    const table = this.table.of(relation, mandate, standing, this.now);
    known?.decideBy(table, standing.consentId);
    return known ?? new Exposure(person, table, standing.consentId);
  }

  #standing(person: string): Standing {
    const { unknown } = this.compiled;
    return this.table.dependsOnStanding ? (this.#standingOf(person) ?? unknown) : unknown;
  }

  /**
   * Whether all that is personal in a type would be shown of a person in clear: for an operation that rests upon
   * somebody having seen it. It lets nothing out, and throws for a type in which nothing is personal.
   */
  showsAllOf(type: string, person: string): boolean {
    const slots = this.compiled.slots.filter((slot) => slot.type.name === type);
    if (slots.length === 0) throw new TypeError(`Nothing in ${type} is personal.`);
    const exposure = this.exposureOf(person);
    return slots.every(({ index }) => exposure.effectOf(index) === effectCode.SHOW);
  }

  /** Notes that a look-up within a limited reach found nothing: the same whether nothing is there or it is beyond reach. */
  noteOutOfReach(coordinate: string): void {
    if (this.#extraNotices.some((notice) => notice.coordinate === coordinate)) return;
    this.#extraNotices.push({
      coordinate,
      category: null,
      effect: 'WITHHOLD',
      mask: null,
      reason: 'NOT_IN_REACH',
      relation: 'NONE',
      appliesTo: 'ALL',
    });
  }

  /** Whether any row in the viewer's reach would have this slot's value opened. */
  mayOpen(slot: Slot): boolean {
    return canOpen(this.table, slot);
  }

  /** What the operation selects and may be opened of anybody: nothing else need be fetched, let alone unsealed. */
  loadable(): readonly Slot[] {
    return loadableOf(this.plan, this.table);
  }

  report(): PrivacyReport {
    // How far each mandate goes is this viewer's alone.
    const notices = this.table.reach.includes('AGENT_OF')
      ? noticesOfAll(this.plan, this.table, (relation) => this.#tablesOf(relation))
      : noticesOfOthers(this.plan, this.table, this.now);
    return { policyVersion: this.compiled.policyVersion, notices: [...this.#extraNotices, ...notices] };
  }

  /** Every table that can speak for a person in this relation. It looks at no row, so that a notice tells of none. */
  #tablesOf(relation: Relation): readonly RelationTable[] {
    const mandates: readonly (Mandate | null)[] = relation === 'AGENT_OF' ? [...this.viewer.mandates.values()] : [null];
    const tables = mandates.flatMap((mandate) => this.table.variants(relation, mandate, this.now));
    return tables.length > 0 ? [...new Set(tables)] : [this.table.byRelation[relation]];
  }

  #restsOnConsent(purpose: string | null): boolean {
    return purpose !== null && this.compiled.vocabulary.purposes[purpose]?.needsConsent === true;
  }

  /**
   * What another party saw: one disclosure for all people of whom it saw the same, upon one consent where there must be
   * one. People's own reads are nobody's disclosure.
   */
  disclosures(): readonly Disclosure[] {
    const { id, kind, gate, purpose, subject } = this.viewer;
    const restsOnConsent = this.#restsOnConsent(purpose);
    const groups = new DisclosedGroups(this.compiled.slots);
    for (const [person, exposure] of this.#exposures) {
      if (person !== subject) groups.add(exposure, restsOnConsent ? exposure.notedConsentId : null);
    }
    return groups.all().map(({ personIds, consentId, categories, shown, masked }) => {
      if (!isNamed(id)) throw new TypeError('Something was shown to nobody in particular.');
      return {
        personIds,
        recipientId: id,
        recipientKind: kind,
        gate,
        purpose,
        policyVersion: this.compiled.policyVersion,
        consentId,
        operation: this.plan.operation,
        categories,
        shown,
        masked,
      };
    });
  }
}

function canOpen({ reach, byRelation }: DecisionTable, { index }: Slot): boolean {
  return reach.some((relation) => byRelation[relation].effects[index] !== effectCode.WITHHOLD);
}

/** The notices of a viewer who speaks for nobody. */
function noticesWithoutMandates(plan: OperationPlan, table: DecisionTable, now: Date): readonly Notice[] {
  return noticesOfAll(plan, table, (relation) => table.variants(relation, null, now));
}

function noticesOfAll(
  { touched }: OperationPlan,
  { reach }: DecisionTable,
  tablesOf: (relation: Relation) => readonly RelationTable[],
): readonly Notice[] {
  // A viewer who reaches nobody is told why in the words that hold for strangers.
  const spoken: readonly Relation[] = reach.length > 0 ? reach : ['NONE'];
  const cases = spoken.map((relation) => ({ relation, tables: tablesOf(relation) }));
  return touched.flatMap((slot) => cases.flatMap(({ relation, tables }) => noticesOf(slot, relation, tables)));
}

function noticesOf(slot: Slot, relation: Relation, tables: readonly RelationTable[]): Notice[] {
  const notices = new Map<string, Notice>();
  const decisions = tables.flatMap(({ decisions }) => decisions[slot.index] ?? []);
  const isSame = decisions.every(
    ({ effect, mask, reason }) =>
      effect === decisions[0]?.effect && mask === decisions[0].mask && reason === decisions[0].reason,
  );
  for (const { effect, mask, reason } of decisions) {
    if (effect === 'SHOW') continue;
    const { coordinate, annotation } = slot;
    const appliesTo = isSame ? 'ALL' : 'SOME';
    // One notice may go into many answers, and nobody who shapes one may change it for the others.
    const notice = Object.freeze({
      coordinate,
      category: annotation.category,
      effect,
      mask,
      reason,
      relation,
      appliesTo,
    });
    notices.set(`${effect} ${String(mask)} ${reason}`, notice);
  }
  return [...notices.values()];
}

const runtimeKey = Symbol('privacy runtime');

/** Puts an operation's runtime where its guards find it; a context serves one operation, or two viewers could mix. */
export function attachRuntime(context: object, runtime: PrivacyRuntime): void {
  if (Object.hasOwn(context, runtimeKey)) {
    throw new TypeError('A context serves one operation: make a new one for each.');
  }
  Object.defineProperty(context, runtimeKey, { value: runtime });
}

/** The runtime of the operation that a resolver runs in; without one it throws, since a raw value is never the answer. */
export function runtimeOf(context: unknown): PrivacyRuntime {
  const runtime = (context as { readonly [runtimeKey]?: PrivacyRuntime } | null | undefined)?.[runtimeKey];
  if (runtime === undefined) throw new TypeError('A guarded field was executed outside a guarded operation.');
  return runtime;
}
