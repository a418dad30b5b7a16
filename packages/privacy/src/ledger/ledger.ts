/** What one operation let one recipient see of one person. */
export interface Disclosure {
  readonly personId: string;
  readonly recipientId: string;
  readonly recipientKind: string;
  readonly gate: string | null;
  readonly purpose: string | null;
  readonly policyVersion: string;
  /** The operation's name in the document; null when it had none. */
  readonly operation: string | null;
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
