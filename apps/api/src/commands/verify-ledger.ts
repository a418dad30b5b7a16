import { parseArgs } from 'node:util';
import { ledgerSigner, type LedgerVerifier } from '@trackyourhours/privacy';
import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, openDatabase } from '../platform/database/index.js';
import { KeysError, openKeys } from '../platform/keys/index.js';
import { examineLedger, hasLedger, readLedger, sentenceOf, type Examination } from '../rooms/disclosures/index.js';

/** Examines the whole ledger of disclosures and names what is not as it was recorded. It writes nothing. */
const usage = `Usage:
  verify-ledger                       examines everything; the exit code is 1 when something is wrong
  verify-ledger --checkpoint HASH     and whether a checkpoint of the log (ledger.checkpointed) is still there

  Give it the last hash that was logged: an older copy of the database, whole in itself, shows by that alone.
`;

const ledgerKey = 'system:ledger';

try {
  process.exitCode = await run();
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError || error instanceof KeysError;
  process.stderr.write(`${isOurs ? error.message : 'It failed before it was done; run it once the store answers.'}\n`);
  process.exitCode = 1;
}

/** The exit code: 0 for whole, 1 for not whole or not examined, 2 for arguments that were not understood. */
async function run(): Promise<number> {
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const options = { checkpoint: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false });
  const { checkpoint, ...unknown } = values;
  const isHash = typeof checkpoint === 'string' && /^[0-9a-f]{64}$/.test(checkpoint);
  if (positionals.length > 0 || Object.keys(unknown).length > 0 || (checkpoint !== undefined && !isHash)) {
    process.stdout.write(usage);
    return 'help' in unknown ? 0 : 2;
  }
  const config = readConfig(process.env);
  const database = await openDatabase({ location: config.database, entities: [], subscribers: [] });
  try {
    const em = database.orm.em.fork();
    if (!(await hasLedger(em))) return refuse('There is no ledger here yet; the server makes it when it starts.');
    const verifier = await openVerifier();
    if (verifier === null) return refuse('The key store holds no key of the ledger: no signature can be examined.');
    const examination = await readLedger(em, (source) =>
      examineLedger(source, verifier, {
        onFinding: (finding) => process.stdout.write(`\r${sentenceOf(finding)}\n`),
        onProgress: ({ entries }) => process.stdout.write(`\r${String(entries)} entries examined`),
        expected: isHash ? checkpoint : null,
      }),
    );
    return conclude(examination);
  } finally {
    await database.close();
  }
}

/** Null where there is no key of the ledger: none is made here. */
async function openVerifier(): Promise<LedgerVerifier | null> {
  const keys = await openKeys(readConfig(process.env), () => undefined);
  try {
    const key = (await keys.ring.load([ledgerKey])).get(ledgerKey);
    return key === undefined ? null : ledgerSigner(key);
  } finally {
    await keys.close();
  }
}

function conclude({ examined, good, findings, isExpectedThere }: Examination): number {
  const counts = (['entries', 'chains', 'checkpoints'] as const).map(
    (what) => `${String(good[what])} of ${String(examined[what])} ${what}`,
  );
  process.stdout.write(`\rGood: ${counts.join(', ')}.\n`);
  if (!isExpectedThere) {
    process.stdout.write('The checkpoint that was asked for is not there: this is an older copy, or another ledger.\n');
  }
  if (findings > 0) process.stdout.write(`Something is wrong in ${String(findings)} places.\n`);
  return findings === 0 && isExpectedThere ? 0 : 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
