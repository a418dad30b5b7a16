import type { Disclosure, Ledger } from './ledger.js';

/** A ledger that can be waited for before it is closed. */
export interface GroupedLedger extends Ledger {
  /** Resolves when nothing is being written and nothing waits to be. */
  settled(): Promise<void>;
}

/**
 * Gathers what is recorded in one turn, or while a write is under way, into the next write, so that many requests at once
 * cost few.
 * There is one write at a time, in the order of the calls, and each call resolves when its own entries are durable. If
 * a write of several calls fails, each of them is tried alone: a bad entry fails the request that brought it, no other.
 * Where a write failed although it was made, entries are then recorded twice, and never not at all.
 */
export function groupedLedger(ledger: Ledger, { mostPeople = 2000 }: GroupingLimits = {}): GroupedLedger {
  const waiting: Call[] = [];
  let writing: Promise<void> | null = null;

  return {
    record: (disclosures) => {
      if (disclosures.length === 0) return Promise.resolve();
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      waiting.push({ disclosures, resolve, reject });
      writing ??= writeAll();
      return promise;
    },
    settled: async () => {
      while (writing !== null) await writing;
    },
  };

  async function writeAll(): Promise<void> {
    // Requests that came with this one have not been read yet; where a write never leaves the process, none would be.
    await nextTurn();
    while (waiting.length > 0) await writeGroup(ledger, takeGroup(waiting, mostPeople));
    writing = null;
  }
}

/** How much one write may hold. */
export interface GroupingLimits {
  /** How many people its entries may name, each as often as it is named. A call is never divided: a larger one is a write of its own. */
  readonly mostPeople?: number;
}

interface Call {
  readonly disclosures: readonly Disclosure[];
  readonly resolve: (nothing: undefined) => void;
  readonly reject: (error: unknown) => void;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function takeGroup(waiting: Call[], mostPeople: number): readonly Call[] {
  let [calls, people] = [0, 0];
  for (const { disclosures } of waiting) {
    for (const { personIds } of disclosures) people += personIds.length;
    if (calls > 0 && people > mostPeople) break;
    calls += 1;
  }
  return waiting.splice(0, calls);
}

async function writeGroup(ledger: Ledger, group: readonly Call[]): Promise<void> {
  try {
    await ledger.record(group.flatMap(({ disclosures }) => disclosures));
    for (const call of group) call.resolve(undefined);
  } catch (error) {
    if (group.length === 1) for (const call of group) call.reject(error);
    else for (const call of group) await writeGroup(ledger, [call]);
  }
}
