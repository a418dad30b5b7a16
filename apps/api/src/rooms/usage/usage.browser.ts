import { createHash, randomBytes } from 'node:crypto';
import type { CookieJar } from '../../platform/http/index.js';
import type { Client, RequestContext } from '../accounts/index.js';

/** What a request tells of the browser that sent it. */
export interface Browser {
  readonly client: Client;
  readonly cookies: CookieJar;
  /** Whether it sends Global Privacy Control (`Sec-GPC: 1`, exactly that). Do Not Track is not looked at. */
  readonly optsOut: boolean;
}

/** What the resolvers of this room are given of the request. */
export interface UsageContext extends RequestContext {
  readonly browser: Browser;
}

const daySeconds = 24 * 3600;

/** How long the cookies live, from the choice on; a visit does not prolong it. */
export const cookieLifetimeSeconds = 180 * daySeconds;

/** The cookie with the unique number; there is none before somebody has agreed to what it is for. */
const visitorCookie = 'visitor';

/** Says that only what is necessary was agreed to. It is alike for everybody, and so identifies nobody. */
const choiceCookie = 'cookie_choice';

const refused = 'necessary';

/** The number that a browser shows; null where it shows none that could be ours. */
export function numberOf({ cookies }: Browser): string | null {
  const value = cookies.read(visitorCookie);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
}

/** Whether the browser was told to remember that everything beyond the necessary was refused. */
export function hasRefused({ cookies }: Browser): boolean {
  return cookies.read(choiceCookie) === refused;
}

/** How many cookies of ours the browser sent; those that others set for this host are none of our business. */
export function cookieCountOf({ cookies }: Browser): number {
  return [visitorCookie, choiceCookie].filter((name) => cookies.read(name) !== undefined).length;
}

/** Gives the browser its number, for as long as is left of the cookie's lifetime. */
export function giveNumber({ cookies }: Browser, number: string, lifetimeSeconds: number): void {
  cookies.set(visitorCookie, number, lifetimeSeconds);
  cookies.clear(choiceCookie);
}

/** Lets the browser keep its number for a whole lifetime more, as after each choice. */
export function prolongNumber(browser: Browser): void {
  const number = numberOf(browser);
  if (number !== null) giveNumber(browser, number, cookieLifetimeSeconds);
}

/** Takes the number away, and leaves the refusal instead. */
export function rememberRefusal({ cookies }: Browser): void {
  cookies.clear(visitorCookie);
  cookies.set(choiceCookie, refused, cookieLifetimeSeconds);
}

/** Takes everything away: the browser is as one that was never asked. */
export function forgetBrowser({ cookies }: Browser): void {
  cookies.clear(visitorCookie);
  cookies.clear(choiceCookie);
}

/** A new unique number: 256 random bits, which nobody can guess. */
export function newNumber(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a number: whoever reads the table can show none. */
export function hashOfNumber(number: string): Buffer {
  return createHash('sha256').update(number).digest();
}
