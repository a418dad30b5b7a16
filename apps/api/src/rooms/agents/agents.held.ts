import type { LedgerSigner } from '@trackyourhours/privacy';
import { z } from 'zod';
import type { Query } from '../../platform/database/index.js';
import type { HeldMandates, MandateHolders } from '../accounts/index.js';
import type { Mandate } from './agents.entity.js';
import { mandateBases, mandateCategories, mandatePurposes } from './agents.words.js';

/** What of a mandate is signed: all that it opens, to whom, and until when. */
export type MandateFacts = Pick<Mandate, 'id' | 'personId' | 'basis' | 'purposes' | 'categories' | 'expiresAt'> & {
  readonly agentId: string;
  readonly acceptedAt: Date;
};

/** Signs a mandate as it comes into force. */
export function signMandate(signer: LedgerSigner, facts: MandateFacts): Buffer {
  return signer.sign(bytesOf(facts));
}

/**
 * The mandates that somebody holds now. Nothing remembers them: each request of an agent looks them up, and what reads
 * looks whether they are as they were found. One whose signature does not hold opens nothing, whoever wrote it.
 */
export class HeldMandatesSource implements MandateHolders {
  constructor(
    private readonly query: Query,
    private readonly signer: Pick<LedgerSigner, 'isSigned'>,
  ) {}

  async heldBy(agentId: string, now: Date): Promise<HeldMandates> {
    const held = await this.listOf(agentId, now);
    return {
      mandates: new Map(
        held.map(({ personId, purposes, categories, expiresAt: until }) => [personId, { purposes, categories, until }]),
      ),
      stillHeld: {
        text:
          '(select count(*) from "mandate" where "id" = any(?::uuid[]) and "agent_id" = ?::uuid ' +
          'and "ended_at" is null and "expires_at" > ?::timestamptz) = ?::bigint',
        values: [held.map(({ id }) => id), agentId, now.toISOString(), held.length],
      },
    };
  }

  /** The same, one by one, the first that ends first. */
  async listOf(agentId: string, now: Date): Promise<readonly MandateFacts[]> {
    const rows = await this.query<Row>(select, [agentId, now.toISOString()]);
    return rows.flatMap(({ signature, ...row }) => {
      const facts = factsIn(agentId, row);
      const isGenuine = facts !== null && this.signer.isSigned(bytesOf(facts), Buffer.from(signature, 'hex'));
      return isGenuine ? [facts] : [];
    });
  }
}

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly basis: string;
  readonly purposes: string;
  readonly categories: string;
  readonly accepted_at: string;
  readonly expires_at: string;
  readonly signature: string;
}

// In types that both stores give alike.
const select = `select "id"::text, "person_id"::text, "basis", to_json("purposes")::text as "purposes",
    to_json("categories")::text as "categories", (extract(epoch from "accepted_at") * 1000)::bigint::text as "accepted_at",
    (extract(epoch from "expires_at") * 1000)::bigint::text as "expires_at", encode("signature", 'hex') as "signature"
  from "mandate" as "held"
  where "agent_id" = $1::uuid and "held"."accepted_at" is not null and "ended_at" is null
    and "held"."expires_at" > $2::timestamptz
  order by "held"."expires_at", "held"."id"`;

const words = z.object({
  basis: z.enum(mandateBases),
  purposes: z.array(z.enum(mandatePurposes)),
  categories: z.array(z.enum(mandateCategories)),
});

/** Null for one that holds a word that nobody gave. */
function factsIn(agentId: string, row: Omit<Row, 'signature'>): MandateFacts | null {
  const { success, data } = words.safeParse({
    basis: row.basis,
    purposes: JSON.parse(row.purposes) as unknown,
    categories: JSON.parse(row.categories) as unknown,
  });
  if (!success) return null;
  const [acceptedAt, expiresAt] = [new Date(Number(row.accepted_at)), new Date(Number(row.expires_at))];
  return { ...data, id: row.id, personId: row.person_id, agentId, acceptedAt, expiresAt };
}

function bytesOf({ id, personId, agentId, basis, purposes, categories, acceptedAt, expiresAt }: MandateFacts): Buffer {
  const moments = [acceptedAt.toISOString(), expiresAt.toISOString()];
  // A form by its name first: bytes that were signed as something else are no mandate.
  return Buffer.from(JSON.stringify(['mandate/1', id, personId, agentId, basis, purposes, categories, ...moments]));
}
