import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerSigner, type LedgerVerifier } from '@trackyourhours/privacy';
import { ConfigError, readConfig, type Config } from '../platform/config/index.js';
import { FolderInUseError, openDatabase } from '../platform/database/index.js';
import { KeysError, openKeys } from '../platform/keys/index.js';
import { examineLedger, hasLedger, readLedger, sentenceOf, type Examination } from '../rooms/disclosures/index.js';
import { progressOn } from './progress.line.js';

/** Examines the whole ledger of disclosures and names what is not as it was recorded. It writes nothing. */
const usage = `Usage:
  verify-ledger                       examines everything
  verify-ledger --checkpoint HASH     and whether a checkpoint of the log is still there

  HASH is the checkpointHash of a line ledger.checkpointed in the server's log: 64 hexadecimal digits. Give it the last
  one that was logged: an older copy of the database, whole in itself, shows by that alone.

  Ends with 0 when all is as it was recorded, 1 when something is wrong, 2 when the arguments were not understood, and 3
  when it could not be examined: there is no ledger here yet, the folder is in use, or the database does not answer.
`;

const ledgerKey = 'system:ledger';

/** The exit codes. */
const outcome = { whole: 0, wrong: 1, notUnderstood: 2, notExamined: 3 } as const;

const progress = progressOn(process.stdout);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError || error instanceof KeysError;
  process.exitCode = refuse(isOurs ? error.message : 'It failed before it was done; run it once the store answers.');
}

async function run(args: readonly string[]): Promise<number> {
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const options = { checkpoint: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { checkpoint, ...unknown } = values;
  if ('help' in unknown) {
    process.stdout.write(usage);
    return outcome.whole;
  }
  if (positionals.length > 0 || Object.keys(unknown).length > 0) return explainUsage('It takes --checkpoint only');
  if (checkpoint === undefined) return examine(readConfig(process.env), null);
  return typeof checkpoint === 'string' && /^[0-9a-f]{64}$/.test(checkpoint)
    ? examine(readConfig(process.env), checkpoint)
    : explainUsage('A checkpoint’s hash is 64 digits of 0 to 9 and a to f, as ledger.checkpointed has it in the log');
}

async function examine(config: Config, expected: string | null): Promise<number> {
  const none = 'There is no ledger here yet; the server makes it when it starts.';
  // To open an embedded database that is not there would make one.
  const { database: location } = config;
  if (location.kind === 'embedded' && !existsSync(join(location.folder, 'PG_VERSION'))) return refuse(none);
  const database = await openDatabase({ location, entities: [], subscribers: [] });
  try {
    const em = database.orm.em.fork();
    if (!(await hasLedger(em))) return refuse(none);
    const verifier = await openVerifier(config);
    if (verifier === null) return refuse('The key store holds no key of the ledger: no signature can be examined.');
    const examination = await readLedger(em, (source) =>
      examineLedger(source, verifier, {
        onFinding: (finding) => {
          progress.line(sentenceOf(finding));
        },
        onProgress: ({ entries }) => {
          progress.show(`${String(entries)} entries examined`);
        },
        expected,
      }),
    );
    return conclude(examination);
  } finally {
    await database.close();
  }
}

/** Null where there is no key of the ledger: none is made here. */
async function openVerifier(config: Config): Promise<LedgerVerifier | null> {
  // To open an embedded store that is not there would make a master key.
  if (config.database.kind === 'embedded' && !existsSync(config.database.keysFolder)) return null;
  const keys = await openKeys(config, () => undefined);
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
  progress.line(`Good: ${counts.join(', ')}.`);
  if (!isExpectedThere) {
    progress.line('The checkpoint that was asked for is not there: this is an older copy, or another ledger.');
  }
  if (findings > 0) progress.line(`Something is wrong in ${String(findings)} places.`);
  return findings === 0 && isExpectedThere ? outcome.whole : outcome.wrong;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return outcome.notExamined;
}

function explainUsage(sentence: string): number {
  process.stderr.write(`${sentence}.\n\n${usage}`);
  return outcome.notUnderstood;
}
