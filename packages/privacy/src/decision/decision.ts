import type { MaskName } from '../redaction/index.js';
import type { AccessPolicy } from './access-policy.js';
import { effectCode, type Effect } from './effect.js';
import type { Reason } from './reason.js';

/** What the decision needs to know of a field. */
export interface DecidedField {
  readonly coordinate: string;
  readonly category: string;
  readonly purposes: readonly string[];
  /** How a `MASK` shows the value; null when no mask fits its type, so that `MASK` withholds it. */
  readonly mask: MaskName | null;
  /** Whether its value has fields of its own, each of which is decided in its turn. */
  readonly hasParts: boolean;
}

/** One decision, complete enough to be shown, recorded and replayed. */
export interface Decision {
  readonly effect: Effect;
  /** Null unless the effect is `MASK`. */
  readonly mask: MaskName | null;
  readonly reason: Reason;
  /** The rule that opened the field; null when it stays closed. */
  readonly rule: string | null;
  /** The override that lowered what a rule had opened; null when none did. */
  readonly override: string | null;
  readonly policyVersion: string;
}

/** The lesser of two decisions; of equals, the first. */
export function lesser(one: Decision, other: Decision): Decision {
  return effectCode[other.effect] < effectCode[one.effect] ? other : one;
}

/** A decision that shows nothing. */
export function withheld(policy: AccessPolicy, reason: Reason, override: string | null = null): Decision {
  return { effect: 'WITHHOLD', mask: null, reason, rule: null, override, policyVersion: policy.version };
}

/**
 * How much is seen of a field: nothing, that there is a value, a part that a rule chose, the part that the field's own
 * mask shows, all of it. The field's own mask goes before a rule's, so that what rests upon it does not come and go
 * with the order of rules.
 */
export function exposureOf(field: DecidedField, { effect, mask }: Pick<Decision, 'effect' | 'mask'>): number {
  switch (effect) {
    case 'WITHHOLD':
      return 0;
    case 'MASK':
      if (mask === null) return 0;
      if (mask === 'CONSTANT') return 1;
      return mask === field.mask ? 3 : 2;
    case 'SHOW':
      return 4;
  }
}
