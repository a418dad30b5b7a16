/** One thing wrong with one variable. It never repeats the variable's value, which may be a secret. */
export interface ConfigFault {
  readonly variable: string;
  /** Completes the sentence that begins with the variable's name: `is not a port`. */
  readonly problem: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

/** The server cannot start with this environment. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';

  private constructor(readonly faults: readonly ConfigFault[]) {
    const lines = faults.map(({ variable, problem, mend }) => `  ${variable} ${problem}. ${mend}`);
    super(['The environment cannot be used as it is:', ...lines].join('\n'));
  }

  /** Reports every fault together, so that nobody has to mend one to learn of the next. */
  static faulty(faults: readonly ConfigFault[]): ConfigError {
    return new ConfigError(faults);
  }
}
