import { LRUCache } from 'lru-cache';

/** How often a statement comes before it is worth a name, and how many names there are at most. */
export interface NamingLimits {
  readonly worthwhileAfter: number;
  readonly mostNames: number;
  /** How many statements without a name are counted; the one that was away the longest is forgotten. */
  readonly mostCounted: number;
}

/**
 * Names the statements that come again and again, so that a server plans them once per connection. A server keeps what
 * it was given a name for as long as the connection lasts: what comes seldom gets none, and names run out.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts: LRUCache<string, number>;

  constructor(private readonly limits: NamingLimits = { worthwhileAfter: 3, mostNames: 300, mostCounted: 1000 }) {
    this.#counts = new LRUCache({ max: limits.mostCounted });
  }

  /** The name of a statement; null for one that is to be sent as it is. */
  of(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= this.limits.mostNames) return null;
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    if (count < this.limits.worthwhileAfter) return null;
    const name = `statement_${String(this.#names.size + 1)}`;
    this.#names.set(text, name);
    this.#counts.delete(text);
    return name;
  }
}
