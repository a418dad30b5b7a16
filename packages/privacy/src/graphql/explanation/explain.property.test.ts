import { describe, expect, it } from '@jest/globals';
import { defaultFieldResolver, execute, isObjectType, parse, print, validate, type GraphQLSchema } from 'graphql';
import { relationTo, type Viewer } from '../../decision/index.js';
import type { Disclosure } from '../../ledger/index.js';
import {
  fuzz,
  FuzzFinding,
  fuzzSettings,
  MemoryLedger,
  randomOperation,
  seededDraw,
  type FuzzRun,
} from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { isAnnotation, subjectPropertyOf } from '../annotation/annotation.js';
import { operationOf } from '../graphql.testing.js';
import {
  annotationKey,
  compilePrivacy,
  explain,
  guardedExecutor,
  type Bound,
  type CompiledPrivacy,
  type Explanation,
  type ExposureBound,
  type ListSizes,
} from '../index.js';
import { readFields } from '../leaks.reference.testing.js';
import { leakSchema } from '../leaks.schema.testing.js';
import { someMoment, somePolicy, someStandings, someViewer } from '../leaks.viewers.testing.js';
import { people, worldResolvers, type Surroundings, type World } from '../leaks.world.testing.js';
import { leakCanaries, theWorld } from '../leaks.worlds.testing.js';

/**
 * Random viewers put random operations to schemas guarded by random policies. What each operation exposes, own reads
 * among it, is held against what was told of it before it ran. `FUZZ_RUNS` and `FUZZ_SEED` as for the leaks.
 */
const settings = fuzzSettings(process.env, { seed: 31_415_926, runs: 800 });

describe('whatever is asked, of whatever policy, by whomever', () => {
  it('no more is exposed than was told before, of no others, and in no other way', async () => {
    const tally = noTally();
    await fuzz(settings, explainRun(tally));
    // Bounds that hold because nothing happens, or because there are none, would prove nothing.
    if (settings.runs < 500) return;
    expect(tally.exposed).toBeGreaterThan(settings.runs / 10);
    expect(tally.bounded).toBeGreaterThan(tally.exposed / 4);
    expect(tally.exact).toBeGreaterThan(tally.exposed / 20);
    expect(tally.refused).toBeGreaterThan(settings.runs / 100);
  }, 3_600_000);
});

describe('a bound that does not hold is found', () => {
  it.each<[string, Sabotage]>([
    ['when a list is longer than is stated', { listSizes: { 'Query.reachable': { maximum: 2 } } }],
    ['when a page holds more than is asked for', { listSizes: { 'Query.people': { maximum: 1 } } }],
    ['when a list in a list is forgotten', { listSizes: { 'Query.shelves': { maximum: 1 } } }],
    ['when others pass for the same person', { samePerson: ['Office.staff', 'Person.friends'] }],
  ])('%s', async (_what, sabotage) => {
    const found: unknown = await fuzz({ ...settings, runs: 1000 }, explainRun(noTally(), sabotage)).catch(
      (error: unknown) => error,
    );
    expect(found).toBeInstanceOf(FuzzFinding);
  });
});

/** What is stated falsely, to see that it is noticed. */
interface Sabotage {
  readonly listSizes?: ListSizes;
  readonly samePerson?: readonly string[];
}

/** How often what happened. */
interface Tally {
  exposed: number;
  bounded: number;
  exact: number;
  refused: number;
}

/** What the resolvers of the world bring at the most. */
const listSizes: ListSizes = {
  'Query.people': { slicingArguments: ['first'] },
  'Query.named': { maximum: 2 * people.length },
  'Query.reachable': { maximum: people.length },
  'Query.anything': { maximum: 2 * people.length },
  'Query.shelves': { maximum: people.length },
  'Query.find': { maximum: people.length },
  'Person.homes': { maximum: 2 },
  'Person.friends': { maximum: 2 },
  'Person.parcels': { slicingArguments: ['most'], assumedSize: 5 },
};

