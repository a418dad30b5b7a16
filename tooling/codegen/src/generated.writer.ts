import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFolders, type GeneratedFiles } from './generated.files.ts';

/**
 * Writes what differs from what is there, and removes what is no longer generated; gives the paths of both.
 * A file that is fresh is not touched, so that nothing that watches it is woken.
 */
export function writeGenerated(root: string, files: GeneratedFiles): string[] {
  const stale = stalePaths(root, files);
  for (const path of stale) {
    const text = files.get(path);
    if (text === undefined) {
      rmSync(join(root, path));
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return stale;
}

/** The paths at which what is there is not what would be generated, remnants among them. */
export function stalePaths(root: string, files: GeneratedFiles): string[] {
  const outdated = [...files].filter(([path, text]) => textAt(root, path) !== text).map(([path]) => path);
  const remnants = generatedFolders.flatMap((folder) => pathsIn(root, folder)).filter((path) => !files.has(path));
  return [...outdated, ...remnants];
}

function textAt(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

function pathsIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
