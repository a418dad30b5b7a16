import type { Job } from '../jobs/index.js';
import type { Outbox } from './outbox.js';

/** What sends mails that could not be sent at once. */
export function outboxJobs(outbox: Outbox): readonly Job[] {
  return [
    {
      name: 'sendDueMails',
      ids: [],
      schedule: '* * * * *',
      runsAtStart: true,
      // It comes again with the next minute.
      retries: { limit: 0, firstAfterSeconds: 60 },
      run: async () => {
        await outbox.sendDueMails();
      },
    },
  ];
}
