import { randomUUID } from 'node:crypto';
import type { EntityManager } from '../../platform/database/index.js';
import { cookieLifetimeSeconds, hashOfNumber, newNumber, numberOf, type Browser } from './usage.browser.js';
import { Visitor } from './usage.entity.js';

/** Who a browser is joined to, and in which session. */
export interface Owner {
  readonly personId: string;
  readonly sessionId: string;
}

/** A browser that was given a number just now. */
export interface NumberedVisitor {
  readonly visitor: Visitor;
  /** It is given out once: only its hash is kept. */
  readonly number: string;
  readonly lifetimeSeconds: number;
}

/** What a browser agreed to, and when. */
export type Choice = Pick<Visitor, 'analytics' | 'advertising' | 'chosenAt' | 'expiresAt'>;

/** When the cookies of a choice end. */
export function choiceEnds(chosenAt: Date): Date {
  return new Date(chosenAt.getTime() + cookieLifetimeSeconds * 1000);
}

/** Begins to tell a browser from others, in the caller's unit of work. */
export function beginVisitor(em: EntityManager, owner: Owner | null, choice: Choice, now: Date): NumberedVisitor {
  const number = newNumber();
  const visitor = new Visitor();
  visitor.id = randomUUID();
  visitor.personId = owner?.personId ?? null;
  visitor.sessionId = owner?.sessionId ?? null;
  visitor.subjectId = owner?.personId ?? visitor.id;
  visitor.tokenHash = hashOfNumber(number);
  const { analytics, advertising, chosenAt, expiresAt } = choice;
  Object.assign(visitor, { analytics, advertising, chosenAt, expiresAt });
  visitor.firstSeenAt = now;
  visitor.lastSeenAt = now;
  visitor.visitCount = 0;
  visitor.visitSeconds = 0;
  visitor.pageViewCount = 0;
  visitor.visitId = null;
  visitor.visitStartedAt = null;
  visitor.countedOn = null;
  visitor.counted = [];
  em.persist(visitor);
  return { visitor, number, lifetimeSeconds: (expiresAt.getTime() - now.getTime()) / 1000 };
}

/**
 * Lets the same browser go on as another's: as a person's who signs in, or as nobody's when their session is over. What
 * it agreed to goes with it; its visits do not, and the old number opens nothing from now on.
 */
export function succeed(em: EntityManager, visitor: Visitor, owner: Owner | null, now: Date): NumberedVisitor {
  retire(visitor);
  return beginVisitor(em, owner, visitor, now);
}

/** Lets no browser be known by the row any more; what was recorded stays whose it is. */
export function retire(visitor: Visitor): void {
  visitor.tokenHash = null;
}

/** Whether the browser was joined to a person other than the one who is signed in now. */
export function isAnothers(visitor: Visitor, personId: string | null): boolean {
  return personId !== null && visitor.personId !== null && visitor.personId !== personId;
}

/** A browser that asks, and who is signed in with it. */
export interface Asking {
  readonly browser: Browser;
  readonly personId: string | null;
}

/** Who keeps what people choose, beyond what their browsers do: a later room. */
export interface ChoiceKeeper {
  /** Notes that a signal of their browsers opted these people out of sale and sharing. Said again, it changes nothing. */
  signalled(em: EntityManager, personIds: readonly string[]): Promise<void>;
  /** Notes what a person chose for a browser. */
  chose(em: EntityManager, personId: string, choice: Pick<Choice, 'analytics' | 'advertising'>): Promise<void>;
}

/**
 * 11 CCR §7025(c): the signal of a browser opts it out, and whoever is known by the request, as signed in or by the
 * cookie, with all their browsers. Every way in comes by here before it looks at a browser's row.
 */
export async function honourSignal(
  em: EntityManager,
  asking: readonly Asking[],
  now: Date,
  keeper: Pick<ChoiceKeeper, 'signalled'>,
): Promise<void> {
  const signalling = asking.filter(({ browser }) => browser.optsOut);
  const personIds = await refuseAdvertising(em, signalling, now);
  if (personIds.length > 0) await keeper.signalled(em, personIds);
}

/**
 * Refuses advertising for these browsers and for all browsers of the people who are known by them. Gives who asks: who is
 * signed in and, where nobody is, whom the browser's cookie shows.
 */
export async function refuseAdvertising(
  em: EntityManager,
  asking: readonly Asking[],
  now: Date,
): Promise<readonly string[]> {
  const hashes = asking.map(({ browser }) => numberOf(browser)).filter((number) => number !== null);
  const known =
    hashes.length === 0
      ? []
      : await em
          .createQueryBuilder(Visitor, 'v')
          .select(['subjectId', 'personId', 'tokenHash'])
          .where({ tokenHash: { $in: hashes.map(hashOfNumber) }, expiresAt: { $gt: now } })
          .execute<{ subjectId: string; personId: string | null; tokenHash: Uint8Array }[]>();
  const shownBy = new Map(known.map(({ tokenHash, personId }) => [hexOf(tokenHash), personId]));
  const who = asking.flatMap(({ browser, personId }) => {
    const number = numberOf(browser);
    const shown = number === null ? null : (shownBy.get(hexOf(hashOfNumber(number))) ?? null);
    return personId ?? shown ?? [];
  });
  const subjectIds = [...new Set([...who, ...known.map(({ subjectId }) => subjectId)])];
  if (subjectIds.length === 0) return [];
  await em.nativeUpdate(Visitor, { subjectId: { $in: subjectIds }, advertising: true }, { advertising: false });
  return [...new Set(who)];
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
