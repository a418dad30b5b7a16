import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter, graceDays, monthsAfter, plans, trialDays, type PlanKey } from './billing.plans.js';
import {
  apply,
  asOf,
  none,
  periodToBuy,
  type Subscribed,
  type SubscriptionEvent,
  type SubscriptionState,
} from './subscription.states.js';

/** What an event may lead to from where the subscription stands as it comes. What is missing must not happen. */
const table: Readonly<
  Record<SubscriptionState, Partial<Record<SubscriptionEvent['kind'], readonly SubscriptionState[]>>>
> = {
  NONE: { TRIAL_STARTED: ['TRIALING'], PAID: ['ACTIVE'] },
  TRIALING: { TRIAL_STARTED: ['TRIALING'], PAID: ['ACTIVE'] },
  ACTIVE: { PAID: ['ACTIVE'], PLAN_CHANGED: ['ACTIVE'], CANCELED: ['CANCELING'], RESUMED: ['ACTIVE'] },
  PAST_DUE: { PAID: ['ACTIVE', 'PAST_DUE'], CANCELED: ['ENDED'] },
  CANCELING: { PAID: ['CANCELING'], CANCELED: ['CANCELING'], RESUMED: ['ACTIVE'] },
  ENDED: { PAID: ['ACTIVE', 'CANCELING', 'ENDED'], CANCELED: ['ENDED'] },
};

/** Where time alone may lead. */
const inTime: Readonly<Record<SubscriptionState, readonly SubscriptionState[]>> = {
  NONE: ['NONE'],
  TRIALING: ['TRIALING', 'ENDED'],
  ACTIVE: ['ACTIVE', 'PAST_DUE', 'ENDED'],
  PAST_DUE: ['PAST_DUE', 'ENDED'],
  CANCELING: ['CANCELING', 'ENDED'],
  ENDED: ['ENDED'],
};

const start = new Date(Date.UTC(2020, 0, 31, 12));
const later = (days: number): Date => daysAfter(start, days);

/** Something that somebody does, and how many days after what was done before. */
const deed = fc.record({
  kind: fc.constantFrom('TRIAL_STARTED', 'PAID', 'PLAN_CHANGED', 'CANCELED', 'RESUMED'),
  plan: fc.constantFrom<PlanKey>('MONTHLY', 'YEARLY'),
  /** Whether there is something to bill by at that time. */
  isBillable: fc.boolean(),
  /** How long ago what is paid was asked for. */
  askedDaysAgo: fc.oneof(fc.constant(0), fc.nat(5)),
  afterDays: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 800 })),
});

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** The deeds as events, each as the services would make it, with where the subscription stood before and after. */
function story(deeds: readonly Deed[]) {
  let subscribed: Subscribed = none;
  let at = start;
  return deeds.map(({ kind, plan, isBillable, askedDaysAgo, afterDays }) => {
    at = daysAfter(at, afterDays);
    const before = subscribed;
    const event = eventOf(kind, plan, before, at, isBillable, daysAfter(at, -askedDaysAgo));
    const outcome = apply(before, event);
    subscribed = outcome.subscribed;
    return { before, event, outcome };
  });
}

function eventOf(
  kind: Deed['kind'],
  plan: PlanKey,
  before: Subscribed,
  at: Date,
  isBillable: boolean,
  askedAt: Date,
): SubscriptionEvent {
  switch (kind) {
    case 'PAID': {
      const { endsAt: paidUntil, anchorAt } = periodToBuy(before, plan, at);
      return { kind, at, plan, anchorAt, paidUntil, askedAt };
    }
    case 'PLAN_CHANGED':
      return { kind, at, plan };
    case 'TRIAL_STARTED':
    case 'CANCELED':
      return { kind, at };
    case 'RESUMED':
      return { kind, at, isBillable };
  }
}

const stories = fc.array(deed, { maxLength: 25 });
const runs = { numRuns: 600 };

