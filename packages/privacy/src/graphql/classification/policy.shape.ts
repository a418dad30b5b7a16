import {
  relations,
  type AccessPolicy,
  type Clause,
  type FieldSet,
  type Override,
  type OverrideClause,
  type Rule,
} from '../../decision/index.js';
import { compileFaults, type CompileFault } from '../annotation/compile.errors.js';
import { nearestWord } from '../annotation/nearest.word.js';

/**
 * What is wrong with the form of an access policy. One that was read from JSON is typed by nobody, and a slip in it must
 * not open or close anything in silence: a key that means nothing limits nothing.
 */
export function faultsOfPolicyShape(policy: unknown): CompileFault[] {
  return faultsAt(policyShape, policy, []).map(({ path, fault }) => {
    const { place, rest } = placeOf(policy, path);
    return fault(place, rest);
  });
}

/** What stands at one place of a policy. */
type Shape =
  | { readonly kind: 'TEXT'; readonly form: string }
  | { readonly kind: 'WORD'; readonly words: readonly string[]; readonly form: string }
  | { readonly kind: 'LIST'; readonly of: Shape; readonly form: string }
  | { readonly kind: 'PART'; readonly keys: Keys; readonly needed: readonly string[]; readonly form: string };

type Keys = Readonly<Record<string, Shape>>;

type Path = readonly (string | number)[];

interface Found {
  readonly path: Path;
  readonly fault: (place: string, rest: string) => CompileFault;
}

const text: Shape = { kind: 'TEXT', form: 'a text that is not empty' };
const texts: Shape = { kind: 'LIST', of: text, form: 'a list of texts' };

/** Its keys are those of its type, each of them: one that is added there is added here, or it does not compile. */
function part<T>(
  form: string,
  needed: readonly (keyof T & string)[],
  keys: { readonly [K in keyof T]-?: Shape },
): Shape {
  return { kind: 'PART', form, needed, keys };
}

const fields = part<FieldSet>('an object with categories or coordinates', [], {
  categories: texts,
  coordinates: texts,
});

const struck = {
  viewer: text,
  relation: { kind: 'WORD', words: relations, form: `one of ${relations.join(', ')}` },
  purposes: texts,
  gates: texts,
} as const satisfies Keys;

const overrideClause = part<OverrideClause>('an object with a viewer and a relation', ['viewer', 'relation'], struck);

const clause = part<Clause>('an object with a viewer and a relation', ['viewer', 'relation'], {
  ...struck,
  roles: texts,
  consents: texts,
  from: text,
  until: text,
});

const rule = part<Rule>('an object with an id, an effect and anyOf', ['id', 'effect', 'anyOf'], {
  id: text,
  effect: {
    kind: 'WORD',
    words: ['SHOW', 'MASK'] satisfies Rule['effect'][],
    form: 'SHOW or MASK: what no rule opens is withheld, and only an override takes away what another rule opens',
  },
  mask: text,
  anyOf: { kind: 'LIST', of: clause, form: 'a list of clauses' },
  fields,
});

const override = part<Override>('an object with an id, an effect and on', ['id', 'effect', 'on'], {
  id: text,
  effect: {
    kind: 'WORD',
    words: ['MASK', 'WITHHOLD'] satisfies Override['effect'][],
    form: 'MASK or WITHHOLD, the most that it leaves: it never opens anything',
  },
  on: text,
  anyOf: { kind: 'LIST', of: overrideClause, form: 'a list of clauses' },
  fields,
});

const policyShape = part<AccessPolicy>('an object with a version, reach and rules', ['version', 'reach', 'rules'], {
  version: text,
  reach: { kind: 'LIST', of: clause, form: 'a list of clauses, empty if nobody reaches anybody' },
  rules: { kind: 'LIST', of: rule, form: 'a list of rules' },
  overrides: { kind: 'LIST', of: override, form: 'a list of overrides' },
});

function faultsAt(shape: Shape, value: unknown, path: Path): readonly Found[] {
  const bad: Found = {
    path,
    fault: (place, rest) => compileFaults.badShape(place, rest, shape.form, described(value)),
  };
  switch (shape.kind) {
    case 'TEXT':
      return typeof value === 'string' && value.trim() !== '' ? [] : [bad];
    case 'WORD':
      return typeof value === 'string' && shape.words.includes(value) ? [] : [bad];
    case 'LIST':
      // Not by `flatMap`, which passes over the holes of a list.
      return Array.isArray(value)
        ? Array.from<unknown>(value).flatMap((item, index) => faultsAt(shape.of, item, [...path, index]))
        : [bad];
    case 'PART':
      return isPart(value) ? faultsOfKeys(shape, value, path) : [bad];
  }
}

function faultsOfKeys(
  { keys, needed }: Extract<Shape, { readonly kind: 'PART' }>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Found[] {
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(keys, key) && value[key] !== undefined);
  return [
    ...unknown.map((key): Found => ({
      path: [...path, key],
      fault: (place, rest) => compileFaults.unknownKey(place, rest, mendOf(key, keys)),
    })),
    ...Object.entries(keys).flatMap(([key, shape]) =>
      // Absent, and said to be undefined, are the same.
      value[key] !== undefined || needed.includes(key) ? faultsAt(shape, value[key], [...path, key]) : [],
    ),
  ];
}

/** A key that stands one level too high is told where it belongs. */
function mendOf(key: string, keys: Keys): string {
  const here = Object.keys(keys);
  const below = Object.entries(keys).flatMap(([outer, shape]) =>
    shape.kind === 'PART' ? Object.keys(shape.keys).map((inner) => ({ inner, path: `${outer}.${inner}` })) : [],
  );
  const near = nearestWord(key, [...here, ...below.map(({ inner }) => inner)]);
  if (near === null) return `Take it out: what can stand there is ${here.join(', ')}`;
  const meant = here.includes(near) ? near : below.find(({ inner }) => inner === near)?.path;
  return `Write ${meant ?? near}, or take it out`;
}

/** Where a fault is told: a rule or an override by its id, if it has one, and then the way from there. */
function placeOf(policy: unknown, path: Path): { readonly place: string; readonly rest: string } {
  const [list, index, ...inner] = path;
  if ((list === 'rules' || list === 'overrides') && typeof index === 'number') {
    const items = isPart(policy) ? policy[list] : undefined;
    const item: unknown = Array.isArray(items) ? items[index] : undefined;
    const id = isPart(item) && typeof item['id'] === 'string' && item['id'].trim() !== '' ? item['id'] : null;
    const what = list === 'rules' ? 'rule' : 'override';
    return { place: `access policy, ${id === null ? `${list}[${String(index)}]` : `${what} ${id}`}`, rest: way(inner) };
  }
  if (list === 'reach' && path.length > 1) return { place: 'access policy, reach', rest: way(path.slice(1)) };
  return { place: 'access policy', rest: way(path) };
}

function way(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function described(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  return Array.isArray(value) ? 'a list' : `of the type ${typeof value}`;
}

function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
