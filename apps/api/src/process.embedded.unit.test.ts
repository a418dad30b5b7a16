import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exists, ProcessHouse, type ServerProcess, type Viewer } from './process.testing.js';

jest.setTimeout(180_000);

/** Where a first start has been, which tests of what comes after it copy: to make a demo takes longer than they do. */
let demoFolder: string;
const demoHouse = new ProcessHouse();
beforeAll(async () => {
  const server = await (await demoHouse.start(await demoHouse.folder())).ready();
  server.kill('SIGINT');
  expect(await server.ended()).toEqual({ code: 0, signal: null });
  demoFolder = server.folder;
});
afterAll(() => demoHouse.close());

let house: ProcessHouse;
beforeEach(() => {
  house = new ProcessHouse();
});
afterEach(() => house.close());

describe('a first start on an empty folder', () => {
  it('makes a demo that works, and says where to go', async () => {
    const server = await (await house.start(await house.folder())).ready();
    const demo = await demoOf(server.folder);
    expect(demo).toEqual({
      url: `${server.url}/graphql`,
      viewers: expect.objectContaining({
        person: expect.objectContaining({ token: expect.any(String), personId: expect.any(String) }),
        otherPerson: expect.objectContaining({ token: expect.any(String), personId: expect.any(String) }),
        support: expect.objectContaining({ token: expect.any(String) }),
        operations: expect.objectContaining({ token: expect.any(String), purposes: ['MANAGE_OPERATIONS'] }),
        serviceProvider: expect.objectContaining({ token: expect.any(String) }),
      }),
    });
    const { person, support, operations } = demo.viewers;
    expect(await server.ask('{ me { id } }', {}, person)).toMatchObject({ data: { me: { id: person?.personId } } });
    const people = await server.ask(
      '{ people(first: 50) { nodes { id } } }',
      {},
      { ...viewerOf(support), purpose: 'UNDERSTAND_AND_RESPOND' },
    );
    const figures = await server.ask(
      'query F($by: UsageDimension!, $day: String!) { usageFigures(by: $by, from: $day, to: $day) { __typename } }',
      { by: 'TOTAL', day: new Date().toISOString().slice(0, 10) },
      { ...viewerOf(operations), purpose: 'MANAGE_OPERATIONS' },
    );
    expect(figures.data).toEqual({ usageFigures: { __typename: 'UsageFigures' } });
    expect(people.data).toMatchObject({ people: { nodes: expect.arrayContaining([{ id: person?.personId }]) } });
    for (const place of [
      `${server.url}/graphql`,
      `${server.url}/privacy`,
      join(server.folder, 'database'),
      join(server.folder, 'demo.json'),
    ]) {
      expect(server.output()).toContain(place);
    }
  });

  it('is left to one of several that start together; the others say who has it', async () => {
    const folder = await house.folder();
    const servers = await Promise.all([1, 2, 3].map(() => house.start(folder)));
    const outcomes = await Promise.allSettled(servers.map((server) => server.ready()));
    const [first, ...more] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(more).toEqual([]);
    for (const other of servers.filter((server) => server !== first)) {
      expect(await other.ended()).toEqual({ code: 1, signal: null });
      expect(other.output()).toContain(`in use by process ${String(first?.pid)}`);
    }
    expect((await first?.ask('{ __typename }'))?.status).toBe(200);
  });
});

describe('a start that cannot be', () => {
  it('in production on the data of a demo, whose keys are for everybody, is refused', async () => {
    const real = await house.start(await aDemoFolder(), { NODE_ENV: 'production' });
    expect(await real.ended()).toEqual({ code: 1, signal: null });
    expect(real.output()).toContain('holds the people and keys of the demo. Set DATA_DIR to another folder');
  });

  it('says how to mend it where another master key wrapped the keys', async () => {
    const folder = await house.folder();
    const one = await (await house.start(folder, { MASTER_KEY: Buffer.alloc(32, 1).toString('base64') })).ready();
    one.kill('SIGINT');
    await one.ended();
    const other = await house.start(folder, { MASTER_KEY: Buffer.alloc(32, 2).toString('base64') });
    expect(await other.ended()).toEqual({ code: 1, signal: null });
    expect(other.output()).toContain('name it in PREVIOUS_MASTER_KEYS');
  });
});

