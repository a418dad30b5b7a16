import { describe, expect, it } from '@jest/globals';
import { execute, GraphQLError, parse, subscribe, type ExecutionResult } from 'graphql';
import type { Viewer } from '../../decision/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { compiled, noon, notPersonal, operationOf, personal, schemaOf } from '../graphql.testing.js';
import {
  assertGuarded,
  disclosureNotRecorded,
  guardedExecutor,
  guardedSubscriber,
  viewerNotEstablished,
  type CompiledPrivacy,
  type SubscriberOptions,
  type SubscriptionRequest,
} from '../index.js';
import { ada, bob, type Row } from '../parcels.testing.js';

interface Context {
  readonly viewer: Viewer;
}

const chief = aViewer('STAFF', { id: 'chief', roles: ['CHIEF'], purpose: 'DELIVER' });
const desk = aViewer('STAFF', { id: 'desk', roles: ['DESK'], purpose: 'DELIVER' });
const intern = aViewer('STAFF', { id: 'intern', purpose: 'DELIVER' });

const document = parse('subscription Watch { moved { name address } }');

describe('an event', () => {
  it('is decided, masked and recorded as an operation of its own, and tells what it held back', async () => {
    const ledger = new MemoryLedger();
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const results = await all(await watch(source, { ledger, viewerOf: () => desk }));
    expect(results.map(({ data }) => data)).toEqual([
      { moved: { name: 'A•••', address: '•••' } },
      { moved: { name: 'B•••', address: '•••' } },
    ]);
    expect(results[0]?.extensions).toMatchObject({ privacy: { notices: [{ effect: 'MASK' }, { effect: 'MASK' }] } });
    expect(ledger.entries).toMatchObject([
      { personIds: ['p-ada'], operation: 'Subscription.moved', masked: ['Person.address', 'Person.name'] },
      { personIds: ['p-bob'], operation: 'Subscription.moved' },
    ]);
  });

  it('shows people what is their own, and nothing of others', async () => {
    const self = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const results = await all(await watch(source, { viewerOf: () => self }));
    expect(results.map(({ data }) => data)).toEqual([
      { moved: { name: 'Ada Lovelace', address: 'Analytical Row 12' } },
      { moved: { name: null, address: null } },
    ]);
    expect(JSON.stringify(results)).not.toMatch(/Bob|Difference/);
  });

  it('calls no resolver of what is withheld', async () => {
    const called: unknown[] = [];
    const source = aSource([{ moved: ada }]);
    const nameOf = (row: unknown) => {
      called.push(row);
      return 'Ada Lovelace';
    };
    const subscriber = subscriberOf(privacyOf(source, { 'Person.name': nameOf }), { viewerOf: () => intern });
    await all(await opened(subscriber, asked()));
    expect(called).toEqual([]);
  });

  it('is seen as the viewer stands at that moment: what was withdrawn between two events takes effect', async () => {
    let viewer = chief;
    const source = aSource([{ moved: ada }, { moved: ada }, { moved: ada }]);
    const events = await watch(source, { viewerOf: () => viewer });
    expect(await dataOf(events.next())).toEqual({ moved: { name: 'Ada Lovelace', address: 'Analytical Row 12' } });
    viewer = { ...chief, grant: { purposes: ['BILL'] } };
    expect(await dataOf(events.next())).toEqual({ moved: { name: null, address: null } });
    viewer = desk;
    expect(await dataOf(events.next())).toEqual({ moved: { name: 'A•••', address: '•••' } });
  });

  it('is judged at the moment at which it comes', async () => {
    let now = new Date(noon.getTime() - 1);
    const granted = { ...chief, grant: { purposes: ['DELIVER'], until: noon } };
    const events = await watch(aSource([{ moved: ada }, { moved: ada }]), {
      viewerOf: () => granted,
      clock: () => now,
    });
    expect(await dataOf(events.next())).toMatchObject({ moved: { name: 'Ada Lovelace' } });
    now = noon;
    expect(await dataOf(events.next())).toMatchObject({ moved: { name: null } });
  });

  it('heeds what each person chose since', async () => {
    let consents: ReadonlySet<string> = new Set(['NEWS_WANTED']);
    const forConsent = { ...chief, purpose: 'WHAT_YOU_ALLOW' };
    const events = await watch(aSource([{ moved: ada }, { moved: ada }]), {
      viewerOf: () => forConsent,
      standingOf: () => ({ circumstances: consents, consentId: consents.size > 0 ? 'c1' : null }),
    });
    expect(await dataOf(events.next())).toMatchObject({ moved: { name: 'Ada Lovelace' } });
    consents = new Set();
    expect(await dataOf(events.next())).toMatchObject({ moved: { name: null } });
  });

  it('that cannot be recorded is delivered as a fault without its data; the next one is as good as any', async () => {
    const ledger = new MemoryLedger();
    const told: unknown[] = [];
    ledger.fail(new Error('disk full'));
    const events = await watch(aSource([{ moved: ada }, { moved: bob }]), {
      ledger,
      viewerOf: () => chief,
      onLedgerFailure: (error) => told.push(error),
    });
    const value = await resultOf(events.next());
    expect(value).toMatchObject({ data: null, errors: [{ extensions: { code: disclosureNotRecorded } }] });
    expect(JSON.stringify(value)).not.toMatch(/Ada|Analytical|disk/);
    expect(told).toHaveLength(1);
    ledger.mend();
    expect(await dataOf(events.next())).toMatchObject({ moved: { name: 'Bob Babbage' } });
    expect(ledger.entries).toMatchObject([{ personIds: ['p-bob'] }]);
  });

  it('is delivered once it is recorded, not before', async () => {
    const steps: string[] = [];
    const ledger = {
      record: async () => {
        await new Promise((later) => {
          setImmediate(later);
        });
        steps.push('recorded');
      },
    };
    const events = await watch(aSource([{ moved: ada }]), { ledger, viewerOf: () => chief });
    await events.next();
    steps.push('delivered');
    expect(steps).toEqual(['recorded', 'delivered']);
  });

  it('keeps its place, however many are asked for at once', async () => {
    const events = await watch(aSource([{ moved: ada }, { moved: bob }]), { viewerOf: () => chief });
    const [first, second, third] = await Promise.all([events.next(), events.next(), events.next()]);
    expect(first.value).toMatchObject({ data: { moved: { name: 'Ada Lovelace' } } });
    expect(second.value).toMatchObject({ data: { moved: { name: 'Bob Babbage' } } });
    expect(third.done).toBe(true);
  });

  it('gets a context of its own', async () => {
    const contexts = new Set<object>();
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const subscriber = subscriberOf(privacyOf(source), {
      viewerOf: (context) => {
        contexts.add(context);
        return chief;
      },
    });
    expect(await all(await opened(subscriber, asked()))).toHaveLength(2);
    expect(contexts.size).toBe(3);
    const shared = { viewer: chief };
    const events = await opened(
      subscriberOf(privacyOf(aSource([{ moved: ada }])), {}),
      asked({ context: () => shared }),
    );
    await expect(events.next()).rejects.toThrow('A context serves one operation');
  });
});

