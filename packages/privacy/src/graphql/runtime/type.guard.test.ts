import { beforeAll, describe, expect, it } from '@jest/globals';
import { isInterfaceType, isObjectType, isScalarType, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import {
  ask,
  compiled,
  documentOf,
  executeBy,
  executions,
  noon,
  notPersonal,
  operation,
  personal,
  schemaOf,
} from '../graphql.testing.js';
import { guardedExecutor, type CompiledPrivacy } from '../index.js';

const sentence = 'What was to be answered is not of its type.';
const intern = aViewer('STAFF', { id: null });

const text = `
  scalar Day
  enum Mood { GLAD SAD }
  type Query { person: Person named: Named count: Int share: Float flag: Boolean word: String id: ID mood: Mood day: Day }
  interface Named { personId: ID }
  type Person implements Named { personId: ID email: String }
`;
const roots = ['person', 'named', 'count', 'share', 'flag', 'word', 'id', 'mood', 'day'];
const row = { personId: 'p-ada', email: 'ada@example.org', __typename: 7 };

/** What types of an application can say of themselves, each in turn. */
interface Types {
  readonly isTypeOf?: () => boolean | Promise<boolean>;
  readonly resolveType?: () => never;
  readonly serialize?: () => unknown;
}

describe.each(executions)('executed: %s,', (execution) => {
  beforeAll(() => {
    executeBy(execution);
  });

  describe('a row or a value that is not of its type', () => {
    const asWhole = '{ person { personId } }';
    const asNamed = '{ named { personId } }';

    it.each<[string, string, Types]>([
      ['is not of the type that a field has', asWhole, { isTypeOf: () => false }],
      ['is found not to be of it later', asWhole, { isTypeOf: () => Promise.resolve(false) }],
      ['fails to say whether it is', asWhole, { isTypeOf: fail }],
      ['fails to say so later', asWhole, { isTypeOf: async () => fail() }],
      ['is of no type that it could be of', asNamed, { resolveType: () => 7 as never }],
      ['is of a type that does not exist', asNamed, { resolveType: () => 'ada@example.org' as never }],
      ['is of a type that is no whole', asNamed, { resolveType: () => 'Mood' as never }],
      ['fails to say of which type it is', asNamed, { resolveType: fail }],
      ['is of a type that nobody tells', asNamed, {}],
      ['is no whole number', '{ count }', {}],
      ['is no number', '{ share }', {}],
      ['is neither true nor false', '{ flag }', {}],
      ['is no text', '{ word }', {}],
      ['is no id', '{ id }', {}],
      ['is none of a few words', '{ mood }', {}],
      ["is none of a scalar's, which says so", '{ day }', { serialize: fail }],
      ["is none of a scalar's, which gives nothing", '{ day }', { serialize: () => undefined }],
    ])('is not told where it %s', async (_what, document, types) => {
      const ledger = new MemoryLedger();
      const { data, errors } = await ask(privacyOf(types), intern, document, { ledger });
      expect(Object.values(data as object)).toEqual([null]);
      expect(errors.map(({ message, path }) => [message, path])).toEqual([[sentence, Object.keys(data as object)]]);
      const told = errors.map((error) => [error, error.originalError?.message, error.cause]);
      expect(JSON.stringify(told)).not.toMatch(/ada|example/);
      expect(ledger.entries).toEqual([]);
    });

    it.each<[string, Types]>([
      [asWhole, { isTypeOf: () => false }],
      [asNamed, { resolveType: () => 'ada@example.org' as never }],
      ['{ count }', {}],
      ['{ mood }', {}],
      ['{ day }', { serialize: fail }],
      ['{ day }', { serialize: () => undefined }],
    ])('is not told by compiled code: %s', async (document, types) => {
      const { errors = [] } = await compiledAnswer(privacyOf(types), document);
      expect(errors.map(({ message, path, locations }) => [message, path?.length, locations?.length])).toEqual([
        [sentence, 1, 1],
      ]);
    });

    it('is not told by compiled code that does not catch it', async () => {
      await expect(compiledAnswer(privacyOf({ resolveType: fail }), asNamed)).rejects.toThrow(sentence);
    });

    it('is another thing than what a resolver raises, which is told as it is', async () => {
      const privacy = compiled(
        schemaOf(
          'type Query { word: String }',
          { Query: { fields: notPersonal } },
          {
            'Query.word': () => {
              throw new Error('The store is closed on Sundays.');
            },
          },
        ),
      );
      const { errors } = await ask(privacy, intern, '{ word }');
      expect(errors.map(({ message }) => message)).toEqual(['The store is closed on Sundays.']);
    });

    it('is compiled again with a scalar that others have, and wraps it once', () => {
      const first = schema({});
      const day = first.getType('Day');
      const compileWith = (other: GraphQLSchema) => {
        compiled(other);
        return isScalarType(day) ? day.serialize : undefined;
      };
      const serialize = compileWith(first);
      const second = schema({});
      Object.assign(second.getType('Day') ?? {}, { serialize });
      compiled(second);
      const again = second.getType('Day');
      expect(isScalarType(again) ? again.serialize : null).toBe(serialize);
    });
  });
});

function fail(): never {
  throw new Error(`It is ${row.email}.`);
}

function privacyOf(types: Types): CompiledPrivacy {
  return compiled(schema(types));
}

function schema({ isTypeOf, resolveType, serialize }: Types): GraphQLSchema {
  const value = () => row;
  const made = schemaOf(
    text,
    {
      Query: { fields: notPersonal },
      'Query.day': notPersonal,
      'Person.personId': notPersonal,
      'Person.email': personal(),
      Named: { fields: notPersonal },
    },
    Object.fromEntries(roots.map((name) => [`Query.${name}`, value])),
  );
  const [person, named, day] = ['Person', 'Named', 'Day'].map((name) => made.getType(name));
  if (isObjectType(person) && isTypeOf !== undefined) person.isTypeOf = isTypeOf;
  if (isInterfaceType(named) && resolveType !== undefined) named.resolveType = resolveType;
  if (isScalarType(day) && serialize !== undefined) day.serialize = serialize;
  return made;
}

/** As a server does that compiles operations to code. */
async function compiledAnswer(privacy: CompiledPrivacy, source: string) {
  const query = compileQuery(privacy.schema, documentOf(privacy.schema, source));
  if (!isCompiledQuery(query)) throw new Error('It does not compile.');
  const run = guardedExecutor({
    privacy,
    ledger: new MemoryLedger(),
    execute: async ({ context }) => query.query({}, context, {}),
  });
  return run({ ...operation(source, intern), now: noon, context: {} });
}