describe('a second signal while the server stops', () => {
  it.each([
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
    ['SIGINT', 'SIGINT'],
  ] as const)('%s and then %s stops it once', async (first, second) => {
    const server = await started();
    const { person } = (await demoOf(server.folder)).viewers;
    const change = 'mutation { updateContact(input: { }) { ... on ContactUpdated { contact { version } } } }';
    const inFlight = await begunRequest(server, change, viewerOf(person));
    await server.ask('{ __typename }');
    server.kill(first);
    await server.says('server.stopping');
    server.kill(second);
    expect(await inFlight.finish()).toMatchObject({ status: 200 });
    expect(await server.ended()).toEqual({ code: 0, signal: null });
    expect(server.output().match(/server\.stopping/g)).toHaveLength(1);
    expect(server.output()).not.toContain('_failed');
    expect(await exists(join(server.folder, 'database.lock'))).toBe(false);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('answers what is in flight, ends with 0, and keeps everything for the next start', async () => {
    const server = await started();
    const { person } = (await demoOf(server.folder)).viewers;
    const change = 'mutation { updateContact(input: { }) { ... on ContactUpdated { contact { version } } } }';
    const inFlight = await begunRequest(server, change, viewerOf(person));
    // Answered in turn, so that the server has seen the one before.
    await server.ask('{ __typename }');
    server.kill(signal);
    await server.says('server.stopping');
    expect(await inFlight.finish()).toMatchObject({ status: 200, text: expect.stringContaining('"version":') });
    expect(await server.ended()).toEqual({ code: 0, signal: null });
    expect(await exists(join(server.folder, 'database.lock'))).toBe(false);

    const again = await started(server.folder);
    expect((await demoOf(server.folder)).viewers).toEqual((await demoOf(again.folder)).viewers);
    const me = await again.ask('{ me { contact { version } } }', {}, person);
    expect(me.data).toMatchObject({ me: { contact: { version: expect.any(Number) } } });
  });
});

describe('a second process on the same folder', () => {
  it('is refused by a message that names the first, which goes on', async () => {
    const server = await started();
    const second = await house.start(server.folder);
    expect(await second.ended()).toEqual({ code: 1, signal: null });
    expect(second.output()).toContain(`in use by process ${String(server.pid)}`);
    expect(second.output()).toContain('DATA_DIR');
    const { person } = (await demoOf(server.folder)).viewers;
    expect(await server.ask('{ me { id } }', {}, person)).toMatchObject({ data: { me: { id: person?.personId } } });
  });
});

describe('a port that is taken', () => {
  it('is named, with what to do, and the folder is given back', async () => {
    const server = await started();
    const folder = await house.folder();
    const port = new URL(server.url).port;
    const second = await house.start(folder, { PORT: port });
    expect(await second.ended()).toEqual({ code: 1, signal: null });
    expect(second.output()).toContain(`Port ${port} is in use`);
    expect(await exists(join(folder, 'database.lock'))).toBe(false);
  });
});

describe('a process that is killed while it writes', () => {
  it('loses no write that it has acknowledged, and the next start needs no help', async () => {
    const folder = await aDemoFolder();
    let server = await started(folder);
    const { person, otherPerson } = (await demoOf(folder)).viewers;
    const writers = [new Writer(viewerOf(person)), new Writer(viewerOf(otherPerson))];
    for (const writesBeforeKill of [3, 17, 8]) {
      const current = server;
      const writing = writers.map((writer) => writer.writeTo(current));
      await Promise.all(writers.map((writer) => writer.hasWritten(writesBeforeKill)));
      current.kill('SIGKILL');
      await current.ended();
      await Promise.all(writing);
      expect(await exists(join(folder, 'database.lock'))).toBe(true);

      server = await started(folder);
      for (const writer of writers) {
        const kept = await writer.keptIn(server);
        // The write that was on its way when the process died may have been made or not.
        expect([writer.acknowledged, writer.acknowledged + 1]).toContain(kept);
        writer.continueFrom(kept);
      }
    }
  });

  it('leaves a lock that holds nobody up when its number belongs to another process', async () => {
    const server = await started();
    server.kill('SIGKILL');
    await server.ended();
    const lock = join(server.folder, 'database.lock');
    const left = JSON.parse(await readFile(lock, 'utf8')) as { readonly pid: number };
    expect(left.pid).toBe(server.pid);
    // This test's own process has that number now, as another program would after the machine began anew.
    await writeFile(lock, JSON.stringify({ ...left, pid: process.pid }));
    expect((await (await started(server.folder)).ask('{ __typename }')).status).toBe(200);
  });
});

interface DemoFile {
  readonly url: string;
  readonly viewers: Readonly<Record<string, { readonly token: string; readonly personId?: string }>>;
}

/** A server on the data of a demo: on a copy of its own, or on what another has left. */
async function started(folder?: string): Promise<ServerProcess> {
  const server = await house.start(folder ?? (await aDemoFolder()));
  return server.ready();
}

async function aDemoFolder(): Promise<string> {
  const folder = await house.folder();
  cpSync(demoFolder, folder, { recursive: true });
  return folder;
}

async function demoOf(folder: string): Promise<DemoFile> {
  return JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as DemoFile;
}

function viewerOf(viewer: { readonly token: string } | undefined): Viewer {
  return { token: viewer?.token ?? '' };
}

/** Writes its person's name again and again, each time with the next number, one after the other. */
class Writer {
  acknowledged = 0;
  #thisTime = 0;
  #told = new Set<() => void>();

  constructor(private readonly viewer: Viewer) {}

  /** Ends when the server does. */
  async writeTo(server: ServerProcess): Promise<void> {
    this.#thisTime = 0;
    const write = 'mutation W($n: String!) { updateContact(input: { givenName: $n }) { __typename } }';
    for (;;) {
      const answer = await server
        .ask(write, { n: `Number ${String(this.acknowledged + 1)}` }, this.viewer)
        .catch(() => null);
      if (answer === null) return;
      if (!answer.text.includes('"ContactUpdated"')) throw new Error(answer.text);
      this.acknowledged += 1;
      this.#thisTime += 1;
      for (const look of this.#told) look();
    }
  }

  hasWritten(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#thisTime >= count) resolve();
      };
      this.#told = this.#told.add(look);
    });
  }

  async keptIn(server: ServerProcess): Promise<number> {
    const { text } = await server.ask('{ me { contact { givenName } } }', {}, this.viewer);
    return Number(/"givenName":"Number (\d+)"/.exec(text)?.[1]);
  }

  continueFrom(count: number): void {
    this.acknowledged = count;
  }
}

/** A request whose headers and half of whose body are on their way. */
async function begunRequest({ url }: ServerProcess, query: string, { token }: Viewer) {
  const body = JSON.stringify({ query });
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  await new Promise<void>((resolve) => {
    sent.write(body.slice(0, 10), () => {
      resolve();
    });
  });
  return {
    finish: async () => {
      sent.end(body.slice(10));
      const answer = await answered;
      let text = '';
      for await (const part of answer) text += String(part);
      return { status: answer.statusCode, text };
    },
  };
}
