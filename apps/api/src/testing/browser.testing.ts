import type { Answer } from './answer.testing.js';
import { anonymous, type TestApi, type TestViewer } from './api.testing.js';

/** What a browser is, beside its cookies. */
export interface TestBrowserOptions {
  readonly userAgent?: string;
  readonly ipAddress?: string;
  /** Whether it sends Global Privacy Control; `sec-gpc` as it is sent. */
  readonly gpc?: string;
  readonly origin?: string;
}

/** Chrome on Windows. */
export const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** One event of a batch, good or not. */
export type TestEvent = Readonly<Record<string, unknown>>;

/** A real browser's part: it keeps cookies as it is told to, and sends them back. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  /** Every `set-cookie` that came, as it came. */
  readonly told: string[] = [];

  constructor(
    private readonly api: TestApi,
    private readonly options: TestBrowserOptions = {},
  ) {}

  /** Puts an operation, by whoever sits there. */
  async query(viewer: TestViewer, document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> {
    const answer = await this.api.as(viewer, this.#headers()).query(document, variables);
    this.#keep(answer.headers);
    return answer;
  }

  /** Sends a batch as `navigator.sendBeacon` does. */
  async beacon(events: readonly TestEvent[], more: TestEvent = {}): Promise<Response> {
    return this.send(JSON.stringify({ events, ...more }));
  }

  /** Sends whatever bytes, as whatever type. */
  async send(body: string | Uint8Array<ArrayBuffer>, type = 'text/plain;charset=UTF-8'): Promise<Response> {
    const response = await fetch(`${this.api.url}/collect`, {
      method: 'POST',
      headers: { ...this.#headers(), 'content-type': type },
      body,
    });
    this.#keep(response.headers);
    return response;
  }

  /** Makes a choice, whatever comes of it. */
  choose(analytics: boolean, advertising: boolean, viewer: TestViewer = anonymous): Promise<Answer> {
    return this.query(
      viewer,
      `mutation Choose($input: SetCookiePreferencesInput!) {
        setCookiePreferences(input: $input) {
          __typename
          ... on CookiePreferencesSet { preferences { analytics advertising hasChosen isOptedOutBySignal } }
          ... on TooManyAttempts { retryAfterSeconds }
        }
      }`,
      { input: { analytics, advertising } },
    );
  }

  /** Joins the browser to whoever is signed in, whatever comes of it. */
  identify(viewer: TestViewer): Promise<Answer> {
    return this.query(viewer, 'mutation Identify { identifyVisitor { __typename } }');
  }

  #headers(): Record<string, string> {
    const { userAgent = chrome, ipAddress, gpc, origin } = this.options;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      'user-agent': userAgent,
      ...(cookie === '' ? {} : { cookie }),
      ...(ipAddress === undefined ? {} : { 'x-forwarded-for': ipAddress }),
      ...(gpc === undefined ? {} : { 'sec-gpc': gpc }),
      ...(origin === undefined ? {} : { origin }),
    };
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      this.told.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** A page that is viewed. */
export function aPage(path: string, more: TestEvent = {}): TestEvent {
  return { type: 'page', path, ...more };
}
