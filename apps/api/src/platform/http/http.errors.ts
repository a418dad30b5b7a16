/** A refusal of the edge: a stable code, a public sentence and facts of ours; it never holds what the client sent. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';

  private constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(sentence);
  }

  static hostNotSingle(): EdgeError {
    return new EdgeError(400, 'HOST_NOT_SINGLE', 'A request names exactly one well-formed Host.');
  }

  static malformedRequest(): EdgeError {
    return new EdgeError(400, 'MALFORMED_REQUEST', 'The request is not well-formed HTTP.');
  }

  static malformedUrl(): EdgeError {
    return new EdgeError(400, 'MALFORMED_URL', 'The address of the request is not well-formed.');
  }

  static malformedJson(): EdgeError {
    return new EdgeError(400, 'MALFORMED_JSON', 'The body of the request is not JSON in UTF-8.');
  }

  static unacceptableKey(): EdgeError {
    return new EdgeError(
      400,
      'UNACCEPTABLE_KEY',
      'The request has a key that would change the prototype of an object.',
    );
  }

  static nestedTooDeeply(limit: number): EdgeError {
    return new EdgeError(400, 'NESTED_TOO_DEEPLY', `The JSON of a request is nested at most ${limit} levels deep.`, {
      limit,
    });
  }

  static unacceptableCharacter(path: string): EdgeError {
    return new EdgeError(
      400,
      'UNACCEPTABLE_CHARACTER',
      'A text in the request has a control character other than tab and line break, or half of a surrogate pair.',
      { path },
    );
  }

  static signatureNotValid(): EdgeError {
    return new EdgeError(400, 'SIGNATURE_NOT_VALID', 'What was sent is not signed as it must be.');
  }

  /** `problems` name fields of the body and rules, and never what was given. */
  static invalidBody(problems: readonly object[]): EdgeError {
    return new EdgeError(400, 'INVALID_BODY', 'The body was refused as a whole; nothing was kept.', { problems });
  }

  static originNotAllowed(): EdgeError {
    return new EdgeError(403, 'ORIGIN_NOT_ALLOWED', 'Pages of this origin may not send anything here.');
  }

  static notFound(): EdgeError {
    return new EdgeError(404, 'NOT_FOUND', 'There is nothing at this address.');
  }

  static methodNotAllowed(allow: string): EdgeError {
    return new EdgeError(405, 'METHOD_NOT_ALLOWED', `This address answers ${allow}.`, {}, { allow });
  }

  static tooSlow(): EdgeError {
    return new EdgeError(408, 'REQUEST_TOO_SLOW', 'The request did not arrive in time.');
  }

  static bodyTooLarge(): EdgeError {
    return new EdgeError(413, 'BODY_TOO_LARGE', 'The body of the request is larger than this server reads.');
  }

  static urlTooLong(): EdgeError {
    return new EdgeError(414, 'URL_TOO_LONG', 'The address of the request is longer than this server reads.');
  }

  static unsupportedMediaType(): EdgeError {
    return new EdgeError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the body as application/json, in UTF-8 and not compressed.',
    );
  }

  static tooMany(retryAfterSeconds: number): EdgeError {
    return new EdgeError(
      429,
      'TOO_MANY_REQUESTS',
      'There were too many of these in a short time. Nothing was kept.',
      { retryAfterSeconds },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }

  static headersTooLarge(): EdgeError {
    return new EdgeError(431, 'HEADERS_TOO_LARGE', 'The headers of the request are larger than this server reads.');
  }

  static internal(requestId: string): EdgeError {
    return new EdgeError(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { requestId });
  }

  static shuttingDown(): EdgeError {
    return new EdgeError(
      503,
      'SHUTTING_DOWN',
      'This server is shutting down: ask again.',
      {},
      { connection: 'close', 'retry-after': '1' },
    );
  }

  /** The body of the answer, in the shape in which GraphQL clients read errors. */
  toBody(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code, ...this.facts } }] });
  }
}
