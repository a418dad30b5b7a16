import type { KeyObject } from 'node:crypto';
import { open, seal, SealingError } from '@trackyourhours/privacy';
import { marketingTopics, type MarketingTopic } from './consent.choices.js';

/** Whom a link opts out, and of what. */
export interface Unsubscribing {
  readonly personId: string;
  readonly topic: MarketingTopic;
}

/**
 * The links of marketing mails. A token is sealed and not only signed: it says nothing to anybody, opens nothing but the
 * way out, and stays good for as long as there is somebody to opt out, since a mail can lie for years.
 */
export class UnsubscribeLinks {
  constructor(
    private readonly key: KeyObject,
    /** Where this server is reached, without a trailing slash. */
    private readonly publicUrl: string,
  ) {}

  urlFor({ personId, topic }: Unsubscribing): string {
    const facts = { p: Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url'), t: shortNames[topic] };
    return `${this.publicUrl}/unsubscribe/${seal(this.key, coordinate, facts).toString('base64url')}`;
  }

  /** Null for a token that is none of ours. */
  read(token: string): Unsubscribing | null {
    try {
      const { p, t } = open(this.key, coordinate, Buffer.from(token, 'base64url'));
      const topic = Object.values(marketingTopics).find((each) => shortNames[each] === t);
      if (typeof p !== 'string' || topic === undefined) return null;
      const hex = Buffer.from(p, 'base64url').toString('hex');
      return { personId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), topic };
    } catch (error) {
      if (error instanceof SealingError) return null;
      throw error;
    }
  }
}

/** A part of an address has at most 100 characters; mails keep these names for years, so that they stay as they are. */
const shortNames: Readonly<Record<MarketingTopic, string>> = { PRODUCT_NEWS: 'n', PARTNER_OFFERS: 'o' };

const coordinate = 'consent/unsubscribe/1';
