import { readFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { importExample } from './serving/example.testing.js';

const home = new URL('../../', import.meta.url);

describe('the README', () => {
  it('has an example that runs as it stands, and prints what it says', async () => {
    const readme = await readFile(new URL('README.md', home), 'utf8');
    const printed = await outputOf(fenced(readme, 'ts'));
    expect(printed.split('\n')).toEqual(fenced(readme, 'text').split('\n'));
  });
});

/** What an example prints, run against the sources beside this test. */
async function outputOf(example: string): Promise<string> {
  const log = jest.spyOn(console, 'log').mockReturnValue();
  try {
    await importExample('readme.example.ts', example);
    return log.mock.calls.map((words) => words.join(' ')).join('\n');
  } finally {
    log.mockRestore();
  }
}

/** The one block of a document that is fenced under this name. */
function fenced(document: string, name: string): string {
  const [block, ...others] = [...document.matchAll(new RegExp(`^\`\`\`${name}\\n([^]*?)\\n\`\`\`$`, 'gm'))];
  const text = block?.[1];
  if (text === undefined || others.length > 0) throw new Error(`The README has one block of ${name}.`);
  return text;
}
