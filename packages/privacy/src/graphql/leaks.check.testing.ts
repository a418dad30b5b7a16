import { isDeepStrictEqual } from 'node:util';
import {
  getVariableValues,
  parse,
  print,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { unknownStanding, type AccessPolicy } from '../decision/index.js';
import type { Disclosure } from '../ledger/index.js';
import {
  mayReach,
  MemoryLedger,
  originalNames,
  randomOperation,
  rewrittenDocument,
  seededDraw,
  smallestDocument,
  type Canaries,
  type FuzzRun,
  type PolicyText,
  type Sight,
} from '../testing/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { executionOf, operationOf, type Annotations, type executions } from './graphql.testing.js';
import {
  compilePrivacy,
  guardedExecutor,
  type CompiledPrivacy,
  type CompileOptions,
  type Notice,
  type PrivacyReport,
} from './index.js';
import {
  policyText,
  readFields,
  referenceAnswer,
  referenceSchema,
  sightsOf,
  type Situated,
} from './leaks.reference.testing.js';
import { leakSchema } from './leaks.schema.testing.js';
import { someMoment, somePolicy, someStandings, someViewer } from './leaks.viewers.testing.js';
import { worldResolvers, type World } from './leaks.world.testing.js';
import { leakCanaries, otherWorld, theWorld } from './leaks.worlds.testing.js';

/** One policy, a schema guarded by it, and what is to be held against it. */
export interface LeakHouse {
  readonly privacy: CompiledPrivacy;
  readonly text: PolicyText;
  readonly reference: GraphQLSchema;
  readonly canaries: Canaries;
}

/** What makes a house leak, to see that it is found. */
export interface Sabotage {
  readonly guard?: CompileOptions['guard'];
  readonly policy?: (policy: AccessPolicy) => AccessPolicy;
  readonly annotations?: Annotations;
  readonly situation?: (situated: Situated) => Situated;
}

/** How often what happened, so that a fuzz of nothing is noticed. */
export interface LeakTally {
  asked: number;
  invalid: number;
  refused: number;
  mutations: number;
  shown: number;
  masked: number;
  withErrors: number;
}

/** A question as it is put to a house. */
interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly situated: Situated;
  readonly seed: number;
}

/** An answer, and what was recorded of it. */
export interface Told {
  readonly result: ExecutionResult;
  readonly entries: readonly Disclosure[];
}

/** The house with a number: the same number gives the same policy. */
export function leakHouse(
  number: number,
  { guard = 'ON', policy = (same) => same, annotations }: Sabotage = {},
): LeakHouse {
  const fields = readFields();
  const coordinates = fields.map(({ coordinate }) => coordinate);
  const texts = fields.filter(({ mask }) => mask !== null).map(({ coordinate }) => coordinate);
  const accessPolicy = somePolicy(seededDraw(number), coordinates, texts);
  const schema = leakSchema(worldResolvers, annotations);
  const privacy = compilePrivacy(schema, { vocabulary, accessPolicy: policy(accessPolicy), guard });
  return { privacy, text: policyText(accessPolicy), reference: referenceSchema(), canaries: leakCanaries(privacy) };
}

/** One run of the fuzz: a random question, put to a random house by a random viewer, and all that could be wrong. */
export function leakRun(tally: LeakTally, sabotage: Sabotage = {}): FuzzRun {
  const houses = new Map<number, LeakHouse>();
  return async (draw) => {
    const number = draw(39);
    const house = houses.get(number) ?? leakHouse(number, sabotage);
    houses.set(number, house);
    const { schema } = house.privacy;
    const operation = randomOperation(schema, {
      draw,
      kinds: ['query', 'query', 'mutation'],
      values: valuesFor(house),
    });
    const document = parse(operation.text);
    tally.asked += 1;
    if (validate(schema, document).length > 0) {
      tally.invalid += 1;
      return null;
    }
    if (operation.kind === 'mutation') tally.mutations += 1;
    const situated = {
      viewer: someViewer(draw, house.text.accessPolicy),
      now: someMoment(draw),
      standings: someStandings(draw),
    };
    const question = { document, variables: operation.variables, situated, seed: draw(2 ** 30) };
    const found = await findingIn(house, question, sabotage, tally);
    if (found === null) return null;
    const smallest = await smallestDocument(
      document,
      async (smaller) =>
        validate(schema, smaller).length === 0 &&
        (await findingIn(house, { ...question, document: smaller }, sabotage)) === found,
    );
    const { viewer, now } = situated;
    const asked = { ...viewer, mandates: [...viewer.mandates] };
    return `${found}\nHouse ${number}, at ${now.toISOString()}, as ${JSON.stringify(asked)}:\n${print(smallest)}`;
  };
}

