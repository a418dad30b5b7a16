import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactions, type MaskName } from './index.js';

const hidden = '•••';
const all = Object.values(redactions);

describe('a mask shows', () => {
  it.each<[MaskName, string, string]>([
    ['EMAIL', 'ada@lovelace.example', 'a•••@•••'],
    ['EMAIL', 'Zoë.Quinn+work@mail.clinic.example', 'Z•••@•••'],
    ['LAST_FOUR', '4242 4242 4242 1234', '•••• 1234'],
    ['LAST_FOUR', '+1 (415) 555-0199', '•••• 0199'],
    ['LAST_FOUR', 'AMFT-120455', '•••• 0455'],
    ['INITIAL', 'Ada', 'A•••'],
    ['INITIAL', '  Ada', 'A•••'],
    ['INITIAL', 'E\u0301lodie', 'É•••'],
    ['INITIAL', 'Ệ Anh', 'Ệ•••'],
    ['INITIAL', 'אבג', 'א•••'],
    ['INITIAL', 'क्षमा', 'क्ष•••'],
    ['YEAR_ONLY', '1985-04-12', '1985'],
    ['YEAR_ONLY', '1985-04-12T08:30:00.123Z', '1985'],
    ['POSTAL_PREFIX', '94110', '941••'],
    ['POSTAL_PREFIX', '94110-1234', '941••'],
    ['IP_NETWORK', '203.0.113.77', '203.0.113.0'],
    ['IP_NETWORK', '2001:db8:7:1::99', '2001:db8:7::'],
    ['IP_NETWORK', '2001:db8::99', '2001:db8::'],
    ['IP_NETWORK', '::1', '::'],
    ['IP_NETWORK', 'FE80::1:2%eth0', 'fe80::'],
    ['IP_NETWORK', '::ffff:203.0.113.77', '203.0.113.0'],
    ['IP_NETWORK', '::ffff:cb00:714d', '203.0.113.0'],
    ['IP_NETWORK', '0:0:0:0:0:ffff:203.0.113.77', '203.0.113.0'],
    ['IP_NETWORK', '64:ff9b::203.0.113.77', '64:ff9b::'],
    ['IP_NETWORK', '2002:cb00:714d:1::1', '2002:cb00:7100::'],
    ['CONSTANT', 'anything', hidden],
  ])('%s: %s as %s', (name, value, shown) => {
    expect(redactions[name].apply(value)).toBe(shown);
  });
});

describe('a short, empty or malformed value reveals nothing', () => {
  it.each<[MaskName, readonly string[]]>([
    [
      'EMAIL',
      [
        '',
        '@',
        'a@',
        '@b.example',
        'a@b.example',
        'ada',
        'a b@c.example',
        'ada@lovelace@example',
        '"a d"@b.example',
        `${'a'.repeat(400)}@b.example`,
      ],
    ],
    [
      'LAST_FOUR',
      [
        '',
        '1234',
        '1234567',
        '1-2-3-4-5-6-7',
        'password1',
        'ada@lovelace.example',
        '1234567x',
        '١٢٣٤٥٦٧٨',
        '12345678\n',
        '1'.repeat(65),
      ],
    ],
    [
      'INITIAL',
      [
        '',
        ' ',
        'A',
        'A.',
        'A   ',
        '7 of 9',
        '-',
        'E\u0301',
        'Z\u0300\u0301\u0302\u0303\u0304algo',
        '👩‍👩‍👧‍👦 family',
        '\ud83d',
        '\ud83dAda',
        '\u202eadA',
        '\u0007Ada',
        '\u115fAda',
        '\u3164 Ada',
      ],
    ],
    ['YEAR_ONLY', ['', '1985', '1985-4-1', '85-04-12', '1985-13-01', '1985-04-12 or so', '12/04/1985', '11985-04-12']],
    ['POSTAL_PREFIX', ['', '941', '9411', '94110-', '94110-12', 'K1A 0B1', ' 94110', '94110\n', '９４１１０']],
    [
      'IP_NETWORK',
      [
        '',
        '203.0.113',
        '203.0.113.256',
        '203.0.113.077',
        '203.0.113.77:443',
        ':::',
        '2001:db8',
        '::ffff:203.0.113',
        '%eth0',
        'localhost',
      ],
    ],
  ])('%s', (name, values) => {
    for (const value of values) expect(redactions[name].apply(value)).toBe(hidden);
  });
});

describe('every mask', () => {
  it.each(all)('$name: nothing stays nothing, and what is not text is hidden', ({ apply }) => {
    expect(apply(null)).toBeNull();
    expect(apply(undefined)).toBeNull();
    for (const value of [0, 94110, 1985n, true, {}, [], ['Ada'], new Date(0), Symbol('ada'), () => 'ada', trap]) {
      expect(apply(value)).toBe(hidden);
    }
  });

  it.each(all)('$name: is listed under its own name, fits text and says what it shows', (mask) => {
    expect(redactions[mask.name]).toBe(mask);
    expect(mask.accepts).toContain('String');
    expect(mask.produces).toMatch(/^only /);
  });

  it.each(all)('$name: whatever it is given, it answers in one of its two widths', (mask) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = mask.apply(text);
        expect(shown).not.toBeNull();
        if (mask.name !== 'IP_NETWORK') expect([3, width[mask.name]]).toContain(graphemeCount(shown ?? ''));
        expect(shown).toMatch(visible);
        expect(shown?.isWellFormed()).toBe(true);
      }),
    );
  });

  it.each(all)('$name: never shows a value whole', ({ apply }) => {
    // An address that is already a network, and a text made of dots, are their own masks; neither holds a secret.
    const ordinary = anyText.filter((text) => !/^•+$|^[0-9.]+\.0$|::$/.test(text));
    fc.assert(fc.property(ordinary, (text) => expect(apply(text)).not.toBe(text)));
  });

  it.each(all)('$name: a megabyte costs no more than a kilobyte does', ({ apply }) => {
    const parts = ['a', ' ', '1', '\u0300', '👩‍', '@', ':', '.', '-', '\ud83d', 'ab@'];
    for (const part of parts) {
      const cost = (characters: number): number => {
        const text = part.repeat(Math.ceil(characters / part.length));
        const rounds = Array.from({ length: 9 }, () => {
          const start = performance.now();
          for (let time = 0; time < 500; time += 1) apply(text);
          return performance.now() - start;
        });
        return Math.min(...rounds);
      };
      // What reads the whole text costs a thousand times as much, and not a few times.
      expect(cost(1 << 20)).toBeLessThan(cost(1 << 10) * 50);
    }
  });
});

