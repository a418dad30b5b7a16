import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, lockFolder } from '../platform/database/index.js';
import { KeysError, openKeys } from '../platform/keys/index.js';

// Wraps every person's key anew under the current master key, so that the previous one can be forgotten. What is
// sealed stays as it is; run it again if it is interrupted.
try {
  const config = readConfig(process.env);
  // A server on the same folder could destroy a key while it is wrapped anew.
  const unlock = config.database.kind === 'embedded' ? await lockFolder(config.database.folder) : null;
  const keys = await openKeys(config, () => undefined);
  try {
    const { examined, rewrapped } = await keys.ring.rotate({
      onProgress: (rotation) => {
        process.stdout.write(
          `\r${String(rotation.examined)} keys examined, ${String(rotation.rewrapped)} wrapped anew`,
        );
      },
    });
    process.stdout.write(`\r${String(examined)} keys examined, ${String(rewrapped)} wrapped anew\n`);
  } finally {
    await keys.close();
    await unlock?.();
  }
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError || error instanceof KeysError;
  process.stderr.write(isOurs ? `${error.message}\n` : 'It failed; run it again once the key store answers.\n');
  process.exitCode = 1;
}