describe('whatever happens to a subscription, in whatever order', () => {
  it('leads only where the table says', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, event, outcome } of story(deeds)) {
          const stands = asOf(before, event.at).state;
          expect(inTime[before.state]).toContain(stands);
          const allowed = table[stands][event.kind];
          if (outcome.taken) expect(allowed).toContain(outcome.subscribed.state);
          else if (outcome.why === 'NOT_IN_STATE') expect(allowed).toBeUndefined();
          if (outcome.taken) seen.add(`${stands} ${event.kind}`);
        }
      }),
      runs,
    );
    // Or the table would have been tried in part only.
    const all = Object.entries(table).flatMap(([state, events]) =>
      Object.keys(events).map((kind) => `${state} ${kind}`),
    );
    expect([...seen].sort()).toEqual(all.sort());
  });

  it('moves time forward only, and takes nothing out of order', () => {
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, event, outcome } of story(deeds)) {
          const { subscribed } = outcome;
          if (before.state === 'NONE' || subscribed.state === 'NONE') continue;
          expect(subscribed.changedAt >= before.changedAt).toBe(true);
          const isEarly = event.at < before.changedAt;
          expect(!outcome.taken && outcome.why === 'OUT_OF_ORDER').toBe(isEarly);
          if (isEarly) expect(subscribed).toBe(before);
        }
      }),
      runs,
    );
  });

  it('is not taken up again with nothing to bill by, and then stands as it stood', () => {
    let refused = 0;
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, event, outcome } of story(deeds)) {
          const stood = asOf(before, event.at);
          const isUnbillable = event.kind === 'RESUMED' && !event.isBillable && stood.state === 'CANCELING';
          const isInOrder = before.state === 'NONE' || event.at >= before.changedAt;
          expect(!outcome.taken && outcome.why === 'NOT_BILLABLE').toBe(isUnbillable && isInOrder);
          if (!isUnbillable || !isInOrder) continue;
          expect(outcome.subscribed).toEqual(stood);
          refused += 1;
        }
      }),
      runs,
    );
    // Or nothing would have been tried.
    expect(refused).toBeGreaterThan(0);
  });

  it('is taken up again with the plan that was paid for, and no change that was to come', () => {
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, event, outcome } of story(deeds)) {
          const stood = asOf(before, event.at);
          if (event.kind !== 'RESUMED' || stood.state !== 'CANCELING' || !outcome.taken) continue;
          expect(outcome.subscribed).toMatchObject({ state: 'ACTIVE', plan: stood.plan, nextPlan: null });
        }
      }),
      runs,
    );
  });

  it('comes to the same when it is told twice', () => {
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { event, outcome } of story(deeds)) {
          if (outcome.taken) expect(apply(outcome.subscribed, event)).toEqual(outcome);
        }
      }),
      runs,
    );
  });

  it('never gives a second trial, and never takes one back', () => {
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, outcome } of story(deeds)) {
          if (before.state === 'NONE' || before.trial === null || outcome.subscribed.state === 'NONE') continue;
          expect(outcome.subscribed.trial).toEqual(before.trial);
        }
      }),
      runs,
    );
  });

  it('sells no day twice and loses none: each period begins where what was paid for ends', () => {
    fc.assert(
      fc.property(stories, (deeds) => {
        for (const { before, event, outcome } of story(deeds)) {
          if (event.kind !== 'PAID' || !outcome.taken || outcome.subscribed.state !== 'ACTIVE') continue;
          const stood = asOf(before, event.at);
          const { startsAt, endsAt } = periodToBuy(before, event.plan, event.at);
          if (stood.state === 'ACTIVE' || stood.state === 'PAST_DUE') expect(startsAt).toEqual(stood.paidUntil);
          const from = stood.state === 'TRIALING' ? stood.trial.endsAt : startsAt;
          expect(endsAt > from && endsAt <= monthsAfter(daysAfter(from, 3), plans[event.plan].months)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('does not depend on how often one looks', () => {
    fc.assert(
      fc.property(stories, fc.nat(900), fc.nat(900), (deeds, one, other) => {
        const last = story(deeds).at(-1);
        if (last === undefined) return;
        const from = last.event.at;
        const [sooner, laterOn] = [daysAfter(from, Math.min(one, other)), daysAfter(from, Math.max(one, other))];
        expect(asOf(asOf(last.outcome.subscribed, sooner), laterOn)).toEqual(asOf(last.outcome.subscribed, laterOn));
      }),
      runs,
    );
  });
});

describe('a subscription', () => {
  const trialing = apply(none, { kind: 'TRIAL_STARTED', at: start }).subscribed;
  const active = paidFrom(none, 'MONTHLY', start);

  it('is on trial for thirty days and not a moment longer', () => {
    const end = later(trialDays);
    expect(asOf(trialing, new Date(end.getTime() - 1)).state).toBe('TRIALING');
    expect(asOf(trialing, end)).toMatchObject({ state: 'ENDED', endedAt: end });
  });

  it('that is paid for during the trial begins to count when the trial ends', () => {
    const paid = paidFrom(trialing, 'MONTHLY', later(3));
    expect(paid).toMatchObject({ state: 'ACTIVE', paidUntil: monthsAfter(later(trialDays), 1) });
  });

  it('goes on for the days of grace when a payment is missing, and then ends', () => {
    const paidUntil = monthsAfter(start, 1);
    expect(asOf(active, paidUntil).state).toBe('PAST_DUE');
    const graceEnds = daysAfter(paidUntil, graceDays);
    expect(asOf(active, new Date(graceEnds.getTime() - 1)).state).toBe('PAST_DUE');
    expect(asOf(active, graceEnds)).toMatchObject({ state: 'ENDED', endedAt: graceEnds });
  });

  it('that was cancelled while a payment was under way ends with what it paid for', () => {
    const [asked, canceled, paid] = [1, 2, 3].map((days) => daysAfter(monthsAfter(start, 1), days)) as [
      Date,
      Date,
      Date,
    ];
    const ended = apply(active, { kind: 'CANCELED', at: canceled }).subscribed;
    expect(ended).toMatchObject({ state: 'ENDED', endedAt: canceled });
    const after = apply(ended, eventOf('PAID', 'MONTHLY', active, paid, true, asked)).subscribed;
    expect(after).toMatchObject({ state: 'CANCELING', paidUntil: monthsAfter(start, 2), canceledAt: canceled });
    expect(apply(ended, eventOf('PAID', 'MONTHLY', ended, paid, true, paid)).subscribed.state).toBe('ACTIVE');
  });

  it('that began on a 31st ends its months on their last days, and on the 31st again', () => {
    const days: number[] = [];
    let subscribed = active;
    for (let month = 0; month < 4; month += 1) {
      if (subscribed.state !== 'ACTIVE') throw new TypeError('It is not active.');
      days.push(subscribed.paidUntil.getUTCDate());
      subscribed = paidFrom(subscribed, 'MONTHLY', subscribed.paidUntil);
    }
    expect(days).toEqual([29, 31, 30, 31]);
  });

  function paidFrom(subscribed: Subscribed, plan: PlanKey, at: Date): Subscribed {
    return apply(subscribed, eventOf('PAID', plan, subscribed, at, true, at)).subscribed;
  }
});
