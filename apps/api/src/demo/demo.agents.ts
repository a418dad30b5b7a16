import type { Clock } from '../platform/clock/index.js';
import type { MikroORM } from '../platform/database/index.js';
import type { MandateService } from '../rooms/agents/index.js';

const halfAYearMs = 183 * 24 * 3_600_000;

/** Lets a made-up person act for two others: for one in everything, for the other in their billing alone. */
export async function plantMandates(
  parts: { readonly orm: MikroORM; readonly mandates: MandateService; readonly clock: Clock },
  people: readonly { readonly id: string; readonly email: string }[],
): Promise<void> {
  const [first, second, third] = people;
  if (first === undefined || second === undefined || third === undefined) return;
  const expiresAt = new Date(parts.clock.now().getTime() + halfAYearMs);
  await parts.orm.em.fork().transactional(async (em) => {
    parts.mandates.plant(em, second.id, first, {
      purposes: ['COMPLY_WITH_LAW', 'UNDERSTAND_AND_RESPOND'],
      categories: ['IDENTIFIERS_AND_CONTACT', 'FINANCIAL_AND_BILLING', 'EDUCATION_AND_TRAINING', 'DEVICE_AND_USAGE'],
      expiresAt,
    });
    parts.mandates.plant(em, third.id, first, {
      purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'],
      categories: ['FINANCIAL_AND_BILLING'],
      expiresAt,
    });
    await em.flush();
  });
}
