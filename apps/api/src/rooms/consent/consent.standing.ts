import type { StandingPlaces, StandingSource } from '../../platform/reader/index.js';
import type { Circumstance } from '../policy/index.js';
import type { ChoiceSubject, ConsentCategory } from './consent.choices.js';

/**
 * What people choose, as the statement that reads their rows asks for it: a choice that was made before is heeded, in
 * that very statement, and nothing remembers it.
 */
export const standingSource: StandingSource = {
  circumstances: {
    OPTED_OUT_OF_SALE_AND_SHARING: optedOutOf('SALE_AND_SHARING'),
    OPTED_OUT_OF_AFFILIATE_MARKETING: optedOutOf('AFFILIATE_MARKETING'),
    CONSENTS_TO_CONTACT: consentsTo('IDENTIFIERS_AND_CONTACT'),
    CONSENTS_TO_TRAINING: consentsTo('EDUCATION_AND_TRAINING'),
  } satisfies Readonly<Record<Circumstance, (places: StandingPlaces) => string>>,
  consentId: (places) => `select "id"::text from "consent" where ${inForce(places)} limit 1`,
};

function optedOutOf(about: ChoiceSubject): (places: StandingPlaces) => string {
  return ({ person }) =>
    `exists (select from "choice" where "person_id" = ${person} and "about" = '${about}' and "is_opted_out")`;
}

function consentsTo(category: ConsentCategory): (places: StandingPlaces) => string {
  return (places) => `exists (select from "consent" where ${inForce(places)} and '${category}' = any("categories"))`;
}

/** Of one person and one recipient there is one such row at the most: the database sees to it. */
function inForce({ person, recipient, now }: StandingPlaces): string {
  return (
    `"person_id" = ${person} and "recipient_id" = ${recipient} and "withdrawn_at" is null ` +
    `and "expires_at" > ${now}`
  );
}
