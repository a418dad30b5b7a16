import type { Vocabulary } from '../vocabulary/index.js';
import type { DecidedField } from './decision.js';
import type { Reason } from './reason.js';
import { isPast, type Situation } from './situation.js';
import { isNamed, type Viewer } from './viewer.js';

/**
 * Why a field is closed whatever the rules say; null when it is not. These conditions come from the annotation,
 * the grant, the mandate and the consent upon which a purpose rests.
 */
export function whyClosed(vocabulary: Vocabulary, field: DecidedField, situation: Situation): Reason | null {
  const { viewer, relation, standing, now } = situation;
  if (!Object.hasOwn(vocabulary.viewers, viewer.kind) || !isNamed(viewer.id)) return 'NOT_IDENTIFIED';
  const ungranted = whyNotGranted(vocabulary, viewer, now);
  if (ungranted !== null) return ungranted;
  // A person needs no purpose to see what is their own; a grant binds whoever acts under one, even so.
  if (relation === 'SELF' && viewer.grant === null) return null;
  if (viewer.purpose === null) return 'PURPOSE_MISSING';
  if (!Object.hasOwn(vocabulary.purposes, viewer.purpose)) return 'PURPOSE_UNKNOWN';
  if (viewer.grant !== null && !viewer.grant.purposes.includes(viewer.purpose)) return 'PURPOSE_NOT_GRANTED';
  if (vocabulary.purposes[viewer.purpose]?.needsConsent === true) {
    // Until the application can show a consent, nothing rests upon one.
    if (!isNamed(standing.consentId)) return 'CONSENT_MISSING';
  } else if (!field.purposes.includes(viewer.purpose)) {
    return 'PURPOSE_NOT_COLLECTED_FOR';
  }
  const categories = viewer.grant?.categories;
  if (categories !== undefined && !categories.includes(field.category)) return 'CATEGORY_NOT_GRANTED';
  return relation === 'AGENT_OF' ? whyNotMandated(field, viewer.purpose, situation) : null;
}

/** Why a viewer has no grant to act under at this moment; null for one who has it or needs none. */
export function whyNotGranted({ viewers }: Vocabulary, { kind, grant }: Viewer, now: Date): Reason | null {
  if (grant === null) return viewers[kind]?.needsGrant === true ? 'GRANT_MISSING' : null;
  return isPast(grant.until, now) ? 'GRANT_EXPIRED' : null;
}

function whyNotMandated({ category }: DecidedField, purpose: string, { mandate, now }: Situation): Reason | null {
  if (mandate === null) return 'MANDATE_DOES_NOT_COVER';
  if (isPast(mandate.until, now)) return 'MANDATE_EXPIRED';
  const { purposes, categories } = mandate;
  const isCovered = (purposes?.includes(purpose) ?? true) && (categories?.includes(category) ?? true);
  return isCovered ? null : 'MANDATE_DOES_NOT_COVER';
}
