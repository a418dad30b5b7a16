import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from './database.js';
import { aStore, run, type TestedDatabase } from './database.testing.js';

@Entity({ tableName: 'entry' })
class Entry {
  @PrimaryKey({ type: 'string' })
  name!: string;

  @ManyToOne(() => Entry, { nullable: true, fieldName: 'parent' })
  parent: Entry | null = null;
}

let database: TestedDatabase;
beforeAll(async () => {
  database = await aStore({ entities: [Entry], poolSize: 4 });
  await run(
    database,
    'create table entry (name text primary key, parent text references entry deferrable initially deferred)',
  );
});
beforeEach(() => run(database, 'delete from entry'));
afterAll(() => database.close());

describe('many units of work at once', () => {
  it('keep apart and lose nothing: what was committed is there, what was rolled back is not', async () => {
    const outcomes = await Promise.allSettled(
      numbers(24).map((index) =>
        work(async (em) => {
          await add(em, `${String(index)} first`);
          await tick();
          const part = em.transactional(async (inner) => {
            await add(inner, `${String(index)} taken back`);
            await tick();
            throw new Error('taken back');
          });
          await expect(part).rejects.toThrow('taken back');
          await add(em, `${String(index)} last`);
          await tick();
          if (index % 3 === 0) throw new Error('rolled back');
        }),
      ),
    );
    const committed = numbers(24).filter((index) => index % 3 !== 0);
    expect(outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []))).toEqual(committed);
    expect(await names()).toEqual(
      committed.flatMap((index) => [`${String(index)} first`, `${String(index)} last`]).sort(),
    );
  });

  it('see nothing of one another until it is committed', async () => {
    const seen = await Promise.all(
      numbers(8).map((index) =>
        work(async (em) => {
          await add(em, `${String(index)} one`);
          await tick();
          await add(em, `${String(index)} two`);
          const rows = await em.find(Entry, {}, { disableIdentityMap: true });
          const mine = rows.filter(({ name }) => name.startsWith(`${String(index)} `));
          return { mine: mine.length, others: rows.length - mine.length };
        }),
      ),
    );
    for (const { mine, others } of seen) {
      expect(mine).toBe(2);
      // Whole units or none of them.
      expect(others % 2).toBe(0);
    }
  });
});

describe('a query', () => {
  it('stands outside every unit of work: it never sees one that is still open', async () => {
    const added = Promise.withResolvers<undefined>();
    const open = work(async (em) => {
      await add(em, 'not yet');
      added.resolve(undefined);
      await tick();
      throw new Error('rolled back');
    });
    await added.promise;
    const [, seen] = await Promise.allSettled([open, names()]);
    expect(seen).toEqual({ status: 'fulfilled', value: [] });
  });

  it('gives the same result however often it comes', async () => {
    await run(database, "insert into entry values ('here')");
    const results = [];
    for (let time = 1; time <= 8; time += 1) {
      results.push(await database.query('select name, $1::int + 1 as next from entry where name = $2', [41, 'here']));
    }
    expect(new Set(results.map((rows) => JSON.stringify(rows)))).toEqual(new Set(['[{"name":"here","next":42}]']));
  });
});

describe('the next unit of work', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a query failed', () => database.query('select * from nowhere', [])],
    ['a statement in a unit of work failed', () => work((em) => em.execute('select * from nowhere'))],
    [
      'a unit of work was rolled back',
      () =>
        work(async (em) => {
          await add(em, 'gone');
          throw new Error('rolled back');
        }),
    ],
    [
      'a commit was refused',
      () =>
        work(async (em) => {
          await em.execute("insert into entry values ('child', 'nobody')");
        }),
    ],
  ])('runs although %s', async (_, fail) => {
    for (let time = 1; time <= 6; time += 1) await expect(fail()).rejects.toThrow();
    await work((em) => add(em, 'next'));
    expect(await names()).toEqual(['next']);
  });
});

describe('a failure', () => {
  it('is printed nowhere: the driver’s message holds the value', async () => {
    await work((em) => add(em, 'canary'));
    const printed = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write'));
    const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => jest.spyOn(console, level));
    try {
      await expect(work((em) => add(em, 'canary'))).rejects.toThrow(/canary/);
      expect([...printed, ...logged].flatMap((spy) => spy.mock.calls as unknown[])).toEqual([]);
    } finally {
      jest.restoreAllMocks();
    }
  });
});

function work<T>(act: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.orm.em.fork().transactional(act);
}

async function add(em: EntityManager, name: string): Promise<void> {
  const entry = new Entry();
  entry.name = name;
  await em.persist(entry).flush();
}

async function names(): Promise<readonly string[]> {
  const rows = await database.query<{ readonly name: string }>('select name from entry order by name collate "C"', []);
  return rows.map(({ name }) => name);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Lets the others have a go. */
function tick(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
