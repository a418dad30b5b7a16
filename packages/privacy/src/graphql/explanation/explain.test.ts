import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { AccessPolicy, Viewer } from '../../decision/index.js';
import { aViewer } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { noon, notPersonal, personal, policyOf, schemaOf, type Annotations } from '../graphql.testing.js';
import {
  compilePrivacy,
  explain,
  privacyTypeDefs,
  type CompiledPrivacy,
  type Explanation,
  type ListSizes,
  type Variables,
} from '../index.js';

/** A number of rows, which says nothing of anybody. */
const count = 'Int @notPersonal(reason: "It says how many.")';

const text = `
  ${privacyTypeDefs(vocabulary)}
  type Query {
    person: Person
    people(first: Int = 20 @notPersonal(reason: "It says how many."), last: ${count}): People
    all: [Person]
    rows: [[Person]]
    anything: [Anything]
    named: Named
  }
  type Subscription { moved: Person }
  type People { nodes: [Person] edges: [Edge] count: Int }
  type Edge { node: Person }
  interface Named { name: String }
  union Anything = Person | Parcel | Place
  type Person implements Named {
    personId: ID
    name: String
    born: Int
    address: String
    home: Place
    parcels(first: ${count}): [Parcel]
    friends(first: ${count}): [Person]
  }
  type Place { street: String city: String }
  type Parcel implements Named { name: String weight: Int to: Person }
`;

const annotations: Annotations = {
  Query: { fields: notPersonal },
  Subscription: { fields: notPersonal },
  People: { fields: notPersonal },
  Edge: { fields: notPersonal },
  'Named.name': personal({ holds: 'a name' }),
  'Person.personId': notPersonal,
  'Person.name': personal({ mask: 'INITIAL' }),
  'Person.born': personal({ category: 'MONEY', purposes: ['BILL'] }),
  'Person.address': personal(),
  'Person.home': personal(),
  'Person.parcels': personal(),
  'Person.friends': personal(),
  'Place.street': personal(),
  'Place.city': personal(),
  'Parcel.name': personal(),
  'Parcel.weight': notPersonal,
  'Parcel.to': personal(),
};

const listSizes: ListSizes = {
  'Query.people': { maximum: 100, slicingArguments: ['first', 'last'], sizedFields: ['nodes', 'edges'] },
  'Query.rows': { maximum: 6 },
  'Query.anything': { maximum: 7 },
  'Person.parcels': { maximum: 50, slicingArguments: ['first'] },
  'Person.friends': { slicingArguments: ['first'], assumedSize: 10 },
};

function compiledWith(
  policy: AccessPolicy = policyOf(),
  samePerson: readonly string[] = ['Person.home'],
): CompiledPrivacy {
  return compilePrivacy(schemaOf(text, annotations), { vocabulary, accessPolicy: policy, listSizes, samePerson });
}

const privacy = compiledWith();
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });
const chief = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
const ada = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });

interface Asked {
  readonly variables?: Variables;
  readonly of?: CompiledPrivacy;
}

function explained(viewer: Viewer, source: string, { variables, of = privacy }: Asked = {}): Explanation {
  const document = parse(source);
  const [fault] = validate(of.schema, document);
  if (fault !== undefined) throw fault;
  return explain(of, { document, viewer, now: noon, ...(variables === undefined ? {} : { variables }) });
}

function bound(viewer: Viewer, source: string, asked?: Asked): readonly [people: number | null, values: number | null] {
  const { people, values } = explained(viewer, source, asked).exposure;
  return [people, values];
}

