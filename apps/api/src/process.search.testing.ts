import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Searches bytes for texts that must not stand in them, in any spelling of their letters and any usual encoding. */
export class ForbiddenTexts {
  /** What is looked for, by its first four bytes. */
  readonly #byStart = new Map<number, Needle[]>();
  readonly #starts = new Uint8Array(2 ** 16);

  constructor(texts: readonly string[]) {
    for (const text of new Set(texts.filter(({ length }) => length >= shortest))) {
      for (const [form, bytes] of formsOf(text)) {
        this.#add({ found: `${text} (${form})`, bytes: Buffer.from(bytes, 'latin1') });
      }
    }
  }

  /** What was found, each once: the text and the encoding it was found in. */
  foundIn(content: Uint8Array | string): readonly string[] {
    const bytes = lowered(typeof content === 'string' ? Buffer.from(content) : content);
    const found = new Set<string>();
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      const start = startOf(bytes, at);
      if (this.#starts[start & 0xffff] === 0) continue;
      for (const needle of this.#byStart.get(start) ?? []) {
        if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) found.add(needle.found);
      }
    }
    return [...found].sort();
  }

  /** Searches every file below a folder, and every name. */
  async foundBelow(
    folder: string,
  ): Promise<{ readonly files: number; readonly bytes: number; readonly found: readonly string[] }> {
    const found = new Set<string>();
    let files = 0;
    let bytes = 0;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      for (const text of this.foundIn(entry.name)) found.add(`${text} in a name`);
      if (!entry.isFile()) continue;
      const content = await readFile(join(entry.parentPath, entry.name));
      files += 1;
      bytes += content.length;
      for (const text of this.foundIn(content)) found.add(`${text} in ${entry.name}`);
    }
    return { files, bytes, found: [...found].sort() };
  }

  #add(needle: Needle): void {
    const start = startOf(needle.bytes, 0);
    this.#starts[start & 0xffff] = 1;
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), needle]);
  }
}

interface Needle {
  readonly found: string;
  readonly bytes: Buffer;
}

/** Shorter ones stand in any random bytes by chance. */
const shortest = 5;

/** In latin1, a character for each byte, without capitals. */
function formsOf(text: string): readonly (readonly [string, string])[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const forms: [string, Buffer][] = [
    ['as it is', utf8],
    ['UTF-16', utf16],
    ['UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['percent-encoded', Buffer.from(encodeURIComponent(text))],
    [
      'in JSON',
      Buffer.from(text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
    ],
    ['in hexadecimal', Buffer.from(utf8.toString('hex'))],
    // A different text for each place at which it may begin within three bytes.
    ...[0, 1, 2].flatMap((shift) =>
      (['base64', 'base64url'] as const).map((alphabet): [string, Buffer] => [
        `${alphabet}, shifted by ${String(shift)}`,
        Buffer.from(encodedWithin(utf8, alphabet, shift)),
      ]),
    ),
  ];
  // Plain text looks the same in several encodings, and is told once.
  return [
    ...new Map(forms.reverse().map(([form, bytes]) => [bytes.toString('latin1'), [form, bytes] as const])).values(),
  ]
    .filter(([form, { length }]) => length >= (form.startsWith('base64') ? 7 : shortest))
    .map(([form, bytes]) => [form, lowered(bytes).toString('latin1')]);
}

/** The part of the encoded text that does not depend on what stands around it. */
function encodedWithin(bytes: Buffer, alphabet: 'base64' | 'base64url', shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString(alphabet);
  return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

/** Small letters for capitals, and nothing else. */
function lowered(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at += 1) {
    const byte = copy[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) copy[at] = byte + 0x20;
  }
  return copy;
}

function startOf(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at);
}
