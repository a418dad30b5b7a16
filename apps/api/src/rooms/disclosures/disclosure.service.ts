import { randomUUID } from 'node:crypto';
import type { Ledger, Viewer } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { MikroORM, Query } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { Person } from '../accounts/index.js';
import { accessPolicy } from '../policy/index.js';
import { Recipient } from '../recipients/index.js';
import {
  DisclosureOfNobody,
  DisclosureRecorded,
  DisclosureToNobody,
  MarketingDisclosures,
  MarketingDisclosuresAnswered,
  type MarketingDisclosure,
} from './disclosures.errors.js';
import { outsideGates, recordDisclosureInput, type RecordDisclosureInput } from './disclosures.input.js';
import { outsideOperation } from './disclosures.outside.js';

/** What disclosures are told and recorded with. */
export interface DisclosureServiceParts {
  readonly orm: MikroORM;
  readonly query: Query;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** Tells people what left for others' marketing, and records what left outside of this server. */
export class DisclosureService {
  constructor(private readonly parts: DisclosureServiceParts) {}

  /** Records in the ledger what was handed over on paper, or in a transaction. Nothing of it is without its case. */
  async recordDisclosure(
    viewer: Viewer,
    input: RecordDisclosureInput,
  ): Promise<DisclosureRecorded | DisclosureOfNobody | DisclosureToNobody | InvalidInput> {
    const given = parseInput(recordDisclosureInput, input);
    if (given instanceof InvalidInput) return given;
    const em = this.parts.orm.em.fork();
    const recipient = await em.findOne(Recipient, { id: given.recipientId });
    if (recipient === null || !outsideGates.includes(recipient.gate)) return new DisclosureToNobody();
    const personIds = [...new Set(given.personIds.map((id) => id.toLowerCase()))].sort();
    if ((await em.count(Person, { id: { $in: personIds } })) !== personIds.length) return new DisclosureOfNobody();
    await this.parts.ledger.record([
      {
        personIds,
        recipientId: recipient.id,
        recipientKind: 'RECIPIENT',
        gate: recipient.gate,
        purpose: given.purpose,
        policyVersion: accessPolicy.version,
        consentId: null,
        operation: outsideOperation(given.caseReference, viewer.id ?? ''),
        categories: given.categories,
        shown: [],
        masked: [],
      },
    ]);
    return new DisclosureRecorded(personIds.length);
  }

  /**
   * What left for others' own direct marketing in the calendar year before this one, from the ledger. Policy, "Your
   * California Privacy Rights"; Civil Code, section 1798.83: once in a calendar year.
   */
  async shineTheLight(personId: string): Promise<MarketingDisclosures | MarketingDisclosuresAnswered> {
    const { query, clock } = this.parts;
    const now = clock.now();
    const year = californianYear(now);
    const noted = await query<{ readonly id: string }>(note, [randomUUID(), personId, year, now.toISOString()]);
    if (noted.length === 0) return new MarketingDisclosuresAnswered(startOf(year + 1));
    const span = [startOf(year - 1).toISOString(), startOf(year).toISOString()];
    return new MarketingDisclosures(personId, year - 1, await query<MarketingDisclosure>(found, [personId, ...span]));
  }
}

/** The calendar year in California at a moment. */
export function californianYear(moment: Date): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', year: 'numeric' }).format(moment));
}

/** When a calendar year begins in California, where it is winter then: eight hours after UTC's. */
export function startOf(year: number): Date {
  return new Date(Date.UTC(year, 0, 1, 8));
}

// Whoever asks twice at once is answered once: the database holds a year to one row.
const note = `insert into "marketing_inquiry" ("id", "person_id", "year", "answered_at")
  select $1::uuid, "id", $3::integer, $4::timestamptz from "person" where "id" = $2::uuid
  on conflict ("person_id", "year") do nothing returning "id"::text`;

// Affiliates market products of their own with what they get (policy, "To whom we disclose", paragraph 2). Of others,
// whoever got something to advertise with; service providers advertise for us, and not for themselves.
const found = `select "recipient"."name", "recipient"."address",
    array_agg(distinct "left"."category" order by "left"."category") as "categories"
  from "disclosure" "entry"
    join "recipient" on "recipient"."id"::text = "entry"."recipient_id"
    cross join lateral unnest("entry"."categories") as "left"("category")
  where "entry"."person_ids" @> array[$1::uuid]
    and "entry"."occurred_at" >= $2::timestamptz and "entry"."occurred_at" < $3::timestamptz
    and ("entry"."gate" = 'AFFILIATE' or ("entry"."gate" <> 'SERVICE_PROVIDER' and "entry"."purpose" = 'ADVERTISE'))
  group by "recipient"."id" order by "recipient"."name", "recipient"."id"`;
