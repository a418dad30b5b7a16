import {
  verifyLedger,
  type Finding,
  type LedgerSource,
  type LedgerTally,
  type LedgerVerifier,
} from '@trackyourhours/privacy';
import { mayBeUnnamed } from './disclosures.pace.js';

/** What an examination has come to. */
export interface Examination {
  readonly examined: LedgerTally;
  /** How much of that nothing was found about. */
  readonly good: LedgerTally;
  readonly findings: number;
  /** Whether the checkpoint that was asked for is there; true when none was. */
  readonly isExpectedThere: boolean;
}

/** What an examination tells while it goes on, and what it looks for besides. */
export interface ExaminationOptions {
  readonly onFinding: (finding: Finding) => void;
  readonly onProgress: (tally: LedgerTally) => void;
  /** The hash of a checkpoint, in hexadecimal, that somebody kept elsewhere. */
  readonly expected: string | null;
}

/** Examines a whole ledger and counts what is good of it. */
export async function examineLedger(
  source: LedgerSource,
  verifier: LedgerVerifier,
  { onFinding, onProgress, expected }: ExaminationOptions,
): Promise<Examination> {
  let examined: LedgerTally = { checkpoints: 0, chains: 0, entries: 0 };
  let isExpectedThere = expected === null;
  const bad = { findings: 0, checkpoints: 0, entries: 0, chains: new Set<string>() };
  const watched: LedgerSource = {
    heads: () => source.heads(),
    entries: () => source.entries(),
    checkpoints: async function* () {
      for await (const checkpoint of source.checkpoints()) {
        isExpectedThere ||= checkpoint.hash.toString('hex') === expected;
        yield checkpoint;
      }
    },
  };
  const findings = verifyLedger(watched, verifier, {
    mayBeUnnamed,
    onProgress: (tally) => {
      examined = tally;
      onProgress(tally);
    },
  });
  for await (const finding of findings) {
    bad.findings += 1;
    if (finding.kind === 'CHECKPOINT_CHANGED') bad.checkpoints += 1;
    if (finding.entryId !== null) bad.entries += 1;
    // A chain that is not there was not examined either.
    if (finding.chain !== null && finding.kind !== 'CHAIN_REMOVED') bad.chains.add(finding.chain);
    onFinding(finding);
  }
  const good = {
    checkpoints: examined.checkpoints - bad.checkpoints,
    chains: Math.max(0, examined.chains - bad.chains.size),
    entries: examined.entries - bad.entries,
  };
  return { examined, good, findings: bad.findings, isExpectedThere };
}
