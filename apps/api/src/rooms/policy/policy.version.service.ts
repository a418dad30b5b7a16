import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/index.js';
import type { MikroORM } from '../../platform/database/index.js';
import { changesBetween } from './policy.document.changes.js';
import { digestOf, type PolicyDocument } from './policy.document.js';
import { PolicyVersion } from './policy.version.entity.js';

/** A version of the policy, without its document. */
export interface VersionFacts {
  readonly number: number;
  readonly version: string;
  readonly digest: string;
  readonly effectiveAt: Date;
  /** What changed, in sentences. */
  readonly summary: readonly string[];
}

/** A version of the policy with what it says. */
export interface PublishedVersion extends VersionFacts {
  readonly document: PolicyDocument;
}

/** How long a process goes by the version that it last found, in milliseconds: another may have published since. */
export const versionFreshMs = 30_000;

/**
 * Keeps the versions of the policy. One is added when what is published has changed, and then holds at once; what was
 * published before stays to be read.
 */
export class PolicyVersionService {
  #known: { readonly version: PublishedVersion; readonly at: number } | null = null;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes this document the one in force. Where it is already, nothing happens, however many processes say so at once;
   * where an older one comes back, that is a change as well.
   */
  async publish(document: PolicyDocument): Promise<PublishedVersion> {
    const last = await this.#last();
    if (last?.digest === digestOf(document)) return this.#remember(last);
    const row = rowOf(document, last, this.clock.now());
    try {
      await this.orm.em.fork().insert(PolicyVersion, row);
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      // Another process has published at the same moment, perhaps the same.
      return this.publish(document);
    }
    return this.#remember(published(row));
  }

  /** The version in force; what another process has published is found within half a minute. */
  async inForce(): Promise<PublishedVersion> {
    const { at, version } = this.#found();
    if (Math.abs(this.clock.now().getTime() - at) < versionFreshMs) return version;
    return this.#remember((await this.#last()) ?? version);
  }

  /** The version in force at this very moment, for whoever notes it. */
  async inForceNow(): Promise<PublishedVersion> {
    return this.#remember((await this.#last()) ?? this.#found().version);
  }

  /** The version that this process has shown last, where nobody can be waited for. */
  lastShown(): VersionFacts {
    return this.#found().version;
  }

  /** A version by its name, in force or not; null where there never was one. */
  async find(version: string): Promise<PublishedVersion | null> {
    const row = await this.orm.em.fork().findOne(PolicyVersion, { version });
    return row === null ? null : published(row);
  }

  /** Every version, the newest first. */
  async all(): Promise<readonly VersionFacts[]> {
    const fields = ['number', 'version', 'digest', 'effectiveAt', 'summary'] as const;
    const rows = await this.orm.em.fork().find(PolicyVersion, {}, { orderBy: { number: 'desc' }, fields });
    return rows.map(factsOf);
  }

  async #last(): Promise<PublishedVersion | null> {
    const [row] = await this.orm.em.fork().find(PolicyVersion, {}, { orderBy: { number: 'desc' }, limit: 1 });
    return row === undefined ? null : published(row);
  }

  #found(): { readonly version: PublishedVersion; readonly at: number } {
    if (this.#known === null) throw new TypeError('No policy has been published: the server publishes when it starts.');
    return this.#known;
  }

  #remember(version: PublishedVersion): PublishedVersion {
    this.#known = { version, at: this.clock.now().getTime() };
    return version;
  }
}

type VersionRow = Pick<PolicyVersion, 'number' | 'version' | 'digest' | 'effectiveAt' | 'summary' | 'document'>;

function rowOf(document: PolicyDocument, last: PublishedVersion | null, now: Date): VersionRow {
  const number = (last?.number ?? 0) + 1;
  const digest = digestOf(document);
  const summary =
    last === null
      ? ['This is the first version that is compiled from what our software does.']
      : changesBetween(last.document, document);
  return {
    number,
    version: `${String(number)}-${digest.slice(0, 12)}`,
    digest,
    effectiveAt: now,
    summary: JSON.stringify(summary),
    document: JSON.stringify(document),
  };
}

function factsOf({ number, version, digest, effectiveAt, summary }: Omit<VersionRow, 'document'>): VersionFacts {
  return { number, version, digest, effectiveAt, summary: z.array(z.string()).parse(JSON.parse(summary)) };
}

function published(row: VersionRow): PublishedVersion {
  // Our own bytes, which nothing can change.
  return { ...factsOf(row), document: JSON.parse(row.document) as PolicyDocument };
}
