/** Every code that says why something is or is not shown, each with a sentence for whoever reads it. */
export const reasons = {
  PERMITTED: 'The access policy shows it to this viewer.',
  MASKED_FOR_VIEWER: 'The access policy shows this viewer a part of it.',
  NOT_IDENTIFIED: 'Nobody in particular asks, so that nobody could be held to account.',
  PURPOSE_MISSING: 'The request states no purpose.',
  PURPOSE_UNKNOWN: 'The request states a purpose that does not exist.',
  PURPOSE_NOT_GRANTED: 'The viewer was not granted the stated purpose.',
  PURPOSE_NOT_COLLECTED_FOR: 'It was not collected for the stated purpose.',
  CONSENT_MISSING: 'Only a consent of the person would open it, and there is none.',
  CATEGORY_NOT_GRANTED: 'The viewer was not granted this category of data.',
  GRANT_MISSING: 'Viewers of this kind see nothing without a grant, and there is none.',
  GRANT_EXPIRED: 'What the viewer was granted has expired.',
  MANDATE_EXPIRED: 'The mandate by which the viewer speaks for this person has expired.',
  MANDATE_DOES_NOT_COVER: 'The mandate by which the viewer speaks for this person does not cover it.',
  CONSENT_WITHDRAWN: 'It needs a consent of the person, which is not given or no longer holds.',
  OBJECTED: 'The person has objected to it.',
  RESTRICTED: 'It is restricted, whatever anybody allows.',
  NO_MASK_FITS: 'The viewer may see a part of it, and it cannot be shown in part.',
  NO_RULE: 'The access policy does not show it to this viewer.',
  NOT_IN_REACH: 'The viewer may not come upon this row, whether or not it exists.',
} as const satisfies Readonly<Record<string, string>>;

/** The code of a reason. */
export type Reason = keyof typeof reasons;
