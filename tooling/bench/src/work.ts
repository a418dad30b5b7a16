import type { Contender } from './contenders.js';
import type { Planted } from './planting.js';
import { documents, type OperationName } from './selections.js';

/** One thing that everybody is asked for. */
export interface Work {
  readonly name: string;
  readonly operation: OperationName;
  /** Who asks: people for themselves, or a service provider for many. */
  readonly as: 'PERSON' | 'PROVIDER';
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request, ready to be sent. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is asked most often, and so is asked for longest. */
export const mostAsked: Work = { name: 'me', operation: 'me', as: 'PERSON', variables: {} };

/** What is measured in each run, by the names of `--only`. */
export const works: readonly Work[] = [
  mostAsked,
  { ...sized(50), name: 'list' },
  { name: 'contacts', operation: 'contacts', as: 'PROVIDER', variables: { first: 50 } },
  { name: 'mutation', operation: 'update', as: 'PERSON', variables: {} },
];

/** The list with so many people on its page. */
export function sized(first: number): Work {
  return { name: `list of ${String(first)}`, operation: 'list', as: 'PROVIDER', variables: { first } };
}

/** The requests of a work, to be sent in turn: of so many people, one each, or the provider's one. */
export function requestsOf(contender: Contender, work: Work, planted: Planted, viewers: number): readonly Sent[] {
  const query = contender.documents?.[work.operation] ?? documents[work.operation];
  const operationName = /^\w+ (\w+)/.exec(query)?.[1];
  const sent = (authorization: string, variables: object, headers = {}): Sent => ({
    headers: { 'content-type': 'application/json', authorization: `Bearer ${authorization}`, ...headers },
    body: JSON.stringify({ operationName, query, variables }),
  });
  if (work.as === 'PROVIDER') {
    const { key, purpose } = planted.provider;
    return [
      contender.isProduct ? sent(key, work.variables, { 'x-purpose': purpose }) : sent('provider', work.variables),
    ];
  }
  const people = planted.signedIn.slice(0, viewers);
  if (people.length === 0) throw new TypeError('Nobody is signed in.');
  // A change that changes nothing would be none: each number follows another.
  const variables = work.operation === 'update' ? changes : [work.variables];
  return variables.flatMap((each) =>
    people.map(({ personId, token }) => sent(contender.isProduct ? token : personId, named(contender, each, personId))),
  );
}

/** A schema that knows no `me` is told of whom, as its clients would. */
function named({ documents: own }: Contender, variables: object, personId: string): object {
  return own === undefined ? variables : { ...variables, personId };
}

const changes = Array.from({ length: 2 }, (_, number) => ({ input: { phone: `+1 415 555 011${String(number)}` } }));
