import { constantMask } from './constant.mask.js';
import { emailMask } from './email.mask.js';
import { initialMask } from './initial.mask.js';
import { ipNetworkMask } from './ip-network.mask.js';
import { lastFourMask } from './last-four.mask.js';
import { postalPrefixMask } from './postal-prefix.mask.js';
import type { MaskName, Redaction } from './redaction.js';
import { yearOnlyMask } from './year-only.mask.js';

/** Every mask by its name; a name without a mask does not compile. */
export const redactions: Readonly<Record<MaskName, Redaction>> = Object.freeze({
  EMAIL: emailMask,
  LAST_FOUR: lastFourMask,
  INITIAL: initialMask,
  YEAR_ONLY: yearOnlyMask,
  POSTAL_PREFIX: postalPrefixMask,
  IP_NETWORK: ipNetworkMask,
  CONSTANT: constantMask,
});