describe('the explanation of an operation', () => {
  it('says of each personal field that is touched what becomes of it, why, and of how many', () => {
    const { relations, operation, policyVersion } = explained(
      desk,
      '{ people(first: 3) { nodes { name born } count } }',
    );
    expect({ operation, policyVersion }).toEqual({ operation: 'Query.people', policyVersion: 'v1' });
    expect(relations).toEqual([
      {
        relation: 'NONE',
        fields: [
          {
            coordinate: 'Person.born',
            category: 'MONEY',
            categories: ['MONEY'],
            purposes: ['BILL'],
            people: 0,
            outcomes: [
              {
                effect: 'WITHHOLD',
                mask: null,
                reason: 'PURPOSE_NOT_COLLECTED_FOR',
                rule: null,
                override: null,
                appliesTo: 'ALL',
              },
            ],
          },
          {
            coordinate: 'Person.name',
            category: 'CONTACT',
            categories: ['CONTACT'],
            purposes: ['DELIVER', 'BILL'],
            people: 3,
            outcomes: [
              {
                effect: 'MASK',
                mask: 'INITIAL',
                reason: 'MASKED_FOR_VIEWER',
                rule: 'desk',
                override: null,
                appliesTo: 'ALL',
              },
            ],
          },
        ],
        exposure: {
          people: 3,
          values: 3,
          categories: [
            { category: 'CONTACT', people: 3, values: 3 },
            { category: 'MONEY', people: 0, values: 0 },
          ],
        },
      },
    ]);
  });

  it('tells each relation apart in which the viewer can come upon people', () => {
    const policy = policyOf();
    const agents = compiledWith({
      ...policy,
      reach: [...policy.reach, { viewer: 'PERSON', relation: 'AGENT_OF' }],
      rules: [...policy.rules, { id: 'agent', effect: 'MASK', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] }],
    });
    const agent = {
      ...ada,
      purpose: 'DELIVER',
      mandates: new Map([
        ['p-bob', {}],
        ['p-eve', { categories: ['MONEY'] }],
      ]),
    };
    const { relations, exposure } = explained(agent, '{ all { name } }', { of: agents });
    const told = relations.map(({ relation, fields, exposure: { people } }) => [
      relation,
      people,
      fields.flatMap(({ outcomes }) => outcomes.map(({ effect, reason, appliesTo }) => [effect, reason, appliesTo])),
    ]);
    expect(told).toEqual([
      ['SELF', 1, [['SHOW', 'PERMITTED', 'ALL']]],
      [
        'AGENT_OF',
        2,
        [
          ['MASK', 'MASKED_FOR_VIEWER', 'SOME'],
          ['WITHHOLD', 'MANDATE_DOES_NOT_COVER', 'SOME'],
        ],
      ],
    ]);
    expect(exposure.people).toBe(3);
    const facts = { document: parse('{ all { name } }'), viewer: agent, now: noon };
    const { exposure: ofMany } = explain(agents, { ...facts, peopleIn: { AGENT_OF: 40 } });
    expect(ofMany.people).toBe(41);
  });

  it('tells strangers why they see nothing', () => {
    const { relations, exposure } = explained(aViewer('PERSON', { id: null }), '{ all { name } }');
    expect(relations.map(({ relation, fields }) => [relation, fields[0]?.outcomes[0]?.reason])).toEqual([
      ['NONE', 'NOT_IDENTIFIED'],
    ]);
    expect(exposure).toMatchObject({ people: 0, values: 0 });
  });

  it('tells what people can change by what they choose', () => {
    const choices = compiledWith({
      ...policyOf(),
      overrides: [
        { id: 'kept-from-carriers', effect: 'WITHHOLD', on: 'NOT_FOR_CARRIERS' },
        { id: 'frozen', effect: 'MASK', on: 'IN_DISPUTE' },
      ],
    });
    const [relation] = explained(chief, '{ all { name } }', { of: choices }).relations;
    expect(relation?.fields[0]?.outcomes).toEqual([
      { effect: 'SHOW', mask: null, reason: 'PERMITTED', rule: 'chief', override: null, appliesTo: 'SOME' },
      { effect: 'MASK', mask: 'INITIAL', reason: 'RESTRICTED', rule: 'chief', override: 'frozen', appliesTo: 'SOME' },
      {
        effect: 'WITHHOLD',
        mask: null,
        reason: 'OBJECTED',
        rule: null,
        override: 'kept-from-carriers',
        appliesTo: 'SOME',
      },
    ]);
  });

  it('needs the name of one operation where there are several', () => {
    const document = parse('query A { all { name } } query B { all { address } }');
    const facts = { document, viewer: chief, now: noon };
    const of = (operationName: string) =>
      explain(privacy, { ...facts, operationName }).relations[0]?.fields[0]?.coordinate;
    expect([of('A'), of('B')]).toEqual(['Person.name', 'Person.address']);
    expect(() => explain(privacy, facts)).toThrow('several');
    expect(() => of('C')).toThrow('no such operation');
  });
});

