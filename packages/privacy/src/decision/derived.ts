import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy } from './access-policy.js';
import { decide } from './decide.js';
import { lesser, withheld, type DecidedField, type Decision } from './decision.js';
import type { Situation } from './situation.js';

/**
 * Decides a field that is made from others, at however many removes: like the least visible of them all. Where one of
 * them is masked it keeps its own mask only if they are masked in the same way, each by the mask of its own
 * annotation: any other could show what theirs hides, and would make what is seen rest upon which rule came first.
 */
export function decideDerived(
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  field: DecidedField,
  sources: readonly DecidedField[],
  situation: Situation,
): Decision {
  const own = decide(vocabulary, policy, field, situation);
  const others = sources.map((source) => ({ source, decision: decide(vocabulary, policy, source, situation) }));
  const least = others.map(({ decision }) => decision).reduce(lesser, own);
  const masked = others.filter(({ decision }) => decision.effect === 'MASK');
  if (least.effect !== 'MASK' || masked.length === 0) return least;
  const { mask } = field;
  if (mask === null) return withheld(policy, 'NO_MASK_FITS', least.override);
  const isSame =
    (own.effect === 'SHOW' || own.mask === mask) &&
    masked.every(({ source, decision }) => decision.mask === mask && source.mask === mask);
  // Whatever type has a mask at all takes the constant one.
  return { ...least, mask: isSame ? mask : 'CONSTANT' };
}
