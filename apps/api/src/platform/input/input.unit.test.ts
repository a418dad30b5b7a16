import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { z } from 'zod';
import { InvalidInput, isUuid, parseInput } from './index.js';

const person = z.object({
  name: z.string().trim().min(2, 'A name has at least 2 characters.'),
  colour: z.enum(['RED', 'GREEN']).nullish(),
  address: z.object({ city: z.string().max(5, 'A city has at most 5 characters.') }).nullish(),
  tags: z.array(z.string().max(3)).optional(),
});

describe('an input', () => {
  it('that is good comes back as its schema reads it', () => {
    expect(parseInput(person, { name: '  Ada ', address: null })).toEqual({ name: 'Ada', address: null });
  });

  it('that is not is refused with everything that is wrong, by path', () => {
    const refused = parseInput(person, { name: 'A', address: { city: 'too long' }, tags: ['ok', 'long'] });
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({
      problems: [
        { field: 'name', code: 'too_small', message: 'A name has at least 2 characters.' },
        { field: 'address.city', code: 'too_big', message: 'A city has at most 5 characters.' },
        { field: 'tags.1', code: 'too_big' },
      ],
    });
  });

  it('is not repeated in its refusal', () => {
    const refused = parseInput(person, { name: 5, colour: 'canary', address: 'canary', tags: [{ canary: 'canary' }] });
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(JSON.stringify(refused)).not.toContain('canary');
  });

  it('that is no object at all is refused, too', () => {
    for (const input of [null, undefined, 'canary', []]) expect(parseInput(person, input)).toBeInstanceOf(InvalidInput);
  });
});

describe('a UUID', () => {
  it('is told by its form, in either case', () => {
    for (const id of [randomUUID(), v7(), randomUUID().toUpperCase()]) expect(isUuid(id)).toBe(true);
  });

  it('is nothing that a uuid column would not take', () => {
    const id = randomUUID();
    for (const text of [
      '',
      id.slice(1),
      `${id}0`,
      ` ${id}`,
      `${id}\n`,
      `{${id}}`,
      id.replaceAll('-', ''),
      id.replace(/^./, 'g'),
      `${id}'; --`,
    ]) {
      expect(isUuid(text)).toBe(false);
    }
  });
});
