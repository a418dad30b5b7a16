import { anonymous, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { TestBrowser, type TestBrowserOptions } from '../../testing/browser.testing.js';

/** A browser that agreed to be counted. */
export async function anAgreeingBrowser(
  api: TestApi,
  viewer: TestViewer = anonymous,
  options: TestBrowserOptions = {},
): Promise<TestBrowser> {
  const browser = new TestBrowser(api, options);
  const answer = await browser.choose(true, true, viewer);
  if (answer.at('setCookiePreferences.__typename') !== 'CookiePreferencesSet') {
    throw new TypeError(`The choice was not made: ${answer.text}`);
  }
  return browser;
}

/** How many rows there are of each table of this room. */
export async function rowsHeld({ app }: TestApi): Promise<Readonly<Record<string, number>>> {
  const [row] = await app.database.query<Readonly<Record<string, number>>>(
    `select (select count(*)::int from "visitor") as "visitors", (select count(*)::int from "visit") as "visits",
       (select count(*)::int from "page_view") as "pageViews", (select count(*)::int from "usage_day") as "figures"`,
    [],
  );
  if (row === undefined) throw new TypeError('Nothing was counted.');
  return row;
}

/** The visits of a person as they see them. */
export async function visitsOf(
  api: TestApi,
  person: TestViewer,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await api.as(person).query(`query Mine { me { visits { ${visitFields} } } }`);
  return answer.at('me.visits') as readonly Readonly<Record<string, unknown>>[];
}

/** Every field of a visit. */
export const visitFields =
  'id ipAddress deviceId browser operatingSystem referrerDomain cookieCount startedAt lastSeenAt durationSeconds ' +
  'pageViewCount pageViews { id page viewedAt }';

/** Every field of a browser. */
export const visitorFields =
  'id analytics advertising chosenAt firstSeenAt lastSeenAt expiresAt visitCount visitSeconds averageVisitSeconds pageViewCount';
