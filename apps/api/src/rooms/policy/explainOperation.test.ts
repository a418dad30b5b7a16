import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider } from '../../testing/people.testing.js';

let api: TestApi;
let person: TestViewer;
beforeAll(async () => {
  api = await startApi({ env: { INTROSPECTION: 'credential' } });
  person = await aPerson(api).verified().signedIn();
});
afterAll(() => api.close());

const people = `query ($first: Int) {
  people(first: $first) { nodes { contact { email phone } emailAddresses { address } } }
}`;

describe('an operation is explained', () => {
  it('field by field, to whoever has a credential, with the most that can be exposed', async () => {
    const provider = await serviceProvider(api);
    for (const viewer of [person, provider]) {
      const answer = await explained(viewer, { as: 'SERVICE_PROVIDER', purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS' });
      expect(answer.errors).toEqual([]);
      expect(answer.at('explainOperation')).toEqual({
        __typename: 'OperationExplained',
        operation: 'Query.people',
        purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS',
        exposure: {
          people: 100,
          values: 200,
          categories: expect.arrayContaining([
            { category: 'IDENTIFIERS_AND_CONTACT', people: 100, values: 200 },
            { category: 'FINANCIAL_AND_BILLING', people: 0, values: 0 },
          ]),
        },
        relations: [
          {
            relation: 'NONE',
            fields: [
              field('Contact.email', 100, 'SHOW', 'PERMITTED', 'service-provider-notices'),
              field('Contact.phone', 100, 'MASK', 'MASKED_FOR_VIEWER', 'service-provider-contact'),
              field('EmailAddress.address', 0, 'SHOW', 'PERMITTED', 'service-provider-notices'),
              field('Person.emailAddresses', 0, 'WITHHOLD', 'NO_RULE', null),
            ],
          },
        ],
        inputs: [],
        refusals: [],
      });
    }
  });

  it('for the purpose that exposes most where none is asked about', async () => {
    const answer = await explained(person, { as: 'SERVICE_PROVIDER' });
    expect(answer.textAt('explainOperation.purpose')).toBe('MANAGE_CUSTOMER_RELATIONSHIPS');
    const party = await explained(person, { as: 'CORPORATE_TRANSACTION' });
    expect(party.at('explainOperation.exposure.values')).toBe(0);
    expect((await explained(person, { as: 'PERSON' })).at('explainOperation.exposure.people')).toBe(1);
  });

  it('with what it gives, and why it would be refused', async () => {
    const document = 'mutation { requestPasswordReset(email: "canary@example.org") { __typename } }';
    const answer = await explained(person, { as: 'PERSON', document });
    expect(answer.at('explainOperation')).toMatchObject({
      inputs: [
        {
          coordinate: 'Mutation.requestPasswordReset(email:)',
          kind: 'GIVES',
          fields: ['EmailAddress.address'],
          categories: ['IDENTIFIERS_AND_CONTACT'],
        },
      ],
      refusals: [{ code: 'PERSONAL_LITERAL_REFUSED', coordinate: 'Mutation.requestPasswordReset(email:)' }],
    });
    expect(JSON.stringify([answer.data, api.logged])).not.toContain('canary@');
  });

  it('of a document with several by its name', async () => {
    const document = 'query A { me { contact { email } } } query B { me { contact { phone } } }';
    const of = async (operationName: string) =>
      (await explained(person, { as: 'PERSON', document, operationName })).at(
        'explainOperation.relations.0.fields.0.coordinate',
      );
    expect([await of('A'), await of('B')]).toEqual(['Contact.email', 'Contact.phone']);
  });

  it('if it comes in a variable, as the schema says', async () => {
    const answer = await api
      .as(person)
      .query('{ explainOperation(document: "{ me { id } }", as: PERSON) { __typename } }');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'PERSONAL_LITERAL_REFUSED' } }]);
    const said = await api.as(person).query('{ __type(name: "Query") { fields { name description } } }');
    expect(JSON.stringify(said.data)).toMatch(
      /"explainOperation","description":"[^"]*The document goes in a variable: /,
    );
  });

  it('and neither runs nor is recorded', async () => {
    const document = 'mutation { signOutEverywhere { __typename } }';
    expect((await explained(person, { as: 'PERSON', document })).at('explainOperation.operation')).toBe(
      'Mutation.signOutEverywhere',
    );
    expect((await api.as(person).query('{ me { id } }')).textAt('me.id')).not.toBe('');
  });
});

