import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { explain, type Bound, type Explanation } from '@trackyourhours/privacy/graphql';
import { fuzz, fuzzSettings, pick, randomOperation } from '@trackyourhours/privacy/testing';
import {
  buildSchema as buildPlainSchema,
  execute,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type DocumentNode,
  type GraphQLNamedType,
} from 'graphql';
import { buildSchema, guardSchema } from './app.schema.js';
import { namedViewer, type Purpose, type ViewerName } from './rooms/policy/index.js';
import { anonymous, startApi, type TestApi, type TestViewer } from './testing/api.testing.js';
import { asOwner } from './testing/owner.testing.js';
import { aPerson, keyHolder, serviceProvider, support } from './testing/people.testing.js';

/**
 * What is told of random operations, of viewers who are known by their kind alone, is held against what the server then
 * gives real ones: what it records of others, and what people read of themselves. `FUZZ_RUNS` and `FUZZ_SEED` choose.
 */
const settings = fuzzSettings(process.env, { seed: 20_261_123, runs: 1000 });

const privacy = guardSchema(buildSchema());
/** What can be asked, and holds nothing personal however it is asked: none of the random operations is spent on it. */
const leadingToNobody = rootsWithoutPeople();
const plainSchema = buildPlainSchema(printSchema(privacy.schema));

let api: TestApi;
let askers: readonly Asker[];
let ids: readonly string[];

/** A viewer as the explanation names it, and as the server knows it. */
interface Asker {
  readonly name: ViewerName;
  readonly purpose: Purpose | null;
  readonly viewer: TestViewer;
}

beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  const person = await aPerson(api).verified().signedIn().withContact(contact);
  await api.as(person).query('mutation Out { optOutOfMarketing { __typename } }');
  const others = [];
  for (let count = 0; count < 3; count += 1) others.push(await aPerson(api).verified().signedIn().withContact(contact));
  ids = [person, ...others].map(({ personId }) => personId);
  const affiliate = await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, marketing, [marketing]);
  askers = [
    { name: 'PERSON', purpose: null, viewer: person },
    { name: 'SUPPORT', purpose: answers, viewer: await support(api, answers) },
    { name: 'SERVICE_PROVIDER', purpose: notices, viewer: await serviceProvider(api, notices, [notices]) },
    { name: 'AFFILIATE', purpose: marketing, viewer: affiliate },
    { name: 'ANONYMOUS', purpose: notices, viewer: { ...anonymous, purpose: notices } },
  ];
});
afterAll(() => api.close());

describe('the server', () => {
  it('exposes no more than was told before, of no others, and in no other way', async () => {
    const tally = { exposed: 0, exact: 0 };
    await fuzz(settings, async (draw) => {
      const { text, variables } = randomOperation(privacy.schema, {
        draw,
        kinds: ['query'],
        depth: 5,
        // More aliases than these bring are refused.
        fields: 18,
        without: leadingToNobody,
        values: { ID: ids, Int: [0, 1, 2, 3, 100] },
      });
      const { name, purpose, viewer } = pick(draw, askers);
      const document = withTypes(parse(text));
      const facts = { document, ...namedViewer(name, purpose), now: api.clock.now() };
      await asOwner(api.app.database, 'delete from "disclosure"');
      const answer = await api.as(viewer).query(print(document), variables);
      if (answer.status !== 200) return null;
      const real = [
        ...(name === 'PERSON' ? await ownReads(document, variables, answer.data) : []),
        ...(await recorded()),
      ];
      const known = explain(privacy, { ...facts, variables });
      if (real.length > 0) tally.exposed += 1;
      if (real.length > 0 && known.exposure.values === real.length) tally.exact += 1;
      const found = beyond(known, real) ?? beyond(explain(privacy, facts), real);
      return found === null ? null : `${found}\nAs ${name}:\n${print(document)}`;
    });
    // Or nothing would have been tried.
    if (settings.runs < 500) return;
    expect(tally.exposed).toBeGreaterThan(settings.runs / 40);
    expect(tally.exact).toBeGreaterThan(tally.exposed / 10);
  }, 3_600_000);
});

