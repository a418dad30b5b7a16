import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { policyStatements } from '../rooms/policy/index.js';

jest.setTimeout(30_000);

const script = join(import.meta.dirname, '../../dist/commands/policy.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the command policy', () => {
  it('finds what is in docs fresh: run `pnpm policy` after a change', async () => {
    expect(await policy('--check')).toMatchObject({ code: 0, output: expect.stringContaining('is fresh') });
  });

  it('writes the table of all statements and the page, and counts how far they are carried out', async () => {
    const { code, output, errors } = await policy('--out', folder);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^\d+ statements of the policy: \d+ carried out, \d+ in part, \d+ planned, \d+ reserved/);
    expect((await readdir(folder)).sort()).toEqual(['privacy.html', 'statements.md']);
    const table = await readFile(join(folder, 'statements.md'), 'utf8');
    expect(policyStatements.filter(({ id }) => !table.includes(`id="${id}"`))).toEqual([]);
    expect(table.match(/^\| <a id=/gm)).toHaveLength(policyStatements.length);
    expect(await readFile(join(folder, 'privacy.html'), 'utf8')).toContain('your telephone number');
    expect(await policy('--out', folder, '--check')).toMatchObject({ code: 0 });
  });

  it('fails a check when something is out of date, names it, and changes nothing', async () => {
    await policy('--out', folder);
    await writeFile(join(folder, 'statements.md'), 'all is well');
    const { code, errors } = await policy('--out', folder, '--check');
    expect(code).toBe(1);
    expect(errors).toMatch(/out of date.*\n {2}statements\.md\n$/s);
    expect(await readFile(join(folder, 'statements.md'), 'utf8')).toBe('all is well');
  });

  it('tells how it is used to whoever asks, and writes nothing', async () => {
    const help = await policy('--help', '--out', folder);
    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('policy [--out FOLDER]'), errors: '' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([['--canary'], ['canary'], ['--out='], ['--check=canary']])('answers %s with its usage', async (argument) => {
    const { code, errors } = await policy(argument);
    expect(code).toBe(2);
    expect(errors).toContain('policy [--out FOLDER]');
    expect(errors).not.toContain('canary');
  });
});

/** Runs it as its user would, with no configuration and no database. */
function policy(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env: {}, cwd: folder }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}
