import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { memoryRateLimits, postgresRateLimits, RateLimitError, type Limit } from './index.js';

const signIn: Limit = { name: 'sign-in', points: 2, perSeconds: 60 };

describe('a limit in memory', () => {
  it('allows what is within it and says when the next try may be', async () => {
    const limits = memoryRateLimits();
    expect(await limits.consume(signIn, 'jane')).toEqual({ allowed: true });
    expect(await limits.consume(signIn, 'jane')).toEqual({ allowed: true });
    const verdict = await limits.consume(signIn, 'jane');
    expect(verdict).toEqual({ allowed: false, retryAfterSeconds: expect.any(Number) });
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeGreaterThan(55);
  });

  it('is one for each key and each name', async () => {
    const limits = memoryRateLimits();
    const once = { ...signIn, points: 1 };
    expect(await limits.consume(once, 'jane')).toEqual({ allowed: true });
    expect(await limits.consume(once, 'joan')).toEqual({ allowed: true });
    expect(await limits.consume({ ...once, name: 'sign-up' }, 'jane')).toEqual({ allowed: true });
    expect(await limits.consume(once, 'jane')).toMatchObject({ allowed: false });
  });

  it('opens again when its window ends', async () => {
    const limits = memoryRateLimits();
    const brief = { name: 'brief', points: 1, perSeconds: 60 };
    await limits.consume(brief, 'jane');
    const verdict = await limits.consume(brief, 'jane');
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeGreaterThan(30);
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeLessThanOrEqual(60);
    // The library counts by it, and to wait for a window so short that one may is to miss it on a slow machine.
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_001);
    try {
      expect(await limits.consume(brief, 'jane')).toEqual({ allowed: true });
    } finally {
      now.mockRestore();
    }
  });

  it('shuts a key out for as long as it says', async () => {
    const limits = memoryRateLimits();
    const blocking = { name: 'blocking', points: 1, perSeconds: 60, blockSeconds: 600 };
    await limits.consume(blocking, 'jane');
    expect(await limits.consume(blocking, 'jane')).toEqual({ allowed: false, retryAfterSeconds: 600 });
  });

  it('lets exactly its points through, however many try at once', async () => {
    const limits = memoryRateLimits();
    const ten = { name: 'ten', points: 10, perSeconds: 60 };
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => limits.consume(ten, 'jane')));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it.each<Limit>([
    { name: 'per year', points: 1, perSeconds: 60 },
    { name: 'per-year', points: 1, perSeconds: 31_536_000 },
    { name: 'per-year', points: 1, perSeconds: 60, blockSeconds: 31_536_000 },
    { name: 'none', points: 0, perSeconds: 60 },
    { name: 'half', points: 1, perSeconds: 0.5 },
  ])('is refused by name when it could not be kept: %j', async (limit) => {
    await expect(memoryRateLimits().consume(limit, 'jane')).rejects.toMatchObject({ code: 'RATE_LIMIT_MALFORMED' });
  });

  it('cannot mean two things under one name', async () => {
    const limits = memoryRateLimits();
    await limits.consume(signIn, 'jane');
    await expect(limits.consume({ ...signIn, points: 200 }, 'jane')).rejects.toMatchObject({
      code: 'RATE_LIMIT_REDEFINED',
    });
  });
});

describe('a limit whose store fails', () => {
  it('refuses the try with a fault that repeats neither the key nor the store', async () => {
    const failure = Object.assign(new Error('connection lost while storing jane.doe@example.org'), { code: '57P01' });
    const limits = postgresRateLimits({
      pool: { query: () => Promise.reject(failure) },
      hashKey: createSecretKey(randomBytes(32)),
    });
    const fault: unknown = await limits.consume(signIn, 'jane.doe@example.org').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(RateLimitError);
    expect(fault).toMatchObject({ code: 'RATE_LIMIT_UNAVAILABLE' });
    expect(inspect(fault, { depth: null, showHidden: true })).toContain('57P01');
    expect(inspect(fault, { depth: null, showHidden: true })).not.toContain('jane');
  });
});