function rootsWithoutPeople(): readonly string[] {
  const personal = new Set(privacy.slots.map(({ coordinate }) => coordinate));
  const leads = (type: GraphQLNamedType, seen: Set<GraphQLNamedType>): boolean => {
    if (seen.has(type)) return false;
    seen.add(type);
    if (isAbstractType(type)) return privacy.schema.getPossibleTypes(type).some((each) => leads(each, seen));
    if (!isObjectType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) => personal.has(`${type.name}.${field.name}`) || leads(getNamedType(field.type), seen),
    );
  };
  return Object.values(privacy.schema.getQueryType()?.getFields() ?? {})
    .filter(({ name, type }) => !personal.has(`Query.${name}`) && !leads(getNamedType(type), new Set()))
    .map(({ name }) => `Query.${name}`);
}

/** One field of one person that the server gave. */
interface Exposed {
  readonly person: string;
  readonly coordinate: string;
  /** Unknown of own reads, which nobody records. */
  readonly effect: 'SHOW' | 'MASK' | null;
}

const notices = 'MANAGE_CUSTOMER_RELATIONSHIPS' satisfies Purpose;
const answers = 'UNDERSTAND_AND_RESPOND' satisfies Purpose;
const marketing = 'PROVIDE_PRODUCTS_AND_SERVICES' satisfies Purpose;
const contact = { givenName: 'Ada', familyName: 'Byron', phone: '+1 415 555 0187', postalAddress: { city: 'London' } };

async function recorded(): Promise<readonly Exposed[]> {
  const rows = await api.app.database.query<{ person_ids: string[]; shown: string[]; masked: string[] }>(
    'select to_json("person_ids") as "person_ids", to_json("shown") as "shown", to_json("masked") as "masked" from "disclosure"',
    [],
  );
  return rows.flatMap(({ person_ids, shown, masked }) =>
    person_ids.flatMap((person) => [
      ...shown.map((coordinate) => ({ person, coordinate, effect: 'SHOW' }) as const),
      ...masked.map((coordinate) => ({ person, coordinate, effect: 'MASK' }) as const),
    ]),
  );
}

const typeKey = 'typeOfThis';

/** Asks for each object's type besides, so that an answer can be read without the server. */
function withTypes(document: DocumentNode): DocumentNode {
  const type = parse(`{ ${typeKey}: __typename }`).definitions[0];
  if (type?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('It is one operation.');
  return visit(document, {
    SelectionSet: { leave: (node) => ({ ...node, selections: [...node.selections, ...type.selectionSet.selections] }) },
  });
}

/** The personal fields in an answer that are not null, each once: the operation is executed anew, over the answer. */
async function ownReads(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  data: unknown,
): Promise<readonly Exposed[]> {
  const coordinates = new Set<string>();
  await execute({
    schema: plainSchema,
    document,
    variableValues: variables,
    rootValue: data,
    typeResolver: (value: Readonly<Record<string, string>>) => value[typeKey],
    fieldResolver: (source: Readonly<Record<string, unknown>>, _args, _context, { path, parentType, fieldName }) => {
      const value = source[String(path.key)];
      const coordinate = `${parentType.name}.${fieldName}`;
      if (value !== null && privacy.slotOf(coordinate) !== undefined) coordinates.add(coordinate);
      return value;
    },
  });
  return [...coordinates].map((coordinate) => ({ person: 'themselves', coordinate, effect: null }));
}

/** What was exposed beyond what was told; null when nothing was. */
function beyond({ exposure, relations }: Explanation, real: readonly Exposed[]): string | null {
  const parts = [
    { what: 'all', bound: exposure, real },
    ...exposure.categories.map((bound) => ({
      what: bound.category,
      bound,
      real: real.filter(({ coordinate }) => privacy.slotOf(coordinate)?.annotation.category === bound.category),
    })),
  ];
  for (const part of parts) {
    const people = new Set(part.real.map(({ person }) => person)).size;
    if (isBeyond(people, part.bound.people)) return `Of ${part.what}, ${String(people)} people were exposed.`;
    if (isBeyond(part.real.length, part.bound.values)) {
      return `Of ${part.what}, ${String(part.real.length)} values were exposed.`;
    }
  }
  for (const { coordinate, effect } of real) {
    const outcomes = relations.flatMap(
      ({ fields }) => fields.find((field) => field.coordinate === coordinate)?.outcomes ?? [],
    );
    const isTold = outcomes.some((outcome) =>
      effect === null ? outcome.effect !== 'WITHHOLD' : outcome.effect === effect,
    );
    if (!isTold) return `${coordinate}: ${effect ?? 'that it is seen'} was not told.`;
  }
  return null;
}

function isBeyond(count: number, bound: Bound): boolean {
  return bound !== null && count > bound;
}
