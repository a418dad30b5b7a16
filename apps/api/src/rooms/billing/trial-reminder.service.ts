import type { Clock } from '../../platform/clock/index.js';
import type { EmailService } from '../accounts/index.js';
import { billingMails } from './billing.mail.js';
import { daysAfter, trialReminderDays } from './billing.plans.js';
import type { BillingWork } from './billing.work.js';

/**
 * Reminds people that their trial is about to end: a week before, and a day before. What a time without a server has kept
 * back is made up for while it still helps: of two reminders that are due the later one goes, and after the end none.
 */
export class TrialReminderService {
  constructor(
    private readonly work: BillingWork,
    private readonly emails: EmailService,
    private readonly clock: Clock,
  ) {}

  /** Gives how many were reminded. Run twice, or by several at once, it reminds each of them once. */
  async remindOfTrialEnds(): Promise<number> {
    let reminded = 0;
    const failures: unknown[] = [];
    for (const days of trialReminderDays) {
      for (const personId of await this.due(days)) {
        try {
          if (await this.remind(personId, days)) reminded += 1;
        } catch (error) {
          // One who cannot be reminded keeps nobody else from hearing of it.
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw failures[0];
    return reminded;
  }

  /** Whose trial ends within so many days and who has not been told so, nor later than so. */
  private async due(days: number): Promise<readonly string[]> {
    const now = this.clock.now();
    const rows = await this.work.reading().execute<{ readonly personId: string }[]>(
      `select "person_id" as "personId" from "subscription"
        where ${isDue} and "trial_ends_at" <= ? order by "trial_ends_at"`,
      [now.toISOString(), days, daysAfter(now, days).toISOString()],
    );
    return rows.map(({ personId }) => personId);
  }

  /** The mark and the mail are kept together. Whoever has proved no address theirs is left alone: it may be a stranger's. */
  private remind(personId: string, days: number): Promise<boolean> {
    return this.work.unit(async (em, mails) => {
      const now = this.clock.now();
      const address = await this.emails.noticesTo(em, personId);
      if (address === null) return false;
      // Past the ORM: its version is the person's, whose change must not fail for a reminder.
      const [row] = await em.execute<{ readonly endsAt: string | Date }[]>(
        `update "subscription" set "trial_reminded_days" = ? where "person_id" = ? and ${isDue}
          returning "trial_ends_at" as "endsAt"`,
        [days, personId, now.toISOString(), days],
      );
      if (row === undefined) return false;
      mails.push(billingMails.trialEnding(address, this.work.appUrl, new Date(row.endsAt), now));
      return true;
    });
  }
}

const isDue = `"plan" is null and "ended_at" is null and "trial_ends_at" > ?
  and ("trial_reminded_days" is null or "trial_reminded_days" > ?)`;
