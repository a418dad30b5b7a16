/** Background work that is not declared or sent as it must be. What it was told is not repeated. */
export class JobsError extends Error {
  override readonly name = 'JobsError';

  private constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** Free text in a queue could be anybody's; an id leads nowhere without the rows. */
  static idsNotUuids({ job }: { job: string }): JobsError {
    return new JobsError('JOB_IDS_NOT_UUIDS', `The job ${job} takes its own ids, and UUIDs alone.`);
  }

  static notDeclared({ job }: { job: string }): JobsError {
    return new JobsError('JOB_NOT_DECLARED', `The job ${job} is not among those that the server does.`);
  }

  static notStarted(): JobsError {
    return new JobsError('JOBS_NOT_STARTED', 'Background work has not been started, or has been stopped.');
  }
}
