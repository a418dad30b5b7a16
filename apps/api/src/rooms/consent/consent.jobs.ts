import type { Job } from '../../platform/jobs/index.js';
import type { ConsentHolder } from './consent.holder.js';
import type { MailingService } from './mailing.service.js';

/** What happens to marketing mail and to old records without anybody waiting for it. */
export function consentJobs(parts: {
  readonly mailings: MailingService;
  readonly holder: ConsentHolder;
}): readonly Job[] {
  return [
    {
      name: 'sendMailings',
      ids: [],
      schedule: '* * * * *',
      // It comes again with the next minute.
      retries: { limit: 0, firstAfterSeconds: 60 },
      run: async () => {
        await parts.mailings.sendMailings();
      },
    },
    {
      name: 'expireOptOutRecords',
      ids: [],
      schedule: '51 3 * * *',
      run: async () => {
        await parts.holder.expireOptOutRecords();
      },
    },
  ];
}
