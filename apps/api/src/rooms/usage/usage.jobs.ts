import type { Job } from '../../platform/jobs/index.js';
import type { UsageService } from './usage.service.js';

/** What happens to visits without anybody asking for it. */
export function usageJobs(usage: UsageService): readonly Job[] {
  return [
    {
      name: 'expireUsage',
      ids: [],
      schedule: '33 3 * * *',
      run: async () => {
        await usage.ensurePartitions();
        await usage.expireUsage();
      },
    },
  ];
}
