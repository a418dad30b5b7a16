import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLFieldResolver } from 'graphql';
import type { AccessPolicy, Rule, Standing, Viewer } from '../../decision/index.js';
import type { Disclosure } from '../../ledger/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { ask, executeBy, executions, houseRules, noon, operation, policyOf } from '../graphql.testing.js';
import type { CompiledPrivacy, Slot } from '../index.js';
import { ada, bob, parcel, parcels, type Row } from '../parcels.testing.js';
import { attachRuntime, runtimeOf, type StandingOf } from './runtime.js';

const adaHerself = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });
const chief = aViewer('STAFF', { id: 'staff-7', roles: ['CHIEF'], purpose: 'DELIVER' });
const intern = aViewer('STAFF', { purpose: 'DELIVER' });

describe.each(executions)('executed: %s,', (execution) => {
  beforeAll(() => {
    executeBy(execution);
  });

  describe('a disclosure', () => {
    it('is recorded once for all of whom the same went out, with who, why, what and under which policy', async () => {
      const entries = await recorded(chief, 'query Find { people { name born home { street } } }', [ada, bob]);
      const entry: Disclosure = {
        personIds: ['p-ada', 'p-bob'],
        recipientId: 'staff-7',
        recipientKind: 'STAFF',
        gate: null,
        purpose: 'DELIVER',
        policyVersion: 'v1',
        consentId: null,
        operation: 'Query.people',
        categories: ['CONTACT', 'MONEY'],
        shown: ['Person.born', 'Person.home', 'Person.name', 'Place.street'],
        masked: [],
      };
      expect(entries).toEqual([entry]);
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

    it('names the root fields that were asked for, and nothing that whoever asked made up', async () => {
      const [entry] = await recorded(
        chief,
        'query AdaLovelace { ada: people { name } people { name } anything { ... on Person { name } } }',
        [ada],
      );
      expect(entry?.operation).toBe('Query.anything Query.people');
    });

    it('names the consent upon which a purpose rested, person by person, and none where none was needed', async () => {
      const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'WHAT_YOU_ALLOW' });
      const rule: Rule = { id: 'carrier', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] };
      const standingOf = (person: string): Standing | undefined =>
        person === 'p-ada' ? { circumstances: new Set(), consentId: 'consent-of-ada' } : undefined;
      const entries = await recorded(carrier, '{ people { name } }', [ada, bob], [rule], standingOf);
      expect(entries).toMatchObject([{ personIds: ['p-ada'], consentId: 'consent-of-ada' }]);
      const each = (person: string) => ({ circumstances: new Set<never>(), consentId: `consent-of-${person}` });
      expect(await recorded(carrier, '{ people { name } }', [ada, bob], [rule], each)).toMatchObject([
        { personIds: ['p-ada'], consentId: 'consent-of-p-ada' },
        { personIds: ['p-bob'], consentId: 'consent-of-p-bob' },
      ]);
      const other = await recorded(
        { ...carrier, purpose: 'DELIVER' },
        '{ people { name } }',
        [ada],
        [rule],
        standingOf,
      );
      expect(other).toMatchObject([{ personIds: ['p-ada'], consentId: null }]);
    });

    it('names the consent that was there when the data went out, although it is known no more', async () => {
      const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'WHAT_YOU_ALLOW' });
      const rules: readonly Rule[] = [
        { id: 'carrier', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] },
      ];
      const privacy = parcels([ada], {
        rules,
        resolvers: {
          'Query.anything': (_source, _args, context) => {
            runtimeOf(context).establish(() => undefined);
            return [ada];
          },
        },
      });
      const ledger = new MemoryLedger();
      const { data } = await ask(privacy, carrier, '{ people { name } anything { ... on Person { address } } }', {
        ledger,
        standingOf: () => ({ circumstances: new Set(), consentId: 'consent-of-ada' }),
      });
      expect(data).toEqual({ people: [{ name: 'Ada Lovelace' }], anything: [{ address: null }] });
      expect(ledger.entries).toMatchObject([{ consentId: 'consent-of-ada', shown: ['Person.name'] }]);
    });

    it('of a value that comes later rests upon what holds of the person when it comes', async () => {
      const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'WHAT_YOU_ALLOW' });
      const consented: Standing = { circumstances: new Set(), consentId: 'consent-of-ada' };
      const none: Standing = { ...consented, consentId: null };
      for (const [before, after, name] of [
        [consented, none, null],
        [none, consented, null],
        [consented, { ...consented, consentId: 'another' }, 'Ada Lovelace'],
      ] as const) {
        const ledger = new MemoryLedger();
        const privacy = parcels([ada], {
          rules: [{ id: 'carrier', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] }],
          resolvers: {
            'Person.name': async (_source, _args, context) => {
              await new Promise((later) => {
                setImmediate(later);
              });
              runtimeOf(context).establish(() => after);
              return 'Ada Lovelace';
            },
          },
        });
        const { data } = await ask(privacy, carrier, '{ people { name } }', { ledger, standingOf: () => before });
        expect(data).toEqual({ people: [{ name }] });
        expect(ledger.entries.map(({ consentId }) => consentId)).toEqual(name === null ? [] : ['another']);
      }
    });

    it('is to somebody: who is named by an empty text is shown nothing', async () => {
      expect(await recorded({ ...chief, id: '' }, '{ people { name } }', [ada])).toEqual([]);
    });

    it('rests upon no consent that has no name', async () => {
      const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'WHAT_YOU_ALLOW' });
      const rules: readonly Rule[] = [
        { id: 'carrier', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] },
      ];
      // As an application that is not typed might tell it.
      for (const consentId of ['', undefined as unknown as null]) {
        const ledger = new MemoryLedger();
        const { data } = await ask(parcels([ada], { rules }), carrier, '{ people { name } }', {
          ledger,
          standingOf: () => ({ circumstances: new Set(), consentId }),
        });
        expect(data).toEqual({ people: [{ name: null }] });
        expect(ledger.entries).toEqual([]);
      }
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
        mandates: new Map([['p-ada', {}]]),
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
        { personIds: ['p-ada'], recipientId: 'p-bob' },
      ]);
    });

    async function recorded(
      viewer: Viewer,
      document: string,
      rows: readonly Row[],
      rules?: readonly Rule[],
      standingOf: StandingOf = () => undefined,
    ) {
      const ledger = new MemoryLedger();
      const privacy = parcels(rows, rules === undefined ? {} : { rules });
      const { errors } = await ask(privacy, viewer, document, { ledger, standingOf });
      expect(errors).toEqual([]);
      return ledger.entries;
    }
  });

  describe('a notice', () => {
    it('is given for each field that was asked for and not shown, with its reason', async () => {
      const { privacy } = await ask(parcels([ada]), desk, '{ people { name born home { street } } }');
      const common = {
        category: 'CONTACT',
        effect: 'MASK',
        reason: 'MASKED_FOR_VIEWER',
        relation: 'NONE',
        appliesTo: 'ALL',
      };
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
          return (await ask(parcels(typed), viewer, document)).privacy;
        }),
      );
      for (const other of others) expect(other).toEqual(full);
    });

    describe('where people can choose', () => {
      const staff = { viewer: 'STAFF', relation: 'NONE' } as const;
      const agents = { viewer: 'PERSON', relation: 'AGENT_OF' } as const;
      const own = { viewer: 'PERSON', relation: 'SELF' } as const;
      const accessPolicy: AccessPolicy = {
        ...policyOf([
          { id: 'own', effect: 'SHOW', anyOf: [own, agents] },
          { id: 'staff', effect: 'SHOW', anyOf: [staff] },
          { id: 'news', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', consents: ['NEWS_WANTED'] }] },
          {
            id: 'photos',
            effect: 'MASK',
            anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', consents: ['PHOTOS_WANTED'] }],
          },
        ]),
        reach: [...policyOf().reach, agents],
        overrides: [
          { id: 'frozen', effect: 'WITHHOLD', on: 'IN_DISPUTE', fields: { coordinates: ['Person.address'] } },
          { id: 'shaded', effect: 'MASK', on: 'NOT_FOR_CARRIERS' },
        ],
      };
      const words = {
        ...vocabulary,
        circumstances: {
          ...vocabulary.circumstances,
          PHOTOS_WANTED: { title: 'they want photographs', kind: 'CONSENT' },
        },
      } as const;
      const privacyOf = (rows: readonly (Row | null)[]) => parcels(rows, { accessPolicy, vocabulary: words });
      const document = '{ people { name address born } }';
      const agent = aViewer('PERSON', {
        subject: 'p-bob',
        purpose: 'DELIVER',
        mandates: new Map([
          ['p-ada', {}],
          ['p-eve', { categories: ['MONEY'] }],
          ['p-dan', { until: noon }],
        ]),
      });
      const viewers = {
        staff: desk,
        allowed: { ...desk, purpose: 'WHAT_YOU_ALLOW' },
        carrier: aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'DELIVER' }),
        consented: aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'WHAT_YOU_ALLOW' }),
        agent,
      };
      const everyStanding = Object.keys(words.circumstances)
        .reduce<readonly (readonly string[])[]>((sets, word) => [...sets, ...sets.map((set) => [...set, word])], [[]])
        .flatMap((held) => ['c', null].map((consentId): Standing => ({ circumstances: new Set(held), consentId })));

      it.each(Object.entries(viewers))(
        'is the same to %s whoever is there, and whatever they chose',
        async (_who, viewer) => {
          const given = await Promise.all(
            [undefined, ...everyStanding].flatMap((standing) =>
              [[ada, bob], [ada], []].map(async (rows) => {
                const answer = await ask(privacyOf(rows), viewer, document, { standingOf: () => standing });
                expect(answer.errors).toEqual([]);
                return JSON.stringify(answer.privacy);
              }),
            ),
          );
          expect(new Set(given).size).toBe(1);
        },
      );

      it.each(Object.entries(viewers))('tells %s of everything that is then not shown', async (_who, viewer) => {
        const privacy = privacyOf([]);
        const { privacy: report } = await ask(privacy, viewer, document);
        const told = report?.notices.map(({ coordinate, relation, effect, mask, reason }) =>
          JSON.stringify([coordinate, relation, effect, mask, reason]),
        );
        const met = new Set<string>();
        const table = privacy.tableOf(viewer, noon);
        const mandates = [...viewer.mandates.values()];
        for (const relation of table.reach) {
          for (const mandate of relation === 'AGENT_OF' ? mandates : [null]) {
            for (const standing of everyStanding) {
              const { decisions } = table.of(relation, mandate, standing, noon);
              for (const coordinate of ['Person.name', 'Person.address', 'Person.born']) {
                const { effect, mask, reason } = decisions[slotIn(privacy, coordinate).index] ?? {};
                if (effect !== 'SHOW') met.add(JSON.stringify([coordinate, relation, effect, mask, reason]));
              }
            }
          }
        }
        expect(met.size).toBeGreaterThan(2);
        expect(told?.slice().sort()).toEqual([...met].sort());
      });

      it('tells what holds of all from what holds of some', async () => {
        const { privacy } = await ask(privacyOf([ada]), desk, '{ people { address } }');
        expect(privacy?.notices.map(({ reason, appliesTo }) => [reason, appliesTo])).toEqual([
          ['RESTRICTED', 'SOME'],
          ['OBJECTED', 'SOME'],
        ]);
        const { privacy: masked } = await ask(parcels([ada]), desk, '{ people { address } }');
        expect(masked?.notices.map(({ appliesTo }) => appliesTo)).toEqual(['ALL']);
      });

      it('is matched by what each person chose, and by nothing that another did', async () => {
        const standings: Readonly<Record<string, Standing>> = {
          'p-ada': { circumstances: new Set(['NOT_FOR_CARRIERS']), consentId: null },
          'p-bob': { circumstances: new Set(), consentId: null },
        };
        const { data } = await ask(privacyOf([ada, bob, ada]), desk, '{ people { name } }', {
          standingOf: (person) => standings[person],
        });
        expect(data).toEqual({ people: [{ name: 'A•••' }, { name: 'Bob Babbage' }, { name: 'A•••' }] });
      });

      it('is of everything that closes, where nothing is known of a person', async () => {
        const { data } = await ask(privacyOf([ada]), desk, '{ people { name address } }');
        expect(data).toEqual({ people: [{ name: 'A•••', address: null }] });
      });
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
          appliesTo: 'ALL',
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
        ledger.entries.map(({ recipientId, personIds, shown, masked }) => [
          recipientId,
          personIds.join(),
          shown.length,
          masked.length,
        ]),
      ).toEqual([
        ['staff-7', 'p-ada,p-bob', 1, 0],
        ['staff', 'p-ada,p-bob', 0, 1],
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
      const mayOpen = (viewer: Viewer) =>
        [slotIn(privacy, 'Person.name'), slotIn(privacy, 'Person.born')].map((each) =>
          privacy.begin(operation('{ people { name } }', viewer)).mayOpen(each),
        );
      expect(mayOpen(chief)).toEqual([true, true]);
      expect(mayOpen(desk)).toEqual([true, false]);
      expect(mayOpen(intern)).toEqual([false, false]);
      expect(mayOpen(adaHerself)).toEqual([true, true]);
      expect(mayOpen({ ...adaHerself, subject: null })).toEqual([false, false]);
    });

    it('is an upper bound: what one consents to and another does not may be opened', async () => {
      const privacy = parcels([ada], { rules: forNews });
      const runtime = privacy.begin(operation('{ people { name } }', intern));
      expect(runtime.mayOpen(slotIn(privacy, 'Person.name'))).toBe(true);
      expect((await ask(privacy, intern, '{ people { name } }')).data).toEqual({ people: [{ name: null }] });
    });
  });

  describe('whether all of a type is shown of a person', () => {
    it('is decided as the fields are, and lets nothing out', () => {
      const privacy = parcels([]);
      const shows = (viewer: Viewer, person: string) => {
        const runtime = privacy.begin(operation('{ people { name } }', viewer));
        const isShown = runtime.showsAllOf('Person', person);
        expect(runtime.disclosures()).toEqual([]);
        return isShown;
      };
      expect(shows(chief, 'p-ada')).toBe(true);
      expect(shows({ ...chief, purpose: null }, 'p-ada')).toBe(false);
      expect(shows(desk, 'p-ada')).toBe(false);
      expect(shows(intern, 'p-ada')).toBe(false);
      expect([shows(adaHerself, 'p-ada'), shows(adaHerself, 'p-bob')]).toEqual([true, false]);
    });

    it('is not where a field of it is not', () => {
      const rules: readonly Rule[] = [
        {
          id: 'some',
          effect: 'SHOW',
          fields: { coordinates: ['Person.name', 'Person.address', 'Place.street'] },
          anyOf: [{ viewer: 'STAFF', relation: 'NONE' }],
        },
      ];
      const runtime = parcels([], { rules }).begin(operation('{ people { name } }', intern));
      expect([runtime.showsAllOf('Person', 'p-ada'), runtime.showsAllOf('Place', 'p-ada')]).toEqual([false, true]);
    });

    it('is no question about a type in which nothing is personal', () => {
      const runtime = parcels([]).begin(operation('{ people { name } }', chief));
      expect(() => runtime.showsAllOf('Persons', 'p-ada')).toThrow('Nothing in Persons is personal.');
    });
  });

  describe('what holds of people', () => {
    it('can be established after the operation has begun, and then holds of whoever was met before', async () => {
      const wanted: Standing = { circumstances: new Set(['NEWS_WANTED']), consentId: null };
      const establishing = (standingOf: StandingOf): GraphQLFieldResolver<unknown, unknown> => {
        return (_source, _args, context) => {
          runtimeOf(context).establish(standingOf);
          return [ada, bob, ada];
        };
      };
      const privacy = parcels([], {
        rules: forNews,
        resolvers: {
          'Query.people': establishing((person) => (person === 'p-ada' ? wanted : undefined)),
          'Query.anything': establishing((person) => (person === 'p-bob' ? wanted : undefined)),
          'Query.named': establishing(() => undefined),
        },
      });
      const document = '{ people { name } anything { ... on Person { name } } named { name } }';
      const [adas, bobs, nobodys] = [{ name: 'Ada Lovelace' }, { name: 'Bob Babbage' }, { name: null }];
      expect((await ask(privacy, intern, document)).data).toEqual({
        people: [adas, nobodys, adas],
        anything: [nobodys, bobs, nobodys],
        named: [nobodys, nobodys, nobodys],
      });
    });
  });

  /** Shown to staff of those who want our news. */
  const forNews: readonly Rule[] = [
    { id: 'news', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'NONE', consents: ['NEWS_WANTED'] }] },
  ];
});

function slotIn(privacy: CompiledPrivacy, coordinate: string): Slot {
  const slot = privacy.slotOf(coordinate);
  if (slot === undefined) throw new Error(`${coordinate} is not personal.`);
  return slot;
}
