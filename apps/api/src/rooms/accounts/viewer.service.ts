import type { Grant, Viewer } from '@trackyourhours/privacy';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/clock/index.js';
import type { MikroORM } from '../../platform/database/index.js';
import type { Precondition } from '../../platform/reader/index.js';
import type { Gate, Purpose, Role, ViewerKind } from '../policy/index.js';
import { Credential, Session } from './accounts.entity.js';
import { actingAsNotKnown, linkOver, personRequired, unauthenticated } from './accounts.errors.js';
import { hashOf, isOfLink } from './accounts.secret.js';

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
  /**
   * Establishes it from nothing that is remembered, for when the authority does not hold: what was remembered of the
   * viewer may have changed, and they may still ask. Null where it is over for good.
   */
  readonly reestablish: (() => Promise<Identity>) | null;
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
  /** Whose of the register a recipient's key is; null for everybody else, and for a link. */
  readonly recipientId: string | null;
  /** Whether it is a link that another room gave out. */
  readonly isLink: boolean;
}

/** What a link stands for: somebody whom its person told us to share one thing with, for these purposes. */
export interface Link {
  /** Who the ledger names; never a person of ours. */
  readonly id: string;
  readonly gate: Gate;
  readonly purposes: readonly Purpose[];
}

/** The links that a later room gives out, each a token that is kept as its hash. */
export interface LinkHolders {
  /** Null for a token that is none of them, or no longer good. */
  find(hash: Buffer, now: Date): Promise<Link | null>;
}

/** The mandates that an agent holds, and the condition under which they are as they were found. */
export interface HeldMandates {
  /** By the person who gave them. */
  readonly mandates: Viewer['mandates'];
  readonly stillHeld: Precondition;
}

/** The mandates that a later room keeps. */
export interface MandateHolders {
  heldBy(agentId: string, now: Date): Promise<HeldMandates>;
}

/** How the register of a later room has a recipient at a moment. */
export interface RegisteredGrant {
  readonly gate: Gate;
  /** Null while nothing may leave to them. */
  readonly grant: Required<Grant> | null;
  /** That they are registered just so, to be judged by the statement that reads. */
  readonly authority: Precondition;
}

/** The register of whom data may leave to. */
export interface RecipientRegister {
  /** Null for an id that is not in it: nothing leaves there. */
  find(recipientId: string): Promise<RegisteredGrant | null>;
}

/** What later rooms know of who asks. */
export interface ViewerSources {
  readonly links: LinkHolders;
  readonly mandates: MandateHolders;
  readonly register: RecipientRegister;
}

/** The headers of a request that say who asks and why, as they came. */
export interface RequestHeaders {
  readonly authorization: string | undefined;
  readonly purpose: string | undefined;
  /** `AGENT` for a person who asks as the agent of those who authorized them, and not for themselves. */
  readonly actingAs?: string | undefined;
}

/** How many token holders a process remembers. What it remembers is never trusted without its authority. */
const capacity = 10_000;

/** How long a token holder is remembered, in milliseconds. */
const memoryMs = 60_000;

