import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessHouse, type ServerProcess } from './process.testing.js';

const { resolve } = createRequire(import.meta.url);
const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));

describe('the example in the SDK’s README', () => {
  const house = new ProcessHouse();
  let server: ServerProcess;
  let folder: string;
  let printed: readonly string[];

  beforeAll(async () => {
    folder = await house.folder();
    await install(folder, 'sdk', 'schema');
    await writeFile(join(folder, 'profile.mts'), await example());
    server = await (await house.start(await house.folder())).ready();
    printed = await run(folder, server);
  });

  afterAll(() => house.close());

  it('reads her own profile before and after a change', () => {
    expect(printed).toContain('Before, she reads: null, null');
    expect(printed).toContain('Now, she reads: Ada Lovelace, +1 415 555 0142');
  });

  it('shows a service provider what it may see: clear, masked, or not at all', () => {
    expect(printed).toContain('The service provider reads: Ada, A•••, •••• 0142, null');
    expect(printed).toContain('The e-mail address is shown as it is.');
  });

  it('says what was masked and why', () => {
    const because = 'The access policy shows this viewer a part of it.';
    expect(printed.filter((line) => line.startsWith('masked ')).sort()).toEqual([
      `masked Contact.familyName: ${because}`,
      `masked Contact.fullName: ${because}`,
      `masked Contact.phone: ${because}`,
      `masked PostalAddress.city: ${because}`,
      `masked PostalAddress.postalCode: ${because}`,
      `masked PostalAddress.region: ${because}`,
    ]);
  });

  it('says what was withheld and why', () => {
    const withheld = printed.filter((line) => line.startsWith('withheld '));
    expect(withheld).toContain('withheld PostalAddress.line1: The access policy does not show it to this viewer.');
    expect(withheld).toContain('withheld Person.createdAt: It was not collected for the stated purpose.');
  });

  it('can be run again on the same server', async () => {
    expect(await run(folder, server)).toEqual(printed);
  });

  it('satisfies the strictest compiler, the declarations of the packages included', async () => {
    const types = ['--types', 'node', '--typeRoots', dirname(dirname(resolve('@types/node/package.json')))];
    const strict = [
      '--noEmit',
      '--strict',
      '--noUncheckedIndexedAccess',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
    ];
    const target = ['--module', 'nodenext', '--target', 'es2024'];
    const found = await outputOf(
      folder,
      {},
      resolve('typescript/bin/tsc'),
      ...strict,
      ...target,
      ...types,
      'profile.mts',
    );
    expect(found).toBe('');
  });
});

/** The program, as a reader would copy it. */
async function example(): Promise<string> {
  const readme = await readFile(join(packages, 'sdk/README.md'), 'utf8');
  const [, program] = /^```ts\n(.*?)^```/ms.exec(readme) ?? [];
  if (program === undefined) throw new Error('The README holds no program.');
  return program;
}

/** Puts packages where a program outside of this repository finds them, with what a publication holds and no more. */
async function install(folder: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const home = join(folder, 'node_modules/@trackyourhours', name);
    const { files } = JSON.parse(await readFile(join(packages, name, 'package.json'), 'utf8')) as { files: string[] };
    for (const file of ['package.json', ...files]) {
      await mkdir(dirname(join(home, file)), { recursive: true });
      await cp(join(packages, name, file), join(home, file), { recursive: true });
    }
  }
}

/** The lines that the program prints to its end. */
async function run(folder: string, server: ServerProcess): Promise<readonly string[]> {
  const printed = await outputOf(folder, { API_URL: `${server.url}/graphql`, DATA_DIR: server.folder }, 'profile.mts');
  return printed.trimEnd().split('\n');
}

/** All that a program prints when Node runs it with these variables and no others; what it complains of is thrown. */
async function outputOf(
  folder: string,
  env: Readonly<Record<string, string>>,
  ...program: readonly string[]
): Promise<string> {
  const child = spawn(process.execPath, program, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (complaints !== '') throw new Error(complaints);
  return printed;
}
