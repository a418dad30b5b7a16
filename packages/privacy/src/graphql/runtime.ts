import { effectCode, relationTo, type Effect, type Reason, type Relation, type Viewer } from '../decision/index.js';
import type { Disclosure } from '../ledger/index.js';
import type { MaskName } from '../redaction/index.js';
import type { DecisionTable, RelationTable } from './decision.table.js';
import type { Slot } from './slot.js';

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
}

/** What `extensions.privacy` of an answer holds. */
export interface PrivacyReport {
  readonly policyVersion: string;
  readonly notices: readonly Notice[];
}

/** The decisions of one operation for one viewer, and the record of what it let out. Everything in it is synchronous. */
export class PrivacyRuntime {
  readonly #disclosed = new Map<string, Uint8Array>();
  readonly #extraNotices: Notice[] = [];

  constructor(
    readonly viewer: Viewer,
    readonly table: DecisionTable,
    readonly policyVersion: string,
    private readonly slots: readonly Slot[],
    private readonly touched: readonly Slot[],
    private readonly operationName: string | null,
  ) {}

  /** Looks up the row's person: which relation's table speaks for it. */
  tableFor(person: unknown): RelationTable {
    return this.table.byRelation[relationTo(this.viewer, person)];
  }

  /** Notes that a value which was not null went out; the person's own reads are nobody's disclosure. */
  disclose(slot: Slot, person: string, code: number): void {
    if (person === this.viewer.subject) return;
    let effects = this.#disclosed.get(person);
    if (effects === undefined) this.#disclosed.set(person, (effects = new Uint8Array(this.slots.length)));
    if ((effects[slot.index] ?? 0) < code) effects[slot.index] = code;
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
    });
  }

  /** Whether any row in the viewer's reach would have this slot's value opened. */
  mayOpen(slot: Slot): boolean {
    return this.table.reach.some(
      (relation) => this.table.byRelation[relation].effects[slot.index] !== effectCode.WITHHOLD,
    );
  }

  report(): PrivacyReport {
    // A viewer who reaches nobody is told why in the words that hold for strangers.
    const spoken: readonly Relation[] = this.table.reach.length > 0 ? this.table.reach : ['NONE'];
    const notices = [...this.#extraNotices];
    for (const slot of this.touched) {
      for (const relation of spoken) {
        const decision = this.table.byRelation[relation].decisions[slot.index];
        if (decision === undefined || decision.effect === 'SHOW') continue;
        const { effect, mask, reason } = decision;
        notices.push({
          coordinate: slot.coordinate,
          category: slot.annotation.category,
          effect,
          mask,
          reason,
          relation,
        });
      }
    }
    return { policyVersion: this.policyVersion, notices };
  }

  /** One disclosure per person whose data another party saw. */
  disclosures(): readonly Disclosure[] {
    const { id, kind, gate, purpose } = this.viewer;
    if (this.#disclosed.size === 0) return [];
    if (id === null) throw new TypeError('Something was shown to nobody in particular.');
    return [...this.#disclosed].map(([personId, effects]) => {
      const slots = this.slots.filter((slot) => effects[slot.index] !== effectCode.WITHHOLD);
      const coordinates = (code: number): string[] =>
        slots
          .filter((slot) => effects[slot.index] === code)
          .map(({ coordinate }) => coordinate)
          .sort();
      return {
        personId,
        recipientId: id,
        recipientKind: kind,
        gate,
        purpose,
        policyVersion: this.policyVersion,
        operation: this.operationName,
        categories: [...new Set(slots.map(({ annotation }) => annotation.category))].sort(),
        shown: coordinates(effectCode.SHOW),
        masked: coordinates(effectCode.MASK),
      };
    });
  }
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
