import type { CanaryValue } from './canary.value.js';

/** One form of a value: what it is called, and the text that betrays the value. */
export type CanaryForm = readonly [name: string, text: string];

/** Shorter texts stand anywhere by chance. */
const shortest = 5;

/**
 * The forms in which a value would still tell whoever sees it, in small letters: as it is, escaped, encoded, turned
 * round, a number without its separators, a moment as it is counted. A value that many fields share has none.
 */
export function formsOf(value: CanaryValue): readonly CanaryForm[] {
  if (typeof value === 'boolean') return [];
  const text = String(value);
  const bytes = Buffer.from(text);
  const forms: CanaryForm[] = [
    ['as it is', text],
    ['percent-encoded', encodeURIComponent(text)],
    ['in JSON', JSON.stringify(text).slice(1, -1)],
    ['in ASCII', text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)],
    ['in hexadecimal', bytes.toString('hex')],
    ['turned round', Array.from(text).reverse().join('')],
    // A different text for each place at which it may begin within three bytes.
    ...[0, 1, 2].flatMap((shift) =>
      (['base64', 'base64url'] as const).map((alphabet): CanaryForm => [alphabet, within(bytes, alphabet, shift)]),
    ),
    ...(/^[-+0-9 ().]+$/.test(text) ? numberForms(text) : []),
    ...(/^\d{4}-\d\d-\d\dT/.test(text) ? momentForms(text) : []),
  ];
  const told = new Map<string, CanaryForm>();
  for (const [name, form] of forms) {
    const small = form.toLowerCase();
    if (small.length >= shortest && !told.has(small)) told.set(small, [name, small]);
  }
  return [...told.values()];
}

function numberForms(text: string): readonly CanaryForm[] {
  const plain = text.replace(/[^0-9]/g, '');
  const forms: CanaryForm[] = [];
  if (plain.length >= 10) forms.push(['without separators', plain]);
  // A mask may show its last four digits; the rest tells as much as all of it.
  if (plain.length >= 12) forms.push(['but for its end', plain.slice(0, -4)]);
  return forms;
}

function momentForms(text: string): readonly CanaryForm[] {
  const counted = Date.parse(text);
  if (Number.isNaN(counted)) return [];
  return [
    ['in milliseconds', String(counted)],
    ['for a database', text.slice(0, 19).replace('T', ' ')],
    ['for a mail', new Date(counted).toUTCString()],
  ];
}

/** The part of an encoded text that does not depend on what stands around it. */
function within(bytes: Buffer, alphabet: 'base64' | 'base64url', shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString(alphabet);
  const whole = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  return whole.length < shortest + 2 ? '' : whole;
}
