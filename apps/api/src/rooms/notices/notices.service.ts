import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM, Query } from '../../platform/database/index.js';
import type { AccountWork, EmailService } from '../accounts/index.js';
import type { PolicyVersionService, VersionFacts } from '../policy/index.js';
import { PolicyNotice } from './notices.entity.js';
import { PolicyAcknowledged, PolicyNotInForce } from './notices.errors.js';
import { noticeMails } from './notices.mail.js';

/** What notices are given with. */
export interface NoticeServiceParts {
  readonly orm: MikroORM;
  readonly query: Query;
  readonly versions: Pick<PolicyVersionService, 'inForceNow' | 'lastShown'>;
  readonly emails: Pick<EmailService, 'primaryOf'>;
  readonly work: Pick<AccountWork, 'unit'>;
  readonly clock: Clock;
  /** Where the policy can be read. */
  readonly pageUrl: string;
}

/** What an announcement came to: how many were told in their account, and for how many a mail was posted. */
export interface Announcement {
  readonly told: number;
  readonly mailed: number;
}

/** Tells people of the policy and of its changes. Policy, "Changes to Privacy Policy". */
export class NoticeService {
  constructor(private readonly parts: NoticeServiceParts) {}

  /** Notes the version that somebody sees who signs up, in the caller's unit of work. */
  open(em: EntityManager, personId: string): void {
    em.persist(this.#noticeOf(personId, this.parts.versions.lastShown(), { isChange: false }));
  }

  /** Notes that a person has seen the version in force; of any other, nothing. Once noted, it stays at its first moment. */
  async acknowledgePolicy(personId: string, version: string): Promise<PolicyAcknowledged | PolicyNotInForce> {
    const inForce = await this.parts.versions.inForceNow();
    if (version !== inForce.version) return new PolicyNotInForce(inForce.version);
    // Of whoever has not been told of it yet: they have told themselves.
    await this.#tell(inForce, personId);
    return this.parts.orm.em.fork().transactional(async (em) => {
      const where = { personId, number: inForce.number };
      const notice = await em.findOne(PolicyNotice, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      // A later one was published at this moment, and they were told of that.
      if (notice === null) return new PolicyNotInForce((await this.parts.versions.inForceNow()).version);
      notice.acknowledgedAt ??= this.parts.clock.now();
      return new PolicyAcknowledged(notice.id);
    });
  }

  /** Lets everybody find the version in force in their account, and says for how many it is new. Run twice, it tells nobody twice. */
  async tellEverybody(): Promise<number> {
    return this.#tell(await this.parts.versions.inForceNow(), null);
  }

  /**
   * Tells everybody of the version in force, and writes to those who had an account before it, have proved an address and
   * have not seen it yet. It can be run at any time and by several at once, and goes on where another was broken off: a
   * mail is posted in the unit of work that notes it, once for each.
   */
  async announcePolicyChange(): Promise<Announcement> {
    const inForce = await this.parts.versions.inForceNow();
    const told = await this.#tell(inForce, null);
    let mailed = 0;
    for (let after: string | null = null; ;) {
      const id: string | null = await this.#nextUnmailed(inForce, after);
      if (id === null) return { told, mailed };
      after = id;
      if (await this.#mail(id, inForce)) mailed += 1;
    }
  }

  /** Writes to one person; false where another run does so, or where no address is proved: once it is, the next run writes. */
  async #mail(id: string, { summary }: VersionFacts): Promise<boolean> {
    const { work, emails, clock, pageUrl } = this.parts;
    return work.unit(async (em, mails) => {
      const where = { id, mailedAt: null, acknowledgedAt: null, isLatest: true };
      const notice = await em.findOne(PolicyNotice, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (notice === null) return false;
      const primary = await emails.primaryOf(em, notice.personId);
      if (primary?.verifiedAt == null) return false;
      notice.mailedAt = clock.now();
      mails.push(noticeMails.policyChanged(primary.address, pageUrl, summary));
      return true;
    });
  }

  async #nextUnmailed({ number }: VersionFacts, after: string | null): Promise<string | null> {
    const [row] = await this.parts.query<{ readonly id: string }>(
      `select "id" from "policy_notice" where "is_latest" and "is_change" and "mailed_at" is null
         and "acknowledged_at" is null and "number" = $1::integer and ($2::uuid is null or "id" > $2::uuid)
       order by "id" limit 1`,
      [number, after],
    );
    return row?.id ?? null;
  }

  /** Two statements, each of which can be made again: between them a person has no last notice for a moment. */
  async #tell({ number, version }: VersionFacts, personId: string | null): Promise<number> {
    const { query, clock } = this.parts;
    await query(
      `update "policy_notice" set "is_latest" = false where "is_latest" and "number" < $1::integer
         and ($2::uuid is null or "person_id" = $2::uuid)`,
      [number, personId],
    );
    const told = await query<{ readonly id: string }>(
      `insert into "policy_notice" ("id", "person_id", "number", "version", "is_change", "is_latest", "told_at")
       select gen_random_uuid(), "id", $1::integer, $2::text, true, true, $3::timestamptz from "person"
       where ($4::uuid is null or "id" = $4::uuid)
         and not exists (
           select from "policy_notice" as "other" where "other"."person_id" = "person"."id" and "other"."number" >= $1::integer
         )
       on conflict do nothing returning "id"`,
      [number, version, clock.now().toISOString(), personId],
    );
    return told.length;
  }

  #noticeOf(
    personId: string,
    { number, version }: VersionFacts,
    { isChange }: Pick<PolicyNotice, 'isChange'>,
  ): PolicyNotice {
    const notice = new PolicyNotice();
    // Random: an id that held its moment would tell when somebody came.
    notice.id = randomUUID();
    notice.personId = personId;
    notice.number = number;
    notice.version = version;
    notice.isChange = isChange;
    notice.isLatest = true;
    notice.toldAt = this.parts.clock.now();
    notice.acknowledgedAt = null;
    notice.mailedAt = null;
    return notice;
  }
}
