import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { progressOn } from './progress.line.js';

describe('the progress of a command', () => {
  it('is written over on a terminal, and leaves the lines that stay', () => {
    expect(written(true)).toBe('\r\u001b[K1 of 2\r\u001b[Ka finding\n\r\u001b[K2 of 2\r\u001b[Kdone\n');
  });

  it('is not written where nobody watches', () => {
    expect(written(false)).toBe('a finding\ndone\n');
  });
});

function written(isTTY: boolean): string {
  const out = new PassThrough({ encoding: 'utf8' });
  const progress = progressOn(Object.assign(out, { isTTY }));
  progress.show('1 of 2');
  progress.line('a finding');
  progress.show('2 of 2');
  progress.line('done');
  return String(out.read());
}
