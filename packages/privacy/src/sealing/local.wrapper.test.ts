import { createSecretKey, generateKeySync, randomBytes, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { localKeyWrapper, SealingError } from './index.js';

describe('a wrapped key', () => {
  it('unwraps for its subject, and the wrapping shows nothing of it', async () => {
    const wrapper = localKeyWrapper({ current: aMaster() });
    const key = randomBytes(32);
    const wrapped = await wrapper.wrap(key, 'ada');
    expect(await wrapper.unwrap(wrapped, 'ada')).toEqual(key);
    expect(wrapped.bytes.includes(key)).toBe(false);
  });

  it('does not unwrap for another subject, nor with any one bit changed, nor cut short', async () => {
    const wrapper = localKeyWrapper({ current: aMaster() });
    const { wrapperId, bytes } = await wrapper.wrap(randomBytes(32), 'ada');
    await expect(wrapper.unwrap({ wrapperId, bytes }, 'bea')).rejects.toThrow(SealingError.notUnwrappable());
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      await expect(wrapper.unwrap({ wrapperId, bytes: changed }, 'ada')).rejects.toThrow(SealingError.notUnwrappable());
    }
    for (let length = 0; length < bytes.length; length += 1) {
      const short = bytes.subarray(0, length);
      await expect(wrapper.unwrap({ wrapperId, bytes: short }, 'ada')).rejects.toThrow(SealingError.notUnwrappable());
    }
  });

  it('unwraps under a previous master key and wraps under the current one', async () => {
    const [old, current] = [aMaster(), aMaster()];
    const before = localKeyWrapper({ current: old });
    const after = localKeyWrapper({ current, previous: [old] });
    const key = randomBytes(32);
    expect(await after.unwrap(await before.wrap(key, 'ada'), 'ada')).toEqual(key);
    expect((await after.wrap(key, 'ada')).wrapperId).toBe(after.id);
    expect(after.id).not.toBe(before.id);
  });

  it('names the master key that it needs when that one is not there', async () => {
    const [one, other] = [localKeyWrapper({ current: aMaster() }), localKeyWrapper({ current: aMaster() })];
    const wrapped = await one.wrap(randomBytes(32), 'ada');
    await expect(other.unwrap(wrapped, 'ada')).rejects.toThrow(SealingError.wrapperUnknown(one.id));
    const disguised = { ...wrapped, wrapperId: other.id };
    await expect(other.unwrap(disguised, 'ada')).rejects.toThrow(SealingError.notUnwrappable());
  });
});

describe('the id of a master key', () => {
  it('is the same for the same key, and eight bytes that tell nothing of it', () => {
    const bytes = randomBytes(32);
    const [one, again] = [bytes, bytes].map((key) => localKeyWrapper({ current: createSecretKey(key) }).id);
    expect(one).toBe(again);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(bytes.toString('hex')).not.toContain(one);
  });
});

it('a master key that is not 32 secret bytes is refused at once', () => {
  expect(() => localKeyWrapper({ current: createSecretKey(randomBytes(16)) })).toThrow(SealingError.unfitKey());
  expect(() => localKeyWrapper({ current: aMaster(), previous: [createSecretKey(randomBytes(31))] })).toThrow(
    SealingError.unfitKey(),
  );
});

function aMaster(): KeyObject {
  return generateKeySync('aes', { length: 256 });
}
