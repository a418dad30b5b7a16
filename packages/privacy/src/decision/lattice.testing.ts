import fc from 'fast-check';
import { redactions } from '../redaction/index.js';
import { vocabulary as parcelWords } from '../vocabulary/vocabulary.testing.js';
import {
  relations,
  type AccessPolicy,
  type Clause,
  type DecidedField,
  type FieldSet,
  type Grant,
  type Mandate,
  type Override,
  type Relation,
  type Rule,
  type Situation,
  type Standing,
  type Viewer,
} from './index.js';

/** The parcel service's words, with more of what people can choose and a kind of viewer that needs a grant. */
export const vocabulary = {
  ...parcelWords,
  viewers: { ...parcelWords.viewers, COURIER: { title: 'couriers', needsGrant: true } },
  circumstances: {
    ...parcelWords.circumstances,
    PHOTOS_WANTED: { title: 'they want photographs of their parcels', kind: 'CONSENT' },
    NO_CALLS: { title: 'they do not want to be called', kind: 'OBJECTION' },
  },
} as const;

/** All that a decision is made from. */
export interface Facts {
  readonly policy: AccessPolicy;
  readonly field: DecidedField;
  readonly situation: Situation;
}

/** Words that no vocabulary holds, some of which every object inherits. */
export const strangers = ['', 'NOBODY', '__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;

/** The moment of every situation, and moments beside it. */
export const now = new Date('2026-06-01T12:00:00Z');
export const before = new Date(now.getTime() - 1);
export const after = new Date(now.getTime() + 1);

/** The circumstances that open, and those that close. */
export const consents = ['NEWS_WANTED', 'PHOTOS_WANTED'] as const;
export const closing = ['NOT_FOR_CARRIERS', 'IN_DISPUTE', 'NO_CALLS'] as const;

const kind = wordOf(vocabulary.viewers);
const role = wordOf(vocabulary.roles);
const purpose = wordOf(vocabulary.purposes);
const category = wordOf(vocabulary.categories);
const gate = wordOf(vocabulary.gates);
const circumstance = wordOf(vocabulary.circumstances);
const relation = fc.constantFrom(...relations);
const mask = fc.constantFrom(...Object.values(redactions).map(({ name }) => name));
const until = fc.constantFrom(before, now, after, new Date(Number.NaN));

const limits = {
  purposes: fc.array(purpose, { maxLength: 3 }),
  categories: fc.array(category, { maxLength: 2 }),
  until,
};
const grant: fc.Arbitrary<Grant> = fc.record(limits, { requiredKeys: ['purposes'] });
export const anyMandate: fc.Arbitrary<Mandate> = fc.record(limits, { requiredKeys: [] });

export const anyViewer: fc.Arbitrary<Viewer> = fc.record({
  kind,
  id: fc.option(fc.string()),
  subject: fc.option(fc.string()),
  mandates: fc.constant(new Map()),
  roles: fc.array(role, { maxLength: 2 }),
  purpose: fc.option(purpose, { freq: 5 }),
  gate: fc.option(gate),
  grant: fc.option(grant),
});

export const anyStanding: fc.Arbitrary<Standing> = fc.record({
  circumstances: fc.array(circumstance, { maxLength: 4 }).map((held) => new Set(held)),
  consentId: fc.option(fc.string()),
});

export const anySituation: fc.Arbitrary<Situation> = fc.record({
  viewer: anyViewer,
  relation,
  mandate: fc.option(anyMandate),
  standing: anyStanding,
  now: fc.constantFrom(now, new Date(Number.NaN)),
});

/** A field as a compilation finds it, of a few coordinates. */
export function anyField(coordinates: readonly string[]): fc.Arbitrary<DecidedField> {
  return fc.record({
    coordinate: fc.constantFrom(...coordinates),
    category,
    purposes: fc.array(purpose, { maxLength: 3 }),
    mask: fc.option(mask),
    hasParts: fc.boolean(),
  });
}

/** A policy with any rules and overrides that speak of these coordinates: mostly closed. */
export function anyPolicy(coordinates: readonly string[]): fc.Arbitrary<AccessPolicy> {
  return policyOf(coordinates, clauseOf(kind, relation));
}

/** Any facts at all: mostly closed. */
export function anyFacts(coordinates: readonly string[]): fc.Arbitrary<Facts> {
  return fc.record({ policy: anyPolicy(coordinates), field: anyField(coordinates), situation: anySituation });
}

/** Facts of which many are open: the hard conditions are fulfilled, and the policy is about this very viewer. */
export function openFacts(coordinates: readonly string[]): fc.Arbitrary<Facts> {
  return fc.record({ field: anyField(coordinates), situation: openSituation }).chain(({ field, situation }) => {
    const { kind, purpose } = situation.viewer;
    const covered = { ...field, category: 'CONTACT', purposes: [...field.purposes, purpose ?? 'DELIVER'] };
    const clause = clauseOf(fc.constant(kind), fc.constantFrom(situation.relation, 'NONE'), situation.viewer);
    return policyOf(coordinates, clause).map((policy) => ({ policy, field: covered, situation }));
  });
}

/** A situation in which no hard condition closes a field of the category `CONTACT` that is collected for the purpose. */
export const openSituation: fc.Arbitrary<Situation> = fc
  .record({
    situation: anySituation,
    kind: fc.constantFrom(...Object.keys(vocabulary.viewers)),
    purpose: fc.constantFrom(...Object.keys(vocabulary.purposes)),
    refused: fc.option(fc.constantFrom(...consents)),
    closed: fc.option(fc.constantFrom(...closing)),
    grant: fc.option(grant),
  })
  .map(({ situation, kind, purpose, refused, closed, grant }) => {
    const { viewer, relation, mandate } = situation;
    const needed = grant ?? (kind === 'COURIER' ? { purposes: [] } : null);
    return {
      viewer: {
        ...viewer,
        kind,
        id: 'v',
        purpose,
        roles: [...viewer.roles, 'DESK'],
        gate: 'CARRIER',
        grant: needed && { ...covering(needed, purpose), purposes: [...needed.purposes, purpose] },
      },
      relation,
      mandate: relation === 'AGENT_OF' ? covering(mandate ?? {}, purpose) : null,
      standing: {
        circumstances: new Set([...consents.filter((word) => word !== refused), ...(closed === null ? [] : [closed])]),
        consentId: 'c',
      },
      now,
    };
  });

function covering({ purposes, categories, until }: Mandate, purpose: string): Mandate {
  return {
    ...(purposes === undefined ? {} : { purposes: [...purposes, purpose] }),
    ...(categories === undefined ? {} : { categories: [...categories, 'CONTACT'] }),
    ...(until === undefined ? {} : { until: after }),
  };
}

function policyOf(coordinates: readonly string[], clause: fc.Arbitrary<Clause>): fc.Arbitrary<AccessPolicy> {
  const fields: fc.Arbitrary<FieldSet> = fc.record(
    { categories: fc.array(category, { maxLength: 2 }), coordinates: fc.subarray([...coordinates]) },
    { requiredKeys: [] },
  );
  const rule: fc.Arbitrary<Rule> = fc.record(
    {
      id: fc.string(),
      effect: fc.constantFrom('SHOW', 'MASK'),
      mask,
      anyOf: fc.array(clause, { maxLength: 2 }),
      fields,
    },
    { requiredKeys: ['id', 'effect', 'anyOf'] },
  );
  const bare = {
    id: fc.string(),
    effect: fc.constantFrom('MASK', 'MASK', 'WITHHOLD'),
    on: mostly(fc.constantFrom(...consents, ...closing), circumstance),
  } as const;
  const override: fc.Arbitrary<Override> = fc.oneof(
    fc.record(bare),
    fc.record({ ...bare, anyOf: fc.array(clause, { maxLength: 2 }), fields }, { requiredKeys: ['id', 'effect', 'on'] }),
  );
  return fc.record({
    version: fc.constant('v1'),
    reach: fc.array(clause, { maxLength: 2 }),
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    overrides: fc.array(override, { maxLength: 2 }),
  });
}

/** A clause whose lists may be about one viewer, and which is then in force. */
function clauseOf(kind: fc.Arbitrary<string>, relation: fc.Arbitrary<Relation>, viewer?: Viewer): fc.Arbitrary<Clause> {
  const listOf = (any: fc.Arbitrary<string>, own: readonly (string | null)[] = []): fc.Arbitrary<readonly string[]> => {
    const words = own.flatMap((word) => word ?? []);
    return fc.array(words.length === 0 ? any : fc.oneof(any, fc.constantFrom(...words)), { maxLength: 3 });
  };
  const moments = ['noon', ...[before, now, after].map((date) => date.toISOString())];
  return fc.record(
    {
      viewer: kind,
      relation,
      roles: listOf(role, viewer?.roles),
      purposes: listOf(purpose, [viewer?.purpose ?? null]),
      gates: listOf(gate, [viewer?.gate ?? null]),
      consents: fc.array(mostly(fc.constantFrom(...consents), circumstance), { maxLength: 2 }),
      from: viewer === undefined ? fc.constantFrom(...moments) : fc.constant(now.toISOString()),
      until: viewer === undefined ? fc.constantFrom(...moments) : fc.constant(after.toISOString()),
    },
    { requiredKeys: ['viewer', 'relation'] },
  );
}

function wordOf(terms: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  return mostly(fc.constantFrom(...Object.keys(terms)), fc.constantFrom(...strangers));
}

function mostly<T>(these: fc.Arbitrary<T>, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: these }, { weight: 1, arbitrary: others });
}
