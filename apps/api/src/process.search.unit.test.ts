import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForbiddenTexts } from './process.search.testing.js';

const forbidden = new ForbiddenTexts(['Zoë.Canary+tag@example.org', '+1 415 555 0199', 'Canary']);
const [address, phone] = ['Zoë.Canary+tag@example.org', '+1 415 555 0199'];

describe('the search', () => {
  it.each<[string, Buffer]>([
    ['as it is', Buffer.from(`x${address}y`)],
    ['in capitals', Buffer.from('CANARY')],
    ['between bytes that are no text', Buffer.concat([Buffer.of(0, 255, 128), Buffer.from('canary'), Buffer.of(0)])],
    ['at the very end', Buffer.from('xxxcanary')],
    ['in UTF-16', Buffer.from(`x${address}`, 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from(address, 'utf16le').swap16()],
    ['percent-encoded', Buffer.from(`?to=${encodeURIComponent(address)}`)],
    ['escaped in JSON', Buffer.from('"Zo\\u00EB.Canary+tag@example.org"')],
    ['in hexadecimal', Buffer.from(`\\x00${Buffer.from(phone).toString('hex')}`)],
    ['in hexadecimal capitals', Buffer.from(Buffer.from(phone).toString('hex').toUpperCase())],
    ['in base64', Buffer.from(Buffer.from(phone).toString('base64'))],
    ['in base64, after one byte', Buffer.from(Buffer.from(`x${phone}y`).toString('base64'))],
    ['in base64url, after two', Buffer.from(Buffer.from(`xy${address}z`).toString('base64url'))],
  ])('finds a text %s', (_, content) => {
    expect(forbidden.foundIn(content)).not.toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(forbidden.foundIn(Buffer.alloc(100_000))).toEqual([]);
    expect(forbidden.foundIn('Z. C. at example.org, +1 415 555 0198')).toEqual([]);
  });

  describe('of a folder', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'search-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('looks into every file at every depth, and at every name', async () => {
      await mkdir(join(folder, 'a', 'b'), { recursive: true });
      await writeFile(join(folder, 'a', 'b', 'clean'), 'nothing here');
      expect(await forbidden.foundBelow(folder)).toEqual({ files: 1, bytes: 12, found: [] });
      await writeFile(join(folder, 'a', 'b', 'deep'), Buffer.concat([Buffer.alloc(70_000), Buffer.from('CANARY')]));
      await writeFile(join(folder, 'a', 'canary.txt'), '');
      expect((await forbidden.foundBelow(folder)).found).toEqual([
        'Canary (as it is) in a name',
        'Canary (as it is) in deep',
      ]);
    });
  });
});
