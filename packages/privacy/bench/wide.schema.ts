import { compilePrivacy, type CompiledPrivacy, type PersonalData } from '@trackyourhours/privacy/graphql';
import { GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { accessPolicy, viewers, vocabulary } from './people.policy.ts';

/** What it costs to compile a schema of many fields, and to decide all of them. */
export interface CompileCost {
  readonly fields: number;
  /** The least of several, as nothing but the machine makes one slower than another. */
  readonly compileMs: number;
  /** The decision table of a viewer who has not asked before. */
  readonly tableMs: number;
  /** What the compiled schema holds on to beyond the schema it was made from. */
  readonly privacyMegabytes: number;
}

const fieldsPerType = 20;

/** Compiles schemas of so many personal fields, each time anew, with a type for every twenty. */
export function measureCompile(fields: number, times: number): CompileCost {
  const privacyMegabytes = heldBy(wideSchema(fields)) / 2 ** 20;
  const compileTimes: number[] = [];
  const tableTimes: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const schema = wideSchema(fields);
    const start = performance.now();
    const privacy = compiled(schema);
    compileTimes.push(performance.now() - start);
    tableTimes.push(timeOfTable(privacy));
  }
  return { fields, compileMs: Math.min(...compileTimes), tableMs: Math.min(...tableTimes), privacyMegabytes };
}

function compiled(schema: GraphQLSchema): CompiledPrivacy {
  return compilePrivacy(schema, { vocabulary, accessPolicy });
}

function timeOfTable(privacy: CompiledPrivacy): number {
  const start = performance.now();
  privacy.tableOf(viewers.mixed, new Date());
  return performance.now() - start;
}

/** Bytes that the heap holds more once a schema is compiled; NaN where Node was not told to let itself be asked. */
function heldBy(schema: GraphQLSchema): number {
  const before = heapUsed();
  const privacy = compiled(schema);
  const held = heapUsed() - before;
  // What is used afterwards cannot have been thrown away before.
  return privacy.slots.length > 0 ? held : Number.NaN;
}

function heapUsed(): number {
  if (globalThis.gc === undefined) return Number.NaN;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function wideSchema(fields: number): GraphQLSchema {
  const types = Array.from(
    { length: fields / fieldsPerType },
    (_type, number) =>
      new GraphQLObjectType({
        name: `Wide${number}`,
        fields: Object.fromEntries(
          Array.from({ length: fieldsPerType }, (_field, place) => [
            `field${place}`,
            { type: GraphQLString, extensions: { privacy: annotation(place) } },
          ]),
        ),
      }),
  );
  const query = new GraphQLObjectType({
    name: 'Query',
    extensions: { privacy: { fields: { kind: 'NOT_PERSONAL', reason: 'It leads to people and is none.' } } },
    fields: Object.fromEntries(types.map((type) => [`all${type.name}`, { type: new GraphQLList(type) }])),
  });
  return new GraphQLSchema({ query });
}

const categories = ['CONTACT', 'BILLING', 'TRAINING', 'USAGE'] as const;

function annotation(place: number): PersonalData<typeof vocabulary> {
  return {
    kind: 'PERSONAL',
    holds: `the fact number ${place} that is kept of you`,
    category: categories[place % categories.length] ?? 'CONTACT',
    purposes: ['OPERATE'],
    source: 'GIVEN',
    requirement: 'OPTIONAL',
    retention: 'WITH_ACCOUNT',
    mask: 'INITIAL',
  };
}
