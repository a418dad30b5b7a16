import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database } from '../database/index.js';
import { isUuid } from '../input/index.js';
import { describeError, type Log } from '../log/index.js';
import type { Job, JobRetries } from './job.js';
import { JobsError } from './jobs.errors.js';

/** The background work of one server. */
export interface Jobs {
  /** Begins to do what is due, here and in every other server of the database: each piece is done by one. */
  start(): Promise<void>;
  /** Has a job done soon; false when the same one of the same ids waits already. */
  send<Id extends string>(job: Job<Id>, ids: Readonly<Record<Id, string>>): Promise<boolean>;
  /** Begins nothing any more, and waits for what runs; what runs longer is done again by the next server. */
  stop(options: { readonly graceMs: number }): Promise<void>;
}

/** What the jobs are kept in and done with. The database is migrated. */
export interface JobsOptions {
  readonly database: Pick<Database, 'kind' | 'run'>;
  readonly log: Log;
  readonly jobs: readonly Job[];
  /** Whether no other server works on this database: then what is being done when this one starts was left behind. */
  readonly isAlone?: boolean;
  /** How often each server looks for work that another has sent; at least half a second. */
  readonly pollSeconds?: number;
}

/** Declares the background work of a server. It neither asks the database anything nor sets a timer until it is started. */
export function createJobs(options: JobsOptions): Jobs {
  return new QueuedJobs(options);
}

class QueuedJobs implements Jobs {
  #boss: PgBoss | null = null;
  readonly #workers = new Map<string, string>();
  #starting: Promise<void> | null = null;
  #isStopping = false;

  constructor(private readonly options: JobsOptions) {}

  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async send<Id extends string>(job: Job<Id>, ids: Readonly<Record<Id, string>>): Promise<boolean> {
    if (this.#starting === null || this.#isStopping) throw JobsError.notStarted();
    const worker = this.#workers.get(job.name);
    if (worker === undefined) throw JobsError.notDeclared({ job: job.name });
    const boss = this.#opened();
    const sent = await boss.send(job.name, idsOf(job, ids), { singletonKey: keyOf(job, ids) });
    boss.notifyWorker(worker);
    return sent !== null;
  }

  async stop({ graceMs }: { readonly graceMs: number }): Promise<void> {
    this.#isStopping = true;
    if (this.#starting === null) return;
    // Half-way through its start it cannot be stopped; whoever started it hears why it failed.
    await this.#starting.catch(() => undefined);
    await this.#boss?.stop({ graceful: true, close: false, timeout: graceMs });
  }

  async #start(): Promise<void> {
    const { jobs, isAlone = false, pollSeconds = 10 } = this.options;
    const boss = await openBoss(this.options);
    this.#boss = boss;
    await boss.start();
    await boss.createQueue(givenUp, { retentionSeconds: givenUpSeconds });
    for (const job of jobs) await this.#declare(boss, job);
    await this.#forgetOthers(boss);
    if (isAlone) await this.#takeOver(boss);
    for (const job of jobs) {
      const worker = await boss.work(
        job.name,
        {
          includeMetadata: true,
          perJobResults: true,
          batchSize: atOnce,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: pollSeconds,
          heartbeatRefreshSeconds: heardFromSeconds / 4,
        },
        (batch: JobWithMetadata[]) => Promise.all(batch.map((queued) => this.#run(job, queued))),
      );
      this.#workers.set(job.name, worker);
    }
    for (const job of jobs) {
      if (job.runsAtStart === true && !this.#isStopping) await this.send(job, {});
    }
  }

  #opened(): PgBoss {
    if (this.#boss === null) throw JobsError.notStarted();
    return this.#boss;
  }

  /** Makes a job's queue, or makes it what this version of the server says. */
  async #declare(boss: PgBoss, { name, ids, schedule, retries = usualRetries }: Job): Promise<void> {
    const settings = {
      retryLimit: retries.limit,
      retryDelay: retries.firstAfterSeconds,
      retryBackoff: true,
      retryDelayMax: longestPauseSeconds,
      deleteAfterSeconds: doneForSeconds,
      deadLetter: givenUp,
      heartbeatSeconds: heardFromSeconds,
    };
    // Of the same ids, one at a time. What comes by the clock is not held up by an earlier time that is yet to be retried.
    const policy = ids.length > 0 ? 'exclusive' : 'stately';
    await boss.createQueue(name, { ...settings, policy });
    await boss.updateQueue(name, settings);
    if (schedule !== null) await boss.schedule(name, schedule, null, { tz: 'UTC', missed: 'once' });
  }

  /** What an earlier version of the server did by the clock, and this one does not. */
  async #forgetOthers(boss: PgBoss): Promise<void> {
    const scheduled = new Set(this.options.jobs.filter(({ schedule }) => schedule !== null).map(({ name }) => name));
    for (const { name } of await boss.getSchedules()) {
      if (!scheduled.has(name)) await boss.unschedule(name);
    }
  }

  /** Ends what a server was doing that was killed: it is tried again like what failed, and holds up nothing that waits. */
  async #takeOver(boss: PgBoss): Promise<void> {
    const left = await this.options.database.run(`select name, id from jobs.job where state = 'active'`);
    for (const { name, id } of left as readonly { readonly name: string; readonly id: string }[]) {
      await boss.fail(name, id, { code: 'JOB_LEFT_BEHIND' });
    }
  }

  async #run(job: Job, { id, data, retryCount, retryLimit, signal }: JobWithMetadata): Promise<JobResult> {
    const { log } = this.options;
    const kind = kindOf(job);
    const begun = performance.now();
    try {
      await job.run(idsOf(job, data), { signal, send: (other, otherIds) => this.send(other, otherIds) });
      log.debug('job.done', { kind, durationMs: performance.now() - begun });
      return { id, status: 'completed' };
    } catch (error) {
      log.error('job.failed', { kind, attempt: retryCount + 1, error });
      if (retryCount >= retryLimit) log.error('job.given_up', { kind });
      // It is kept beside the job: the message of an error may hold anything, its code does not.
      const { name, code = name } = describeError(error);
      return { id, status: 'failed', output: { code } };
    }
  }
}