describe('a source of events', () => {
  it('that is none is not told to whoever subscribes', async () => {
    const source = { ...aSource([]), open: () => ({ personIds: ['p-ada'], name: 'Ada Lovelace' }) as never };
    const result = await subscriberOf(privacyOf(source), {})(asked());
    expect(result).toMatchObject({ errors: [{ message: 'What was to be answered is not of its type.' }] });
  });

  it('lets nothing out by the context in which it is opened: nobody would record it', async () => {
    const contexts: Context[] = [];
    const privacy = privacyOf(aSource([]));
    await opened(
      subscriberOf(privacy, {}),
      asked({
        context: () => {
          const context = { viewer: chief };
          contexts.push(context);
          return context;
        },
      }),
    );
    const result = await execute({
      schema: privacy.schema,
      document,
      rootValue: { moved: ada },
      contextValue: contexts[0],
    });
    expect(JSON.stringify(result)).not.toMatch(/Lovelace|Analytical/);
    expect(result.errors).toBeDefined();
  });
});

describe('a subscription ends', () => {
  it('when its consumer stops: the source is closed at once', async () => {
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const events = await watch(source, {});
    await events.next();
    expect(source.isClosed()).toBe(false);
    expect(await events.return?.()).toEqual({ done: true, value: undefined });
    expect(source.isClosed()).toBe(true);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('while its consumer waits for an event', async () => {
    const source = aSource([]);
    source.keepOpen();
    const events = await watch(source, {});
    const waiting = events.next();
    await events.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('when a loop over it is left', async () => {
    const source = aSource([{ moved: ada }, { moved: bob }]);
    for await (const { data } of await watch(source, {})) {
      expect(data).toBeDefined();
      break;
    }
    expect(source.isClosed()).toBe(true);
  });

  it('with one last fault when the viewer cannot be established any more, and without the event', async () => {
    let viewerOf = (): Viewer => chief;
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const events = await watch(source, { viewerOf: () => viewerOf() });
    await events.next();
    viewerOf = () => {
      throw new GraphQLError('Signed out.', { extensions: { code: 'SIGNED_OUT' } });
    };
    const value = await resultOf(events.next());
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'SIGNED_OUT' } }] });
    expect(value?.data).toBeUndefined();
    expect(source.isClosed()).toBe(true);
    expect((await events.next()).done).toBe(true);
  });

  it('when nobody can tell who asks any more, with a fault that does not tell why', async () => {
    let viewerOf = (): Viewer => chief;
    const told: unknown[] = [];
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const onViewerFailure = (error: unknown) => told.push(error);
    const events = await watch(source, { viewerOf: () => viewerOf(), onViewerFailure });
    await events.next();
    const failure = new Error('no token for ada-canary');
    viewerOf = () => {
      throw failure;
    };
    const last = await events.next();
    expect(last.value).toMatchObject({ errors: [{ extensions: { code: viewerNotEstablished } }] });
    expect(JSON.stringify(last)).not.toContain('canary');
    expect(told).toEqual([failure]);
    expect(source.isClosed()).toBe(true);
    expect((await events.next()).done).toBe(true);
  });

  it('when something breaks, and hands that on', async () => {
    let hasBroken = false;
    const source = aSource([{ moved: ada }, { moved: bob }]);
    const clock = () => {
      if (hasBroken) throw new Error('no clock');
      return noon;
    };
    const events = await watch(source, { clock });
    await events.next();
    hasBroken = true;
    await expect(events.next()).rejects.toThrow('no clock');
    expect(source.isClosed()).toBe(true);
    expect((await events.next()).done).toBe(true);
  });
});

