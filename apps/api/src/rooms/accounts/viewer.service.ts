import type { Viewer } from '@trackyourhours/privacy';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/clock/index.js';
import type { MikroORM } from '../../platform/database/index.js';
import type { Precondition } from '../../platform/reader/index.js';
import type { Gate, Purpose, Role, ViewerKind } from '../policy/index.js';
import { Credential, Session } from './accounts.entity.js';
import { unauthenticated } from './accounts.errors.js';
import { hashOf } from './accounts.secret.js';

/** Who asks, and what their authority rests upon. */
export interface Identity {
  readonly viewer: Viewer;
  /** The session of a person who is signed in. */
  readonly sessionId: string | null;
  /**
   * To be judged again by this request, since it was established by an earlier one.
   * Null for one that has just been established, and for anybody, who needs none.
   */
  readonly authority: Precondition | null;
}

/** The part of an identity that stays the same from request to request. */
interface Holder {
  readonly kind: ViewerKind;
  /** Null for nobody in particular. */
  readonly id: string | null;
  readonly subject: string | null;
  readonly sessionId: string | null;
  readonly roles: readonly Role[];
  readonly gate: Gate | null;
  readonly purposes: readonly Purpose[] | null;
}

/** The headers of a request that say who asks and why, as they came. */
export interface RequestHeaders {
  readonly authorization: string | undefined;
  readonly purpose: string | undefined;
}

/** How many token holders a process remembers. What it remembers is never trusted without its authority. */
const capacity = 10_000;

/** How long a token holder is remembered, in milliseconds. */
const memoryMs = 60_000;

/** Establishes who sends a request. A token that is revoked or expired is refused by the very next request. */
export class ViewerService {
  readonly #holders = new LRUCache<string, Holder>({ max: capacity, ttl: memoryMs });

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  /** The identity behind a request; a token that is not good is refused, one that is absent is anybody's. */
  async identify({ authorization, purpose }: RequestHeaders): Promise<Identity> {
    if (authorization === undefined) return { viewer: viewerOf(anybody, purpose), sessionId: null, authority: null };
    const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
    if (token === undefined) throw unauthenticated();
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const known = this.#holders.get(key);
    const holder = known ?? (await this.#find(hash));
    if (holder === null) throw unauthenticated();
    this.#holders.set(key, holder);
    return {
      viewer: viewerOf(holder, purpose),
      sessionId: holder.sessionId,
      authority: known === undefined ? null : this.#authorityOf(holder, hash),
    };
  }

  async #find(hash: Buffer): Promise<Holder | null> {
    const em = this.orm.em.fork();
    const now = this.clock.now();
    const [session] = await em
      .createQueryBuilder(Session, 's')
      .select(['id', 'personId'])
      .where({ accessHash: hash, revokedAt: null, accessExpiresAt: { $gt: now } })
      .execute<{ id: string; personId: string }[]>();
    if (session !== undefined) {
      const { id, personId } = session;
      return { kind: 'PERSON', id: personId, subject: personId, sessionId: id, roles: [], gate: null, purposes: null };
    }
    const credential = await em.findOne(Credential, { tokenHash: hash, revokedAt: null, expiresAt: { $gt: now } });
    if (credential === null) return null;
    return {
      kind: credential.kind,
      id: credential.id,
      subject: null,
      sessionId: null,
      roles: credential.role === null ? [] : [credential.role as Role],
      gate: credential.gate as Gate | null,
      purposes: credential.purposes as Purpose[],
    };
  }

  #authorityOf({ kind, id, sessionId }: Holder, hash: Buffer): Precondition {
    const now = this.clock.now().toISOString();
    return kind === 'PERSON'
      ? {
          text:
            'exists (select 1 from "session" where "id" = ?::uuid and "access_hash" = ?::bytea ' +
            'and "revoked_at" is null and "access_expires_at" > ?::timestamptz)',
          values: [sessionId, hash, now],
        }
      : {
          text:
            'exists (select 1 from "credential" where "id" = ?::uuid and "revoked_at" is null ' +
            'and "expires_at" > ?::timestamptz)',
          values: [id, now],
        };
  }
}

const anybody: Holder = {
  kind: 'ANONYMOUS',
  id: null,
  subject: null,
  sessionId: null,
  roles: [],
  gate: null,
  purposes: null,
};

function viewerOf({ kind, id, subject, roles, gate, purposes }: Holder, purpose: string | undefined): Viewer {
  return {
    kind,
    id,
    subject,
    mandates: noMandates,
    roles,
    purpose: statedPurpose(purpose),
    gate,
    grant: purposes === null ? null : { purposes },
  };
}

const noMandates: Viewer['mandates'] = new Map();

/** What was stated, if it has the form of a purpose; what has not is a purpose that nobody knows. */
function statedPurpose(header: string | undefined): string | null {
  if (header === undefined || header.trim() === '') return null;
  const [, word] = /^\s*([A-Z][A-Z_]{0,63})\s*$/.exec(header) ?? [];
  return word ?? 'UNRECOGNISED';
}
