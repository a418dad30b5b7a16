import { LockMode } from '@mikro-orm/core';
import { seal, type KeyRing } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { coordinateOf, sealedClassOf } from '../../platform/sealing/index.js';
import type { AttemptService, SessionService, TooManyAttempts } from '../accounts/index.js';
import { cookieCountOf, giveNumber, hashOfNumber, numberOf, type Browser } from './usage.browser.js';
import { deviceFamilies } from './usage.device.js';
import { Visit, Visitor } from './usage.entity.js';
import { usageBatch, type UsageBatch } from './usage.input.js';
import { collectLimit } from './usage.limits.js';
import { writeUsage, type SealedVisit, type VisitorGain } from './usage.statements.js';
import { honourSignal, succeed, type ChoiceKeeper } from './usage.visitor.js';
import { counted, type Counted, type VisitGain, type VisitorState } from './usage.visits.js';

/** What usage is collected with. */
export interface CollectServiceParts {
  readonly orm: MikroORM;
  readonly keys: KeyRing;
  readonly sessions: SessionService;
  readonly attempts: AttemptService;
  readonly clock: Clock;
  readonly keeper: Pick<ChoiceKeeper, 'signalled'>;
}

/** How many requests share a write at the most. */
const mostRequestsAWrite = 200;

/**
 * Takes what browsers tell of their visits. What no choice allows goes nowhere: a browser without a number, or with one
 * that nobody agreed to have counted, leaves nothing behind. Requests that come together share a write.
 */
export class CollectService {
  readonly #waiting: Call[] = [];
  #writing: Promise<void> | null = null;

  constructor(private readonly parts: CollectServiceParts) {}

  /** Records a batch once it is durable; the refusal where it is malformed or one too many. */
  async collect(browser: Browser, body: unknown): Promise<InvalidInput | TooManyAttempts | null> {
    const batch = parseInput(usageBatch, body);
    if (batch instanceof InvalidInput) return batch;
    const number = numberOf(browser);
    // Most have none: they cost no look into the database.
    if (number === null) return null;
    const hash = hashOfNumber(number);
    const refused = await this.parts.attempts.refused(collectLimit, browser.client, hash.toString('hex'));
    if (refused !== null) return refused;
    await this.record(browser, batch, this.parts.clock.now());
    return null;
  }

  /** Records a batch that is known to be good, as received at a moment. */
  record(browser: Browser, batch: UsageBatch, receivedAt: Date): Promise<void> {
    const number = numberOf(browser);
    if (number === null) return Promise.resolve();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.#waiting.push({ browser, batch, receivedAt, hash: hashOfNumber(number), resolve, reject });
    this.#writing ??= this.#writeAll();
    return promise;
  }

  /** Resolves when nothing is being written and nothing waits to be. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // Requests that came with this one have not been read yet.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    while (this.#waiting.length > 0) await this.#writeGroup(this.#waiting.splice(0, mostRequestsAWrite));
    this.#writing = null;
  }

  /** A group that fails is tried call by call, so that each fails for a reason of its own. */
  async #writeGroup(group: readonly Call[]): Promise<void> {
    try {
      const numbers = await this.parts.orm.em.fork().transactional((em) => this.#write(em, group));
      for (const call of group) {
        const given = numbers.get(call);
        if (given !== undefined) giveNumber(call.browser, given.number, given.lifetimeSeconds);
        call.resolve(undefined);
      }
    } catch (error) {
      if (group.length === 1) for (const call of group) call.reject(error);
      else for (const call of group) await this.#writeGroup([call]);
    }
  }

