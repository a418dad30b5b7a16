import type { MaskName } from '../redaction/index.js';

/** A value that can stand in a field. */
export type CanaryValue = string | number | boolean;

/**
 * The value with a number, as a scalar and its mask take it: different for different numbers, like nothing else, and
 * never its own mask. Undefined for a scalar that is not known here.
 */
export function canaryValue(number: number, scalar: string, mask: MaskName | null): CanaryValue | undefined {
  switch (scalar) {
    case 'ID':
    case 'String':
      return canaryText(number, mask);
    case 'Int':
      return 1_000_000_000 + spread(number, 1_000_000_000);
    case 'Float':
      return 1_000_000_000 + spread(number, 1_000_000_000) + 0.25;
    case 'Boolean':
      return number % 2 === 0;
    case 'DateTime':
    case 'DateTimeISO':
      return moment(number);
    default:
      return undefined;
  }
}

function canaryText(number: number, mask: MaskName | null): string {
  switch (mask) {
    case 'EMAIL':
      return `${word(number)}@${word(number + half)}.example`;
    case 'INITIAL': {
      const name = word(number);
      return name.charAt(0).toUpperCase() + name.slice(1);
    }
    case 'LAST_FOUR':
      return digits(number, 12);
    case 'YEAR_ONLY':
      return moment(number);
    case 'POSTAL_PREFIX':
      return `${digits(number, 9).slice(0, 5)}-${digits(number, 9).slice(5)}`;
    case 'IP_NETWORK': {
      const octets = spread(number, 2 ** 24);
      return `2${octets % 50}.${(octets >>> 8) & 255}.${octets >>> 16}.${1 + (number % 254)}`;
    }
    case 'CONSTANT':
    case null:
      return `${word(number)}${word(number + half)}`;
  }
}

/** Numbers that nobody asks for by themselves: the second word of a value. */
const half = 2 ** 25;

/** Eight letters that are no word. */
function word(number: number): string {
  let rest = spread(number, 26 ** 8);
  let letters = '';
  for (let at = 0; at < 8; at += 1) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** A moment between 1950 and 1989, to the millisecond. */
function moment(number: number): string {
  return new Date(-630_000_000_000 + spread(number, 1_250_000_000_000)).toISOString();
}

function digits(number: number, length: number): string {
  return String(10 ** (length - 1) + spread(number, 9 * 10 ** (length - 1)));
}

/** Puts each number far from its neighbours, below a limit: multiplied by what has no factor in common with any limit. */
function spread(number: number, limit: number): number {
  return Number((BigInt(number + 1) * 2_654_435_761_769n) % BigInt(limit));
}