/** The library is loaded only here, since loading it is slow: a server listens before that, and most tests never need it. */
async function openBoss({ database, log }: JobsOptions): Promise<PgBoss> {
  const library = await import('pg-boss');
  const boss = new library.PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await database.run(text, values))] }) },
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'jobs',
    // The tables come with the migrations, and the server's role may alter none.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    // It would note the machine's name, which often is a person's.
    registerInstance: false,
  });
  boss.on('error', (error) => {
    log.error('jobs.failed', { error });
  });
  boss.on('warning', () => {
    log.warn('jobs.warned');
  });
  return boss;
}

/** Where the jobs lie that failed once too often, for two weeks, for whoever looks into it. */
const givenUp = 'givenUp';

const givenUpSeconds = 14 * 24 * 3600;

const doneForSeconds = 3600;

const longestPauseSeconds = 3600;

/** A server that does a job says so four times as often. Where it falls silent the job is another's, with the next look a minute on. */
const heardFromSeconds = 60;

const usualRetries: JobRetries = { limit: 5, firstAfterSeconds: 60 };

/** How many of one queue a server does side by side. */
const atOnce = 10;

/**
 * Exactly the ids that the job declares, each a UUID, or an error that does not repeat them. What comes by the clock is
 * told null.
 */
function idsOf<Id extends string>(job: Job<Id>, given: object | null): Record<Id, string> {
  const all = { ...given } as Readonly<Record<string, unknown>>;
  const entries = job.ids.map((name) => [name, all[name]] as const);
  if (
    Object.keys(all).length !== entries.length ||
    !entries.every(([, value]) => typeof value === 'string' && isUuid(value))
  ) {
    throw JobsError.idsNotUuids({ job: job.name });
  }
  return Object.fromEntries(entries) as Record<Id, string>;
}

function keyOf<Id extends string>(job: Job<Id>, ids: Readonly<Record<Id, string>>): string {
  return job.ids.map((name) => ids[name]).join('_');
}

/** `expireMessages` as logs write it: `EXPIRE_MESSAGES`. */
function kindOf({ name }: Job): string {
  return name.replace(/[A-Z]/g, '_$&').toUpperCase();
}
