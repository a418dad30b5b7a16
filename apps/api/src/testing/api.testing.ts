import type { AddressInfo } from 'node:net';
import type { Ledger } from '@trackyourhours/privacy';
import { createApp, type App, type AppParts } from '../app.js';
import { fixedClock, type FixedClock } from '../platform/clock/index.js';
import { readConfig } from '../platform/config/index.js';
import { createLog } from '../platform/log/index.js';
import type { Mail, Mailer } from '../platform/mail/index.js';
import type { RateLimits } from '../platform/ratelimit/index.js';
import { ask, type Answer } from './answer.testing.js';
import { aStore } from './store.testing.js';

/** Who sends a request, and for which purpose. */
export interface TestViewer {
  readonly token: string | null;
  readonly purpose: string | null;
  /** For a person who asks as the agent of others. */
  readonly actingAs?: 'AGENT';
}

/** Somebody without a token. */
export const anonymous: TestViewer = { token: null, purpose: null };

/** How the server refuses what is a person's own to one who is none: to sign in, or that it is not theirs. */
export function refusalOf({ token }: TestViewer): object {
  return token === null
    ? { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }
    : { status: 403, errors: [{ extensions: { code: 'PERSON_REQUIRED' } }] };
}

/** The real server on a port and a store of its own; only time, the mail and what is asked for are not real. */
export interface TestApi {
  readonly app: App;
  readonly url: string;
  readonly clock: FixedClock;
  readonly ledger: SwitchableLedger;
  /** Everything logged, a line of JSON each. */
  readonly logged: readonly string[];
  /** The client that a viewer uses; `headers` are sent besides. */
  as(viewer: TestViewer, headers?: Readonly<Record<string, string>>): TestClient;
  /** The mails to an address up to now, the oldest first. */
  mailsTo(address: string): Promise<readonly Mail[]>;
  /** The code in the last mail of a kind to an address; throws when there is none. */
  codeMailedTo(address: string, kind: string): Promise<string>;
  close(): Promise<void>;
}

/** Sends operations as one viewer. */
export interface TestClient {
  query(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** What of the server a test may choose. */
export interface TestApiOptions extends Pick<AppParts, 'execution' | 'processor'> {
  /** Variables of the environment beyond those of the store. */
  readonly env?: Readonly<Record<string, string>>;
  /** `NONE` for tests that do more than one client may. */
  readonly limits?: 'REAL' | 'NONE';
}

/** Starts the server; close it when the test file ends. */
export async function startApi({
  env = {},
  limits = 'REAL',
  execution,
  processor,
}: TestApiOptions = {}): Promise<TestApi> {
  const store = await aStore();
  const config = readConfig({ NODE_ENV: 'test', DEMO: 'off', LOG_LEVEL: 'debug', ...store.env, ...env });
  const clock = fixedClock();
  const ledger = new SwitchableLedger();
  const logged: string[] = [];
  const mails: Mail[] = [];
  const app = await createApp(config, {
    log: createLog({ level: config.log.level, destination: { write: (line) => logged.push(line) } }),
    clock,
    ...(execution === undefined ? {} : { execution }),
    answerStepMs: 0,
    mailer: mailerInto(mails),
    ledger: (real) => ledger.over(real),
    ...(limits === 'NONE' ? { limits: unlimited } : {}),
    ...(processor === undefined ? {} : { processor }),
  });
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${String((app.http.server.address() as AddressInfo).port)}`;
  const mailsTo = async (address: string): Promise<readonly Mail[]> => {
    await app.mailSettled();
    return mails.filter(({ to }) => to === address);
  };
  return {
    app,
    url,
    clock,
    ledger,
    logged,
    mailsTo,
    as: (viewer, headers = {}) => ({
      query: (document, variables) => ask(url, { ...headersOf(viewer), ...headers }, document, variables),
    }),
    codeMailedTo: async (address, kind) => {
      const mail = (await mailsTo(address)).findLast((each) => each.kind === kind);
      const [, code] = /code: (\S+)/.exec(mail?.text ?? '') ?? [];
      if (code === undefined) throw new TypeError(`No mail of the kind ${kind} with a code went to that address.`);
      return code;
    },
    close: async () => {
      await app.close();
      await store.remove();
    },
  };
}

/** The real ledger, until it is broken. */
export class SwitchableLedger {
  #isBroken = false;

  /** From now on nothing can be recorded. */
  breakDown(): void {
    this.#isBroken = true;
  }

  mend(): void {
    this.#isBroken = false;
  }

  over(real: Ledger): Ledger {
    return {
      record: async (disclosures) => {
        if (this.#isBroken) throw new Error('The ledger cannot be written.');
        await real.record(disclosures);
      },
    };
  }
}

function headersOf({ token, purpose, actingAs }: TestViewer): Record<string, string> {
  return {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(purpose === null ? {} : { 'x-purpose': purpose }),
    ...(actingAs === undefined ? {} : { 'x-acting-as': actingAs }),
  };
}

function mailerInto(mails: Mail[]): Mailer {
  return {
    send: async (mail) => {
      mails.push(mail);
    },
    close: () => Promise.resolve(),
  };
}

const unlimited: RateLimits = { consume: () => Promise.resolve({ allowed: true }) };
