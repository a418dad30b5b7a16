/** What is wrong, in a word that a program can act on. */
export type KeysErrorCode =
  'MASTER_KEY_FILE_MISSING' | 'MASTER_KEY_FILE_WRONG' | 'STORED_KEY_UNREADABLE' | 'KEYS_SCHEMA_NEWER';

/** A fault of the keys at rest. It names files of the operator and never a subject, nor anything of a key. */
export class KeysError extends Error {
  override readonly name = 'KeysError';

  private constructor(
    readonly code: KeysErrorCode,
    message: string,
  ) {
    super(message);
  }

  static masterKeyFileMissing(path: string): KeysError {
    return new KeysError(
      'MASTER_KEY_FILE_MISSING',
      `There is no master key file at ${path}. Put the key back there; only for a new store, make one with: openssl rand -base64 32.`,
    );
  }

  static masterKeyFileWrong(path: string): KeysError {
    return new KeysError(
      'MASTER_KEY_FILE_WRONG',
      `The file ${path} does not hold a master key, which is 32 bytes in base64 and nothing else. Put the right key back; only for a new store, make one with: openssl rand -base64 32.`,
    );
  }

  static storedKeyUnreadable(): KeysError {
    return new KeysError(
      'STORED_KEY_UNREADABLE',
      'A file of the key store is damaged. Put it back from a backup of the keys.',
    );
  }

  static schemaNewer(): KeysError {
    return new KeysError(
      'KEYS_SCHEMA_NEWER',
      'The key store was made by a newer version of this server. Start that version.',
    );
  }
}