describe('a subscription is not opened', () => {
  it.each<[string, Partial<SubscriptionRequest<Context>>, string]>([
    ['whose document is not valid', { document: parse('subscription { nothing }') }, 'Cannot query field'],
    ['that is a query', { document: parse('{ ping }') }, 'is not served'],
    [
      'that defers a part: nothing is answered after its record',
      { document: parse('subscription { moved { ... @defer { name } } }') },
      'Unknown directive "@defer"',
    ],
    [
      'that streams a list',
      { document: parse('subscription { moved { nicknames @stream } }') },
      'Unknown directive "@stream"',
    ],
    [
      'whose variable is not of its type',
      { document: parse('subscription W($near: String!) { near(street: $near) { name } }'), variables: { near: 7 } },
      'The value of the variable "$near" is not valid: expected "String!".',
    ],
    [
      'that selects by what the viewer may not see in clear',
      {
        document: parse('subscription W($near: String!) { near(street: $near) { name } }'),
        variables: { near: 'canary' },
        context: () => ({ viewer: desk }),
      },
      'asks by personal data',
    ],
  ])('%s', async (_what, request, message) => {
    const source = aSource([{ moved: ada }]);
    const result = await subscriberOf(privacyOf(source), {})(asked(request));
    expect(result).toMatchObject({ errors: [{ message: expect.stringContaining(message) }] });
    expect(JSON.stringify(result)).not.toContain('canary');
    expect(source.isOpened()).toBe(false);
  });

  it('for a viewer who cannot be established', async () => {
    const source = aSource([{ moved: ada }]);
    const viewerOf = () => Promise.reject(new GraphQLError('Signed out.'));
    expect(await subscriberOf(privacyOf(source), { viewerOf })(asked())).toMatchObject({
      errors: [{ message: 'Signed out.' }],
    });
    expect(source.isOpened()).toBe(false);
  });

  it('by anything but a guarded subscriber', async () => {
    const source = aSource([{ moved: ada }]);
    const privacy = privacyOf(source);
    const { schema } = privacy;
    const bare = await subscribe({ schema, document, contextValue: {} });
    expect(bare).toMatchObject({ errors: [{ message: 'A subscription was opened outside a guarded subscriber.' }] });

    const executed = guardedExecutor({
      privacy,
      ledger: new MemoryLedger(),
      execute: async ({ context }) => (await subscribe({ schema, document, contextValue: context })) as ExecutionResult,
    });
    const facts = { document, operation: operationOf(document), variables: {}, viewer: chief, now: noon, context: {} };
    expect(await executed(facts)).toMatchObject({
      errors: [{ message: 'A subscription was opened outside a guarded subscriber.' }],
    });
    expect(source.isOpened()).toBe(false);
  });

  it('where its guard was replaced', () => {
    const { schema } = privacyOf(aSource([]));
    const field = schema.getSubscriptionType()?.getFields()['moved'];
    if (field === undefined) throw new Error('There is one.');
    field.subscribe = () => aSource([]);
    expect(() => {
      assertGuarded(schema);
    }).toThrow('The guard of Subscription.moved was replaced');
  });

  it('and an event that is executed by itself answers with no raw value', async () => {
    const { schema } = privacyOf(aSource([]));
    const result = await execute({ schema, document, rootValue: { moved: ada }, contextValue: {} });
    expect(JSON.stringify(result)).not.toMatch(/Ada|Analytical/);
  });
});