describe('a mask that reads its text sign by sign', () => {
  const near = fc.array(fc.constantFrom(...Array.from('0123456789aZ -+()./@"é•\u00a0'))).map((signs) => signs.join(''));

  it.each<[MaskName, RegExp, RegExp, (text: string) => string]>([
    [
      'LAST_FOUR',
      /^(?=(?:[^0-9A-Za-z]*[0-9A-Za-z]){8})[0-9A-Za-z ().+/-]*[0-9](?:[ ().+/-]*[0-9]){3}[ ().+/-]*$/,
      /^[0-9A-Za-z ().+/-]{4,20}[0-9]{4}$/,
      lastFourOf,
    ],
    ['POSTAL_PREFIX', /^[0-9]{5}(?:-?[0-9]{4})?$/, /^[0-9]{5}(-?[0-9]{4})?$/, (text) => `${text.slice(0, 3)}••`],
    [
      'EMAIL',
      /^[A-Za-z][A-Za-z0-9][^@\s\p{C}"]*@[^@\s\p{C}"]+$/u,
      /^[A-Za-z][A-Za-z0-9][a-z+.]{0,20}@[a-z.]{1,20}$/,
      (text) => `${text.slice(0, 1)}•••@•••`,
    ],
  ])('%s: takes what a pattern of it takes, and nothing else', (name, pattern, taking, shown) => {
    const texts = fc.oneof(
      near,
      fc.stringMatching(taking).filter((text) => text.length < 60),
    );
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const isTaken = pattern.test(text) && text.length <= 60;
        taken += isTaken ? 1 : 0;
        // Other letters than plain ones are for the mask of a letter to judge.
        fc.pre(isTaken || name !== 'EMAIL' || !/^[^@]*@/.test(text));
        expect(redactions[name].apply(text)).toBe(isTaken ? shown(text) : hidden);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  function lastFourOf(text: string): string {
    return `•••• ${text.replace(/[^0-9]/g, '').slice(-4)}`;
  }
});

describe('the width of a masked value', () => {
  it('says nothing of how long a name is', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(fc.property(names, (rest) => expect(redactions.INITIAL.apply(`Ada${rest}`)).toBe('A•••')));
  });

  it('says nothing of how long an address is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => expect(redactions.EMAIL.apply(`ada${address}`)).toBe('a•••@•••')),
    );
  });

  it('says nothing of how long a number is', () => {
    const numbers = fc.stringMatching(/^[0-9]{4,40}$/);
    fc.assert(fc.property(numbers, (front) => expect(redactions.LAST_FOUR.apply(`${front}1234`)).toBe('•••• 1234')));
  });
});

describe('the network of an address', () => {
  it('is the same for every device in it', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(byte, byte, byte, byte, (a, b, c, d) => {
        const network = `${a}.${b}.${c}.0`;
        expect(redactions.IP_NETWORK.apply(`${a}.${b}.${c}.${d}`)).toBe(network);
        expect(redactions.IP_NETWORK.apply(`::ffff:${a}.${b}.${c}.${d}`)).toBe(network);
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const network = redactions.IP_NETWORK.apply(address) ?? '';
        expect(redactions.IP_NETWORK.apply(network)).toBe(network);
      }),
    );
  });
});

const width: Readonly<Record<Exclude<MaskName, 'IP_NETWORK'>, number>> = {
  EMAIL: 8,
  LAST_FOUR: 9,
  INITIAL: 4,
  YEAR_ONLY: 4,
  POSTAL_PREFIX: 5,
  CONSTANT: 3,
};

const visible = /^[^\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+$/u;

/** An object that answers every question with a fault: a mask must not ask. */
const trap: object = new Proxy(
  {},
  {
    get: () => {
      throw new Error('asked');
    },
    getPrototypeOf: () => {
      throw new Error('asked');
    },
  },
);

/** Noise, and noise around the shapes that the masks know. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'Z',
        '@',
        '.',
        '1',
        ' ',
        '-',
        ':',
        '::',
        'ffff',
        '\u202e',
        '\u200d',
        '\u0301',
        '\ud83d',
        '👩',
        '\u0000',
        '•',
      ),
    )
    .map((parts) => parts.join('')),
  fc.emailAddress(),
  fc.ipV4(),
  fc.ipV6(),
  fc.stringMatching(/^[0-9]{5}(-[0-9]{4})?$/),
  fc.stringMatching(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9])(T[0-9]{2}:[0-9]{2}Z)?$/),
);

function graphemeCount(text: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;
}
