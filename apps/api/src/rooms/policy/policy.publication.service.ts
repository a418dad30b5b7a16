import type { Clock } from '../../platform/clock/index.js';
import {
  publishedFigures,
  twelveMonthsBefore,
  type DisclosureCounts,
  type DisclosureFigures,
} from './policy.figures.js';
import { printPolicyPage } from './policy.page.js';
import type { PolicyVersionService, PublishedVersion, VersionFacts } from './policy.version.service.js';

/** A version of the policy with what the record of disclosures comes to. */
export interface Publication {
  readonly version: PublishedVersion;
  readonly figures: DisclosureFigures;
}

/** How long figures are gone by, in milliseconds. With as long again in caches on the way, they are at most an hour old. */
export const figuresFreshMs = 30 * 60_000;

/** The policy as it is published: for programs, and for people. */
export class PublicationService {
  #figures: { readonly of: string; readonly found: Promise<DisclosureFigures>; readonly at: number } | null = null;

  constructor(
    private readonly versions: PolicyVersionService,
    private readonly counts: DisclosureCounts,
    private readonly clock: Clock,
  ) {}

  /** The version in force, with figures that are half an hour old at the most. */
  async privacyPolicy(): Promise<Publication> {
    const version = await this.versions.inForce();
    return { version, figures: await this.#figuresOf(version) };
  }

  /** Every version that was ever in force, the newest first. */
  privacyPolicyVersions(): Promise<readonly VersionFacts[]> {
    return this.versions.all();
  }

  async page(): Promise<string> {
    const { version, figures } = await this.privacyPolicy();
    return printPolicyPage(version.document, { version, figures });
  }

  async json(): Promise<string> {
    const { version, figures } = await this.privacyPolicy();
    return printed({ ...publicFacts(version), policy: version.document, figures });
  }

  /** A version as it was published, without figures, which belong to no version; null where there never was one. */
  async versionJson(name: string): Promise<string | null> {
    const version = await this.versions.find(name);
    return version === null ? null : printed({ ...publicFacts(version), policy: version.document });
  }

  #figuresOf({ version, document }: PublishedVersion): Promise<DisclosureFigures> {
    const now = this.clock.now();
    const known = this.#figures;
    if (known?.of === version && Math.abs(now.getTime() - known.at) < figuresFreshMs) return known.found;
    const since = twelveMonthsBefore(now);
    const found = this.counts(since).then((counts) => ({
      asOf: now,
      since,
      disclosures: publishedFigures(counts, document),
    }));
    const figures = { of: version, found, at: now.getTime() };
    this.#figures = figures;
    found.catch(() => {
      // What failed is not gone by: the next one asks anew.
      if (this.#figures === figures) this.#figures = null;
    });
    return found;
  }
}

function publicFacts({ version, digest, effectiveAt, summary }: VersionFacts) {
  return { version, digest, effectiveAt, summary };
}

function printed(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