interface Source extends AsyncIterableIterator<unknown> {
  /** As a subscription field does it. */
  open(): Source;
  isOpened(): boolean;
  isClosed(): boolean;
  /** Waits for more when everything has been given. */
  keepOpen(): void;
}

/** A source of these events, which tells what became of it. */
function aSource(events: readonly Readonly<Record<string, Row>>[]): Source {
  const left = [...events];
  let [isOpened, isClosed, waits] = [false, false, false];
  let release: ((result: IteratorResult<unknown>) => void) | undefined;
  return {
    isOpened: () => isOpened,
    isClosed: () => isClosed,
    keepOpen: () => {
      waits = true;
    },
    next: () => {
      const value = left.shift();
      if (value !== undefined && !isClosed) return Promise.resolve({ done: false, value });
      if (isClosed || !waits) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => {
        release = resolve;
      });
    },
    return: () => {
      isClosed = true;
      release?.({ done: true, value: undefined });
      return Promise.resolve({ done: true, value: undefined });
    },
    open() {
      isOpened = true;
      return this;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const text = `
  type Query { ping: Int }
  type Subscription { moved: Person near(street: String!): Person }
  type Person { personId: ID name: String address: String nicknames: [String] }
`;

function privacyOf(source: Source, resolvers: Parameters<typeof schemaOf>[2] = {}): CompiledPrivacy {
  const schema = schemaOf(
    text,
    {
      Query: { fields: notPersonal },
      Subscription: { fields: notPersonal },
      'Subscription.near(street:)': { kind: 'SELECTS', by: ['Person.address'] },
      'Person.personId': notPersonal,
      'Person.name': personal({ holds: 'your name', mask: 'INITIAL' }),
      'Person.address': personal(),
      'Person.nicknames': personal({ mask: 'INITIAL' }),
    },
    resolvers,
  );
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    field.subscribe = () => source.open();
  }
  return compiled(schema);
}

type Options = Partial<SubscriberOptions<Context>>;

function subscriberOf(privacy: CompiledPrivacy, options: Options) {
  return guardedSubscriber<Context>({
    privacy,
    ledger: new MemoryLedger(),
    viewerOf: ({ viewer }) => viewer,
    ...options,
  });
}

function asked(request: Partial<SubscriptionRequest<Context>> = {}): SubscriptionRequest<Context> {
  return { document, context: () => ({ viewer: chief }), ...request };
}

async function watch(source: Source, options: Options): Promise<AsyncIterableIterator<ExecutionResult>> {
  return opened(subscriberOf(privacyOf(source), options), asked());
}

async function opened(
  subscriber: ReturnType<typeof subscriberOf>,
  request: SubscriptionRequest<Context>,
): Promise<AsyncIterableIterator<ExecutionResult>> {
  const result = await subscriber(request);
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result));
  return result;
}

async function all(events: AsyncIterable<ExecutionResult>): Promise<readonly ExecutionResult[]> {
  const results: ExecutionResult[] = [];
  for await (const result of events) results.push(result);
  return results;
}

async function dataOf(next: Promise<IteratorResult<ExecutionResult>>): Promise<unknown> {
  return (await resultOf(next))?.data;
}

async function resultOf(next: Promise<IteratorResult<ExecutionResult, unknown>>): Promise<ExecutionResult | undefined> {
  const taken = await next;
  return taken.done === true ? undefined : taken.value;
}
