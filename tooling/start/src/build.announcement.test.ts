import { describe, expect, it } from '@jest/globals';
import { announcement } from './build.announcement.ts';

describe('what is told of a build', () => {
  it('names a package that is built', () => {
    expect(announcement('@trackyourhours/sdk:build: cache miss, executing 3b7a6ef6398a3cbb')).toBe(
      'Building @trackyourhours/sdk …',
    );
  });

  it('leaves out a package that is built already', () => {
    expect(announcement('@trackyourhours/sdk:build: cache hit, suppressing logs 3b7a6ef6398a3cbb')).toBeUndefined();
  });

  it('leaves out what the task runner says of itself', () => {
    expect(announcement('   • Remote caching disabled')).toBeUndefined();
  });
});
