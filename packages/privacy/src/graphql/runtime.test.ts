import { describe, expect, it } from '@jest/globals';
import type { Rule, Viewer } from '../decision/index.js';
import type { Disclosure } from '../ledger/index.js';
import { aViewer, MemoryLedger } from '../testing/index.js';
import { ask, houseRules, operation } from './graphql.testing.js';
import { ada, bob, parcel, parcels, type Row } from './parcels.testing.js';
import { attachRuntime } from './runtime.js';

const adaHerself = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });
const chief = aViewer('STAFF', { id: 'staff-7', roles: ['CHIEF'], purpose: 'DELIVER' });
const intern = aViewer('STAFF', { purpose: 'DELIVER' });

describe('a disclosure', () => {
  it('is recorded once per person, with who, why, what and under which policy', async () => {
    const entries = await recorded(chief, 'query Find { people { name born home { street } } }', [ada, bob]);
    const entry: Disclosure = {
      personId: 'p-ada',
      recipientId: 'staff-7',
      recipientKind: 'STAFF',
      gate: null,
      purpose: 'DELIVER',
      policyVersion: 'v1',
      operation: 'Find',
      categories: ['CONTACT', 'MONEY'],
      shown: ['Person.born', 'Person.home', 'Person.name', 'Place.street'],
      masked: [],
    };
    expect(entries).toEqual([entry, { ...entry, personId: 'p-bob' }]);
  });

  it('tells what was masked from what was shown', async () => {
    const addressInClear: Rule = {
      id: 'address',
      effect: 'SHOW',
      fields: { coordinates: ['Person.address'] },
      anyOf: [{ viewer: 'STAFF', relation: 'NONE' }],
    };
    const [entry] = await recorded(desk, '{ people { name address born } }', [ada], [...houseRules, addressInClear]);
    expect(entry).toMatchObject({
      categories: ['CONTACT'],
      shown: ['Person.address'],
      masked: ['Person.name'],
      operation: null,
    });
  });

  it('names the gate by which the data left', async () => {
    const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'DELIVER', grant: { purposes: ['DELIVER'] } });
    const rule: Rule = {
      id: 'carrier',
      effect: 'SHOW',
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'] }],
    };
    expect(await recorded(carrier, '{ people { address } }', [ada], [rule])).toMatchObject([
      { recipientKind: 'RECIPIENT', gate: 'CARRIER', purpose: 'DELIVER', shown: ['Person.address'] },
    ]);
  });

  it('names a field once, however often and by whatever name it was asked for', async () => {
    const [entry] = await recorded(
      chief,
      '{ people { name a: name ...F } again: people { b: name } } fragment F on Person { c: name }',
      [ada, ada],
    );
    expect(entry?.shown).toEqual(['Person.name']);
  });

  it('is to another: what people read of themselves is none', async () => {
    expect(await recorded(adaHerself, '{ people { name address born } }', [ada, bob])).toEqual([]);
  });

  it('is of something: values that are not there are none', async () => {
    const empty: Row = { personId: 'p-ada', name: null, address: undefined };
    expect(await recorded(chief, '{ people { name address born } }', [empty])).toEqual([]);
    expect(await recorded(desk, '{ people { name address born } }', [empty])).toEqual([]);
  });

  it('is of what was let out: withheld values and what is not personal are none', async () => {
    expect(await recorded(intern, '{ people { personId name address born } }', [ada])).toEqual([]);
    expect(await recorded(chief, '{ anything { ... on Parcel { weight } } }', [parcel])).toEqual([]);
  });

  it('to an agent is recorded, although they act for the person', async () => {
    const agent = aViewer('PERSON', {
      id: 'p-bob',
      subject: 'p-bob',
      mandators: new Set(['p-ada']),
      purpose: 'DELIVER',
    });
    const rule: Rule = {
      id: 'agent',
      effect: 'SHOW',
      anyOf: [
        { viewer: 'PERSON', relation: 'AGENT_OF' },
        { viewer: 'PERSON', relation: 'SELF' },
      ],
    };
    expect(await recorded(agent, '{ people { name } }', [ada, bob], [rule])).toMatchObject([
      { personId: 'p-ada', recipientId: 'p-bob' },
    ]);
  });

  async function recorded(viewer: Viewer, document: string, rows: readonly Row[], rules?: readonly Rule[]) {
    const ledger = new MemoryLedger();
    const { errors } = await ask(parcels(rows, rules === undefined ? {} : { rules }), viewer, document, { ledger });
    expect(errors).toEqual([]);
    return ledger.entries;
  }
});

