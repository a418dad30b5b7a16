import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy } from './access-policy.js';
import type { Decision } from './decision.js';
import { situationOf, type DecisionRecord } from './decision.record.js';
import { decideDerived } from './derived.js';

/** What a decision is made from once more. */
export interface ReplayOptions {
  readonly vocabulary: Vocabulary;
  /** Every access policy that was ever in force, each version once. */
  readonly policies: readonly AccessPolicy[];
}

/** How a recorded decision comes out today. */
export interface Replay {
  /** Whether it is the same in every part: effect, mask, reason, rule, override and policy version. */
  readonly agrees: boolean;
  readonly decision: Decision;
}

/** A recorded decision cannot be made again. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';

  private constructor(
    readonly code: 'POLICY_UNKNOWN' | 'POLICY_AMBIGUOUS',
    message: string,
  ) {
    super(message);
  }

  static policyUnknown(version: string): ReplayError {
    return new ReplayError('POLICY_UNKNOWN', `No access policy of version ${version} was given. Keep every version.`);
  }

  static policyAmbiguous(version: string): ReplayError {
    return new ReplayError(
      'POLICY_AMBIGUOUS',
      `Two access policies have the version ${version}. Give each change a version of its own.`,
    );
  }
}

/** Decides a recorded case again, under the access policy of its time; throws a `ReplayError` when that is not given. */
export function replay({ field, sources, situation, decision }: DecisionRecord, options: ReplayOptions): Replay {
  const { vocabulary, policies } = options;
  const version = decision.policyVersion;
  const [policy, another] = policies.filter((each) => each.version === version);
  if (policy === undefined) throw ReplayError.policyUnknown(version);
  if (another !== undefined) throw ReplayError.policyAmbiguous(version);
  const again = decideDerived(vocabulary, policy, field, sources, situationOf(situation));
  return { agrees: isSame(again, decision), decision: again };
}

function isSame(one: Decision, other: Decision): boolean {
  return (
    one.effect === other.effect &&
    one.mask === other.mask &&
    one.reason === other.reason &&
    one.rule === other.rule &&
    one.override === other.override &&
    one.policyVersion === other.policyVersion
  );
}
