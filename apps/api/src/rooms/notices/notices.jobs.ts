import type { Job } from '../../platform/jobs/index.js';
import type { NoticeService } from './notices.service.js';

/** What people are told without anybody asking for it. */
export function noticesJobs(notices: NoticeService): readonly Job[] {
  return [
    {
      name: 'announcePolicyChange',
      ids: [],
      schedule: '43 * * * *',
      run: async () => {
        await notices.announcePolicyChange();
      },
    },
  ];
}
