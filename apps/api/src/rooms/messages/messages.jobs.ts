import type { Job } from '../../platform/jobs/index.js';
import type { MessageService } from './messages.service.js';

/** What happens to messages without anybody asking for it. */
export function messagesJobs(messages: MessageService): readonly Job[] {
  return [
    {
      name: 'expireMessages',
      ids: [],
      schedule: '13 3 * * *',
      run: async () => {
        await messages.expireMessages();
      },
    },
  ];
}