describe('a document that is not understood', () => {
  it.each([
    ['cannot be read', 'query { me {', 1, 13, 'Expected name here, found <eof>.'],
    ['is no operation on this schema', '{ me {\n  canaryField } }', 2, 3, 'The type "Person" has no such field.'],
    [
      'has several operations',
      'query A { __typename }\nquery B { __typename }',
      2,
      1,
      'The document has several operations: name the one that is meant.',
    ],
    ['is too long', `{ ${'canary '.repeat(5000)} }`, 1, expect.any(Number), 'A document has at most 4000 tokens.'],
  ])('is answered with its place where it %s', async (_what, document, line, column, sentence) => {
    const answer = await explained(person, { as: 'PERSON', document });
    expect(answer.at('explainOperation')).toEqual({
      __typename: 'DocumentNotUnderstood',
      problems: [{ line, column, sentence }],
    });
  });

  it('is not repeated', async () => {
    const document = '{ person(id: "CANARY" canary: 1) { canary } }';
    const answer = await explained(person, { as: 'PERSON', document });
    expect(answer.at('explainOperation.__typename')).toBe('DocumentNotUnderstood');
    expect(JSON.stringify([answer.data, answer.errors]).toLowerCase()).not.toContain('canary');
  });
});

describe('the explanation of operations', () => {
  it('is of one at a time', async () => {
    const ask = (count: number) =>
      api
        .as(person)
        .query(
          `query ($document: String!) { ${Array.from({ length: count }, (_, at) => `e${String(at)}: explainOperation(document: $document, as: SUPPORT) { __typename }`).join(' ')} }`,
          { document: people },
        );
    expect((await ask(1)).textAt('e0.__typename')).toBe('OperationExplained');
    expect(await ask(2)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY' } }] });
  });

  it.each([
    [
      'has too many aliases',
      manyAliases(10),
      'An operation has at most 30 aliases, counted where fragments are spread.',
    ],
    [
      'has a page that is too large',
      '{ people(first: 1000) { nodes { id } } }',
      'The argument "first" of "Query.people" is a whole number from 0 to 100.',
    ],
  ])('is of none that the server would not take, such as one that %s', async (_what, document, sentence) => {
    const answer = await explained(person, { as: 'SUPPORT', document });
    expect(answer.at('explainOperation')).toMatchObject({
      __typename: 'DocumentNotUnderstood',
      problems: [{ sentence }],
    });
  });

  it('is told to nobody to whom the schema is not told', async () => {
    const answer = await explained(anonymous, { as: 'AFFILIATE' });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }] });
    expect(answer.data ?? null).toBeNull();
  });
});

function field(coordinate: string, people: number, effect: string, reason: string, rule: string | null): object {
  const because = expect.stringMatching(/\.$/);
  return {
    coordinate,
    category: 'IDENTIFIERS_AND_CONTACT',
    people,
    outcomes: [{ effect, reason, because, rule, override: null, appliesToAll: true }],
  };
}

/** Each of them with the same aliases below it, so that the work multiplies and the document does not. */
function manyAliases(count: number): string {
  const many = (text: (at: string) => string) => Array.from({ length: count }, (_, at) => text(String(at))).join(' ');
  return `{ ${many((at) => `a${at}: people(first: 100) { nodes { ...F } }`)} }
    fragment F on Person { ${many((at) => `x${at}: contact { phone email }`)} }`;
}

interface Asked {
  readonly as: string;
  readonly purpose?: string;
  readonly document?: string;
  readonly operationName?: string;
}

function explained(viewer: TestViewer, { document = people, ...asked }: Asked): Promise<Answer> {
  return api.as(viewer).query(
    `query Explain($document: String!, $operationName: String, $as: ExplainViewer!, $purpose: PrivacyPurpose) {
      explainOperation(document: $document, operationName: $operationName, as: $as, purpose: $purpose) {
        __typename
        ... on OperationExplained {
          operation
          purpose
          exposure { people values categories { category people values } }
          relations {
            relation
            fields { coordinate category people outcomes { effect reason because rule override appliesToAll } }
          }
          inputs { coordinate kind fields categories }
          refusals { code coordinate }
        }
        ... on DocumentNotUnderstood { problems { line column sentence } }
      }
    }`,
    { document, ...asked },
  );
}
