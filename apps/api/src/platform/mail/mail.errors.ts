/** A mail that did not leave. Neither its address nor its words are in here: what a mail server answers repeats them. */
export class MailError extends Error {
  override readonly name = 'MailError';

  private constructor(
    readonly code: string,
    message: string,
    /** Whether the same mail may be accepted later. */
    readonly isWorthRetrying: boolean,
  ) {
    super(message);
  }

  static lineBroken({ part }: { part: string }): MailError {
    return new MailError('MAIL_LINE_BROKEN', `The mail's ${part} holds a line break or a control character.`, false);
  }

  static notOneRecipient(): MailError {
    return new MailError('MAIL_NOT_ONE_RECIPIENT', 'The mail is not addressed to one bare address.', false);
  }

  static kindMalformed(): MailError {
    return new MailError('MAIL_KIND_MALFORMED', "The mail's kind is not a code of capitals and underscores.", false);
  }

  static headerNotAllowed(): MailError {
    return new MailError('MAIL_HEADER_NOT_ALLOWED', 'The mail sets a header that is not its to set.', false);
  }

  /** The mail server refused or could not be reached; a 5xx is its last word (RFC 5321, 4.2.1), all else may pass. */
  static notAccepted({ code, status }: { code: string; status: number | undefined }): MailError {
    const answer = status === undefined ? code : `${code}, ${String(status)}`;
    return new MailError(
      'MAIL_NOT_ACCEPTED',
      `The mail server did not accept the mail (${answer}).`,
      (status ?? 0) < 500,
    );
  }

  static notWritten({ code }: { code: string }): MailError {
    return new MailError('MAIL_NOT_WRITTEN', `The mail could not be written to its folder (${code}).`, true);
  }
}
