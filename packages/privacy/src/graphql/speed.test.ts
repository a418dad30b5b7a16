import { promiseHooks } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import { execute, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { aViewer, MemoryLedger } from '../testing/index.js';
import { compiled, noon, notPersonal, operation, personal } from './graphql.testing.js';
import { guardedExecutor } from './index.js';
import { ada, parcels, type Row } from './parcels.testing.js';

const text = '{ people { name address born nicknames home { street } } }';

describe('a guarded operation', () => {
  it.each(['CHIEF', 'DESK', 'NOBODY'])(
    'makes as many promises for a hundred people as for one, seen by the role %s',
    async (role) => {
      // Not counted: the runner's own promises of a test that has just begun fall into the first.
      await promisesFor(people(1), role);
      expect(await promisesFor(people(100), role)).toBe(await promisesFor(people(1), role));
    },
  );

  it('makes one promise more for each value that comes later, so that a promise per field would be counted', async () => {
    const later = async (count: number) =>
      promisesFor(
        people(count).map((row) => ({ ...row, name: () => Promise.resolve('Ada') })),
        'CHIEF',
      );
    await later(1);
    expect((await later(100)) - (await later(1))).toBeGreaterThanOrEqual(99);
  });
});

describe('to compile a schema', () => {
  it('takes a time that grows with its fields, not with their square', () => {
    compileTime(200);
    // Ten times the fields take ten times as long; by the square it would be a hundred times.
    expect(compileTime(5000) / compileTime(500)).toBeLessThan(40);
  });
});

function people(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, number) => {
    const personId = `p-${number}`;
    return { ...ada, personId, home: { personId, street: 'Engine Street' } };
  });
}

async function promisesFor(rows: readonly Row[], role: string): Promise<number> {
  const privacy = parcels(rows);
  const document = parse(text);
  const run = guardedExecutor({
    privacy,
    ledger: new MemoryLedger(),
    execute: async ({ context }) => execute({ schema: privacy.schema, document, contextValue: context }),
  });
  const facts = { ...operation(text, aViewer('STAFF', { roles: [role], purpose: 'DELIVER' })), now: noon };
  let made = 0;
  // Node's types say only that it is a function.
  const stop = promiseHooks.onInit(() => {
    made += 1;
  }) as () => void;
  const { errors } = await run({ ...facts, document, context: {} });
  stop();
  expect(errors).toBeUndefined();
  return made;
}

/** The least of five, as nothing but the machine makes one slower than another. */
function compileTime(fields: number): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const schema = wideSchema(fields);
    const start = performance.now();
    compiled(schema);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function wideSchema(fields: number): GraphQLSchema {
  const types = Array.from(
    { length: fields / 20 },
    (_type, number) =>
      new GraphQLObjectType({
        name: `Wide${number}`,
        fields: Object.fromEntries(
          Array.from({ length: 20 }, (_field, place) => [
            `field${place}`,
            { type: GraphQLString, extensions: { privacy: personal() } },
          ]),
        ),
      }),
  );
  const query = new GraphQLObjectType({
    name: 'Query',
    extensions: { privacy: { fields: notPersonal } },
    fields: Object.fromEntries(types.map((type) => [`a${type.name}`, { type }])),
  });
  return new GraphQLSchema({ query });
}