  /** Writes a group in one unit of work, and gives the new numbers of browsers whose old one stands for another now. */
  async #write(em: EntityManager, group: readonly Call[]): Promise<ReadonlyMap<Call, GivenNumber>> {
    const asking = group.map(({ browser }) => ({ browser, personId: null }));
    await honourSignal(em, asking, this.parts.clock.now(), this.parts.keeper);
    const visitors = new Map(
      (await this.#lock(em, group)).map((visitor) => [visitor.tokenHash?.toString('hex'), visitor]),
    );
    const live = await this.parts.sessions.liveAmong(
      em,
      [...visitors.values()].flatMap(({ sessionId }) => (sessionId === null ? [] : [sessionId])),
    );
    const numbers = new Map<Call, GivenNumber>();
    const given = new Map<Visitor, GivenNumber>();
    const states = new Map<string, VisitorGain>();
    const visits: SealedVisit[] = [];
    const all: { readonly subjectId: string; readonly counted: Counted }[] = [];
    for (const call of group) {
      const hash = call.hash.toString('hex');
      let visitor = visitors.get(hash);
      if (visitor === undefined || visitor.expiresAt <= call.receivedAt) continue;
      if (visitor.personId !== null && (visitor.sessionId === null || !live.has(visitor.sessionId))) {
        // Whoever sits there now need not be who signed in.
        const successor = succeed(em, visitor, null, call.receivedAt);
        visitor = successor.visitor;
        visitors.set(hash, visitor);
        given.set(visitor, successor);
      }
      const fresh = given.get(visitor);
      if (fresh !== undefined) numbers.set(call, fresh);
      if (!visitor.analytics) continue;
      const before = states.get(visitor.id) ?? { state: stateOf(visitor), visits: 0, visitSeconds: 0, pageViews: 0 };
      const families = deviceFamilies(call.browser.client.userAgent);
      const { events } = call.batch;
      const result = counted(before.state, { events, families, receivedAt: call.receivedAt });
      states.set(visitor.id, {
        state: result.state,
        visits: before.visits + result.begun.length,
        visitSeconds: before.visitSeconds + result.visitSeconds,
        pageViews: before.pageViews + result.viewed.length,
      });
      for (const { id, startedAt, referrerDomain } of result.begun) {
        const { subjectId, standing } = result.state;
        const sealed = await this.#seal(subjectId, id, {
          ipAddress: call.browser.client.ipAddress,
          deviceId: call.batch.deviceId ?? null,
          ...families,
          referrerDomain,
          cookieCount: cookieCountOf(call.browser),
        });
        visits.push({ id, visitorId: visitor.id, subjectId, standing, sealed, startedAt });
      }
      all.push({ subjectId: result.state.subjectId, counted: result });
    }
    // New browsers before what refers to them.
    await em.flush();
    await writeUsage(em, {
      visits,
      gains: mergedGains(all),
      viewed: all.flatMap(({ subjectId, counted: { viewed } }) => viewed.map((view) => ({ ...view, subjectId }))),
      visitors: [...states.values()],
      figures: all.flatMap(({ counted: { figures } }) => figures),
    });
    return numbers;
  }

  #lock(em: EntityManager, group: readonly Call[]): Promise<Visitor[]> {
    const hashes = [...new Map(group.map(({ hash }) => [hash.toString('hex'), hash])).values()];
    return em.find(
      Visitor,
      { tokenHash: { $in: hashes } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
  }

  async #seal(subjectId: string, visitId: string, values: SealedValues): Promise<Buffer> {
    const sealed = sealedClassOf(Visit);
    if (sealed === null) throw new TypeError('Nothing of a visit is sealed.');
    return seal(await this.parts.keys.keyFor(subjectId), coordinateOf(sealed, visitId), { ...values });
  }
}

/** All that is sealed of a visit. */
type SealedValues = Pick<
  Visit,
  'ipAddress' | 'deviceId' | 'browser' | 'operatingSystem' | 'referrerDomain' | 'cookieCount'
>;

interface Call {
  readonly browser: Browser;
  readonly batch: UsageBatch;
  readonly receivedAt: Date;
  readonly hash: Buffer;
  readonly resolve: (nothing: undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** A number that takes the place of another, and how long it lives. */
interface GivenNumber {
  readonly number: string;
  readonly lifetimeSeconds: number;
}

function stateOf(visitor: Visitor): VisitorState {
  const { id, subjectId, personId, chosenAt, firstSeenAt, visitId, visitStartedAt, lastSeenAt } = visitor;
  return {
    id,
    subjectId,
    standing: personId === null ? 'OF_NOBODY' : 'OF_PERSON',
    since: chosenAt > firstSeenAt ? chosenAt : firstSeenAt,
    visitId,
    visitStartedAt,
    lastSeenAt,
    countedOn: visitor.countedOn,
    counted: visitor.counted,
  };
}

/** A statement changes a row once: what several requests add to one visit is added together. */
function mergedGains(all: readonly { readonly counted: Counted }[]): readonly VisitGain[] {
  const gains = new Map<string, VisitGain>();
  for (const gain of all.flatMap(({ counted: each }) => each.gains)) {
    const known = gains.get(gain.id);
    gains.set(gain.id, {
      ...gain,
      lastSeenAt: known !== undefined && known.lastSeenAt > gain.lastSeenAt ? known.lastSeenAt : gain.lastSeenAt,
      pageViews: gain.pageViews + (known?.pageViews ?? 0),
    });
  }
  return [...gains.values()];
}
