import type { KeyRing } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import type { Holder } from '../../platform/holder/index.js';
import { EmailAddress } from './accounts.entity.js';
import type { AccountWork } from './accounts.work.js';
import type { EmailService } from './email.service.js';

/** What the service works with. */
export interface UnverifiedAccountOptions {
  readonly work: AccountWork;
  readonly emails: EmailService;
  /** Of every room, in the order of the rooms. */
  readonly holders: readonly Holder[];
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/** How long an account is kept of which nobody proved an address, in days. */
const keptDays = 7;

const dayMs = 24 * 3_600_000;

/** Lets go of accounts that were begun with an address which nobody proved theirs: it may be somebody else's. */
export class UnverifiedAccountService {
  constructor(private readonly options: UnverifiedAccountOptions) {}

  /**
   * Erases, in the caller's unit of work that holds the address, the accounts of others that have no address but this
   * one, which is somebody's now. Gives whose they were; `forget` them once it is committed.
   */
  async giveWay(em: EntityManager, { addressIndex, personId }: EmailAddress): Promise<readonly string[]> {
    // Unopened: what goes is not looked at.
    const others = await em
      .createQueryBuilder(EmailAddress, 'a')
      .select(['personId'])
      .where({ addressIndex, personId: { $ne: personId }, verifiedAt: null })
      .execute<{ personId: string }[]>();
    const gone: string[] = [];
    for (const other of others) {
      if ((await em.count(EmailAddress, { personId: other.personId })) > 1) continue;
      await this.#erase(em, other.personId);
      gone.push(other.personId);
    }
    return gone;
  }

  /** Destroys the keys of people whose accounts were erased. */
  async forget(personIds: readonly string[]): Promise<void> {
    for (const personId of personIds) await this.options.keys.destroy(personId);
  }

  /**
   * Lets go of accounts whose every address has been unproved for more than seven days, unless a code that was mailed
   * there still works. Gives how many.
   */
  async expireUnverifiedAccounts(): Promise<number> {
    const { work, emails } = this.options;
    let gone = 0;
    for (const personId of await this.#expired(work.reading(), null)) {
      const isGone = await work.unit(async (em) => {
        await emails.holdAddressesOf(em, personId);
        await emails.hold(em, personId);
        // It may have been proved, or signed up for again, a moment ago.
        if ((await this.#expired(em, personId)).length === 0) return false;
        await this.#erase(em, personId);
        return true;
      });
      if (!isGone) continue;
      await this.forget([personId]);
      gone += 1;
    }
    return gone;
  }

  /** Whose account has been unproved for too long: this person's, or anybody's for null. */
  async #expired(em: EntityManager, personId: string | null): Promise<readonly string[]> {
    const now = this.options.clock.now();
    const before = new Date(now.getTime() - keptDays * dayMs);
    const rows = await em.execute<{ readonly id: string }[]>(
      'select a."person_id" as "id" from "email_address" a where (?::uuid is null or a."person_id" = ?::uuid) ' +
        'group by a."person_id" having bool_and(a."verified_at" is null and a."created_at" < ?::timestamptz) ' +
        'and not exists (select 1 from "one_time_code" c where c."person_id" = a."person_id" ' +
        'and c."used_at" is null and c."expires_at" > ?::timestamptz)',
      [personId, personId, before.toISOString(), now.toISOString()],
    );
    return rows.map(({ id }) => id);
  }

  async #erase(em: EntityManager, personId: string): Promise<void> {
    for (const holder of this.options.holders.toReversed()) await holder.erase(em, personId);
  }
}