/** Establishes who sends a request. A token that is revoked or expired is refused by the very next request. */
export class ViewerService {
  readonly #holders = new LRUCache<string, Holder>({ max: capacity, ttl: memoryMs });
  /** How recipients are registered, by their ids: each statement that reads judges whether they still are so. */
  readonly #registered = new LRUCache<string, RegisteredGrant>({ max: capacity, ttl: memoryMs });

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    private readonly rooms: ViewerSources,
  ) {}

  /**
   * The identity behind a request; a token that is not good is refused, one that is absent is anybody's. A person who
   * acts as an agent is nobody but that for the request: what is their own is out of it, and what they do for themselves.
   */
  async identify({ actingAs, ...headers }: RequestHeaders): Promise<Identity> {
    if (actingAs !== undefined && actingAs !== 'AGENT') throw actingAsNotKnown();
    const identity = await this.#identify(headers);
    return actingAs === undefined ? identity : this.#asAgent(identity);
  }

  /** The same person as the agent of others. Mandates are looked up each time, and judged again by what reads. */
  async #asAgent({ viewer, sessionId, authority }: Identity): Promise<Identity> {
    if (viewer.kind === 'ANONYMOUS') throw unauthenticated();
    if (viewer.subject === null) throw personRequired();
    const { mandates, stillHeld } = await this.rooms.mandates.heldBy(viewer.subject, this.clock.now());
    return {
      viewer: { ...viewer, kind: 'AGENT' satisfies ViewerKind, subject: null, mandates },
      sessionId,
      authority: authority === null ? stillHeld : bothOf(authority, stillHeld),
      reestablish: null,
    };
  }

  async #identify(headers: RequestHeaders): Promise<Identity> {
    const { authorization, purpose } = headers;
    if (authorization === undefined) {
      return { viewer: viewerOf(anybody, purpose), sessionId: null, authority: null, reestablish: null };
    }
    const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
    if (token === undefined) throw unauthenticated();
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const known = this.#holders.get(key);
    const holder = known ?? (await this.#find(hash));
    if (holder === null) throw isOfLink(token) ? linkOver() : unauthenticated();
    // A link is looked up each time: one that was good a moment ago is refused as one that never was.
    if (!holder.isLink) this.#holders.set(key, holder);
    if (holder.recipientId !== null) return this.#recipient(holder, holder.recipientId, hash, headers);
    return {
      viewer: viewerOf(holder, purpose),
      sessionId: holder.sessionId,
      authority: known === undefined ? null : this.#authorityOf(holder, hash),
      reestablish: null,
    };
  }

  /**
   * What is remembered of a recipient is judged again by the statement that reads: a key serves the purposes that both it
   * and the recipient's grant name, and no more than the register says when the data is read.
   */
  async #recipient(holder: Holder, recipientId: string, hash: Buffer, headers: RequestHeaders): Promise<Identity> {
    const registered = this.#registered.get(recipientId) ?? (await this.rooms.register.find(recipientId));
    if (registered === null) throw unauthenticated();
    this.#registered.set(recipientId, registered);
    const { gate, grant, authority } = registered;
    const viewer = viewerOf({ ...holder, id: recipientId, gate }, headers.purpose);
    const purposes = (holder.purposes ?? []).filter((word) => grant?.purposes.includes(word));
    const own = this.#authorityOf(holder, hash);
    return {
      viewer: { ...viewer, grant: grant === null ? null : { ...grant, purposes } },
      sessionId: null,
      authority: {
        text: `${own.text} and ${authority.text}`,
        values: [...own.values, ...authority.values],
      },
      reestablish: () => {
        this.#holders.delete(hash.toString('base64'));
        this.#registered.delete(recipientId);
        return this.#identify(headers);
      },
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
      return {
        kind: 'PERSON',
        id: personId,
        subject: personId,
        sessionId: id,
        roles: [],
        gate: null,
        purposes: null,
        recipientId: null,
        isLink: false,
      };
    }
    const credential = await em.findOne(Credential, { tokenHash: hash, revokedAt: null, expiresAt: { $gt: now } });
    if (credential === null) return this.#findLink(hash, now);
    return {
      kind: credential.kind,
      id: credential.id,
      subject: null,
      sessionId: null,
      roles: credential.role === null ? [] : [credential.role as Role],
      gate: null,
      purposes: credential.purposes as Purpose[],
      recipientId: credential.recipientId,
      isLink: false,
    };
  }

  async #findLink(hash: Buffer, now: Date): Promise<Holder | null> {
    const link = await this.rooms.links.find(hash, now);
    if (link === null) return null;
    return { ...link, kind: 'RECIPIENT', subject: null, sessionId: null, roles: [], recipientId: null, isLink: true };
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

function bothOf(one: Precondition, other: Precondition): Precondition {
  return { text: `(${one.text}) and (${other.text})`, values: [...one.values, ...other.values] };
}

const anybody: Holder = {
  kind: 'ANONYMOUS',
  id: null,
  subject: null,
  sessionId: null,
  roles: [],
  gate: null,
  purposes: null,
  recipientId: null,
  isLink: false,
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
