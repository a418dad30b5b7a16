import type { Job } from '../../platform/jobs/index.js';
import type { UnverifiedAccountService } from './unverified-account.service.js';

/** What happens to accounts without anybody asking for it. */
export function accountsJobs(unverified: UnverifiedAccountService): readonly Job[] {
  return [
    {
      name: 'expireUnverifiedAccounts',
      ids: [],
      schedule: '43 3 * * *',
      run: async () => {
        await unverified.expireUnverifiedAccounts();
      },
    },
  ];
}