describe('a notice', () => {
  it('is given for each field that was asked for and not shown, with its reason', async () => {
    const { privacy } = await ask(parcels([ada]), desk, '{ people { name born home { street } } }');
    const common = { category: 'CONTACT', effect: 'MASK', reason: 'MASKED_FOR_VIEWER', relation: 'NONE' };
    expect(privacy).toEqual({
      policyVersion: 'v1',
      notices: [
        { ...common, coordinate: 'Person.name', mask: 'INITIAL' },
        {
          ...common,
          coordinate: 'Person.born',
          category: 'MONEY',
          effect: 'WITHHOLD',
          mask: null,
          reason: 'NO_MASK_FITS',
        },
        { ...common, coordinate: 'Place.street', mask: 'CONSTANT' },
      ],
    });
  });

  it('is not given for what was shown, what was not asked for, and what a condition left out', async () => {
    const document = 'query ($no: Boolean!) { people { personId name address @include(if: $no) } }';
    expect((await ask(parcels([ada]), chief, document, { variables: { no: false } })).privacy?.notices).toEqual([]);
    const { privacy } = await ask(parcels([ada]), intern, document, { variables: { no: false } });
    expect(privacy?.notices.map(({ coordinate, reason }) => [coordinate, reason])).toEqual([
      ['Person.name', 'NO_RULE'],
    ]);
  });

  it.each<[string, Viewer]>([
    ['withheld', intern],
    ['masked', desk],
    ['without a purpose', { ...chief, purpose: null }],
    ['shown', chief],
    ['their own', adaHerself],
  ])('(%s) is the same whether a value is there, or nothing, or nobody', async (_how, viewer) => {
    const document = '{ people { name address born nicknames home { street } } anything { ... on Parcel { name } } }';
    const [full, ...others] = await Promise.all(
      [[ada, bob, parcel], [{ personId: 'p-ada' }], [null], []].map(async (rows) => {
        const typed = rows.map((row) => row && { __typename: 'Person', ...row });
        return (await ask(parcels(typed as readonly Row[]), viewer, document)).privacy;
      }),
    );
    for (const other of others) expect(other).toEqual(full);
  });

  it('is given for every type that can stand behind an interface', async () => {
    const { privacy } = await ask(parcels([]), intern, '{ named { name } }');
    expect(privacy?.notices.map(({ coordinate }) => coordinate).sort()).toEqual(['Parcel.name', 'Person.name']);
  });

  it('speaks of the relations in which the viewer can come upon a row', async () => {
    const both = aViewer('PERSON', { subject: 'p-ada' });
    const { privacy } = await ask(parcels([ada]), both, '{ people { name } }');
    expect(privacy?.notices).toEqual([]);
    const nobody = await ask(parcels([ada]), aViewer('RECIPIENT'), '{ people { name } }');
    expect(nobody.privacy?.notices).toMatchObject([{ reason: 'PURPOSE_MISSING', relation: 'NONE' }]);
  });

  it('that a look-up is out of reach is given once', () => {
    const runtime = parcels([]).begin(operation('{ people { personId } }', adaHerself));
    runtime.noteOutOfReach('Query.people');
    runtime.noteOutOfReach('Query.people');
    expect(runtime.report().notices).toEqual([
      {
        coordinate: 'Query.people',
        category: null,
        effect: 'WITHHOLD',
        mask: null,
        reason: 'NOT_IN_REACH',
        relation: 'NONE',
      },
    ]);
  });
});

describe('two viewers at the same time', () => {
  it('do not mix: each sees and is recorded as if alone', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((open) => {
      release = open;
    });
    const privacy = parcels([ada, bob], {
      resolvers: {
        'Person.name': async (source) => {
          await gate;
          return (source as Row)['name'];
        },
      },
    });
    const ledger = new MemoryLedger();
    const viewers = [chief, desk, adaHerself, intern];
    const answers = viewers.map((viewer) => ask(privacy, viewer, '{ people { name } }', { ledger }));
    release();
    const names = (await Promise.all(answers)).map(({ data }) =>
      (data as { people: Row[] }).people.map(({ name }) => name),
    );
    expect(names).toEqual([
      ['Ada Lovelace', 'Bob Babbage'],
      ['A•••', 'B•••'],
      ['Ada Lovelace', null],
      [null, null],
    ]);
    expect(
      ledger.entries.map(({ recipientId, personId, shown, masked }) => [
        recipientId,
        personId,
        shown.length,
        masked.length,
      ]),
    ).toEqual([
      ['staff-7', 'p-ada', 1, 0],
      ['staff-7', 'p-bob', 1, 0],
      ['staff', 'p-ada', 0, 1],
      ['staff', 'p-bob', 0, 1],
    ]);
  });

  it('never share a context', () => {
    const context = {};
    const privacy = parcels([]);
    attachRuntime(context, privacy.begin(operation('{ people { name } }', desk)));
    expect(() => {
      attachRuntime(context, privacy.begin(operation('{ people { name } }', chief)));
    }).toThrow('A context serves one operation');
  });
});

describe('whether anything of a field may be opened', () => {
  it('rests upon the relations in which the viewer can come upon a row', () => {
    const privacy = parcels([]);
    const slot = privacy.slotOf('Person.name');
    const born = privacy.slotOf('Person.born');
    if (slot === undefined || born === undefined) throw new Error('Both are personal.');
    const mayOpen = (viewer: Viewer) =>
      [slot, born].map((each) => privacy.begin(operation('{ people { name } }', viewer)).mayOpen(each));
    expect(mayOpen(chief)).toEqual([true, true]);
    expect(mayOpen(desk)).toEqual([true, false]);
    expect(mayOpen(intern)).toEqual([false, false]);
    expect(mayOpen(adaHerself)).toEqual([true, true]);
    expect(mayOpen({ ...adaHerself, subject: null })).toEqual([false, false]);
  });
});
