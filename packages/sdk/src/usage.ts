/** What a page tells of itself: that it was viewed, or that it is being left. Of addresses, less than this is kept. */
export type UsageEvent =
  | {
      readonly type: 'page';
      /** The path of the page's address: `location.pathname`. */
      readonly path: string;
      /** Where it was come from: `document.referrer`. */
      readonly referrer?: string | undefined;
      /** How long ago it was, in milliseconds, up to an hour; absent: now. */
      readonly ageMs?: number | undefined;
    }
  | { readonly type: 'leave'; readonly ageMs?: number | undefined };

/**
 * Tells the server at `url` (`https://api.example.org/collect`) of visits, up to 40 events at a time, in a way that
 * outlives the page. False where nothing could be sent. What the browser's cookie preferences do not allow is not
 * recorded; there is no need to look at them before.
 *
 * @example
 * addEventListener('pagehide', () => sendUsage(url, [{ type: 'leave' }]));
 */
export function sendUsage(url: string, events: readonly UsageEvent[]): boolean {
  const { navigator } = globalThis as { readonly navigator?: Partial<Pick<Navigator, 'sendBeacon'>> };
  // As text, for which a browser asks no permission before.
  return navigator?.sendBeacon?.(url, JSON.stringify({ events })) ?? false;
}

/** The part of the standard `navigator` that is used. */
interface Navigator {
  sendBeacon(url: string, body: string): boolean;
}
