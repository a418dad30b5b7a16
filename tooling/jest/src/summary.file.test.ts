import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addSummaries, forgetSummary, readSummary, writeSummary } from './summary.file.ts';

describe('the summary of a package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'summary-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read as it was written', () => {
    writeSummary(folder, { passed: 3, failed: 1, skipped: 2 });
    expect(readSummary(folder)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('is gone once forgotten', () => {
    writeSummary(folder, { passed: 3, failed: 0, skipped: 0 });
    forgetSummary(folder);
    expect(readSummary(folder)).toBeUndefined();
  });

  it('counts as one failure when it is missing', () => {
    expect(addSummaries([{ passed: 3, failed: 0, skipped: 1 }, undefined])).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
    });
  });

  it('adds up over packages', () => {
    const one = { passed: 3, failed: 1, skipped: 0 };
    expect(addSummaries([one, one])).toEqual({ passed: 6, failed: 2, skipped: 0 });
  });
});
