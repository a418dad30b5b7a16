/** A limit could not be kept, so that what it guards is refused. */
export class RateLimitError extends Error {
  override readonly name = 'RateLimitError';

  private constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** The count could not be read or written. To go on uncounted would open to a flood exactly what it is kept from. */
  static storeFailed({ limit, storeCode }: { limit: string; storeCode: string }): RateLimitError {
    return new RateLimitError('RATE_LIMIT_UNAVAILABLE', `The limit ${limit} cannot be counted now (${storeCode}).`);
  }

  static limitMalformed({ limit }: { limit: string }): RateLimitError {
    return new RateLimitError(
      'RATE_LIMIT_MALFORMED',
      `The limit ${limit} needs a kebab-case name, whole points and seconds from 1 up, and at most 24 days.`,
    );
  }

  static limitRedefined({ limit }: { limit: string }): RateLimitError {
    return new RateLimitError('RATE_LIMIT_REDEFINED', `Two limits with different numbers share the name ${limit}.`);
  }
}
