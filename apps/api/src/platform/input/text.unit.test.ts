import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { InvalidInput, parseInput, required, telephoneNumber, textLine, textLines } from './index.js';

const schema = z.object({
  name: required(textLine('A name', 10), 'The name is missing.'),
  address: textLines('An address', 20, 3),
  phone: telephoneNumber(),
});

describe('text', () => {
  it('is read without the spaces around it, composed, and with one kind of line break', () => {
    const read = parseInput(schema, { name: ' Zoe\u0308 ', address: 'a\r\nb\rc ', phone: ' +1 415 555 0100' });
    expect(read).toEqual({ name: 'Zoë', address: 'a\nb\nc', phone: '+1 415 555 0100' });
  });

  it('that is empty is none', () => {
    for (const empty of ['', ' \r\n ', null]) {
      expect(parseInput(schema, { name: 'x', address: empty, phone: empty })).toEqual({
        name: 'x',
        address: null,
        phone: null,
      });
    }
  });

  it.each([
    [{ name: '' }, 'name', 'The name is missing.'],
    [{ name: null }, 'name', 'The name is missing.'],
    [{ name: 'a\nb' }, 'name', 'A name is one line.'],
    [{ name: 'x'.repeat(11) }, 'name', 'A name has at most 10 characters.'],
    [{ address: 'a\nb\nc\nd' }, 'address', 'An address has at most 3 lines.'],
    [{ address: 'a\tb' }, 'address', 'An address has no tabulators.'],
    [{ address: 'x'.repeat(21) }, 'address', 'An address has at most 20 characters.'],
    [{ phone: '415 555 0100' }, 'phone', expect.stringMatching(/country code/)],
    [{ phone: '+1 415 555 0100 0100 0100' }, 'phone', expect.stringMatching(/country code/)],
  ])('that is not as it should be is refused with its field and a sentence: %j', (wrong, field, message) => {
    const refused = parseInput(schema, { name: 'x', address: null, phone: null, ...wrong });
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ problems: [{ field, message }] });
  });
});
