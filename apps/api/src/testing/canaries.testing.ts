import type { CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import { isPlanted, Canaries as PlantedCanaries, type Canary, type CanaryValue } from '@trackyourhours/privacy/testing';
import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLNamedType } from 'graphql';
import type { Answer } from './answer.testing.js';
import { anonymous, type TestApi } from './api.testing.js';
import { aPerson, type SignedInPerson } from './people.testing.js';

/** Values that stand nowhere but in one field of one person, by the name of their field. */
export type Canaries = Readonly<Record<string, string>>;

/** The names of the canaries that reach a client anywhere in answers: in data, errors, extensions or headers. */
export function canariesIn(answers: readonly Answer[], canaries: Canaries): string[] {
  const all = answers.map(wholeOf).join('\n').toLowerCase();
  return Object.entries(canaries)
    .filter(([, value]) => all.includes(value.toLowerCase()))
    .map(([name]) => name);
}

/** All that reaches the client of an answer. */
export function wholeOf({ text, headers }: Answer): string {
  return [text, ...[...headers].flat()].join('\n');
}

/** Somebody of whom everything that can be held is held, and is like nothing else. */
export interface MarkedPerson extends SignedInPerson {
  /** What `updateContact` is given to have it so again. */
  readonly contact: Readonly<Record<string, unknown>>;
}

/** Signs up, and gives everything there is to give; each step at a moment of its own. Needs a server behind a proxy. */
export async function aMarkedPerson(api: TestApi, number: number): Promise<MarkedPerson> {
  const word = (kind: string): string =>
    `${kind}${['quorn', 'zibbet', 'vlemish', 'jaxby', 'wruff'][number] ?? `n${number}`}ka`;
  const digits = String(1_357_913 + number * 2_468_642);
  const contact = {
    givenName: word('Ga'),
    familyName: word('Fa'),
    phone: `+1 6${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}${7_153 + number}`.slice(0, 16),
    postalAddress: {
      line1: `${number}7 ${word('Li')} Street`,
      line2: `Flat ${word('La')}`,
      city: word('Ci'),
      region: word('Re'),
      postalCode: `${digits.slice(0, 5)}-${digits.slice(3)}`,
      country: 'US',
    },
  };
  const person = await aPerson(api, {
    email: `${word('em')}@${word('host')}.example`,
    password: 'correct horse battery',
  });
  api.clock.advance(61_007);
  const code = await api.codeMailedTo(person.email, 'VERIFY_EMAIL');
  const verify = 'mutation V($code: String!) { verifyEmail(code: $code) { __typename } }';
  await api.as(anonymous).query(verify, { code });
  api.clock.advance(62_011);
  const client = { 'user-agent': `${word('Ua')}/1.0`, 'x-forwarded-for': `198.51.${number + 101}.${number + 37}` };
  const signIn = await api
    .as(anonymous, client)
    .query(
      `mutation I($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { personId accessToken refreshToken } } }`,
      { input: person },
    );
  api.clock.advance(63_013);
  const refresh = await api
    .as(anonymous, client)
    .query(
      `mutation R($token: String!) { refreshSession(refreshToken: $token) { ... on SignedIn { accessToken refreshToken } } }`,
      { token: signIn.textAt('signIn.refreshToken') },
    );
  const marked: MarkedPerson = {
    ...person,
    personId: signIn.textAt('signIn.personId'),
    token: refresh.textAt('refreshSession.accessToken'),
    refreshToken: refresh.textAt('refreshSession.refreshToken'),
    purpose: null,
    contact,
  };
  api.clock.advance(64_019);
  await giveContact(api, marked);
  api.clock.advance(65_021);
  return marked;
}

/** Gives what a marked person had given, whatever became of it. */
export async function giveContact(api: TestApi, person: MarkedPerson): Promise<void> {
  const answer = await api
    .as(person)
    .query('mutation U($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }', {
      input: person.contact,
    });
  if (answer.at('updateContact.__typename') !== 'ContactUpdated') {
    throw new TypeError(`It did not succeed: ${answer.text}`);
  }
}

/** What is held of people, and the ids of their rows. */
export interface Held {
  readonly canaries: PlantedCanaries;
  readonly ids: readonly string[];
}

/**
 * Asks for all that is held of each of these people, as they see it themselves, by every field that the schema has.
 * A personal field of which nothing is held throws, since nobody would notice that it leaks; `unmarked` are those whose
 * values many people share.
 */
export async function everythingHeld(
  api: TestApi,
  privacy: CompiledPrivacy,
  people: readonly SignedInPerson[],
  unmarked: readonly string[],
): Promise<Held> {
  const type = privacy.schema.getType('Person');
  if (!isObjectType(type)) throw new TypeError('There are no people in this schema.');
  const canaries: Canary[] = [];
  const ids: string[] = [];
  for (const person of people) {
    const answer = await api.as(person).query(`query Everything { me ${selectionOf(type, [])} }`);
    const held: (readonly [string, unknown])[] = [];
    collect(answer.at('me'), type, held);
    for (const { coordinate } of privacy.slots.filter(isPlanted)) {
      if (unmarked.includes(coordinate)) continue;
      const values = held
        .filter(([name]) => name === coordinate)
        .flatMap(([, value]) => (isValue(value) ? [value] : []));
      if (values.length === 0) throw new TypeError(`Nothing is held in ${coordinate}: mark it, or a leak goes unseen.`);
      canaries.push(...values.map((value) => ({ person: person.personId, coordinate, value })));
    }
    ids.push(...held.flatMap(([name, value]) => (name.endsWith('.id') && typeof value === 'string' ? [value] : [])));
  }
  return { canaries: new PlantedCanaries(canaries), ids: [...new Set(ids)] };
}

/** Every field of a type and of what it leads to, once on each way. */
function selectionOf(type: GraphQLNamedType, above: readonly string[]): string {
  if (!isObjectType(type)) throw new TypeError(`${type.name} can be of several types: say what to ask of each.`);
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const parts = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    return above.includes(named.name) ? [] : [`${field.name} ${selectionOf(named, [...above, type.name])}`];
  });
  return `{ ${parts.join(' ')} }`;
}

function collect(value: unknown, type: GraphQLNamedType, into: (readonly [string, unknown])[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, type, into);
  else if (typeof value === 'object' && value !== null && isObjectType(type)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = type.getFields()[name];
      if (field === undefined) continue;
      const named = getNamedType(field.type);
      if (isLeafType(named)) into.push([`${type.name}.${name}`, inner]);
      else collect(inner, named, into);
    }
  }
}

function isValue(value: unknown): value is CanaryValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
