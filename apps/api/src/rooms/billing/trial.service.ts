import { v4 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { SubscriptionUpdated, TrialNotAvailable } from './billing.errors.js';
import type { BillingWork } from './billing.work.js';
import { keepSubscribed, subscribedIn, Subscription } from './subscription.entity.js';
import { apply, type Outcome, type SubscriptionEvent } from './subscription.states.js';

/** Gives the free trial: one to a person, at sign-up or later. It ends by itself, since its end is only a moment. */
export class TrialService {
  constructor(
    private readonly work: BillingWork,
    private readonly clock: Clock,
  ) {}

  startTrial(personId: string): Promise<SubscriptionUpdated | TrialNotAvailable> {
    return this.work.of(personId, async (em) => {
      const outcome = await happen(em, personId, { kind: 'TRIAL_STARTED' }, this.clock.now());
      return outcome.taken ? new SubscriptionUpdated(personId) : new TrialNotAvailable();
    });
  }

  /** The trial of somebody who is just signing up, in the caller's unit of work. */
  open(em: EntityManager, personId: string): void {
    const at = this.clock.now();
    const { subscribed } = apply({ state: 'NONE' }, { kind: 'TRIAL_STARTED', at });
    if (subscribed.state !== 'NONE') keepSubscribed(opened(em, personId), subscribed);
  }
}

/** What happens to a subscription, without its moment. */
export type Happening = SubscriptionEvent extends infer Event
  ? Event extends SubscriptionEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** Lets something happen to a person's subscription, in a unit of work that holds the person. */
export async function happen(em: EntityManager, personId: string, happening: Happening, now: Date): Promise<Outcome> {
  const row = await em.findOne(Subscription, { personId });
  // Another process's clock may be ahead of this one; what a person does now comes after all that was done before.
  const at = row !== null && row.changedAt > now ? row.changedAt : now;
  const before = subscribedIn(row, at);
  const outcome = apply(before, { ...happening, at });
  const { subscribed } = outcome;
  if (outcome.taken && subscribed !== before && subscribed.state !== 'NONE') {
    keepSubscribed(row ?? opened(em, personId), subscribed);
  }
  return outcome;
}

function opened(em: EntityManager, personId: string): Subscription {
  const row = new Subscription();
  row.id = uuid();
  row.personId = personId;
  em.persist(row);
  return row;
}
