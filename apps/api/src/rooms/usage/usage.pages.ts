/** A page that is none of ours, or that nobody has listed yet. */
export const otherPage = '/…';

/**
 * The pages of the websites, `:id` standing for one segment of a path. What is recorded of a view is the page's name in
 * this list and nothing of the address itself: a path can hold a name, a number or a secret.
 */
const pages = [
  '/',
  '/about',
  '/account',
  '/account/billing',
  '/account/privacy',
  '/account/profile',
  '/account/security',
  '/blog',
  '/blog/:id',
  '/contact',
  '/continuing-education',
  '/continuing-education/:id',
  '/continuing-education/new',
  '/dashboard',
  '/faq',
  '/features',
  '/hours',
  '/hours/:id',
  '/hours/import',
  '/hours/new',
  '/hours/progress',
  '/hours/weeks/:id',
  '/pricing',
  '/privacy',
  '/sign-in',
  '/sign-up',
  '/supervisors',
  '/supervisors/:id',
  '/supervisors/sign-off/:id',
  '/terms',
  '/training',
  '/training/:id',
  '/welcome',
] as const;

/** The page that a path, with or without what follows it, leads to. */
export function pageOf(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const segments = path.split('/').filter((segment) => segment !== '');
  return (
    pages.find((page) => matches(page, segments, 'EXACT')) ??
    pages.find((page) => matches(page, segments, 'SHAPE')) ??
    otherPage
  );
}

/** A page that is named as such goes before one that any segment leads to. */
function matches(page: string, segments: readonly string[], by: 'EXACT' | 'SHAPE'): boolean {
  const own = page.split('/').filter((segment) => segment !== '');
  return (
    own.length === segments.length &&
    own.every((segment, at) => segment === segments[at] || (by === 'SHAPE' && segment === ':id'))
  );
}
