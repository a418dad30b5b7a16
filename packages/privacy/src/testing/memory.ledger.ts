import type { Disclosure, Ledger } from '../ledger/index.js';

/** A ledger that keeps what it is given, and fails when it is told to. */
export class MemoryLedger implements Ledger {
  readonly #entries: Disclosure[] = [];
  #failure: Error | null = null;

  /** Everything recorded so far, in order. */
  get entries(): readonly Disclosure[] {
    return this.#entries;
  }

  /** Lets every later record fail, keeping nothing, until `mend` is called. */
  fail(failure = new Error('The ledger is closed.')): void {
    this.#failure = failure;
  }

  mend(): void {
    this.#failure = null;
  }

  record(disclosures: readonly Disclosure[]): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    this.#entries.push(...disclosures);
    return Promise.resolve();
  }
}