/** Puts a question to the engine. */
export async function tell(
  { privacy, text }: LeakHouse,
  { document, variables, situated }: Pick<Question, 'document' | 'variables' | 'situated'>,
  world: World,
  execution: (typeof executions)[number] = 'COMPILED',
): Promise<Told> {
  const { viewer, now, standings } = situated;
  const ledger = new MemoryLedger();
  const execute = executionOf(privacy.schema, execution);
  const run = guardedExecutor({
    privacy,
    ledger,
    execute: (operation) => execute({ ...operation, rawVariables: variables }),
  });
  const operation = operationOf(document);
  const context = { world, viewer, reaches: reachIn(text, situated) };
  const standingOf = (person: string) => standings.get(person);
  const facts = { document, operation, variables: coerced(privacy, { document, variables }), viewer, now };
  const result = await run({ ...facts, standingOf, context });
  return { result: JSON.parse(JSON.stringify(result)) as ExecutionResult, entries: ledger.entries };
}

/** What is wrong with the answer to a question, in words without a value; null when nothing is. */
async function findingIn(
  house: LeakHouse,
  question: Question,
  { situation = (same) => same }: Sabotage,
  tally?: LeakTally,
): Promise<string | null> {
  const { text, canaries, reference, privacy } = house;
  const { document, variables, situated, seed } = question;
  const sightIn = sightsOf(text, situated);
  const world = theWorld(canaries);
  const asked = { document, variables, situated: situation(situated) };
  const told = await tell(house, asked, world);
  count(told, tally);

  const seen = canariesBeyond(house, told, variables, sightIn);
  if (seen !== null) return seen;

  const isRefused = told.result.data === undefined;
  if (!isRefused) {
    const surroundings = { world, viewer: situated.viewer, reaches: reachIn(text, situated) };
    const promised = await referenceAnswer(reference, document, variables, surroundings, sightIn);
    const { data, errors } = JSON.parse(JSON.stringify(promised.result)) as ExecutionResult;
    if (!isDeepStrictEqual(told.result.data, data)) return 'The data is not what the policy promises.';
    if (!isDeepStrictEqual(errorsOf(told.result), errorsOf({ errors: errors ?? [] }))) {
      return 'The errors are not those of the policy.';
    }
    if (!isDeepStrictEqual(recorded(told, 'shown'), [...promised.shown].sort())) {
      return 'The ledger does not hold what was shown.';
    }
    if (!isDeepStrictEqual(recorded(told, 'masked'), [...promised.masked].sort())) {
      return 'The ledger does not hold what was masked.';
    }
  }

  const elsewhere = await tell(house, asked, otherWorld(world, canaries, sightIn, seededDraw(seed)));
  if (!isDeepStrictEqual(told, elsewhere)) return 'The answer tells of what the viewer may not see.';

  if (!isRefused) {
    // Of nobody anything is known, and no row is come upon.
    const { viewer, now } = asked.situated;
    const facts = { document, operation: operationOf(document), variables: coerced(privacy, asked), viewer, now };
    if (!isDeepStrictEqual(noticesOf(told), inOrder(privacy.begin(facts).report().notices))) {
      return 'The notices tell of rows, or of what people chose.';
    }
  }

  const rewritten = rewrittenDocument(privacy.schema, document, seededDraw(seed));
  // By graphql-js, so that each way of executing is held against the other as well.
  const again = await tell(house, { ...asked, document: rewritten }, world, 'INTERPRETED');
  if (!isDeepStrictEqual(told.result.data, originalNames(again.result.data))) {
    return 'Another form of it gives other data.';
  }
  if (!isDeepStrictEqual(errorsOf(told.result), errorsOf(again.result))) {
    return 'Another form of it gives other errors.';
  }
  if (!isDeepStrictEqual(noticesOf(told), noticesOf(again))) return 'Another form of it gives other notices.';
  if (!isDeepStrictEqual(told.entries, again.entries)) return 'Another form of it is recorded otherwise.';
  return null;
}