const samePerson = ['Person.home', 'Person.homes', 'Person.parcels'];

/** A guarded schema that notes each value that its guards let a resolver give. */
interface House {
  readonly privacy: CompiledPrivacy;
  readonly exposed: Map<string, Exposed>;
  readonly world: World;
}

interface Exposed {
  readonly person: string;
  readonly coordinate: string;
}

function houseOf(number: number, sabotage: Sabotage): House {
  const fields = readFields();
  const texts = fields.filter(({ mask }) => mask !== null).map(({ coordinate }) => coordinate);
  const coordinates = fields.map(({ coordinate }) => coordinate);
  const exposed = new Map<string, Exposed>();
  const schema = leakSchema(worldResolvers);
  noteValues(schema, exposed);
  const privacy = compilePrivacy(schema, {
    vocabulary,
    accessPolicy: somePolicy(seededDraw(number), coordinates, texts),
    listSizes: { ...listSizes, ...sabotage.listSizes },
    samePerson: [...samePerson, ...(sabotage.samePerson ?? [])],
  });
  return { privacy, exposed, world: theWorld(leakCanaries(privacy)) };
}

/** Stands behind the guards: what it is called for is let out, whoever reads it. */
function noteValues(schema: GraphQLSchema, exposed: Map<string, Exposed>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const subject = subjectPropertyOf(type);
    for (const field of Object.values(type.getFields())) {
      const said: unknown = field.extensions[annotationKey];
      if (!isAnnotation(said) || said.kind !== 'PERSONAL') continue;
      const coordinate = `${type.name}.${field.name}`;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (source: Readonly<Record<string, unknown>>, args, context, info) => {
        const value: unknown = await resolve(source, args, context, info);
        const person = String(source[subject]);
        const isValue = value !== null && value !== undefined && !(value instanceof Error);
        if (isValue) exposed.set(`${person} ${coordinate}`, { person, coordinate });
        return value;
      };
    }
  }
}

/** One run: a random operation is explained, then put to the same house, and the two are compared. */
function explainRun(tally: Tally, sabotage: Sabotage = {}): FuzzRun {
  const houses = new Map<number, House>();
  return async (draw) => {
    const number = draw(39);
    const house = houses.get(number) ?? houseOf(number, sabotage);
    houses.set(number, house);
    const { privacy, exposed, world } = house;
    const { text, variables } = randomOperation(privacy.schema, {
      draw,
      kinds: ['query', 'query', 'mutation'],
      values: { ID: ['p-ada', 'p-bob', 'parcel of p-ada'] },
    });
    const document = parse(text);
    if (validate(privacy.schema, document).length > 0) return null;
    const viewer = someViewer(draw, privacy.accessPolicy);
    const now = someMoment(draw);
    const standings = someStandings(draw);
    const known = explain(privacy, { document, variables, viewer, now });
    const blind = explain(privacy, { document, viewer, now });

    exposed.clear();
    const ledger = new MemoryLedger();
    const run = guardedExecutor({
      privacy,
      ledger,
      execute: async ({ context }) =>
        execute({ schema: privacy.schema, document, contextValue: context, variableValues: variables }),
    });
    const context = { world, viewer, reaches: () => true } satisfies Surroundings;
    const standingOf = (person: string) => standings.get(person);
    const operation = operationOf(document);
    const { data, errors = [] } = await run({ document, operation, variables, viewer, now, standingOf, context });

    const real = [...exposed.values()];
    const refused = data === undefined ? errors.map(({ extensions }) => String(extensions['coordinate'])) : [];
    if (refused.length > 0) tally.refused += 1;
    if (real.length > 0) tally.exposed += 1;
    if (real.length > 0 && known.exposure.values !== null) tally.bounded += 1;
    if (real.length > 0 && known.exposure.values === real.length) tally.exact += 1;
    const found =
      beyond(privacy, viewer, known, real) ??
      beyond(privacy, viewer, blind, real) ??
      otherwise(viewer, known, ledger.entries) ??
      (String(refused) === String(known.refusals.map(({ coordinate }) => coordinate))
        ? null
        : 'It was refused otherwise than was told.') ??
      (refused.every((place) => blind.refusals.some(({ coordinate }) => coordinate === place))
        ? null
        : 'It was refused, and that was not told of unknown variables.');
    return found === null ? null : `${found}\nHouse ${String(number)}, as ${told(viewer)}:\n${print(document)}`;
  };
}

