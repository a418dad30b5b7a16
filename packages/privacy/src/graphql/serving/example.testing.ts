import { mkdir, rm, writeFile } from 'node:fs/promises';

const folder = new URL('../../../test-results/', import.meta.url);

/** Runs the text of an example as it stands, on the sources beside this file, and gives what it exports. */
export async function importExample(name: string, text: string): Promise<unknown> {
  const file = new URL(name, folder);
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    text.replace(/'@trackyourhours\/privacy(?:\/(\w+))?'/g, (_whole, door: string | undefined) =>
      door === undefined ? "'../src/index.js'" : `'../src/${door}/index.js'`,
    ),
  );
  try {
    return await import(file.pathname);
  } finally {
    await rm(file);
  }
}
