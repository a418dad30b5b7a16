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
        { field: 'name', code: 'TOO_SHORT', message: 'A name has at least 2 characters.' },
        { field: 'address.city', code: 'TOO_LONG', message: 'A city has at most 5 characters.' },
        { field: 'tags.1', code: 'TOO_LONG', message: 'It has at most 3 characters.' },
      ],
    });
  });

  it('is not repeated in its refusal', () => {
    const refused = parseInput(person, { name: 5, colour: 'canary', address: 'canary', tags: [{ canary: 'canary' }] });
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(JSON.stringify(refused)).not.toContain('canary');
  });

  it.each<[string, z.ZodType, unknown, string, string]>([
    ['nothing', z.string(), undefined, 'REQUIRED', 'It is missing.'],
    ['null', z.boolean(), null, 'REQUIRED', 'It is missing.'],
    ['empty text', z.string().min(1), '', 'REQUIRED', 'It has at least 1 character.'],
    ['a number for a text', z.string(), 5, 'NOT_VALID', 'It is a text.'],
    ['a text for a list', z.array(z.string()), 'canary', 'NOT_VALID', 'It is a list.'],
    ['a fraction', z.int(), 1.5, 'NOT_VALID', 'It is a whole number.'],
    ['a number beyond counting', z.int(), 1e300, 'OUT_OF_RANGE', 'It is a number too large to be counted with.'],
    ['a number too small', z.int().min(3), 2, 'OUT_OF_RANGE', 'It is at least 3.'],
    ['a list too long', z.array(z.int()).max(1), [1, 2], 'TOO_LONG', 'It has at most 1 item.'],
    ['a list too short', z.array(z.int()).min(2), [1], 'TOO_SHORT', 'It has at least 2 items.'],
    ['another word', z.enum(['RED', 'GREEN']), 'canary', 'NOT_ONE_OF', 'It is one of these: RED, GREEN.'],
    [
      'another kind',
      z.discriminatedUnion('t', [z.object({ t: z.literal('a') })]),
      { t: 'canary' },
      'NOT_ONE_OF',
      'It is none of the kinds that there are.',
    ],
    ['no UUID', z.uuid(), 'canary', 'NOT_VALID', 'It is a UUID.'],
    ['no address', z.email(), 'canary', 'NOT_VALID', 'It is an e-mail address.'],
    ['another beginning', z.string().startsWith('/'), 'canary', 'NOT_VALID', 'It begins with /'],
    ['another form', z.hex(), 'canary', 'NOT_VALID', 'It is not written as it should be.'],
    ['a check without words', z.string().refine(() => false), 'canary', 'NOT_VALID', 'It is not as it should be.'],
  ])('that is %s is refused in plain words, by a code of ours', (_name, value, given, code, message) => {
    const refused = parseInput(z.object({ value: z.unknown().pipe(value) }), { value: given });
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ problems: [{ code, message }] });
    expect(JSON.stringify(refused)).not.toContain('canary');
  });

  it('does not have the name of a field that does not belong in it repeated', () => {
    const refused = parseInput(z.object({ inner: z.strictObject({}) }), { inner: { canary: 1 } });
    expect(refused).toEqual(
      new InvalidInput([{ field: 'inner', code: 'NOT_VALID', message: 'It has a field that does not belong in it.' }]),
    );
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
