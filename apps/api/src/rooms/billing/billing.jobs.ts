import type { Job } from '../../platform/jobs/index.js';
import type { BillingHolder } from './billing.holder.js';
import type { SubscriptionService } from './subscription.service.js';
import type { TrialReminderService } from './trial-reminder.service.js';

/** What the room's jobs are done with. */
export interface BillingJobsOptions {
  readonly subscriptions: SubscriptionService;
  readonly trialReminders: TrialReminderService;
  readonly holder: BillingHolder;
}

/** What happens to subscriptions and books without anybody asking for it. That a trial ends is none: it follows from the time. */
export function billingJobs({ subscriptions, trialReminders, holder }: BillingJobsOptions): readonly Job[] {
  const renewSubscription: Job<'personId'> = {
    name: 'renewSubscription',
    ids: ['personId'],
    schedule: null,
    run: async ({ personId }) => {
      await subscriptions.renewSubscription(personId);
    },
  };
  return [
    renewSubscription,
    {
      name: 'renewSubscriptions',
      ids: [],
      schedule: '7 * * * *',
      run: async (_, { send }) => {
        for (const personId of await subscriptions.renewalsDue()) await send(renewSubscription, { personId });
      },
    },
    {
      name: 'remindOfTrialEnds',
      ids: [],
      schedule: '17 * * * *',
      run: async () => {
        await trialReminders.remindOfTrialEnds();
      },
    },
    {
      name: 'expireInvoices',
      ids: [],
      schedule: '23 3 * * *',
      run: async () => {
        await holder.expire();
      },
    },
  ];
}
