import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { anAffiliate, choicesOf, confirmOptIn, everybodySeen, idsOn, requestOptIn } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const me = 'query M { me { id } }';
const look = 'query C { cookiePreferences { advertising } }';

/** Sends header lines as they are, several of one name among them. */
function send(person: SignedInPerson, signal: readonly string[]): Promise<number> {
  const headers = [
    ...['content-type', 'application/json', 'authorization', `Bearer ${person.token}`],
    ...signal.flatMap((value) => ['Sec-GPC', value]),
  ];
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}/graphql`, {
      method: 'POST',
      headers: ['host', new URL(api.url).host, ...headers],
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    sent.end(JSON.stringify({ query: me }));
  });
}

async function isOptedOut(person: SignedInPerson): Promise<boolean> {
  const choices = (await choicesOf(api, person)).at('me.choices') as readonly { readonly about: string }[];
  return choices.some(({ about }) => about === 'SALE_AND_SHARING');
}

describe('Global Privacy Control', () => {
  it.each<readonly [string, readonly string[], boolean]>([
    ['`1`', ['1'], true],
    // Blanks around a value are no part of it (RFC 9110, section 5.5).
    ['`1` with spaces around it', ['  1  '], true],
    ['`1,1`', ['1,1'], false],
    ['`1` twice', ['1', '1'], false],
    ['`0` and `1`', ['0', '1'], false],
    ['`true`', ['true'], false],
    ['`0`', ['0'], false],
    ['`"1"`', ['"1"'], false],
    ['`1;q=1`', ['1;q=1'], false],
    ['`01`', ['01'], false],
    ['nothing', [''], false],
    ['no such header', [], false],
  ])('as %s opts the person out: %j', async (_what, signal, isSignal) => {
    const person = await aPerson(api).verified().signedIn();
    expect(await send(person, signal)).toBe(200);
    expect(await isOptedOut(person)).toBe(isSignal);
  });

  it('is a choice once, with a receipt that names it, however often it is sent and at once', async () => {
    const person = await aPerson(api).verified().signedIn();
    await Promise.all([1, 2, 3, 4].map(() => send(person, ['1'])));
    expect((await choicesOf(api, person)).at('me.choiceReceipts')).toMatchObject([
      { number: 1, about: 'SALE_AND_SHARING', isAllowed: false, source: 'GLOBAL_PRIVACY_CONTROL' },
    ]);
  });

  it('holds from that very request on, and its absence later opts nobody in', async () => {
    const person = await aPerson(api).verified().signedIn();
    const affiliate = await anAffiliate(api);
    await send(person, ['1']);
    for (let times = 0; times < 3; times += 1) await send(person, []);
    await send(person, ['0']);
    expect(await isOptedOut(person)).toBe(true);
    expect(idsOn(await everybodySeen(api, affiliate, 100))).not.toContain(person.personId);
  });

  it('is said anew by who opted in and sends it again', async () => {
    const person = await aPerson(api).verified().signedIn();
    await send(person, ['1']);
    const token = (await requestOptIn(api, person, 'SALE_AND_SHARING')).textAt('requestOptIn.token');
    await confirmOptIn(api, person, token);
    await send(person, ['1']);
    expect((await choicesOf(api, person)).at('me.choices')).toMatchObject([
      { about: 'SALE_AND_SHARING', isOptedOut: true },
    ]);
    expect((await choicesOf(api, person)).at('me.choiceReceipts')).toHaveLength(3);
  });

  it('is said to be honoured where the specification looks for it', async () => {
    const answer = await fetch(`${api.url}/.well-known/gpc.json`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await answer.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });
});

describe('the story of a browser', () => {
  function withSignal(browser: TestBrowser): TestBrowser {
    const signalling = new TestBrowser(api, { gpc: '1' });
    for (const [name, value] of browser.cookies) signalling.cookies.set(name, value);
    return signalling;
  }

  it('that sends the signal before anybody signs in: who signs in with it is opted out then', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = new TestBrowser(api, { gpc: '1' });
    await browser.choose(true, false);
    expect(await isOptedOut(person)).toBe(false);
    await browser.identify(person);
    expect(await isOptedOut(person)).toBe(true);
  });

  it('that was joined to a person and sends the signal signed out: the person whom its cookie shows is opted out', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = new TestBrowser(api);
    await browser.choose(true, true, person);
    await browser.identify(person);
    await withSignal(browser).query(anonymous, look);
    expect(await isOptedOut(person)).toBe(true);
  });

  it('whose person signed out and which became nobody’s again opts out itself, and no longer them', async () => {
    const person = await aPerson(api).verified().signedIn();
    const browser = new TestBrowser(api);
    await browser.choose(true, true, person);
    await browser.query(person, 'mutation Out { signOut { __typename } }');
    await browser.beacon([aPage('/')]);
    const signalling = withSignal(browser);
    await signalling.query(anonymous, look);
    expect((await signalling.query(anonymous, look)).at('cookiePreferences.advertising')).toBe(false);
    const choices = 'select "about" from "choice" where "person_id" = $1';
    expect(await api.app.database.query(choices, [person.personId])).toEqual([]);
  });

  it('whose cookies were cleared is known to nobody: the signal opts nobody out, and what was chosen stays', async () => {
    const [person, opted] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = new TestBrowser(api);
    await browser.choose(true, true, person);
    await send(opted, ['1']);
    const cleared = new TestBrowser(api, { gpc: '1' });
    await cleared.query(anonymous, look);
    await cleared.beacon([aPage('/')]);
    expect([await isOptedOut(person), await isOptedOut(opted)]).toEqual([false, true]);
    expect((await browser.query(anonymous, look)).at('cookiePreferences.advertising')).toBe(true);
  });

  it('in which somebody else signs in: the signal opts out who is signed in, and takes nobody’s choice for the other', async () => {
    const [former, next] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const browser = new TestBrowser(api);
    await browser.choose(true, true, former);
    await withSignal(browser).query(next, me);
    expect([await isOptedOut(former), await isOptedOut(next)]).toEqual([false, true]);
  });
});

describe('with analytics refused', () => {
  it('a recorder of what is stored and of what is connected to sees nothing of a visit', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [refusing, agreeing] = [new TestBrowser(api), new TestBrowser(api)];
    await refusing.choose(false, true, person);
    await agreeing.choose(true, false, person);
    const nothing = await recorded(() => refusing.beacon([aPage('/hours'), { type: 'leave' }]));
    expect(nothing).toEqual({ changed: [], reached: [] });
    // The recorder would have seen it.
    const something = await recorded(() => agreeing.beacon([aPage('/hours')]));
    expect(something.changed).toEqual(expect.arrayContaining(['visit', 'visitor']));
    expect(something.reached).toEqual([]);
    const elsewhere = createServer().listen(0, '127.0.0.1');
    try {
      await once(elsewhere, 'listening');
      const { port } = elsewhere.address() as AddressInfo;
      const connected = await recorded(async () => {
        const socket = connect(port, '127.0.0.1');
        await once(socket, 'connect');
        socket.destroy();
      });
      expect(connected.reached).toEqual([String(port)]);
    } finally {
      elsewhere.close();
    }
  });

  /** Which tables changed, and to which ports somebody connected, but for the server's own and that of its database. */
  async function recorded(act: () => Promise<unknown>) {
    const ports = new Set<string>();
    const note = (message: unknown): void => {
      const { socket } = message as { readonly socket: Socket };
      socket.once('connect', () => ports.add(String(socket.remotePort)));
    };
    const before = await stored();
    subscribe('net.client.socket', note);
    try {
      await act();
      await api.app.mailSettled();
    } finally {
      unsubscribe('net.client.socket', note);
    }
    const after = await stored();
    const own = [new URL(api.url).port, new URL(process.env['TEST_DATABASE_URL'] ?? 'postgresql://x:5432').port];
    return {
      changed: [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table),
      reached: [...ports].filter((port) => !own.includes(port)),
    };
  }

  /** Every row of every table, by the table, as one text. */
  async function stored(): Promise<ReadonlyMap<string, string>> {
    const tables = await api.app.database.query<{ readonly name: string }>(
      `select "table_name" as "name" from information_schema.tables
        where "table_schema" = current_schema() and "table_type" = 'BASE TABLE' order by 1`,
      [],
    );
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const [row] = await api.app.database.query<{ readonly rows: string }>(
        `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as "rows" from "${name}" t`,
        [],
      );
      found.set(name, row?.rows ?? '');
    }
    return found;
  }
});

describe('Do Not Track', () => {
  it('is answered with `Tk: D` wherever it is sent, and acted upon nowhere', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await api.as(person, { dnt: '1' }).query(me);
    expect(answer.headers.get('tk')).toBe('D');
    expect((await fetch(`${api.url}/privacy`, { headers: { dnt: '1' } })).headers.get('tk')).toBe('D');
    expect((await api.as(person).query(me)).headers.get('tk')).toBeNull();
    expect((await choicesOf(api, person)).at('me')).toEqual({ choices: [], consents: [], choiceReceipts: [] });
  });
});

describe('the programmes of the advertising industry', () => {
  it('are named to anybody, each with where it is', async () => {
    const answer = await api.as(anonymous).query('query I { industryOptOuts { name url } }');
    const programmes = answer.at('industryOptOuts') as readonly { readonly name: string; readonly url: string }[];
    expect(programmes.map(({ url }) => new URL(url).protocol)).toEqual(['https:', 'https:']);
    const page = await (await fetch(`${api.url}/privacy`)).text();
    for (const { url } of programmes) expect(page).toContain(new URL(url).hostname);
  });
});
