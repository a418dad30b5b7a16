import { randomUUID, type KeyObject } from 'node:crypto';
import { open, seal, SealingError } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import type { Browser, ChoiceKeeper, PreferencesService } from '../usage/index.js';
import {
  choiceSubjects,
  isOneOf,
  marketingTopics,
  subjectOf,
  type ChoiceSource,
  type ChoiceSubject,
  type MarketingTopic,
} from './consent.choices.js';
import { Choice } from './consent.entity.js';
import {
  BrowserOptedOut,
  ChoiceMade,
  NothingToOptInTo,
  OptedOutBySignal,
  OptInNotValid,
  OptInToConfirm,
} from './consent.errors.js';
import type { ReceiptService } from './receipt.service.js';

/** What choices are kept with. */
export interface ChoiceServiceParts {
  readonly orm: MikroORM;
  readonly receipts: ReceiptService;
  /** Seals what the second step of opting in brings back. */
  readonly key: KeyObject;
  readonly clock: Clock;
}

/** How long the second step may wait, in milliseconds. */
const confirmationMs = 15 * 60_000;

/**
 * Keeps what people choose. To opt out takes one step and no proof (11 CCR § 7026); to opt in again takes two (§ 7028).
 * What is chosen holds from the next request on: no decision remembers any choice.
 */
export class ChoiceService implements ChoiceKeeper {
  constructor(private readonly parts: ChoiceServiceParts) {}

  /** Opts a person out of some things, each with a receipt, or none where it was so already. */
  async optOut(personId: string, about: readonly ChoiceSubject[], source: ChoiceSource): Promise<ChoiceMade> {
    await this.#unit((em) => this.#choose(em, personId, about, true, source));
    return new ChoiceMade();
  }

  /**
   * Opts a person out by somebody who acts for them, in the caller's unit of work: of sale and sharing with all their
   * browsers. False where the person is gone.
   */
  async optOutFor(
    em: EntityManager,
    preferences: Pick<PreferencesService, 'refuseAdvertisingOf'>,
    personId: string,
    about: readonly ChoiceSubject[],
  ): Promise<boolean> {
    // The browsers' rows are held before the person is: whoever chooses cookies holds them in this order.
    if (about.includes('SALE_AND_SHARING')) await preferences.refuseAdvertisingOf(em, personId);
    return this.#choose(em, personId, about, true, 'AUTHORIZED_AGENT');
  }

