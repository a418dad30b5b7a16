import { describe, expect, it } from '@jest/globals';
import type { AccessPolicy } from '../../decision/index.js';
import { dataMapFiles, type DataMap, type MappedField, type Store } from '../../map/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { houseRules, notPersonal, personal, policyOf, schemaOf, type Annotations } from '../graphql.testing.js';
import { compilePrivacy, dataMapOf, type PersonalData } from '../index.js';

const system = { key: 'parcels', name: 'Parcels', description: 'Who gets what.', iri: 'https://example.com/map' };

const policy: AccessPolicy = {
  ...policyOf([
    ...houseRules,
    {
      id: 'carriers',
      effect: 'SHOW',
      fields: { coordinates: ['Person.street', 'Person.label'] },
      anyOf: [
        { viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'], purposes: ['DELIVER'], consents: ['NEWS_WANTED'] },
      ],
    },
    {
      id: 'carriers-name',
      effect: 'MASK',
      fields: { coordinates: ['Person.name'] },
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'], until: '2027-01-01T00:00:00Z' }],
    },
  ]),
  overrides: [{ id: 'frozen', on: 'IN_DISPUTE', effect: 'WITHHOLD', fields: { coordinates: ['Person.name'] } }],
};

describe('the map of a schema', () => {
  it('holds every personal field, sorted, and none that is not personal', () => {
    expect(mapOf().fields.map(({ coordinate }) => coordinate)).toEqual([
      'Person.home',
      'Person.label',
      'Person.name',
      'Person.street',
      'Place.city',
    ]);
  });

  it('says of a field what its annotation says', () => {
    expect(fieldOf(mapOf(), 'Person.name')).toMatchObject({
      type: 'Person',
      field: 'name',
      holds: 'your name',
      category: 'CONTACT',
      purposes: ['DELIVER', 'BILL'],
      source: 'GIVEN',
      requirement: 'OPTIONAL',
      retention: 'WITH_PARCEL',
      mask: { name: 'INITIAL', shows: 'only its first letter' },
      hasParts: false,
    });
    expect(fieldOf(mapOf(), 'Person.home').hasParts).toBe(true);
  });

  it('says who sees it, how, what for, and what can keep them from it', () => {
    expect(
      fieldOf(mapOf(), 'Person.name').seenBy.map(({ recipient, effect, purposes }) => [recipient, effect, purposes]),
    ).toEqual([
      ['PERSON SELF', 'SHOW', null],
      ['STAFF ROLE DESK', 'MASK', ['DELIVER', 'BILL', 'WHAT_YOU_ALLOW']],
      ['STAFF ROLE CHIEF', 'SHOW', ['DELIVER', 'BILL', 'WHAT_YOU_ALLOW']],
      ['RECIPIENT GATE CARRIER', 'MASK', ['DELIVER', 'BILL', 'WHAT_YOU_ALLOW']],
    ]);
    expect(seenBy(mapOf(), 'Person.name', 'RECIPIENT GATE CARRIER')).toMatchObject([
      {
        mask: 'INITIAL',
        rule: 'carriers-name',
        until: '2027-01-01T00:00:00Z',
        limits: [{ override: 'frozen', on: 'IN_DISPUTE', effect: 'WITHHOLD' }],
      },
    ]);
    expect(seenBy(mapOf(), 'Person.name', 'PERSON SELF')).toMatchObject([{ limits: [] }]);
  });

  it('shows a derived field no further than all that it is made from', () => {
    expect(fieldOf(mapOf(), 'Person.label').derivedFrom).toEqual(['Person.name', 'Person.street']);
    expect(seenBy(mapOf(), 'Person.label', 'RECIPIENT GATE CARRIER')).toMatchObject([
      {
        effect: 'MASK',
        mask: 'CONSTANT',
        purposes: ['DELIVER'],
        consents: ['NEWS_WANTED'],
        until: '2027-01-01T00:00:00Z',
        limits: [{ override: 'frozen' }],
      },
    ]);
  });

  it('names every recipient that it speaks of, with people themselves first', () => {
    const { recipients, fields, dataSubjects } = mapOf();
    expect(recipients.map(({ key, title }) => [key, title])).toEqual([
      ['PERSON SELF', 'people themselves'],
      ['STAFF ROLE DESK', 'the desk'],
      ['STAFF ROLE CHIEF', 'the chief'],
      ['RECIPIENT GATE CARRIER', 'carriers'],
    ]);
    const keys = recipients.map(({ key }) => key);
    expect(fields.flatMap(({ seenBy: sights }) => sights).filter(({ recipient }) => !keys.includes(recipient))).toEqual(
      [],
    );
    expect(dataSubjects.map(({ word }) => word)).toEqual(['PERSON']);
  });

  it('says through which inputs a field is given, and where it is kept', () => {
    const store = { table: 'person', column: 'sealed', path: ['name'], isSealed: true };
    const map = mapOf({}, (coordinate) => (coordinate === 'Person.name' ? store : null));
    expect(fieldOf(map, 'Person.name')).toMatchObject({
      givenThrough: ['Mutation.rename(name:)', 'Mutation.send(to:)'],
      storedIn: store,
    });
    expect(fieldOf(map, 'Place.city')).toMatchObject({ givenThrough: [], storedIn: null });
  });

  it.each<[string, Partial<PersonalData>, readonly string[]]>([
    // The picture counts fields by category and purpose; a declaration speaks of categories, and of no field.
    ['what it holds', { holds: 'what you are called' }, ['data-map.svg', 'fides-system.yml']],
    ['its purposes', { purposes: ['BILL'] }, ['fides-system.yml']],
    ['its category', { category: 'MONEY' }, []],
  ])('changes with %s, in every form that tells it', (_what, said, silent) => {
    const city = personal({ holds: 'your city', ...said });
    const [before, after] = [mapOf(), mapOf({ 'Place.city': city })];
    const [old, now] = [dataMapFiles(before).files, dataMapFiles(after).files];
    const same = [...old].filter(([name, text]) => now.get(name) === text).map(([name]) => name);
    expect(same).toEqual(silent);
  });
});

function mapOf(others: Annotations = {}, storeOf: (coordinate: string) => Store | null = () => null): DataMap {
  const schema = schemaOf(
    `
      type Query { people: [Person] }
      type Mutation { rename(name: String): Boolean send(to: String, weight: Int): Boolean }
      type Person { id: ID name: String street: String label: String home: Place }
      type Place { city: String }
    `,
    {
      Query: { fields: notPersonal },
      Mutation: { fields: notPersonal },
      'Person.id': notPersonal,
      'Person.name': personal({ holds: 'your name', mask: 'INITIAL' }),
      'Person.street': personal(),
      'Person.label': personal({ holds: 'your label', derivedFrom: ['Person.street', 'Person.name'] }),
      'Person.home': personal({ holds: 'where you are at home' }),
      'Place.city': personal({ holds: 'your city' }),
      ...others,
    },
  );
  const { rename, send } = schema.getMutationType()?.getFields() ?? {};
  for (const argument of [...(rename?.args ?? []), ...(send?.args ?? [])]) {
    argument.extensions = {
      privacy: argument.name === 'weight' ? notPersonal : { kind: 'GIVES', to: ['Person.name'] },
    };
  }
  const words = {
    ...vocabulary,
    categories: {
      CONTACT: { ...vocabulary.categories.CONTACT, taxonomy: { fides: 'user.contact', dpv: 'pd:Contact' } },
      MONEY: { ...vocabulary.categories.MONEY, taxonomy: { fides: 'user.financial', dpv: 'pd:Financial' } },
    },
    purposes: {
      ...vocabulary.purposes,
      DELIVER: { ...vocabulary.purposes.DELIVER, taxonomy: { fides: 'essential.service' } },
      BILL: { ...vocabulary.purposes.BILL, taxonomy: { fides: 'essential.service.payment_processing' } },
    },
  };
  return dataMapOf(compilePrivacy(schema, { vocabulary: words, accessPolicy: policy }), { system, storeOf });
}

function fieldOf({ fields }: DataMap, coordinate: string): MappedField {
  const field = fields.find((each) => each.coordinate === coordinate);
  if (field === undefined) throw new Error(`${coordinate} is not in the map.`);
  return field;
}

function seenBy(map: DataMap, coordinate: string, recipient: string): MappedField['seenBy'] {
  return fieldOf(map, coordinate).seenBy.filter((sight) => sight.recipient === recipient);
}
