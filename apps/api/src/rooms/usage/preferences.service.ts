import { LockMode } from '@mikro-orm/core';
import type { KeyRing } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import type { AttemptService, TooManyAttempts } from '../accounts/index.js';
import {
  giveNumber,
  hashOfNumber,
  hasRefused,
  numberOf,
  prolongNumber,
  rememberRefusal,
  type Browser,
} from './usage.browser.js';
import { Visitor } from './usage.entity.js';
import { destroyStrangers, removeVisitors, removeVisitsOf } from './usage.erasure.js';
import { CookiePreferences, CookiePreferencesSet, NoVisitor, VisitorIdentified } from './usage.errors.js';
import type { SetCookiePreferencesInput } from './usage.input.js';
import { preferencesLimit } from './usage.limits.js';
import {
  beginVisitor,
  choiceEnds,
  honourSignal,
  isAnothers,
  refuseAdvertising,
  retire,
  succeed,
  type ChoiceKeeper,
  type Owner,
} from './usage.visitor.js';

/** What choices are kept with. */
export interface PreferencesServiceParts {
  readonly orm: MikroORM;
  readonly keys: KeyRing;
  readonly attempts: AttemptService;
  readonly clock: Clock;
  readonly keeper: ChoiceKeeper;
}

/** What is left to do once a choice is committed. */
interface Settled {
  readonly keep: () => void;
  readonly strangers: readonly string[];
}

/**
 * Keeps what browsers agree to. Policy, "Cookies": before a choice nothing is agreed to but what is necessary, and who
 * takes an agreement back takes back what was recorded under it.
 */
export class PreferencesService {
  constructor(private readonly parts: PreferencesServiceParts) {}

  /** Opts out whom an operation with the signal makes known. For every operation, before it is executed. */
  async honourSignal(browser: Browser, personId: string | null): Promise<void> {
    // Most of those who send it are nobody whom we know: they cost no look into the database.
    if (!browser.optsOut || (personId === null && numberOf(browser) === null)) return;
    const { clock, keeper } = this.parts;
    await this.#unit((em) => honourSignal(em, [{ browser, personId }], clock.now(), keeper));
  }

  /**
   * Takes advertising back for the browser that asks and for the people who are known by it, with all their browsers, in
   * the caller's unit of work. Gives who they are.
   */
  refuseAdvertising(em: EntityManager, browser: Browser, personId: string | null): Promise<readonly string[]> {
    return refuseAdvertising(em, [{ browser, personId }], this.parts.clock.now());
  }

  /** Refuses advertising for every browser of a person, none of which asks. */
  async refuseAdvertisingOf(em: EntityManager, personId: string): Promise<void> {
    await em.nativeUpdate(Visitor, { subjectId: personId, advertising: true }, { advertising: false });
  }

  /** What the browser that asks has agreed to. */
  async cookiePreferences(browser: Browser): Promise<CookiePreferences> {
    const number = numberOf(browser);
    const visitor =
      number === null ? null : await this.parts.orm.em.fork().findOne(Visitor, { tokenHash: hashOfNumber(number) });
    if (visitor === null || visitor.expiresAt <= this.parts.clock.now()) {
      return new CookiePreferences(false, false, hasRefused(browser), browser.optsOut);
    }
    return new CookiePreferences(visitor.analytics, visitor.advertising && !browser.optsOut, true, browser.optsOut);
  }

  /**
   * Makes a choice for the browser that asks. It has a number from then on if it agreed to something, and else none. What
   * was recorded of another person, who did not sign out of it, is not theirs who choose now: it stays as it is.
   */
  async setCookiePreferences(
    browser: Browser,
    owner: Owner | null,
    { analytics, advertising: wanted }: SetCookiePreferencesInput,
  ): Promise<CookiePreferencesSet | TooManyAttempts> {
    const refused = await this.parts.attempts.refused(preferencesLimit, browser.client, null);
    if (refused !== null) return refused;
    const advertising = wanted && !browser.optsOut;
    const { keep, strangers } = await this.#unit(async (em): Promise<Settled> => {
      const visitor = await this.#findOwn(em, browser, owner);
      const personId = owner?.personId ?? visitor?.personId ?? null;
      if (personId !== null) await this.parts.keeper.chose(em, personId, { analytics, advertising });
      if (!analytics && !advertising) {
        const removed = visitor === null ? [] : (await removeVisitors(em, [visitor])).strangers;
        return { keep: () => rememberRefusal(browser), strangers: removed };
      }
      const now = this.parts.clock.now();
      const choice = { analytics, advertising, chosenAt: now, expiresAt: choiceEnds(now) };
      if (visitor === null) {
        const { number, lifetimeSeconds } = beginVisitor(em, owner, choice, now);
        return { keep: () => giveNumber(browser, number, lifetimeSeconds), strangers: [] };
      }
      if (visitor.analytics && !analytics) await removeVisitsOf(em, visitor);
      Object.assign(visitor, choice);
      return { keep: () => prolongNumber(browser), strangers: [] };
    });
    // What the browser is told to keep holds once it is committed here.
    keep();
    await destroyStrangers(this.parts.keys, strangers);
    return new CookiePreferencesSet(new CookiePreferences(analytics, advertising, true, browser.optsOut));
  }

  /**
   * Joins the browser that asks to the person who is signed in with it. That it is theirs its cookie shows, which no page
   * can read and nobody can guess; an id that somebody heard of joins nothing.
   */
  async identifyVisitor(browser: Browser, owner: Owner): Promise<VisitorIdentified | NoVisitor | TooManyAttempts> {
    const refused = await this.parts.attempts.refused(preferencesLimit, browser.client, null);
    if (refused !== null) return refused;
    const joined = await this.#unit(async (em) => {
      const visitor = await this.#find(em, browser);
      if (visitor === null) return 'NOBODY';
      if (visitor.personId === owner.personId && visitor.sessionId === owner.sessionId) return 'ALREADY';
      return succeed(em, visitor, owner, this.parts.clock.now());
    });
    if (joined === 'NOBODY') return new NoVisitor();
    if (joined !== 'ALREADY') giveNumber(browser, joined.number, joined.lifetimeSeconds);
    return new VisitorIdentified();
  }

  /** The browser's row, unless it is another person's: then the browser is known by it no more. */
  async #findOwn(em: EntityManager, browser: Browser, owner: Owner | null): Promise<Visitor | null> {
    const visitor = await this.#find(em, browser);
    if (visitor === null || !isAnothers(visitor, owner?.personId ?? null)) return visitor;
    retire(visitor);
    return null;
  }

  /** The browser's row, held so that nothing is added to it meanwhile. */
  #find(em: EntityManager, browser: Browser): Promise<Visitor | null> {
    const number = numberOf(browser);
    if (number === null) return Promise.resolve(null);
    const where = { tokenHash: hashOfNumber(number), expiresAt: { $gt: this.parts.clock.now() } };
    return em.findOne(Visitor, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  #unit<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.orm.em.fork().transactional(task);
  }
}