/** What of whom stands in an answer although it may not; in the ledger no value may stand at all. */
function canariesBeyond(
  { canaries }: LeakHouse,
  { result, entries }: Told,
  variables: Question['variables'],
  sightIn: (person: string, coordinate: string) => Sight,
): string | null {
  const given = new Set(canaries.foundIn(JSON.stringify(variables)).map(({ canary }) => canary));
  const [leaked] = canaries
    .foundIn(JSON.stringify(result))
    .filter(({ canary }) => !given.has(canary) && sightIn(canary.person, canary.coordinate) !== 'ALL');
  if (leaked !== undefined) {
    return `${leaked.canary.coordinate} of ${leaked.canary.person} reached the viewer, ${leaked.form}.`;
  }
  const [kept] = canaries.foundIn(JSON.stringify(entries));
  return kept === undefined
    ? null
    : `${kept.canary.coordinate} of ${kept.canary.person} stands in the ledger, ${kept.form}.`;
}

/** Ids that lead somewhere, and values of people that somebody could try. */
function valuesFor({ canaries }: LeakHouse) {
  const some = (coordinate: string) =>
    canaries.all.filter((each) => each.coordinate === coordinate).map(({ value }) => value);
  const ids = ['p-ada', 'p-bob', 'p-cyd', 'p-dee', 'parcel of p-ada', 'nobody'];
  return {
    ID: ids,
    'PersonFilter.name': [...some('Person.name'), 'nobody'],
    'PersonFilter.email': some('Person.email'),
    'PersonFilter.salary': [...some('Person.salary'), 0],
  };
}

function reachIn(text: PolicyText, { viewer, now, standings }: Situated) {
  const unknown = unknownStanding(vocabulary);
  return (person: string): boolean =>
    mayReach(text, { viewer, person, now, standing: standings.get(person) ?? unknown });
}

function noticesOf({ result }: Told): readonly string[] {
  const report = result.extensions?.['privacy'] as PrivacyReport | undefined;
  return inOrder(report?.notices ?? []);
}

function inOrder(notices: readonly Notice[]): readonly string[] {
  return notices.map((notice) => JSON.stringify(notice)).sort();
}

/** Variables as an operation has them, defaults and all; as they were sent, where it cannot have them. */
function coerced(
  { schema }: CompiledPrivacy,
  { document, variables }: Pick<Question, 'document' | 'variables'>,
): Question['variables'] {
  const { variableDefinitions = [] } = operationOf(document);
  return getVariableValues(schema, variableDefinitions, variables).coerced ?? variables;
}

/** Errors without their place in the document, which another form of it moves. */
function errorsOf({ errors = [] }: Pick<ExecutionResult, 'errors'>): readonly string[] {
  return errors
    .map(({ message, path, extensions }) => JSON.stringify([message, path?.map(originalName), extensions]))
    .sort();
}

function originalName(step: string | number): unknown {
  return typeof step === 'number' ? step : Object.keys(originalNames({ [step]: null }) as object)[0];
}

function recorded({ entries }: Told, how: 'shown' | 'masked'): readonly string[] {
  return entries
    .flatMap((entry) => entry.personIds.flatMap((person) => entry[how].map((coordinate) => `${person} ${coordinate}`)))
    .sort();
}

function count({ result, entries }: Told, tally: LeakTally | undefined): void {
  if (tally === undefined) return;
  if (result.data === undefined) tally.refused += 1;
  if (entries.some(({ shown }) => shown.length > 0)) tally.shown += 1;
  if (entries.some(({ masked }) => masked.length > 0)) tally.masked += 1;
  if ((result.errors ?? []).length > 0) tally.withErrors += 1;
}
