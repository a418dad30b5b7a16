import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement.names.js';

const limits = { worthwhileAfter: 3, mostNames: 10, mostCounted: 20 };

describe('a statement', () => {
  it('gets a name when it has come often enough, and keeps it', () => {
    const names = new StatementNames(limits);
    expect([1, 2, 3, 4].map(() => names.of('select 1'))).toEqual([null, null, 'statement_1', 'statement_1']);
  });

  it('never shares a name with another', () => {
    const names = new StatementNames(limits);
    const given = ['a', 'b', 'c'].map((text) => [1, 2, 3].map(() => names.of(text)).at(-1));
    expect(new Set(given).size).toBe(3);
    expect(given).not.toContain(null);
  });

  it('gets none when it comes once among ever new ones', () => {
    const names = new StatementNames(limits);
    const given = Array.from({ length: 500 }, (_, index) => names.of(`select ${String(index)}`));
    expect(new Set(given)).toEqual(new Set([null]));
  });

  it('gets none once there are enough, while those that have one keep theirs', () => {
    const names = new StatementNames(limits);
    const texts = Array.from({ length: 50 }, (_, index) => `select ${String(index)}`);
    for (const text of texts) for (let time = 1; time <= 4; time += 1) names.of(text);
    expect(new Set(texts.map((text) => names.of(text)).filter((name) => name !== null)).size).toBe(10);
    expect(names.of('select 0')).toBe('statement_1');
    expect(names.of('select 49')).toBeNull();
  });
});
