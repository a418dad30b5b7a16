import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, lockFolder } from '../platform/database/index.js';
import { KeysError, openKeys } from '../platform/keys/index.js';
import { progressOn } from './progress.line.js';

/** Lets the previous master key be forgotten. */
const usage = `Usage:
  rotate-keys    wraps every person's key anew under MASTER_KEY; those that PREVIOUS_MASTER_KEYS unwrap are still read

  What is sealed stays as it is. Run it again if it is interrupted.
`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError || error instanceof KeysError;
  process.stderr.write(isOurs ? `${error.message}\n` : 'It failed; run it again once the key store answers.\n');
  process.exitCode = 1;
}

/** The exit code: 0 for done, 2 for arguments, of which it takes none. */
async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    const isHelp = args.includes('--help');
    (isHelp ? process.stdout : process.stderr).write(usage);
    return isHelp ? 0 : 2;
  }
  const config = readConfig(process.env);
  // A server on the same folder could destroy a key while it is wrapped anew.
  const unlock = config.database.kind === 'embedded' ? await lockFolder(config.database.folder) : null;
  const keys = await openKeys(config, () => undefined);
  try {
    const progress = progressOn(process.stdout);
    const total = await keys.ring.rotate({
      onProgress: (rotation) => {
        progress.show(sayingOf(rotation));
      },
    });
    progress.line(sayingOf(total));
    return 0;
  } finally {
    await keys.close();
    await unlock?.();
  }
}

function sayingOf({ examined, rewrapped }: { readonly examined: number; readonly rewrapped: number }): string {
  return `${String(examined)} keys examined, ${String(rewrapped)} wrapped anew`;
}
