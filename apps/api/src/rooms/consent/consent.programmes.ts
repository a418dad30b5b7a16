/** Policy, "Cookies", paragraph 2: where the advertising industry lets people opt out. */
export const industryProgrammes = [
  { name: 'Network Advertising Initiative', url: 'https://optout.networkadvertising.org/' },
  { name: 'Digital Advertising Alliance, self-regulatory program', url: 'https://optout.aboutads.info/' },
] as const;
