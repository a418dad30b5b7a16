/** Where a visit came from when nobody says. */
export const directReferrer = 'Direct';

/** A website that is none of those that figures tell apart. */
export const otherReferrer = 'Other';

/** The websites that figures tell apart, each with the domains it is reached at. The figures hold no other name. */
const referrers: Readonly<Record<string, readonly string[]>> = {
  Bing: ['bing.com'],
  DuckDuckGo: ['duckduckgo.com'],
  Facebook: ['facebook.com', 'fb.com'],
  Google: ['google.com'],
  Instagram: ['instagram.com'],
  LinkedIn: ['linkedin.com', 'lnkd.in'],
  Reddit: ['reddit.com'],
  'Track Your CEUs': ['trackyourceus.com'],
  'Track Your Hours': ['trackyourhours.com'],
  X: ['t.co', 'twitter.com', 'x.com'],
  Yahoo: ['yahoo.com'],
  YouTube: ['youtu.be', 'youtube.com'],
};

/** The domain of a website's address, never its path or query; null where there is none, as of an address of a network. */
export function domainOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/\.$/, '');
  // A bare address or a machine's name in somebody's network is no domain, and can tell where they are.
  return /^(?=.{3,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/.test(host) ? host : null;
}

/** What the figures call the website that a visit came from. */
export function referrerOf(domain: string | null): string {
  if (domain === null) return directReferrer;
  const found = Object.entries(referrers).find(([, domains]) =>
    domains.some((each) => domain === each || domain.endsWith(`.${each}`)),
  );
  return found?.[0] ?? otherReferrer;
}
