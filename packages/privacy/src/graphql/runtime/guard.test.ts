import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { execute, parse } from 'graphql';
import type { Rule, Viewer } from '../../decision/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { ask, compiled, executeBy, executions, notPersonal, personal, schemaOf } from '../graphql.testing.js';
import { ada, bob, parcel, parcels, type Row } from '../parcels.testing.js';

const adaHerself = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });
const chief = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
const intern = aViewer('STAFF', { purpose: 'DELIVER' });

const everything = '{ people { name address born nicknames home { street } } }';

describe.each(executions)('executed: %s,', (execution) => {
  beforeAll(() => {
    executeBy(execution);
  });

  describe('a field is let out as the decision says', () => {
    it('shown: as it is', async () => {
      expect(await peopleSeenBy(chief, [ada])).toEqual([
        {
          name: 'Ada Lovelace',
          address: 'Analytical Row 12',
          born: 1815,
          nicknames: ['Enchantress', null, 'Countess'],
          home: { street: 'Engine Street' },
        },
      ]);
    });

    it("masked: each value by its field's mask, a list item by item, a whole part by part, and nothing where none fits", async () => {
      expect(await peopleSeenBy(desk, [ada])).toEqual([
        { name: 'A•••', address: '•••', born: null, nicknames: ['E•••', null, 'C•••'], home: { street: '•••' } },
      ]);
    });

    it('withheld: not at all', async () => {
      expect(await peopleSeenBy(intern, [ada])).toEqual([
        { name: null, address: null, born: null, nicknames: null, home: null },
      ]);
    });

    it('one list shows a person what is their own, and nothing of the others', async () => {
      const people = await peopleSeenBy(adaHerself, [bob, ada, bob]);
      expect(people.map(({ name }) => name)).toEqual([null, 'Ada Lovelace', null]);
    });

    it('one row object that stands for several people in turn is whose it says it is, each time', async () => {
      const row: Record<string, unknown> = {};
      const inTurn = {
        [Symbol.iterator]: function* () {
          for (const person of [ada, bob, ada]) yield Object.assign(row, person);
        },
      };
      const { data } = await ask(parcels(inTurn as unknown as Row[]), adaHerself, '{ people { name address } }');
      const hers = { name: 'Ada Lovelace', address: 'Analytical Row 12' };
      expect(data).toEqual({ people: [hers, { name: null, address: null }, hers] });
    });

    it('a row that names no person is withheld from everybody', async () => {
      const nameless = [undefined, null, '', 7, ['p-ada'], { id: 'p-ada' }].map((personId) => ({ ...ada, personId }));
      for (const viewer of [chief, desk, adaHerself, aViewer('PERSON', { subject: '' })]) {
        const people = await peopleSeenBy(viewer, nameless);
        expect(new Set(people.flatMap((person) => Object.values(person)))).toEqual(new Set([null]));
      }
    });
  });

  describe('a resolver', () => {
    it('is called once when its value is shown or masked, and not at all when it is withheld', async () => {
      for (const [viewer, calls] of [
        [chief, 1],
        [desk, 1],
        [intern, 0],
        [{ ...chief, purpose: null }, 0],
      ] as const) {
        const called = counted(() => 'Somewhere 1');
        await ask(
          parcels([ada], { resolvers: { 'Person.address': called.resolve } }),
          viewer,
          '{ people { address } }',
        );
        expect(called.count()).toBe(calls);
      }
    });

    it('is not called where the decision is to mask and no mask fits', async () => {
      const called = counted(() => 1815);
      await ask(parcels([ada], { resolvers: { 'Person.born': called.resolve } }), desk, '{ people { born } }');
      expect(called.count()).toBe(0);
    });

    it('is not called for a row that names no person', async () => {
      const called = counted(() => 'Somewhere 1');
      const privacy = parcels([{ ...ada, personId: null }], { resolvers: { 'Person.address': called.resolve } });
      await ask(privacy, chief, '{ people { address } }');
      expect(called.count()).toBe(0);
    });

    it.each<[string, () => unknown]>([
      ['later', async () => 'Ada Later'],
      [
        'later, by a promise of another make',
        () => ({
          then: (settle: (value: string) => void) => {
            settle('Ada Later');
          },
        }),
      ],
    ])('that answers %s is masked, shown and recorded like any other', async (_how, resolve) => {
      const privacy = parcels([ada], { resolvers: { 'Person.name': resolve } });
      const ledger = new MemoryLedger();
      expect((await ask(privacy, desk, '{ people { name } }', { ledger })).data).toEqual({
        people: [{ name: 'A•••' }],
      });
      expect((await ask(privacy, chief, '{ people { name } }', { ledger })).data).toEqual({
        people: [{ name: 'Ada Later' }],
      });
      expect(ledger.entries).toMatchObject([{ masked: ['Person.name'] }, { shown: ['Person.name'] }]);
    });

    it('that answers with nothing later is not recorded', async () => {
      const ledger = new MemoryLedger();
      for (const nothing of [
        async () => null,
        async () => undefined,
        () => ({
          then: (settle: (value: null) => void) => {
            settle(null);
          },
        }),
      ]) {
        await ask(parcels([ada], { resolvers: { 'Person.name': nothing } }), chief, '{ people { name } }', { ledger });
      }
      expect(ledger.entries).toEqual([]);
    });

    it.each<[string, () => unknown]>([
      ['a set', () => new Set(['Enchantress'])],
      ['a list of promises', () => [Promise.resolve('Enchantress')]],
      ['a promise of a list', () => Promise.resolve(['Enchantress'])],
    ])('that answers with %s has each item masked', async (_what, resolve) => {
      const privacy = parcels([ada], { resolvers: { 'Person.nicknames': resolve } });
      const { data, errors } = await ask(privacy, desk, '{ people { nicknames } }');
      expect(errors).toEqual([]);
      expect(data).toEqual({ people: [{ nicknames: ['E•••'] }] });
    });

    it.each<[string, () => unknown]>([
      [
        'throws',
        () => {
          throw new Error('no road');
        },
      ],
      ['rejects', () => Promise.reject(new Error('no road'))],
      ['returns an error', () => new Error('no road')],
      ['rejects within a list', () => [Promise.reject(new Error('no road'))]],
    ])('that %s lets nothing out: the error is the answer, and only where it happened', async (_how, resolve) => {
      const resolvers = { 'Person.nicknames': resolve };
      // Whoever sees a part of it is not told in the resolver's words, which could hold the whole.
      const told: readonly [Viewer, string][] = [
        [chief, 'no road'],
        [desk, 'The value could not be had.'],
      ];
      for (const [viewer, sentence] of told) {
        const { data, errors } = await ask(parcels([ada], { resolvers }), viewer, '{ people { personId nicknames } }');
        expect(errors.map(({ message, path }) => [message, path?.slice(0, 3)])).toEqual([
          [sentence, ['people', 0, 'nicknames']],
        ]);
        expect(JSON.stringify({ data, errors: errors.map(({ originalError }) => originalError?.message) })).not.toMatch(
          viewer === desk ? /Enchantress|no road/ : /Enchantress/,
        );
      }
      expect((await ask(parcels([ada], { resolvers }), intern, '{ people { nicknames } }')).errors).toEqual([]);
    });

    it('that throws is not recorded', async () => {
      const ledger = new MemoryLedger();
      for (const resolve of [
        () => {
          throw new Error('no road');
        },
        async () => Promise.reject(new Error('no road')),
        () => new Error('no road'),
      ]) {
        await ask(parcels([ada], { resolvers: { 'Person.name': resolve } }), chief, '{ people { name } }', { ledger });
      }
      expect(ledger.entries).toEqual([]);
    });

    it('gets its source, arguments, context and info as if there were no guard', async () => {
      let got: readonly unknown[] = [];
      const resolvers = {
        'Person.name': (...given: readonly unknown[]) => {
          got = given;
          return 'Ada';
        },
      };
      await ask(parcels([ada], { resolvers }), chief, '{ people { name } }');
      expect(got[0]).toBe(ada);
      expect(got[1]).toEqual({});
      expect(got[3]).toMatchObject({ fieldName: 'name' });
    });
  });

  describe('a mask', () => {
    it('works on a copy, so that a managed row is not changed', async () => {
      const row = structuredClone(ada);
      await peopleSeenBy(desk, [row]);
      expect(row).toEqual(ada);
    });

    it('takes a list where one value should stand for one value, and says nothing of how long it is', async () => {
      for (const name of [['Ada', 'Lovelace'], new String('Ada Lovelace'), new Set(['Ada'])]) {
        expect((await ask(parcels([{ ...ada, name }]), desk, '{ people { name } }')).data).toEqual({
          people: [{ name: '•••' }],
        });
      }
    });

    it('takes text that is an object for no list of signs, which as many masks would count', async () => {
      const row = { ...ada, nicknames: new String('Enchantress') };
      const { data } = await ask(parcels([row]), desk, '{ people { nicknames } }');
      expect(data).toEqual({ people: [{ nicknames: null }] });
    });

    it("shows nothing of a value that is not of its field's type", async () => {
      const strange: Row = { ...ada, name: { toString: () => 'Ada Lovelace' }, nicknames: 'Enchantress' };
      const { data, errors } = await ask(parcels([strange]), desk, '{ people { name nicknames } }');
      expect(data).toEqual({ people: [{ name: '•••', nicknames: null }] });
      expect(JSON.stringify(errors)).not.toContain('Enchantress');
    });
  });

  describe('a failure behind a mask is told in no words but the guard’s, where', () => {
    const secret = 'Ada Lovelace of Analytical Row';
    const fail = (): never => {
      throw new Error(secret);
    };
    const failing = {
      [Symbol.iterator]: function* () {
        yield 'Enchantress';
        fail();
      },
    };
    it.each<[string, () => unknown]>([
      ['a list fails while it is masked', () => failing],
      ['it fails so later', async () => failing],
      ['a list in a list does', () => [failing]],
      ['it does so later', () => [Promise.resolve(failing)]],
      ['what it has for a promise fails to say so', () => Object.defineProperty({}, 'then', { get: fail })],
      ['an item does', () => [Object.defineProperty({}, 'then', { get: fail })]],
      [
        'a promise fails to say what made it',
        () => Object.defineProperty(Promise.resolve(1), 'constructor', { get: fail }),
      ],
      ['a look at its kind fails', () => new Proxy({}, { getPrototypeOf: fail })],
    ])('%s', async (_how, resolve) => {
      const ledger = new MemoryLedger();
      const privacy = nested(resolve);
      const { data, errors } = await ask(privacy, desk, '{ person { lists } }', { ledger });
      expect(errors.map(({ message }) => message)).toEqual(['The value could not be had.']);
      expect(JSON.stringify({ data, errors: errors.map(({ originalError }) => originalError?.message) })).not.toMatch(
        /Lovelace|Analytical/,
      );
    });

    it('is recorded by nobody where nothing went out', async () => {
      const ledger = new MemoryLedger();
      await ask(
        nested(() => failing),
        desk,
        '{ person { lists } }',
        { ledger },
      );
      expect(ledger.entries).toEqual([]);
    });

    it('and where a value is shown in clear it is told as it is', async () => {
      const { errors } = await ask(nested(fail), chief, '{ person { lists } }');
      expect(errors.map(({ message }) => message)).toEqual([secret]);
    });

    it('nor does a row that fails to name its person tell more, whoever asks', async () => {
      const row = Object.defineProperty({ ...ada }, 'personId', { get: fail });
      for (const viewer of [chief, desk, intern, adaHerself]) {
        const { errors } = await ask(parcels([row]), viewer, '{ people { name } }');
        expect(errors.map(({ message }) => message)).toEqual(['The row could not be read.']);
      }
    });

    function nested(resolve: () => unknown) {
      return compiled(
        schemaOf(
          'type Query { person: Person } type Person { lists: [[String]] }',
          { Query: { fields: notPersonal }, 'Person.lists': personal() },
          { 'Query.person': () => ada, 'Person.lists': resolve },
        ),
      );
    }
  });

  describe('however it is asked', () => {
    const rows = [ada, parcel];

    it.each([
      ['under another name', '{ people { it: name } }'],
      ['under many names', '{ people { name a: name b: name } }'],
      ['in a fragment', '{ people { ...F } } fragment F on Person { it: name }'],
      ['in a fragment of an interface', '{ people { ...F } } fragment F on Named { name }'],
      ['in nested inline fragments', '{ people { ... { ... on Person { ... on Named { name } } } } }'],
      ['through the interface', '{ named { name } }'],
      ['through the union', '{ anything { ... on Person { name } ... on Parcel { name } } }'],
      ['through the union by the interface', '{ anything { ... on Named { name } } }'],
      ['with directives', '{ people { name @include(if: true) @skip(if: false) } }'],
    ])('a value %s is masked for one and withheld from another', async (_how, document) => {
      const forDesk = JSON.stringify((await ask(parcels(rows), desk, document)).data);
      expect(forDesk).toContain('A•••');
      const forIntern = JSON.stringify((await ask(parcels(rows), intern, document)).data);
      const forPerson = JSON.stringify((await ask(parcels(rows), adaHerself, document)).data);
      expect(forPerson).toContain('Ada Lovelace');
      for (const answer of [forDesk, forIntern]) expect(answer).not.toMatch(/Ada Lovelace|For Bob/);
      expect(forPerson).not.toContain('For Bob');
    });

    it('each type behind an interface is decided by its own annotation', async () => {
      const rule: Rule = {
        id: 'parcels',
        effect: 'SHOW',
        anyOf: [{ viewer: 'STAFF', relation: 'NONE' }],
        fields: { coordinates: ['Parcel.name'] },
      };
      const { data } = await ask(parcels(rows, { rules: [rule] }), intern, '{ named { __typename name } }');
      expect(data).toEqual({
        named: [
          { __typename: 'Person', name: null },
          { __typename: 'Parcel', name: 'For Bob Babbage' },
        ],
      });
    });
  });

  describe('a row that names no person', () => {
    const emitted = jest.spyOn(process, 'emitWarning');
    beforeEach(() => {
      emitted.mockClear();
    });

    it.each<[string, unknown]>([
      ['no property', undefined],
      ['nobody', null],
      ['an empty text', ''],
      ['a number', 1815],
    ])('%s: is withheld, and one warning says of which type and where it was looked for', async (_what, personId) => {
      const nameless = { ...ada, personId, home: null };
      const privacy = parcels([nameless, nameless]);
      const data = { people: [{ name: null }, { name: null }] };
      expect((await ask(privacy, chief, '{ people { name } }')).data).toEqual(data);
      expect((await ask(privacy, chief, '{ people { name } }')).data).toEqual(data);
      expect(emitted.mock.calls).toEqual([
        [
          expect.stringContaining('A row of the type Person names no person in its property "personId"'),
          { type: 'PrivacyWarning', code: 'PRIVACY_SUBJECT_MISSING' },
        ],
      ]);
      expect(JSON.stringify(emitted.mock.calls)).not.toMatch(/Lovelace|1815/);
    });

    it('is another thing than one that names a stranger, of which no warning tells', async () => {
      await ask(parcels([ada, bob]), adaHerself, everything);
      expect(emitted).not.toHaveBeenCalled();
    });
  });

  describe('without a guarded operation', () => {
    it.each<[string, unknown]>([
      ['no context', undefined],
      ['a context of its own', { viewer: chief }],
      ['a text', 'context'],
    ])('%s: every personal field fails, and no value is in the answer', async (_what, contextValue) => {
      const { schema } = parcels([ada]);
      const result = await execute({ schema, document: parse(everything), contextValue });
      expect(result.errors).toHaveLength(5);
      for (const { message } of result.errors ?? []) {
        expect(message).toBe('A guarded field was executed outside a guarded operation.');
      }
      expect(JSON.stringify(result)).not.toMatch(/Lovelace|Analytical|1815|Enchantress|Engine/);
    });
  });
});

async function peopleSeenBy(viewer: Viewer, rows: readonly Row[]): Promise<readonly Row[]> {
  const { data, errors } = await ask(parcels(rows), viewer, everything);
  expect(errors).toEqual([]);
  return (data as { readonly people: readonly Row[] }).people;
}

function counted(answer: () => unknown): { readonly resolve: () => unknown; readonly count: () => number } {
  let calls = 0;
  return {
    resolve: () => {
      calls += 1;
      return answer();
    },
    count: () => calls,
  };
}
