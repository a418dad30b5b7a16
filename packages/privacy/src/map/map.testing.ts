import type { DataMap, MappedField, MappedWord } from './index.js';

/** A text that breaks out of every form that does not escape it. */
export const hostile =
  '</style></script><script>alert(1)</script> "\' & `x` | [a](b) *b* # ]]> -->\n```\n| --- |\u0000';

/** A map with this many fields of two categories, whose words are harmless or, where asked for, hostile. */
export function aMap(count: number, text: (harmless: string) => string = (harmless) => harmless): DataMap {
  const word = (name: string, title: string, taxonomy: MappedWord['taxonomy'] = {}): MappedWord => ({
    word: name,
    title: text(title),
    source: text('section 1'),
    taxonomy,
  });
  return {
    system: {
      key: 'parcels',
      name: text('Parcels'),
      description: text('All parcels.'),
      iri: 'https://example.com/map',
    },
    policyVersion: text('v1'),
    categories: [
      word('CONTACT', 'how you are reached', { fides: 'user.contact', dpv: 'pd:Contact' }),
      word('MONEY', 'what you pay', { fides: 'user.financial', dpv: 'pd:Financial' }),
    ],
    purposes: [
      { ...word('DELIVER', 'to bring you parcels', { fides: 'essential.service' }), needsConsent: false },
      { ...word('ASKED_FOR', 'for what you allow', { fides: 'collect' }), needsConsent: true },
    ],
    sources: [word('GIVEN', 'given by you')],
    requirements: [word('OPTIONAL', 'optional')],
    retentions: [{ ...word('WITH_PARCEL', 'until a year after the parcel'), period: 'P1Y' }],
    circumstances: [{ ...word('FROZEN', 'a court has it frozen'), kind: 'RESTRICTION' }],
    gates: [word('CARRIER', 'carriers'), word('COURT', 'courts')],
    dataSubjects: [word('PERSON', 'people', { fides: 'customer', dpv: 'dpv:Customer' })],
    recipients: [
      {
        key: 'PERSON SELF',
        title: text('people themselves'),
        viewer: 'PERSON',
        relation: 'SELF',
        role: null,
        gate: null,
        taxonomy: {},
      },
      {
        key: 'RECIPIENT GATE CARRIER',
        title: text('carriers'),
        viewer: 'RECIPIENT',
        relation: 'NONE',
        role: null,
        gate: 'CARRIER',
        taxonomy: { dpv: 'dpv:DataProcessor' },
      },
    ],
    knownRecipients: [{ name: text('Swift & Co'), gate: 'CARRIER' }],
    fields: Array.from({ length: count }, (_, index) => aField(index, text)),
  };
}

function aField(index: number, text: (harmless: string) => string): MappedField {
  const [type, field] = [`Type${String(index % 12)}`, `field${String(index)}`];
  const isMasked = index % 3 === 0;
  return {
    coordinate: `${type}.${field}`,
    type,
    field,
    holds: text(`what number ${String(index)} holds`),
    category: index % 2 === 0 ? 'CONTACT' : 'MONEY',
    purposes: index % 4 === 0 ? ['DELIVER', 'ASKED_FOR'] : ['DELIVER'],
    source: 'GIVEN',
    requirement: 'OPTIONAL',
    retention: 'WITH_PARCEL',
    mask: { name: 'INITIAL', shows: 'only its first letter' },
    derivedFrom: index % 10 === 9 ? [`Type${String((index - 1) % 12)}.field${String(index - 1)}`] : [],
    hasParts: false,
    seenBy: [
      {
        recipient: 'PERSON SELF',
        effect: 'SHOW',
        mask: null,
        purposes: null,
        rule: 'own',
        consents: [],
        from: null,
        until: null,
        limits: [],
      },
      {
        recipient: 'RECIPIENT GATE CARRIER',
        effect: isMasked ? 'MASK' : 'SHOW',
        mask: isMasked ? 'INITIAL' : null,
        purposes: ['DELIVER'],
        rule: 'carriers',
        consents: [],
        from: null,
        until: '2027-01-01T00:00:00Z',
        limits: [{ override: 'frozen', on: 'FROZEN', effect: 'WITHHOLD' }],
      },
    ],
    givenThrough: [`Give${type}.${field}`],
    storedIn:
      index % 5 === 0 ? null : { table: text(type), column: text('sealed'), path: [text(field)], isSealed: true },
  };
}
