/** What one operation let one recipient see of these people: the same of each of them, upon the same grounds. */
export interface Disclosure {
  /** Sorted, each once, and at least one. */
  readonly personIds: readonly string[];
  readonly recipientId: string;
  readonly recipientKind: string;
  readonly gate: string | null;
  readonly purpose: string | null;
  readonly policyVersion: string;
  /** The consent that a purpose which needs one rested upon. */
  readonly consentId: string | null;
  /**
   * The root fields that were asked for, `Query.people`, sorted, each once, with a space between. An operation's own
   * name is not kept: whoever sends it chooses it, and could write personal data where nothing is ever erased.
   */
  readonly operation: string;
  /** Sorted, each once. */
  readonly categories: readonly string[];
  /** `Type.field`, sorted, each once: values that were not null and were shown as they are. */
  readonly shown: readonly string[];
  /** `Type.field`, sorted, each once: values that were not null and were shown masked. */
  readonly masked: readonly string[];
}

/**
 * Where disclosures are written. `record` resolves only when the entries are durable: the answer waits for it,
 * and when it rejects, no data leaves.
 */
export interface Ledger {
  record(disclosures: readonly Disclosure[]): Promise<void>;
}
