import { isCheckpointSigned, type ChainHead, type LedgerSigner } from '@trackyourhours/privacy';
import type { Query } from '../../platform/database/index.js';
import { lastToName } from './disclosures.statements.js';

/**
 * How far checkpoints have named each chain, by what their signatures vouch for and nothing else that lies in the
 * database: a column that said so could be made to say that nothing is left to name. What has been read is remembered,
 * so that each checkpoint costs what is new. A chain whose last naming is forged passes for one that was never named,
 * and is named once more.
 */
export class NamedHeads {
  readonly #heads = new Map<string, ChainHead>();
  #readTo = 0;

  constructor(
    private readonly query: Query,
    private readonly signer: LedgerSigner,
  ) {}

  /** Learns what other processes have named since. */
  async read(): Promise<void> {
    for (const checkpoint of await lastToName(this.query, this.#readTo)) {
      this.#readTo = Math.max(this.#readTo, checkpoint.number);
      if (isCheckpointSigned(this.signer, checkpoint)) this.add(checkpoint.heads);
    }
  }

  add(heads: readonly ChainHead[]): void {
    for (const head of heads) if (this.compare(head) === 'FURTHER') this.#heads.set(head.chain, head);
  }

  /** Where a head stands from the one that was named; `ELSEWHERE` is where no chain comes to that only grows. */
  compare({ chain, sequence, hash }: ChainHead): 'FURTHER' | 'THERE' | 'ELSEWHERE' {
    const named = this.#heads.get(chain);
    if (named === undefined || sequence > named.sequence) return 'FURTHER';
    return sequence === named.sequence && hash.equals(named.hash) ? 'THERE' : 'ELSEWHERE';
  }
}
