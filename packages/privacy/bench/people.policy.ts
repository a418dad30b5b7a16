import { defineAccessPolicy, defineVocabulary, type Viewer } from '@trackyourhours/privacy';
import { aViewer } from '@trackyourhours/privacy/testing';

/** The words of a register of people in training. */
export const vocabulary = defineVocabulary({
  categories: {
    CONTACT: { title: 'how you are reached' },
    BILLING: { title: 'what you pay' },
    TRAINING: { title: 'what you learn' },
    USAGE: { title: 'what you do here' },
  },
  purposes: { OPERATE: { title: 'to keep the register' } },
  sources: { GIVEN: { title: 'given by you' } },
  requirements: { OPTIONAL: { title: 'optional' } },
  retentions: { WITH_ACCOUNT: { title: 'as long as your account' } },
  gates: {},
  viewers: { PERSON: { title: 'people' }, STAFF: { title: 'our staff' }, PARTNER: { title: 'others' } },
  roles: { OFFICER: { title: 'officers' }, AUDITOR: { title: 'auditors' }, CLERK: { title: 'clerks' } },
  circumstances: { NOT_FOR_PARTNERS: { title: 'they keep it from others', kind: 'OBJECTION' } },
});

const staff = { viewer: 'STAFF', relation: 'NONE' } as const;

/** An officer sees everything, an auditor everything masked, a clerk a part of each, people what is their own. */
export const accessPolicy = defineAccessPolicy(vocabulary, {
  version: '1',
  reach: [{ viewer: 'PERSON', relation: 'SELF' }, staff],
  rules: [
    { id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] },
    { id: 'officer', effect: 'SHOW', anyOf: [{ ...staff, roles: ['OFFICER'] }] },
    { id: 'auditor', effect: 'MASK', anyOf: [{ ...staff, roles: ['AUDITOR'] }] },
    { id: 'clerk', effect: 'SHOW', anyOf: [{ ...staff, roles: ['CLERK'] }], fields: { categories: ['CONTACT'] } },
    { id: 'accounts', effect: 'MASK', anyOf: [{ ...staff, roles: ['CLERK'] }], fields: { categories: ['BILLING'] } },
  ],
  // It strikes nobody who asks here, and makes the engine look at what each person chose.
  overrides: [
    {
      id: 'objected',
      effect: 'WITHHOLD',
      on: 'NOT_FOR_PARTNERS',
      anyOf: [{ viewer: 'PARTNER', relation: 'NONE' }],
    },
  ],
});

/** Who asks: everything shown, everything masked, a part of each, and one of the people. */
export const viewers = {
  'all shown': aViewer('STAFF', { id: 'officer', roles: ['OFFICER'], purpose: 'OPERATE' }),
  'all masked': aViewer('STAFF', { id: 'auditor', roles: ['AUDITOR'], purpose: 'OPERATE' }),
  mixed: aViewer('STAFF', { id: 'clerk', roles: ['CLERK'], purpose: 'OPERATE' }),
  'one of them': aViewer('PERSON', { id: 'person-7', subject: 'person-7' }),
} as const satisfies Readonly<Record<string, Viewer>>;

/** One of those who ask. */
export type ViewerName = keyof typeof viewers;
