import type { KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { masterKeyIn } from '../keys/index.js';

type Context = z.core.$RefinementCtx;

/** One of a few words. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: `is not one of ${values.join(', ')}` });
}

/** A number in digits only: one written as 4e3 or 0x10 is a mistake, not a port. */
export function wholeNumber(least: number, most: number) {
  const problem = `is not a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: problem, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, problem);
}

/** Values separated by commas, each read by the same reader; none when it is not set. */
export function list<Item>(read: (text: string, context: Context) => Item) {
  return z
    .string()
    .transform((text, context) => items(text).map((item) => read(item, context)))
    .default([]);
}

/**
 * Where another server is. Of a database's address only the scheme is looked at; its options are the driver's to know.
 * A mail server's takes none: there are some that would print every mail, or accept any certificate.
 */
export function address(protocols: readonly string[]) {
  const takesOptions = !protocols.includes('smtp:');
  return z.string().refine(
    (text) => {
      const url = URL.parse(text);
      // A hash is a password that was not percent-encoded, and what stands before it would be taken for the host.
      if (url === null || !protocols.includes(url.protocol) || url.hash !== '') return false;
      return takesOptions || (url.hostname !== '' && /^\/?$/.test(url.pathname) && url.search === '');
    },
    `is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );
}

/** 32 bytes in base64, as a key object at once, so that no copy of the text goes further. */
export function masterKey(text: string, context: Context): KeyObject {
  return masterKeyIn(text) ?? refuse(context, 'is not 32 bytes in base64');
}

/** An address of a site, without its trailing slash. */
export function webUrl(text: string, context: Context): string {
  return plainUrl(text) ?? refuse(context, 'is not a plain http or https address');
}

/** A site's origin as a browser sends it. A star is none: it would open personal data to every page. */
export function origin(text: string, context: Context): string {
  const url = plainUrl(text);
  return url !== undefined && URL.parse(url)?.origin === url
    ? url
    : refuse(context, 'holds something that is not an origin');
}

/** Which proxies to believe. `on` is refused, because then any client could choose the address it is known by. */
export function proxies(text: string, context: Context): false | number | readonly string[] {
  if (text === 'off' || text === '0') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const networks = items(text);
  return networks.length > 0 && networks.every(isNetwork)
    ? networks
    : refuse(context, 'is neither off, nor a number of proxies, nor a list of networks');
}

function refuse(context: Context, problem: string): never {
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
}

function items(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function plainUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.search === '' && url.hash === '' ? url.href.replace(/\/+$/, '') : undefined;
}

function isNetwork(text: string): boolean {
  const [ip = '', bits, ...rest] = text.split('/');
  const family = isIP(ip);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
