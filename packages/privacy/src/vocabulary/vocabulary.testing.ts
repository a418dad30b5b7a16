import { defineVocabulary } from './vocabulary.js';

/** A small parcel service's words, so that no test of the engine leans on an application's. */
export const vocabulary = defineVocabulary({
  categories: { CONTACT: { title: 'how you are reached' }, MONEY: { title: 'what you pay' } },
  purposes: {
    DELIVER: { title: 'to bring you parcels' },
    BILL: { title: 'to send you bills' },
    WHAT_YOU_ALLOW: { title: 'for what you allow', needsConsent: true },
  },
  sources: { GIVEN: { title: 'given by you' }, SEEN: { title: 'seen by us' } },
  requirements: { REQUIRED: { title: 'required' }, OPTIONAL: { title: 'optional' } },
  retentions: { WITH_PARCEL: { title: 'until a year after the parcel', period: 'P1Y' } },
  gates: { CARRIER: { title: 'carriers' }, COURT: { title: 'courts' } },
  viewers: { PERSON: { title: 'people' }, STAFF: { title: 'our staff' }, RECIPIENT: { title: 'others' } },
  roles: { DESK: { title: 'the desk' }, CHIEF: { title: 'the chief' } },
  circumstances: {
    NEWS_WANTED: { title: 'they want our news', kind: 'CONSENT' },
    NOT_FOR_CARRIERS: { title: 'they keep it from carriers', kind: 'OBJECTION' },
    IN_DISPUTE: { title: 'a court has it frozen', kind: 'RESTRICTION' },
  },
});
