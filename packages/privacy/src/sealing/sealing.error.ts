/** What went wrong, in a word that a program can act on. */
export type SealingErrorCode =
  | 'NOT_SEALABLE'
  | 'NOT_OPENABLE'
  | 'UNFIT_KEY'
  | 'ILL_FORMED_TEXT'
  | 'WRAPPER_UNKNOWN'
  | 'NOT_UNWRAPPABLE'
  | 'SYSTEM_KEY_KEPT'
  | 'KEY_DESTROYED';

/**
 * A fault of sealing. It carries neither cause nor content, since both would name the datum or the person: whoever
 * catches it knows the row.
 */
export class SealingError extends Error {
  override readonly name = 'SealingError';

  private constructor(
    readonly code: SealingErrorCode,
    message: string,
  ) {
    super(message);
  }

  static notSealable(): SealingError {
    return new SealingError('NOT_SEALABLE', 'The value holds something that JSON cannot carry; it was not sealed.');
  }

  /** One answer for a wrong key, a wrong coordinate and a changed byte: to tell them apart would help only a forger. */
  static notOpenable(): SealingError {
    return new SealingError('NOT_OPENABLE', 'The sealed value does not open with this key at this coordinate.');
  }

  static unfitKey(): SealingError {
    return new SealingError('UNFIT_KEY', 'A key must be a secret of 32 bytes.');
  }

  static illFormedText(): SealingError {
    return new SealingError('ILL_FORMED_TEXT', 'A coordinate, subject or indexed value must be well-formed Unicode.');
  }

  static wrapperUnknown(wrapperId: string): SealingError {
    return new SealingError(
      'WRAPPER_UNKNOWN',
      `A key was wrapped under the master key ${wrapperId}, which is not configured; add it to the previous master keys.`,
    );
  }

  static notUnwrappable(): SealingError {
    return new SealingError('NOT_UNWRAPPABLE', 'A wrapped key does not open under its master key for this subject.');
  }

  static systemKeyKept(): SealingError {
    return new SealingError('SYSTEM_KEY_KEPT', 'A system key belongs to nobody and is not destroyed with anybody.');
  }

  static keyDestroyed(): SealingError {
    return new SealingError('KEY_DESTROYED', 'The key was destroyed while it was being made.');
  }
}