  /** Opts the browser out, and the person who is signed in or whom its cookie shows, with all their browsers. */
  async optOutOfSaleAndSharing(
    preferences: Pick<PreferencesService, 'refuseAdvertising'>,
    browser: Browser,
    personId: string | null,
  ): Promise<ChoiceMade | BrowserOptedOut> {
    await this.#unit(async (em) => {
      // The browsers' rows are held before the person is: whoever chooses cookies holds them in this order.
      for (const known of await preferences.refuseAdvertising(em, browser, personId)) {
        await this.#choose(em, known, ['SALE_AND_SHARING'], true, 'ACCOUNT');
      }
    });
    return personId === null ? new BrowserOptedOut() : new ChoiceMade();
  }

  /** Opts a person out of marketing mail by a link of one of them; false where nobody is behind it any more. */
  unsubscribe(personId: string, topic: MarketingTopic, source: ChoiceSource): Promise<boolean> {
    return this.#unit((em) => this.#choose(em, personId, [subjectOf(topic)], true, source));
  }

  /** The first step of opting in again. It changes nothing. */
  async requestOptIn(
    personId: string,
    about: ChoiceSubject,
    { optsOut }: Browser,
  ): Promise<OptInToConfirm | NothingToOptInTo | OptedOutBySignal> {
    if (about === 'SALE_AND_SHARING' && optsOut) return new OptedOutBySignal();
    const choice = await this.parts.orm.em.fork().findOne(Choice, { personId, about });
    if (choice?.isOptedOut !== true) return new NothingToOptInTo();
    const expiresAt = new Date(this.parts.clock.now().getTime() + confirmationMs);
    const facts = { personId, about, version: choice.version, until: expiresAt.toISOString() };
    const token = seal(this.parts.key, coordinate, facts).toString('base64url');
    return new OptInToConfirm(token, expiresAt);
  }

  /** The second step. It holds once: a choice that was made since then is the later one. */
  async confirmOptIn(
    personId: string,
    token: string,
    { optsOut }: Browser,
  ): Promise<ChoiceMade | OptInNotValid | OptedOutBySignal> {
    const wanted = this.#opened(token);
    if (wanted?.personId !== personId || !isOneOf(choiceSubjects, wanted.about)) return new OptInNotValid();
    const { about, version } = wanted;
    if (about === 'SALE_AND_SHARING' && optsOut) return new OptedOutBySignal();
    const isMade = await this.#unit(async (em) => {
      if (!(await this.parts.receipts.hold(em, personId))) return false;
      const choice = await em.findOne(Choice, { personId, about, version, isOptedOut: true });
      if (choice === null) return false;
      return this.#choose(em, personId, [about], false, 'ACCOUNT');
    });
    return isMade ? new ChoiceMade() : new OptInNotValid();
  }

  /** A browser's signal opts its person out. Said with every request, it is a choice once. 11 CCR § 7025. */
  async signalled(em: EntityManager, personIds: readonly string[]): Promise<void> {
    for (const personId of [...personIds].sort()) {
      const choice = await em.findOne(Choice, { personId, about: 'SALE_AND_SHARING', isOptedOut: true });
      if (choice === null) await this.#choose(em, personId, ['SALE_AND_SHARING'], true, 'GLOBAL_PRIVACY_CONTROL');
    }
  }

  /** A choice of cookies is kept by the browser; its person gets the receipts. */
  async chose(
    em: EntityManager,
    personId: string,
    { analytics, advertising }: { readonly analytics: boolean; readonly advertising: boolean },
  ): Promise<void> {
    const { receipts } = this.parts;
    if (!(await receipts.hold(em, personId))) return;
    const source = 'COOKIE_PREFERENCES';
    await receipts.give(em, personId, { about: 'ANALYTICS_COOKIES', isAllowed: analytics, source });
    await receipts.give(em, personId, { about: 'ADVERTISING_COOKIES', isAllowed: advertising, source });
  }

  /** Makes choices of a person, who is held meanwhile; false where they are gone. What was so already stays as it was. */
  async #choose(
    em: EntityManager,
    personId: string,
    subjects: readonly ChoiceSubject[],
    isOptedOut: boolean,
    source: ChoiceSource,
  ): Promise<boolean> {
    const { receipts, clock } = this.parts;
    if (!(await receipts.hold(em, personId))) return false;
    for (const about of subjects) {
      const known = await em.findOne(Choice, { personId, about });
      if (known?.isOptedOut === isOptedOut) continue;
      const choice = known ?? Object.assign(new Choice(), { id: randomUUID(), personId, about, version: 0 });
      choice.isOptedOut = isOptedOut;
      choice.version += 1;
      choice.changedAt = clock.now();
      await em.persist(choice).flush();
      await receipts.give(em, personId, { about, isAllowed: !isOptedOut, source });
    }
    return true;
  }

  #opened(token: string): Wanted | null {
    try {
      const wanted = open(this.parts.key, coordinate, Buffer.from(token, 'base64url')) as unknown as Wanted;
      return new Date(wanted.until) > this.parts.clock.now() ? wanted : null;
    } catch (error) {
      if (error instanceof SealingError) return null;
      throw error;
    }
  }

  #unit<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.orm.em.fork().transactional(task);
  }
}

/** Every choice about marketing mail, or that about one topic. */
export function marketingChoices(topic: MarketingTopic | null): readonly ChoiceSubject[] {
  return topic === null ? Object.values(marketingTopics).map(subjectOf) : [subjectOf(topic)];
}

/** What the second step of opting in is about: whose, of what, and which choice it takes back. */
interface Wanted {
  readonly personId: string;
  readonly about: string;
  readonly version: number;
  readonly until: string;
}

const coordinate = 'consent/opt-in/1';
