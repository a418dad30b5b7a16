/** A piece of background work. Doing it twice must come to the same: a server that dies half-way leaves it to another. */
export interface Job<Id extends string = string> {
  /** The name of what is done, as the method that does it is called: `expireMessages`. */
  readonly name: string;
  /** What it is told: names of ids, and nothing besides. What is personal is looked up where it lies. */
  readonly ids: readonly Id[];
  /** When it is done by itself: a cron expression in UTC, five fields. Null for one that is only ever sent. */
  readonly schedule: string | null;
  /** Also when a server starts: what one left undone that was killed does not wait for the hour. */
  readonly runsAtStart?: boolean;
  /** Five times, from a minute on to an hour, unless said otherwise. */
  readonly retries?: JobRetries;
  run(ids: Readonly<Record<Id, string>>, context: JobContext): Promise<void>;
}

/** How often a job that failed is tried again, and after how long first; each pause is about twice the one before. */
export interface JobRetries {
  readonly limit: number;
  readonly firstAfterSeconds: number;
}

/** What a job that runs can ask for. */
export interface JobContext {
  /** Aborted when the server has waited for it for long enough. */
  readonly signal: AbortSignal;
  /** Has another done; false when the same one of the same ids waits already. */
  readonly send: <Id extends string>(job: Job<Id>, ids: Readonly<Record<Id, string>>) => Promise<boolean>;
}
