import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { aStore, run, type TestedDatabase } from '../database/database.testing.js';
import { serverRole, type Database } from '../database/index.js';
import { createLog } from '../log/index.js';
import { createJobs, type Job, type JobContext, type Jobs } from './index.js';

jest.setTimeout(60_000);

let database: TestedDatabase;
const started: Jobs[] = [];
const logged: string[] = [];
beforeAll(async () => {
  database = await aStore({ poolSize: 4 });
  await database.migrate();
  expect(await database.assumeRole(serverRole)).toBe(true);
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop({ graceMs: 1000 });
  await run(database, 'delete from jobs.schedule', 'delete from jobs.job', 'delete from jobs.queue');
  logged.length = 0;
});
afterAll(() => database.close());

describe('a job', () => {
  it('is done once, however many servers there are, and told its ids', async () => {
    const done = aRecord();
    const other = await database.other();
    const job = aJob('doOnce', ['personId'], async ({ personId }) => done.add(personId));
    const [one] = [await begun([job]), await begun([job], other)];
    const people = Array.from({ length: 30 }, () => randomUUID());
    for (const personId of people) expect(await one.send(job, { personId })).toBe(true);
    await done.hasCome(30);
    await settled();
    expect([...done.all].sort()).toEqual([...people].sort());
    for (const jobs of started.splice(0)) await jobs.stop({ graceMs: 1000 });
    await other.close();
  });

  it('of the same ids does not wait twice', async () => {
    const gate = Promise.withResolvers<undefined>();
    const done = aRecord();
    const job = aJob('doAlone', ['personId'], async ({ personId }) => {
      done.add(personId);
      await gate.promise;
    });
    const jobs = await begun([job]);
    const [personId, otherId] = [randomUUID(), randomUUID()];
    expect(await jobs.send(job, { personId })).toBe(true);
    await done.hasCome(1);
    expect(await jobs.send(job, { personId })).toBe(false);
    expect(await jobs.send(job, { personId: otherId })).toBe(true);
    gate.resolve(undefined);
    await done.hasCome(2);
    await settled();
    expect(done.all).toEqual([personId, otherId]);
  });

  it('that fails is tried again, then given up: a code is kept of it, and no message', async () => {
    const done = aRecord();
    const job: Job = {
      ...aJob('failAlways', [], async () => {
        done.add('tried');
        throw Object.assign(new TypeError('canary@example.org could not be read'), { code: 'ECANARY' });
      }),
      retries: { limit: 1, firstAfterSeconds: 1 },
    };
    const jobs = await begun([job]);
    await jobs.send(job, {});
    await says('job.given_up');
    expect(done.all).toHaveLength(2);
    await settled();
    const kept = await rows('select name, output, data from jobs.job order by created_on');
    expect(kept).toContain('ECANARY');
    expect(kept).toContain('"givenUp"');
    const all = [kept, ...logged].join('\n');
    expect(all).not.toContain('canary@');
    expect(all).not.toContain('could not be read');
    expect(logged.join('\n')).toMatch(/"kind":"FAIL_ALWAYS".*"attempt":2/);
  });

  it('that fails goes on to succeed, and is given up by nobody', async () => {
    const done = aRecord();
    const job: Job = {
      ...aJob('failOnce', [], async () => {
        done.add('tried');
        if (done.all.length === 1) throw new TypeError('not yet');
      }),
      retries: { limit: 3, firstAfterSeconds: 1 },
    };
    await (await begun([job])).send(job, {});
    await done.hasCome(2);
    await settled();
    expect(logged.join()).not.toContain('job.given_up');
    expect(await rows("select 1 from jobs.job where name = 'givenUp'")).toBe('[]');
  });

  it('sends another from within', async () => {
    const done = aRecord();
    const inner = aJob('doInner', ['messageId'], async ({ messageId }) => done.add(messageId));
    const messageId = randomUUID();
    const outer = aJob('doOuter', [], async (_, { send }) => {
      await send(inner, { messageId });
    });
    await (await begun([outer, inner])).send(outer, {});
    await done.hasCome(1);
    expect(done.all).toEqual([messageId]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['words', { personId: 'Jane Doe' }],
    ['an address', { personId: 'jane@example.org' }],
    ['nothing', {}],
    ['more than it takes', { personId: randomUUID(), name: 'Jane' }],
  ])('is told no personal data: %s are refused, and not repeated', async (_, ids) => {
    const job: Job = aJob('takeIds', ['personId'], () => Promise.resolve());
    const jobs = await begun([job]);
    const refused = jobs.send(job, ids);
    await expect(refused).rejects.toMatchObject({ name: 'JobsError', code: 'JOB_IDS_NOT_UUIDS' });
    await expect(refused).rejects.not.toThrow(/jane/i);
    expect(await rows('select 1 from jobs.job')).toBe('[]');
  });

  it('that nobody has declared, or that comes before the start, is refused', async () => {
    const job = aJob('doNothing', [], () => Promise.resolve());
    await expect((await begun([])).send(job, {})).rejects.toMatchObject({ code: 'JOB_NOT_DECLARED' });
    await expect(prepared([job]).send(job, {})).rejects.toMatchObject({ code: 'JOBS_NOT_STARTED' });
  });
});

describe('a schedule', () => {
  it('is kept in UTC, changes with the server’s version, and goes with it', async () => {
    const job = aJob('doDaily', [], () => Promise.resolve());
    const stopped = { graceMs: 1000 };
    await (await begun([{ ...job, schedule: '5 3 * * *' }])).stop(stopped);
    await (await begun([{ ...job, schedule: '6 4 * * *' }])).stop(stopped);
    const kept = 'select name, cron, timezone from jobs.schedule';
    expect(JSON.parse(await rows(kept))).toEqual([{ name: 'doDaily', cron: '6 4 * * *', timezone: 'UTC' }]);
    await (await begun([job])).stop(stopped);
    expect(await rows(kept)).toBe('[]');
  });

  it('has its job done once by several servers, also for what came while none was there', async () => {
    const done = aRecord();
    const job: Job = { ...aJob('catchUp', [], async () => done.add('done')), schedule: '0 * * * *' };
    await (await begun([job])).stop({ graceMs: 1000 });
    // Five hours in which no server was there.
    await run(
      database,
      `update jobs.version set cron_on = now() - interval '5 hours'`,
      `update jobs.schedule set created_on = now() - interval '6 hours'`,
    );
    const other = await database.other();
    await Promise.all([begun([job]), begun([job], other)]);
    await done.hasCome(1);
    await settled();
    expect(done.all).toEqual(['done']);
    for (const jobs of started.splice(0)) await jobs.stop({ graceMs: 1000 });
    await other.close();
  });

  it('can begin with the server', async () => {
    const done = aRecord();
    await begun([{ ...aJob('doAtStart', [], async () => done.add('done')), runsAtStart: true }]);
    await done.hasCome(1);
  });
});

describe('what a server was doing that was killed', () => {
  it.each([
    ['ends with the next start where the store serves no other', true],
    ['ends with the next look once nothing has been heard of it for a minute, and not before', false],
  ])('%s, and what waits behind it is done', async (_, isAlone) => {
    const job: Job = { ...aJob('lookEachMinute', [], () => Promise.resolve()), schedule: '0 4 1 1 *' };
    const once: Job = { ...job, retries: { limit: 0, firstAfterSeconds: 1 } };
    await leftBehind(once);
    const done = aRecord();
    const jobs = prepared([{ ...once, runsAtStart: true, run: async () => done.add('done') }], database, { isAlone });
    started.push(jobs);
    await jobs.start();
    if (!isAlone) {
      await silentFor(50);
      expect(await statesOf(once)).toEqual(['active', 'created']);
      await silentFor(11);
    }
    await done.hasCome(1);
    await until(async () => !(await statesOf(once)).includes('active'));
    expect(await statesOf(once)).toEqual(['completed', 'failed']);
  });

  it('is done again where it is tried more than once', async () => {
    const job = { ...aJob('doAgain', [], () => Promise.resolve()), retries: { limit: 3, firstAfterSeconds: 1 } };
    await leftBehind(job);
    const done = aRecord();
    const jobs = prepared([{ ...job, run: async () => done.add('again') }], database, { isAlone: true });
    started.push(jobs);
    await jobs.start();
    await done.hasCome(1);
  });

  it('is told from what is being done, which its server says', async () => {
    const gate = Promise.withResolvers<undefined>();
    const running = aRecord();
    const job = aJob('takeTime', [], async () => {
      running.add('running');
      await gate.promise;
    });
    await (await begun([job])).send(job, {});
    await running.hasCome(1);
    await run(database, `update jobs.job set heartbeat_on = heartbeat_on - interval '50 seconds'`);
    const silent = `select 1 from jobs.job where state = 'active' and heartbeat_on < now() - interval '40 seconds'`;
    expect(await database.run(silent)).toHaveLength(1);
    await until(async () => (await database.run(silent)).length === 0);
    gate.resolve(undefined);
    await settled();
    expect(running.all).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('waits for what runs, and begins nothing more', async () => {
    const gate = Promise.withResolvers<undefined>();
    const running = aRecord();
    const done = aRecord();
    const job = aJob('takeTime', ['personId'], async ({ personId }) => {
      running.add(personId);
      await gate.promise;
      done.add(personId);
    });
    const jobs = await begun([job]);
    await jobs.send(job, { personId: randomUUID() });
    await running.hasCome(1);
    const stopping = jobs.stop({ graceMs: 20_000 });
    await expect(jobs.send(job, { personId: randomUUID() })).rejects.toMatchObject({ code: 'JOBS_NOT_STARTED' });
    gate.resolve(undefined);
    await stopping;
    expect(done.all).toHaveLength(1);
    expect(JSON.parse(await rows("select state::text from jobs.job where name = 'takeTime'"))).toEqual([
      { state: 'completed' },
    ]);
  });

  it('leaves what runs for longer than the grace to the next server, and says so to it', async () => {
    const running = aRecord();
    const done = aRecord();
    const gate = Promise.withResolvers<undefined>();
    const first = aJob('takeTooLong', ['personId'], async (_, { signal }) => {
      running.add('first');
      signal.addEventListener('abort', () => {
        running.add('aborted');
      });
      await gate.promise;
    });
    const retries = { limit: 3, firstAfterSeconds: 1 };
    const jobs = await begun([{ ...first, retries }]);
    await jobs.send(first, { personId: randomUUID() });
    await running.hasCome(1);
    await jobs.stop({ graceMs: 1000 });
    await running.hasCome(2);
    expect(running.all).toEqual(['first', 'aborted']);
    gate.resolve(undefined);
    await begun([{ ...first, retries, run: async () => done.add('next') }]);
    await done.hasCome(1);
  });

  it('leaves no timer behind, also right after the start and where nothing was started', async () => {
    const before = timers();
    await prepared([aJob('doNothing', [], () => Promise.resolve())]).stop({ graceMs: 1000 });
    const jobs = prepared([aJob('doNothing', [], () => Promise.resolve())]);
    const starting = jobs.start();
    await jobs.stop({ graceMs: 1000 });
    await starting;
    // A pool of connections has some of its own, which run out by themselves.
    await until(() => timers() <= before);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

describe('the tables', () => {
  it('of the history are those that the library wants: after an upgrade of it, see jobs.decision.md', async () => {
    const store = await aStore();
    await store.migrate();
    const boss = bossOn(store);
    await boss.start();
    const { extraIndexes, ...drift } = await boss.detectSchemaDrift();
    await boss.stop({ close: false, graceful: false });
    await store.close();
    expect(extraIndexes).toEqual([]);
    expect(drift).toEqual({
      ...Object.fromEntries(Object.keys(drift).map((name) => [name, []])),
      enumDrift: null,
      ok: true,
    });
  });

  it('are filled and emptied by the server’s role, and altered by nobody but their owner', async () => {
    await expect(database.run('create table jobs.mine (id integer)')).rejects.toMatchObject({ code: '42501' });
    await expect(database.run('alter table jobs.queue add column more text')).rejects.toMatchObject({ code: '42501' });
    await expect(database.run('drop schema jobs cascade')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a job that is done', () => {
  it('is gone after an hour, one that was given up after two weeks, by the server’s role', async () => {
    const failing: Job = {
      ...aJob('failAlways', [], () => Promise.reject(new TypeError('no'))),
      retries: { limit: 0, firstAfterSeconds: 1 },
    };
    const done = aJob('doOnce', [], () => Promise.resolve());
    const jobs = await begun([failing, done]);
    await jobs.send(done, {});
    await jobs.send(failing, {});
    await settled();
    await jobs.stop({ graceMs: 1000 });
    expect(JSON.parse(await rows('select name from jobs.job order by name'))).toHaveLength(3);
    await afterSeconds(3601);
    expect(await rows('select name from jobs.job')).toBe('[{"name":"givenUp"}]');
    await afterSeconds(14 * 24 * 3600);
    expect(await rows('select name from jobs.job')).toBe('[]');
  });
});

describe('a text of several statements', () => {
  it('that fails half-way leaves nothing behind for the next', async () => {
    const text = `begin; insert into jobs.version (version) values (-1); select 1/0; commit;`;
    await expect(database.run(text)).rejects.toMatchObject({ code: '22012' });
    expect(await database.run('select 1 as "one"; select 2 as "two"')).toEqual([{ one: 1 }, { two: 2 }]);
    expect(await database.run('select version from jobs.version where version = $1', [-1])).toEqual([]);
    await database.orm.em.fork().transactional((em) => em.execute('select 1'));
  });
});

function aJob<Id extends string>(
  name: string,
  ids: readonly Id[],
  act: (ids: Readonly<Record<Id, string>>, context: JobContext) => Promise<void>,
): Job<Id> {
  return { name, ids, schedule: null, run: act };
}

function prepared(jobs: readonly Job[], where: Database = database, { isAlone = false } = {}): Jobs {
  const log = createLog({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  return createJobs({ database: where, log, jobs, isAlone, pollSeconds: 0.5 });
}

async function begun(jobs: readonly Job[], where?: Database): Promise<Jobs> {
  const made = prepared(jobs, where);
  started.push(made);
  await made.start();
  return made;
}

/** What has been done so far, and the way to wait for more. */
function aRecord() {
  const all: string[] = [];
  return {
    all: all as readonly string[],
    add: (what: string): void => {
      all.push(what);
    },
    hasCome: (count: number) => until(() => all.length >= count),
  };
}

async function says(event: string): Promise<void> {
  await until(() => logged.some((line) => line.includes(event)));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const late = performance.now() + 40_000;
  while (!(await holds())) {
    if (performance.now() > late) throw new Error(`It did not come to pass. Logged:\n${logged.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Nothing is being done or about to be. */
async function settled(): Promise<void> {
  const open = "select 1 from jobs.job where state in ('created', 'active', 'retry') and name <> 'givenUp'";
  await until(async () => (await database.run(open)).length === 0);
}

/** So much time passes for what is kept, and then it is looked after. */
async function afterSeconds(seconds: number): Promise<void> {
  const passed = `interval '${String(seconds)} seconds'`;
  await run(
    database,
    `update jobs.job set created_on = created_on - ${passed}, completed_on = completed_on - ${passed},
            keep_until = keep_until - ${passed}`,
    'update jobs.queue set maintain_on = null, monitor_on = null',
  );
  const errors: unknown[] = [];
  const boss = bossOn(database);
  boss.on('error', (error) => errors.push(error));
  await boss.start();
  await boss.supervise();
  await boss.stop({ close: false, graceful: false });
  expect(errors).toEqual([]);
}

/** A job is taken, and nothing is heard any more of who took it. */
async function leftBehind(job: Job): Promise<void> {
  await (await begun([job])).stop({ graceMs: 1000 });
  started.length = 0;
  const boss = bossOn(database);
  await boss.start();
  await boss.send(job.name, {});
  expect(await boss.fetch(job.name)).toHaveLength(1);
  await boss.stop({ close: false, graceful: false });
}

/** For so many seconds more nothing is heard of what is being done; then it is looked after. */
async function silentFor(seconds: number): Promise<void> {
  await run(
    database,
    `update jobs.job set heartbeat_on = heartbeat_on - interval '${String(seconds)} seconds'`,
    'update jobs.queue set monitor_on = null, monitor_claim_on = null',
  );
  const boss = bossOn(database);
  await boss.start();
  await boss.supervise();
  await boss.stop({ close: false, graceful: false });
}

async function statesOf({ name }: Job): Promise<readonly string[]> {
  const found = await database.run('select state::text from jobs.job where name = $1 order by 1', [name]);
  return (found as readonly { readonly state: string }[]).map(({ state }) => state);
}

async function rows(statement: string): Promise<string> {
  return JSON.stringify(await database.run(statement));
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

function bossOn(store: Database): PgBoss {
  return new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await store.run(text, values))] }) },
    backend: store.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
}
