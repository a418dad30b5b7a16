import { describe, expect, it } from '@jest/globals';
import { fixedClock, systemClock } from './index.js';

describe('the clock', () => {
  it('of the system moves by itself', () => {
    const before = Date.now();
    const told = systemClock.now().getTime();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });

  it('of a test stands still until it is moved', () => {
    const start = new Date();
    const clock = fixedClock(start);
    expect(clock.now()).toEqual(start);
    clock.advance(60_000);
    expect(clock.now().getTime() - start.getTime()).toBe(60_000);
    clock.advance(-90_000);
    expect(clock.now().getTime() - start.getTime()).toBe(-30_000);
    clock.set(start);
    expect(clock.now()).toEqual(start);
  });

  it('is not moved by someone who changes a date it gave or was given', () => {
    const start = new Date();
    const clock = fixedClock(start);
    const told = clock.now();
    told.setTime(0);
    start.setTime(0);
    expect(clock.now().getTime()).not.toBe(0);
  });

  it('refuses a date that is none', () => {
    const clock = fixedClock();
    expect(() => fixedClock(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
    expect(() => clock.set(new Date('never'))).toThrow(RangeError);
    expect(Number.isNaN(clock.now().getTime())).toBe(false);
  });
});
