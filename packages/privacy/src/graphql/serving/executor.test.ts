import { beforeAll, describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { ask, executeBy, executions, operation } from '../graphql.testing.js';
import { disclosureNotRecorded, guardedExecutor, runtimeOf } from '../index.js';
import { ada, parcels } from '../parcels.testing.js';

const chief = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
const intern = aViewer('STAFF', { purpose: 'DELIVER' });
const document = '{ people { name address } }';

describe.each(executions)('executed: %s,', (execution) => {
  beforeAll(() => {
    executeBy(execution);
  });

  describe('when the ledger cannot be written', () => {
    it('no data leaves, and the fault says only that', async () => {
      const ledger = new MemoryLedger();
      ledger.fail(new Error('disk full: Ada Lovelace'));
      const { data, errors, privacy } = await ask(parcels([ada]), chief, document, { ledger });
      expect(data).toBeNull();
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        { code: disclosureNotRecorded, http: { status: 503 } },
      ]);
      expect(disclosureNotRecorded).toBe('DISCLOSURE_NOT_RECORDED');
      expect(privacy).toBeUndefined();
      expect(JSON.stringify(errors)).not.toMatch(/Ada|Lovelace|Analytical|disk/);
      expect(ledger.entries).toEqual([]);
    });

    it('also when it fails before it promises anything', async () => {
      const ledger = {
        record: () => {
          throw new Error('closed');
        },
      };
      expect((await ask(parcels([ada]), chief, document, { ledger })).data).toBeNull();
    });

    it('whoever runs the server is told why', async () => {
      const told: unknown[] = [];
      const failure = new Error('disk full');
      const ledger = new MemoryLedger();
      ledger.fail(failure);
      await ask(parcels([ada]), chief, document, { ledger, onLedgerFailure: (error) => told.push(error) });
      expect(told).toEqual([failure]);
    });

    it('an answer that discloses nothing needs no ledger', async () => {
      const ledger = new MemoryLedger();
      ledger.fail();
      const { data, errors } = await ask(parcels([ada]), intern, document, { ledger });
      expect(errors).toEqual([]);
      expect(data).toEqual({ people: [{ name: null, address: null }] });
    });

    it('and once it is mended, the same operation is answered', async () => {
      const ledger = new MemoryLedger();
      ledger.fail();
      const privacy = parcels([ada]);
      await ask(privacy, chief, document, { ledger });
      ledger.mend();
      expect((await ask(privacy, chief, document, { ledger })).errors).toEqual([]);
      expect(ledger.entries).toHaveLength(1);
    });
  });

  describe('an operation', () => {
    it('is decided, executed, recorded and answered, in that order', async () => {
      const steps: string[] = [];
      const privacy = parcels([ada], {
        resolvers: {
          'Person.name': () => {
            steps.push('executed');
            return 'Ada';
          },
        },
      });
      const run = guardedExecutor({
        privacy,
        ledger: {
          record: async () => {
            await new Promise((later) => {
              setImmediate(later);
            });
            steps.push('recorded');
          },
        },
        execute: async ({ context }, runtime) => {
          expect(runtimeOf(context)).toBe(runtime);
          steps.push('decided');
          return execute({ schema: privacy.schema, document: parse('{ people { name } }'), contextValue: context });
        },
      });
      await run({ ...operation('{ people { name } }', chief), context: {} });
      steps.push('answered');
      expect(steps).toEqual(['decided', 'executed', 'recorded', 'answered']);
    });

    it('whose execution fails discloses nothing and answers nothing', async () => {
      const ledger = new MemoryLedger();
      const run = guardedExecutor({
        privacy: parcels([ada]),
        ledger,
        execute: () => Promise.reject(new Error('no database')),
      });
      await expect(run({ ...operation(document, chief), context: {} })).rejects.toThrow('no database');
      expect(ledger.entries).toEqual([]);
    });

    it('that is answered lets nothing more out by the same context, which nobody would record', async () => {
      const ledger = new MemoryLedger();
      let settle = (_name: string): void => undefined;
      const name = new Promise<string>((resolve) => {
        settle = resolve;
      });
      const privacy = parcels([{ ...ada, name }]);
      const contexts: object[] = [];
      const late: Promise<unknown>[] = [];
      const run = guardedExecutor({
        privacy,
        ledger,
        execute: async ({ context }) => {
          contexts.push(context);
          const answer = async (source: string) =>
            execute({ schema: privacy.schema, document: parse(source), contextValue: context });
          // One that the answer does not wait for.
          late.push(answer('{ people { name } }'));
          return answer('{ people { address } }');
        },
      });
      await run({ ...operation(document, chief), context: {} });
      const again = execute({ schema: privacy.schema, document: parse(document), contextValue: contexts[0] });
      settle('Ada Lovelace');
      for (const result of [await again, ...(await Promise.all(late))]) {
        expect(result).toMatchObject({ errors: expect.anything() as unknown });
        expect(JSON.stringify(result)).not.toMatch(/Lovelace|Analytical/);
      }
      expect(ledger.entries).toMatchObject([{ shown: ['Person.address'] }]);
    });

    it('is recorded for the viewer for whom it was decided, whatever becomes of the object that told of them', async () => {
      const ledger = new MemoryLedger();
      const viewer = { ...chief };
      const privacy = parcels([ada], {
        resolvers: {
          'Person.name': () => {
            viewer.subject = 'p-ada';
            viewer.id = 'somebody else';
            return 'Ada Lovelace';
          },
        },
      });
      expect((await ask(privacy, viewer, '{ people { name } }', { ledger })).data).toEqual({
        people: [{ name: 'Ada Lovelace' }],
      });
      expect(ledger.entries).toMatchObject([{ personIds: ['p-ada'], recipientId: chief.id }]);
    });

    it('keeps the extensions that its execution gave', async () => {
      const run = guardedExecutor({
        privacy: parcels([]),
        ledger: new MemoryLedger(),
        execute: async () => ({ data: null, extensions: { cost: 3 } }),
      });
      const { extensions } = await run({ ...operation(document, intern), context: {} });
      expect(Object.keys(extensions ?? {})).toEqual(['cost', 'privacy']);
    });
  });
});
