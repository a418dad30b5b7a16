import { describe, expect, it } from '@jest/globals';
import { fuzz, FuzzFinding, fuzzSettings, type FuzzRun } from './index.js';

const findsSix: FuzzRun = async (draw) => (draw(5) === 5 ? 'a six' : null);

describe('a fuzz', () => {
  it('ends where nothing is found', async () => {
    const runs: number[] = [];
    await fuzz({ seed: 1, runs: 20 }, async (_, run) => {
      runs.push(run);
      return null;
    });
    expect(runs).toHaveLength(20);
  });

  it('tells how to repeat what it found as the only run', async () => {
    const finding: unknown = await fuzz({ seed: 1, runs: 1000 }, findsSix).catch((error: unknown) => error);
    if (!(finding instanceof FuzzFinding)) throw new Error('Nothing was found.');
    expect(finding.message).toContain(`FUZZ_SEED=${finding.seed} FUZZ_RUNS=1`);
    await expect(fuzz({ seed: finding.seed, runs: 1 }, findsSix)).rejects.toThrow('a six');
  });

  it('goes as far and from where it is told, and otherwise as it is used to', () => {
    const defaults = { seed: 3, runs: 5 };
    expect(fuzzSettings({}, defaults)).toEqual(defaults);
    expect(fuzzSettings({ FUZZ_SEED: '', FUZZ_RUNS: '' }, defaults)).toEqual(defaults);
    expect(fuzzSettings({ FUZZ_SEED: '8', FUZZ_RUNS: '9' }, defaults)).toEqual({ seed: 8, runs: 9 });
    expect(() => fuzzSettings({ FUZZ_RUNS: 'many' }, defaults)).toThrow('FUZZ_RUNS is no whole number.');
  });
});
