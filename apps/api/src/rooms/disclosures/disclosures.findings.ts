import type { Finding } from '@trackyourhours/privacy';

/** Says in one line what is wrong and where: kinds, places and ids, never a name or a value. */
export function sentenceOf({ kind, chain, sequence, through, entryId }: Finding): string {
  const isSeveral = through !== null && through !== sequence;
  const place = sequence === null ? '' : ` ${String(sequence)}${isSeveral ? ` to ${String(through)}` : ''}`;
  const entry = `${isSeveral ? 'entries' : 'entry'}${place} of chain ${chain ?? 'none'}`;
  const named = entryId === null ? entry : `${entry} (${entryId})`;
  switch (kind) {
    case 'CHANGED':
      return `CHANGED              ${named}: not what was recorded`;
    case 'REORDERED':
      return `REORDERED            ${named}: not where it was recorded`;
    case 'REMOVED':
      return `REMOVED              ${named}: recorded, and not there`;
    case 'ADDED':
      return `ADDED                ${named}: there, and never recorded`;
    case 'REWRITTEN':
      return `REWRITTEN            ${named}: not what was signed, or something of it is not`;
    case 'UNNAMED':
      return `UNNAMED              ${named}: signed, and named by no checkpoint when it was time`;
    case 'HEAD_CHANGED':
      return `HEAD_CHANGED         chain ${chain ?? 'none'}: nobody of us signed how far it has come, or it was put back`;
    case 'CHAIN_REMOVED':
      return `CHAIN_REMOVED        chain ${chain ?? 'none'}: named by a checkpoint, and not there`;
    case 'CHAIN_ADDED':
      return `CHAIN_ADDED          chain ${chain ?? 'none'}: named by no checkpoint`;
    case 'CHECKPOINT_CHANGED':
      return `CHECKPOINT_CHANGED   checkpoint${place}: not what was signed`;
    case 'CHECKPOINT_REMOVED':
      return `CHECKPOINT_REMOVED   checkpoint${place}: made, and not there`;
  }
}
