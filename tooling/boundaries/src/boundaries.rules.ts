import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';
import { roomOrder } from './house.plan.ts';

const api = '^apps/api/src/';
const rooms = `${api}rooms/`;
const privacy = '^packages/privacy/src/';
/** Tests (`*.test.ts`) and what only they import (`*.testing.ts`). */
const tests = '\\.test(ing)?\\.ts$';
/** Where a module is resolved to, and how it is written when it is not installed. */
const graphqlLibraries = '(^|node_modules/)(graphql|graphql-[a-z-]+|type-graphql|@graphql-[a-z]+/[^/]+)(/|$)';

/** Who may import whom, in the whole repository; types count, because a reader follows them too. */
export const boundaries: IConfiguration = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one idea in two files, or two ideas in the wrong order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...roomOrder.map(onlyEarlierRooms),
    {
      name: 'every-room-has-a-place',
      comment: 'A room stands in the order (house.plan.ts) before anything enters it.',
      severity: 'error',
      from: {},
      to: { path: `${rooms}[^/]+/`, pathNot: `${rooms}(${roomOrder.flat().join('|')})/` },
    },
    {
      name: 'rooms-are-entered-by-their-index',
      comment: 'What a room does not give away in its index.ts, it may change without asking.',
      severity: 'error',
      from: { path: `${rooms}([^/]+)/` },
      to: { path: `${rooms}[^/]+/`, pathNot: [`${rooms}$1/`, `${rooms}[^/]+/index\\.ts$`] },
    },
    {
      name: 'rooms-are-entered-by-their-index',
      comment: 'What a room does not give away in its index.ts, it may change without asking.',
      severity: 'error',
      from: { path: '^(apps|packages|tooling)/', pathNot: rooms },
      to: { path: `${rooms}[^/]+/`, pathNot: `${rooms}[^/]+/index\\.ts$` },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'The platform holds no word of the domain, in its tests neither.',
      severity: 'error',
      from: { path: `${api}platform/` },
      to: { path: `${api}(?!platform/)` },
    },
    {
      name: 'app-alone-wires',
      comment: 'Only the composition root, the start, the demo, the commands and tests know several rooms.',
      severity: 'error',
      from: {
        path: api,
        pathNot: [
          rooms,
          `${api}platform/`,
          `${api}(app(\\.(schema|policy))?|main)\\.ts$`,
          `${api}(demo|commands)/`,
          tests,
        ],
      },
      to: { path: rooms },
    },
    {
      name: 'nothing-imports-the-composition-root',
      comment: 'What app.ts wires is handed what it needs.',
      severity: 'error',
      from: { path: `${api}(rooms|platform)/`, pathNot: tests },
      to: { path: `${api}(app(\\.(schema|policy))?|main)\\.ts$|${api}(demo|commands)/` },
    },
    {
      name: 'tests-stay-behind',
      comment: 'What serves tests is not built, so nothing that is built may import it.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [tests, `${privacy}testing/`] },
      to: { path: tests },
    },
    {
      name: 'only-the-edge-knows-graphql',
      comment: 'The engine decides without GraphQL; src/graphql alone carries its decisions there.',
      severity: 'error',
      from: { path: privacy, pathNot: `${privacy}graphql/` },
      to: { path: graphqlLibraries },
    },
    {
      name: 'the-engine-does-not-lean-on-its-edges',
      comment: 'The engine is imported by its GraphQL edge and by its testing kit, never the other way.',
      severity: 'error',
      from: { path: privacy, pathNot: [`${privacy}(graphql|testing)/`, tests] },
      to: { path: `${privacy}(graphql|testing)/` },
    },
    {
      name: 'the-engine-does-not-lean-on-its-edges',
      comment: 'The testing kit is for tests.',
      severity: 'error',
      from: { path: `${privacy}graphql/`, pathNot: tests },
      to: { path: `${privacy}testing/` },
    },
    {
      name: 'privacy-stands-alone',
      comment: 'The engine knows fields, viewers and purposes, never who uses it.',
      severity: 'error',
      from: { path: privacy },
      to: { path: '^(apps/|packages/(?!privacy/)|@trackyourhours/(?!privacy))' },
    },
    {
      name: 'schema-imports-nothing',
      comment: 'The schema is for everyone, so it brings nothing along.',
      severity: 'error',
      from: { path: '^packages/schema/src/', pathNot: tests },
      to: { pathNot: '^packages/schema/' },
    },
    {
      name: 'sdk-imports-only-the-schema',
      comment: 'Whoever installs the client installs the schema and nothing else.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: tests },
      to: { pathNot: ['^packages/(sdk|schema)/', '^@trackyourhours/schema'] },
    },
    {
      name: 'no-missing-modules',
      comment: 'An import that leads nowhere is not checked by any other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@trackyourhours/' },
    },
  ],
};

/** The rule of one row: siblings and later rooms are out of reach. Tests may build a person out of any room. */
function onlyEarlierRooms(row: readonly string[], place: number): IForbiddenRuleType {
  const earlier = roomOrder.slice(0, place).flat();

  return {
    name: 'only-earlier-rooms',
    comment:
      'A room imports earlier rooms only, in the order of house.plan.ts; to add to their types, it extends them.',
    severity: 'error',
    from: { path: `${rooms}(${row.join('|')})/`, pathNot: tests },
    to: { path: rooms, pathNot: [`${rooms}$1/`, ...earlier.map((room) => `${rooms}${room}/`)] },
  };
}
