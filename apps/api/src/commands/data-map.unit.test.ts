import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildSchema, guardSchema } from '../app.schema.js';

jest.setTimeout(30_000);

const script = join(import.meta.dirname, '../../dist/commands/data-map.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-map-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the command data-map', () => {
  it('finds the map in docs fresh: run `pnpm data-map` after a change', async () => {
    expect(await dataMap('--check')).toMatchObject({ code: 0, output: expect.stringContaining('is fresh') });
  });

  it('writes every form, names what it wrote, and has a word for everything in the words of others', async () => {
    const { code, output, errors } = await dataMap('--out', folder);
    expect([code, errors]).toEqual([0, '']);
    const names = await readdir(folder);
    expect(names.sort()).toEqual([
      'README.md',
      'data-map.html',
      'data-map.json',
      'data-map.svg',
      'dpv.jsonld',
      'fides-dataset.yml',
      'fides-system.yml',
    ]);
    for (const name of names) expect(output).toContain(name);
    expect(await dataMap('--out', folder, '--check')).toMatchObject({ code: 0 });
  });

  it('puts every personal field of the server in every form that names fields', async () => {
    await dataMap('--out', folder);
    const { slots } = guardSchema(buildSchema());
    expect(slots.length).toBeGreaterThan(20);
    for (const name of ['README.md', 'data-map.html', 'data-map.json', 'dpv.jsonld', 'fides-dataset.yml']) {
      const text = await readFile(join(folder, name), 'utf8');
      expect([name, slots.filter(({ coordinate }) => !text.includes(coordinate))]).toEqual([name, []]);
    }
    const drawn = [...(await readFile(join(folder, 'data-map.svg'), 'utf8')).matchAll(/: (\d+|one) fields?</g)];
    expect(drawn.reduce((sum, [, count = '']) => sum + (count === 'one' ? 1 : Number(count)), 0)).toBe(slots.length);
  });

  it('tells where each value is kept: its column, the sealed column, or nowhere of its own', async () => {
    await dataMap('--out', folder);
    const { fields } = JSON.parse(await readFile(join(folder, 'data-map.json'), 'utf8')) as {
      readonly fields: readonly { readonly coordinate: string; readonly storedIn: unknown }[];
    };
    const storeOf = (coordinate: string) => fields.find((field) => field.coordinate === coordinate)?.storedIn;
    expect(storeOf('Contact.updatedAt')).toEqual({ table: 'contact', column: 'updated_at', path: [], isSealed: false });
    expect(storeOf('Contact.phone')).toEqual({ table: 'contact', column: 'sealed', path: ['phone'], isSealed: true });
    expect(storeOf('PostalAddress.city')).toMatchObject({ path: ['postalAddress', 'city'], isSealed: true });
    expect(storeOf('Contact.fullName')).toBeNull();
  });

  it('fails a check when a form is out of date, names it, and changes nothing', async () => {
    await dataMap('--out', folder);
    await writeFile(join(folder, 'dpv.jsonld'), '{}');
    const { code, errors } = await dataMap('--out', folder, '--check');
    expect(code).toBe(1);
    expect(errors).toMatch(/out of date.*\n {2}dpv\.jsonld\n$/s);
    expect(await readFile(join(folder, 'dpv.jsonld'), 'utf8')).toBe('{}');
    expect(await dataMap('--out', folder)).toMatchObject({ code: 0, output: expect.stringMatching(/dpv\.jsonld\n$/) });
  });

  it('tells how it is used to whoever asks, and writes nothing', async () => {
    const help = await dataMap('--help', '--out', folder);
    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('data-map [--out FOLDER]'), errors: '' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([['--canary'], ['canary'], ['--out='], ['--check=canary']])('answers %s with its usage', async (argument) => {
    const { code, errors } = await dataMap(argument);
    expect(code).toBe(2);
    expect(errors).toContain('data-map [--out FOLDER]');
    expect(errors).not.toContain('canary');
  });
});

/** Runs it as its user would, with no configuration and no database. */
function dataMap(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env: {}, cwd: folder }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}
