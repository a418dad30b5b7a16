/**
 * What can be wrong with a ledger. Of entries: `CHANGED` is not what was recorded, `REORDERED` does not stand where it was
 * recorded, `REMOVED` is missing, `ADDED` was never recorded, `REWRITTEN` agrees with its neighbours and not with what
 * was signed, `UNNAMED` stands in its place, and more or older ones than may be are named by no checkpoint. Of chains and
 * checkpoints: the same, and `HEAD_CHANGED` for a head that nobody signed, or that was put back.
 */
export type FindingKind =
  | 'CHANGED'
  | 'REORDERED'
  | 'REMOVED'
  | 'ADDED'
  | 'REWRITTEN'
  | 'UNNAMED'
  | 'HEAD_CHANGED'
  | 'CHAIN_REMOVED'
  | 'CHAIN_ADDED'
  | 'CHECKPOINT_CHANGED'
  | 'CHECKPOINT_REMOVED';

/** One thing that is wrong with a ledger, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** Null for a checkpoint. */
  readonly chain: string | null;
  /** The entry's place in its chain, or the checkpoint's number; null for a chain as a whole. */
  readonly sequence: number | null;
  /** The last place, where several that follow one another are meant. */
  readonly through: number | null;
  /** Null for what is not there to have one. */
  readonly entryId: string | null;
}
