import { describe, expect, it } from '@jest/globals';
import { pick, seededDraw, someOf } from './draw.js';

describe('seeded draws', () => {
  it('are every number from 0 to the most, about as often', () => {
    const draw = seededDraw(1);
    const counts = [0, 0, 0, 0, 0];
    for (let time = 0; time < 5000; time += 1) counts[draw(4)] = (counts[draw(4)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('are others for the next seed', () => {
    const draws = (seed: number): number[] => Array.from({ length: 10 }, seededDrawOf(seed));
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
  });

  it('pick one of what there is, and nothing of nothing', () => {
    expect(['a', undefined]).toContain(pick(seededDraw(3), ['a', undefined]));
    expect(() => pick(seededDraw(3), [])).toThrow('There is nothing to pick from.');
    expect(someOf(() => 0, [1, 2, 3])).toEqual([1, 2, 3]);
    expect(someOf(() => 1, [1, 2, 3])).toEqual([]);
  });
});

function seededDrawOf(seed: number): () => number {
  const draw = seededDraw(seed);
  return () => draw(99);
}
