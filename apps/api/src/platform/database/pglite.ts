import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { dataDir as emptyDatabase } from '@electric-sql/pglite-prepopulatedfs';

/**
 * Opens the embedded database in a folder (null: in memory, gone at the end), and makes it where there is none. A new
 * one is unpacked from the empty database that its makers publish with the same release: to make one takes the
 * embedded `initdb` some ten times as long.
 */
export async function openPglite(folder: string | null, options: Pick<PGliteOptions, 'parsers'> = {}): Promise<PGlite> {
  // Their own mark of a database that is there; nothing is unpacked over one.
  const isThere = folder !== null && existsSync(join(folder, 'PG_VERSION'));
  return PGlite.create({
    ...options,
    ...(folder === null ? {} : { dataDir: folder }),
    ...(isThere ? {} : { loadDataDir: await emptyDatabase() }),
  });
}
