import { fixedClock, type Clock } from '../platform/clock/index.js';
import type { MikroORM } from '../platform/database/index.js';
import type { CookieJar } from '../platform/http/index.js';
import { Session, type SessionService } from '../rooms/accounts/index.js';
import type { Browser, CollectService, PreferencesService } from '../rooms/usage/index.js';

/** The parts of the server that usage is planted with. */
export interface UsageParts {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly sessions: SessionService;
  readonly collect: CollectService;
  /** Choices as they are made at the time of a clock. */
  readonly preferencesAt: (clock: Clock) => PreferencesService;
}

/** A made-up visit: how long ago, where from, and which pages, each with the seconds that it was looked at. */
interface DemoVisit {
  readonly daysAgo: number;
  readonly referrer?: string;
  readonly pages: readonly (readonly [path: string, seconds: number])[];
}

const [minuteMs, dayMs] = [60_000, 24 * 3_600_000];

const userAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
];

const search = 'https://www.google.com/search?q=supervised+hours';

const habits: readonly (readonly DemoVisit[])[] = [
  [
    {
      daysAgo: 21,
      referrer: search,
      pages: [
        ['/', 40],
        ['/features', 95],
        ['/pricing', 60],
      ],
    },
    {
      daysAgo: 14,
      pages: [
        ['/dashboard', 15],
        ['/hours', 80],
        ['/hours/new', 140],
      ],
    },
    {
      daysAgo: 7,
      pages: [
        ['/dashboard', 10],
        ['/hours/new', 120],
        ['/hours/progress', 45],
      ],
    },
    {
      daysAgo: 1,
      pages: [
        ['/dashboard', 20],
        ['/account/privacy', 75],
      ],
    },
  ],
  [
    {
      daysAgo: 9,
      referrer: 'https://trackyourceus.com/courses',
      pages: [
        ['/', 12],
        ['/continuing-education', 200],
      ],
    },
    {
      daysAgo: 2,
      pages: [
        ['/dashboard', 25],
        ['/supervisors', 50],
        ['/hours/import', 310],
      ],
    },
  ],
  [
    {
      daysAgo: 4,
      referrer: 'https://www.linkedin.com/feed',
      pages: [
        ['/blog/first-year', 240],
        ['/sign-up', 65],
      ],
    },
  ],
];

/** Lets the first of the made-up people agree to be counted, and visit the websites now and then since. */
export async function plantUsage(
  { orm, clock, sessions, collect, preferencesAt }: UsageParts,
  personId: string,
  index: number,
): Promise<void> {
  const visits = habits[index];
  const userAgent = userAgents[index % userAgents.length] ?? null;
  const first = visits?.[0];
  if (visits === undefined || first === undefined) return;
  const em = orm.em.fork();
  const client = { ipAddress: `192.0.2.${String(index + 10)}`, userAgent };
  await sessions.begin(em, personId, client);
  const session = await em.findOneOrFail(Session, { personId });
  const browser: Browser = { client, cookies: aJar(), optsOut: false };
  const now = clock.now().getTime();
  const chosenAt = fixedClock(new Date(now - first.daysAgo * dayMs - minuteMs));
  const owner = { personId, sessionId: session.id };
  await preferencesAt(chosenAt).setCookiePreferences(browser, owner, { analytics: true, advertising: index === 0 });
  for (const { daysAgo, referrer, pages } of visits) {
    const seconds = pages.reduce((sum, [, each]) => sum + each, 0);
    let elapsed = 0;
    const viewed = pages.map(([path, each], at) => {
      const ageMs = (seconds - elapsed) * 1000;
      elapsed += each;
      return { type: 'page', path, ageMs, ...(at === 0 && referrer !== undefined ? { referrer } : {}) } as const;
    });
    const batch = { events: [...viewed, { type: 'leave', ageMs: 0 } as const] };
    await collect.record(browser, batch, new Date(now - daysAgo * dayMs + seconds * 1000));
  }
}

/** The cookies of a browser that nobody looks at. */
function aJar(): CookieJar {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name),
    set: (name, value) => {
      kept.set(name, value);
    },
    clear: (name) => {
      kept.delete(name);
    },
  };
}