describe('the bound of an operation', () => {
  it.each<[what: string, source: string, people: number | null, values: number | null]>([
    ['is one row where there is one', '{ person { name address } }', 1, 2],
    ['counts a field once, whatever it is called', '{ person { a: name b: name name } }', 1, 1],
    ['is none where nothing states how many', '{ all { name } }', null, null],
    ['is nothing where nothing is shown, however many', '{ all { personId born } }', 0, 0],
    ['is what an argument says', '{ people(first: 3) { nodes { name } } }', 3, 3],
    ['is the default of an argument that is absent', '{ people { nodes { name } } }', 20, 20],
    ['is no more than the maximum', '{ people(first: 5000) { nodes { name } } }', 100, 100],
    ['is the maximum where the argument is no count', '{ people(first: -1) { nodes { name } } }', 100, 100],
    ['is the maximum where nothing is said', '{ people(first: null) { nodes { name } } }', 100, 100],
    ['is the larger of two arguments', '{ people(first: 3, last: 9) { nodes { name } } }', 9, 9],
    ['is the assumed size where nothing is said', '{ person { friends { name } } }', 11, 11],
    ['is what is said even beyond the assumed size', '{ person { friends(first: 70) { name } } }', 71, 71],
    [
      'counts lists under a page each for itself',
      '{ people(first: 3) { nodes { name } edges { node { name } } } }',
      6,
      6,
    ],
    ['multiplies what is nested', '{ people(first: 3) { nodes { friends(first: 4) { name } } } }', 3 + 12, 3 + 12],
    ['has no rows in a page of none', '{ people(first: 0) { nodes { all: friends { name } } } }', 0, 0],
    ['is in all for lists in a list', '{ rows { name } }', 6, 6],
    [
      'adds what several names ask for',
      '{ a: people(first: 3) { nodes { name } } b: people(first: 4) { nodes { name } } }',
      7,
      7,
    ],
    ['merges what is asked for twice under one name', '{ all: person { name } all: person { address name } }', 1, 2],
    [
      'merges what fragments ask for',
      '{ person { ...A ...B ...A } } fragment A on Person { home { street } } fragment B on Person { ...A home { city } }',
      1,
      3,
    ],
    [
      'counts no person twice who is said to be the same',
      '{ people(first: 3) { nodes { home { street city } } } }',
      3,
      9,
    ],
    ['counts others as others', '{ person { parcels(first: 2) { to { name } } } }', 5, 5],
    [
      'takes of a union what the heaviest type holds',
      '{ anything { ... on Person { name address } ... on Parcel { name } ... on Place { street } } }',
      7,
      14,
    ],
    ['takes of an interface what the heaviest type holds', '{ named { name ... on Person { address } } }', 1, 2],
    ['leaves out what a condition leaves out', '{ person { name @skip(if: true) address @include(if: true) } }', 1, 1],
    ['is nothing for what the schema says of itself', '{ __typename __schema { types { name } } }', 0, 0],
  ])('%s', (_what, source, people, values) => {
    expect(bound(chief, source)).toEqual([people, values]);
  });

  it('is none for a subscription, whose events are as many as there may be, and of whomever', () => {
    expect(bound(desk, '{ person { name address } }')).toEqual([1, 2]);
    expect(bound(desk, 'subscription { moved { name address } }')).toEqual([null, null]);
    expect(bound(ada, 'subscription { moved { name address } }')).toEqual([1, 2]);
    expect(bound(desk, 'subscription { moved { personId } }')).toEqual([0, 0]);
  });

  it('is of one person where it is of the viewer’s own, whatever lists there are', () => {
    expect(bound(ada, '{ all { name address friends { name } } }')).toEqual([1, 3]);
  });

  it('follows no field that is withheld from everybody', () => {
    const shy = compiledWith(policyOf([{ ...noFriends, anyOf: [{ viewer: 'STAFF', relation: 'NONE' }] }]));
    expect(bound(desk, '{ person { name friends { name } } }', { of: shy })).toEqual([1, 1]);
  });

  const noFriends = { id: 'no-friends', effect: 'SHOW', fields: { coordinates: ['Person.name'] } } as const;

  it.each<[what: string, variables: Variables | undefined, people: number]>([
    ['unknown: the largest', undefined, 100],
    ['given', { first: 4, no: false }, 4],
    ['by default of the operation', { no: false }, 7],
    ['null', { first: null, no: false }, 100],
    ['leaving everything out', { first: 4, no: true }, 0],
  ])('takes variables as they are; %s', (_what, variables, people) => {
    const source =
      'query ($first: Int = 7, $no: Boolean = true) { people(first: $first) @skip(if: $no) { nodes { name } } }';
    expect(bound(chief, source, variables === undefined ? {} : { variables })[0]).toBe(people);
  });

  it('is reckoned in a time that grows with the document, and never beyond what numbers can tell', () => {
    const bomb = (levels: number): string =>
      Array.from({ length: levels }, (_none, level) => {
        const next =
          level + 1 === levels
            ? 'name'
            : ['a', 'b'].map((name) => `${name}: friends(first: 9) { ...F${String(level + 1)} }`).join(' ');
        return `fragment F${String(level)} on Person { ${next} }`;
      }).join(' ');
    expect(bound(chief, `{ person { ...F0 } } ${bomb(40)}`)).toEqual([
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
    ]);
  });

  it('is reckoned even where selections merge in twice as many ways with each level', () => {
    // Each `a` on the way starts a fragment of its own, so that no two ways merge the same selections.
    const levels = 24;
    const fragments = Array.from({ length: levels }, (_none, level) => {
      const next = String(level + 1);
      const [stay, go] = level + 1 === levels ? ['name', 'address'] : [`...S${next}`, `...G${next}`];
      return [
        `fragment S${String(level)} on Person { a: friends { ${stay} } a: friends { ...G0 } b: friends { ${stay} } }`,
        `fragment G${String(level)} on Person { a: friends { ${go} } b: friends { ${go} } }`,
      ].join(' ');
    });
    const started = performance.now();
    expect(bound(chief, `{ person { ...S0 } } ${fragments.join(' ')}`)[0]).toBeGreaterThan(2 ** levels);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
