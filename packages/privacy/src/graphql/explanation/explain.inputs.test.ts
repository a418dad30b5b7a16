import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { aViewer } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { noon, policyOf, schemaOf } from '../graphql.testing.js';
import { compilePrivacy, explain, privacyTypeDefs, type Explanation, type Variables } from '../index.js';

const privacy = compilePrivacy(
  schemaOf(
    `
    ${privacyTypeDefs(vocabulary)}
    type Query @notPersonal(reason: "A way in.") {
      people(filter: Filter, order: Order, first: Int @notPersonal(reason: "It says how many.")): [Person]
    }
    type Mutation @notPersonal(reason: "A way in.") { move(to: String @givesTo(fields: ["Person.street"])): [Person] }
    input Filter {
      named: String @selectsBy(fields: ["Person.name", "Person.card"])
      not: Filter
      or: [Filter]
    }
    enum Order { STREET @selectsBy(fields: ["Person.street"]) AGE @notPersonal(reason: "The age of the account.") }
    type Person {
      name: String ${personalAs('CONTACT')}
      street: String ${personalAs('CONTACT')}
      card: String ${personalAs('MONEY')}
    }
  `,
    {},
  ),
  { vocabulary, accessPolicy: policyOf() },
);

function personalAs(category: string): string {
  return `@personalData(
    holds: "something of yours", category: ${category}, purposes: [DELIVER], source: GIVEN, requirement: OPTIONAL,
    retention: WITH_PARCEL
  )`;
}

function explained(source: string, variables?: Variables, roles: readonly string[] = ['CHIEF']): Explanation {
  const document = parse(source);
  const [fault] = validate(privacy.schema, document);
  if (fault !== undefined) throw fault;
  const viewer = aViewer('STAFF', { roles, purpose: 'DELIVER' });
  return explain(privacy, { document, viewer, now: noon, ...(variables === undefined ? {} : { variables }) });
}

const named = {
  coordinate: 'Filter.named',
  kind: 'SELECTS',
  fields: ['Person.card', 'Person.name'],
  categories: ['CONTACT', 'MONEY'],
};
const byStreet = { coordinate: 'Order.STREET', kind: 'SELECTS', fields: ['Person.street'], categories: ['CONTACT'] };
const filtered = 'query ($filter: Filter, $order: Order) { people(filter: $filter, order: $order) { name } }';

describe('the inputs of an explanation', () => {
  it('are what a document uses, nested or not, and not what says nothing of anybody', () => {
    const source = 'query ($name: String) { people(filter: { not: { named: $name } }, order: AGE, first: 3) { name } }';
    expect(explained(source).inputs).toEqual([named]);
    expect(explained('{ people(order: STREET) { name } }').inputs).toEqual([byStreet]);
    expect(explained('{ people(first: 3) { name } }').inputs).toEqual([]);
  });

  it('are all that variables could use where nobody knows them', () => {
    expect(explained(filtered).inputs).toEqual([named, byStreet]);
  });

  it('are found in each of several variables, also where one is left out', () => {
    const source = `query ($one: Filter, $other: Filter) {
      people @skip(if: true) { name } a: people(filter: $one) @skip(if: true) { name } b: people(filter: $other) { name }
    }`;
    expect(explained(source).inputs).toEqual([named]);
  });

  it('are those that variables use where they are known', () => {
    expect(explained(filtered, {}).inputs).toEqual([]);
    expect(explained(filtered, { filter: { or: [{ named: null }] }, order: 'AGE' }).inputs).toEqual([named]);
  });

  it('tell what is given', () => {
    expect(explained('mutation ($to: String) { move(to: $to) { name } }').inputs).toEqual([
      { coordinate: 'Mutation.move(to:)', kind: 'GIVES', fields: ['Person.street'], categories: ['CONTACT'] },
    ]);
  });
});

describe('the refusals of an explanation', () => {
  it('are those that the operation would meet', () => {
    expect(explained(filtered, undefined, ['DESK']).refusals.map(({ code, coordinate }) => [code, coordinate])).toEqual(
      [
        ['PERSONAL_SELECTION_REFUSED', 'Filter.named'],
        ['PERSONAL_SELECTION_REFUSED', 'Order.STREET'],
      ],
    );
    expect(explained(filtered, {}, ['DESK']).refusals).toEqual([]);
    expect(explained(filtered).refusals).toEqual([]);
  });

  it('name the place of a literal, and do not repeat it', () => {
    const { refusals } = explained('mutation { move(to: "Canary Row") { name } }');
    expect(refusals.map(({ code, coordinate }) => [code, coordinate])).toEqual([
      ['PERSONAL_LITERAL_REFUSED', 'Mutation.move(to:)'],
    ]);
    expect(JSON.stringify(refusals)).not.toContain('Canary');
  });
});
