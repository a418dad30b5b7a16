import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A command that keeps generated files in a folder of the repository. */
export interface GeneratedFolder {
  readonly usage: string;
  /** The command's own name, for whoever has to run it. */
  readonly command: string;
  /** What the files are, as a sentence begins with it. */
  readonly title: string;
  /** Where they lie unless `--out` says otherwise. */
  readonly folder: string;
  /** The files by their names, after saying what there is to say; null where there is nothing to write. */
  readonly files: () => ReadonlyMap<string, string> | null;
}

/**
 * Writes what is out of date, or with `--check` says what is. Gives the exit code: 0 for done, 1 for out of date, 2 for
 * arguments that were not understood.
 */
export function runGenerated({ usage, command, title, folder: usual, files }: GeneratedFolder, args: string[]): number {
  const asked = argumentsOf(args);
  if (asked === 'HELP') {
    process.stdout.write(usage);
    return 0;
  }
  if (asked === null) {
    process.stderr.write(usage);
    return 2;
  }
  const made = files();
  if (made === null) return 1;
  const folder = asked.out ?? usual;
  const stale = [...made].filter(([name, text]) => textAt(join(folder, name)) !== text);
  const place = relative(process.cwd(), folder) || '.';
  if (stale.length === 0) {
    process.stdout.write(`${title} in ${place} is fresh: ${String(made.size)} files.\n`);
    return 0;
  }
  if (asked.isCheck) {
    process.stderr.write(`${title} in ${place} is out of date. Run ${command} without --check and commit:\n`);
    for (const [name] of stale) process.stderr.write(`  ${name}\n`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`${join(place, name)}\n`);
  }
  return 0;
}

/** Null when they were not understood. */
function argumentsOf(args: string[]): { readonly out: string | null; readonly isCheck: boolean } | 'HELP' | null {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { out: { type: 'string' }, check: flag, help: flag } as const;
    const { out, check, help } = parseArgs({ args, options }).values;
    if (help) return 'HELP';
    if (out === '') return null;
    return { out: out === undefined ? null : resolve(out), isCheck: check };
  } catch (error) {
    // What was not understood may hold anything, and is not repeated.
    if (error instanceof TypeError && 'code' in error) return null;
    throw error;
  }
}

function textAt(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
