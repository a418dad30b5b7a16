import { registerPlainEnum } from '../../platform/privacy/index.js';

/** How a recipient stands. */
export const recipientStatuses = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', ENDED: 'ENDED' } as const;

export type RecipientStatus = keyof typeof recipientStatuses;

registerPlainEnum(recipientStatuses, {
  name: 'RecipientStatus',
  description: 'Whether data may leave to a recipient.',
  valuesConfig: {
    ACTIVE: { description: 'It may, within their grant and until it ends.' },
    SUSPENDED: { description: 'Nothing leaves to them until they are resumed.' },
    ENDED: { description: 'Nothing leaves to them any more.' },
  },
  reason: 'It speaks of a business or an authority.',
});