/** What was exposed beyond its bound; null when nothing was. */
function beyond(
  privacy: CompiledPrivacy,
  viewer: Viewer,
  { exposure, relations }: Explanation,
  real: readonly Exposed[],
): string | null {
  const whole = beyondOne(privacy, exposure, real);
  if (whole !== null) return `In all, ${whole}`;
  for (const relation of ['SELF', 'AGENT_OF', 'NONE'] as const) {
    const part = real.filter(({ person }) => relationTo(viewer, person) === relation);
    const explained = relations.find((one) => one.relation === relation);
    if (explained === undefined) {
      if (part.length > 0) return `Something of ${relation} was exposed, of whom nothing was told.`;
      continue;
    }
    const found = beyondOne(privacy, explained.exposure, part);
    if (found !== null) return `Of ${relation}, ${found}`;
    for (const { coordinate, people: most } of explained.fields) {
      const count = part.filter((one) => one.coordinate === coordinate).length;
      if (isBeyond(count, most)) return `${coordinate} was exposed of ${String(count)}, and told of ${String(most)}.`;
    }
    const untold = part.find(({ coordinate }) => explained.fields.every((field) => field.coordinate !== coordinate));
    if (untold !== undefined) return `${untold.coordinate} was exposed, and was not told.`;
  }
  return null;
}

function beyondOne(privacy: CompiledPrivacy, bound: ExposureBound, real: readonly Exposed[]): string | null {
  const parts = [
    { what: 'everything', bound, real },
    ...bound.categories.map((one) => ({
      what: one.category,
      bound: one,
      real: real.filter(({ coordinate }) => privacy.slotOf(coordinate)?.annotation.category === one.category),
    })),
  ];
  for (const part of parts) {
    const count = new Set(part.real.map(({ person }) => person)).size;
    if (isBeyond(count, part.bound.people)) return `${String(count)} people were exposed in ${part.what}.`;
    if (isBeyond(part.real.length, part.bound.values)) {
      return `${String(part.real.length)} values were exposed in ${part.what}.`;
    }
  }
  return null;
}

function isBeyond(count: number, bound: Bound): boolean {
  return bound !== null && count > bound;
}

/** What was shown or masked although another effect was told; null when nothing was. */
function otherwise(viewer: Viewer, { relations }: Explanation, entries: readonly Disclosure[]): string | null {
  const everybody = entries.flatMap(({ personIds, ...rest }) => personIds.map((personId) => ({ personId, ...rest })));
  for (const { personId, shown, masked } of everybody) {
    const explained = relations.find(({ relation }) => relation === relationTo(viewer, personId));
    for (const [effect, coordinates] of [
      ['SHOW', shown],
      ['MASK', masked],
    ] as const) {
      for (const coordinate of coordinates) {
        const outcomes = explained?.fields.find((field) => field.coordinate === coordinate)?.outcomes ?? [];
        if (!outcomes.some((outcome) => outcome.effect === effect)) return `${coordinate}: ${effect} was not told.`;
      }
    }
  }
  return null;
}

function told(viewer: Viewer): string {
  return JSON.stringify({ ...viewer, mandates: [...viewer.mandates] });
}

function noTally(): Tally {
  return { exposed: 0, bounded: 0, exact: 0, refused: 0 };
}
