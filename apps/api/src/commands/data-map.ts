import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataMapFiles } from '@trackyourhours/privacy/map';
import { buildDataMap } from '../app.data.map.js';

/** Writes what the server holds of people as a map, or tells whether the written one is still true. */
const usage = `Usage:
  data-map [--out FOLDER]            writes the map, by default to docs/data-map
  data-map [--out FOLDER] --check    writes nothing; fails when the map that is there is out of date
`;

const repository = resolve(import.meta.dirname, '../../../..');

process.exitCode = run();

/** The exit code: 0 for done, 1 for a map that is out of date, 2 for arguments that were not understood. */
function run(): number {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked === 'HELP') {
    process.stdout.write(usage);
    return 0;
  }
  if (asked === null) {
    process.stderr.write(usage);
    return 2;
  }
  const { folder, isCheck } = asked;
  const { files, warnings } = dataMapFiles(buildDataMap());
  const stale = [...files].filter(([name, text]) => textAt(join(folder, name)) !== text);
  const place = relative(process.cwd(), folder) || '.';
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  if (stale.length === 0) {
    process.stdout.write(`The data map in ${place} is fresh: ${String(files.size)} files.\n`);
    return 0;
  }
  if (isCheck) {
    process.stderr.write(`The data map in ${place} is out of date. Run data-map without --check and commit:\n`);
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
function argumentsOf(args: string[]): { readonly folder: string; readonly isCheck: boolean } | 'HELP' | null {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { out: { type: 'string' }, check: flag, help: flag } as const;
    const { out, check, help } = parseArgs({ args, options }).values;
    if (help) return 'HELP';
    if (out === '') return null;
    return { folder: out === undefined ? join(repository, 'docs/data-map') : resolve(out), isCheck: check };
  } catch (error) {
    // What was not understood may hold anything, and is not repeated.
    if (error instanceof TypeError && 'code' in error) return null;
    throw error;
  }
}

function textAt(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
