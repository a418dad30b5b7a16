import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** What a process was told and what became of it. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  readonly folder: string;
  /** All that it has written to its standard output and error. */
  output(): string;
  /** Resolves when it answers, and rejects with its output when it ends before. */
  ready(): Promise<ServerProcess>;
  /** Resolves when this text stands in its output. */
  says(text: string): Promise<void>;
  ask(document: string, variables?: Readonly<Record<string, unknown>>, as?: Viewer): Promise<Answer>;
  kill(signal: NodeJS.Signals): void;
  ended(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface Viewer {
  readonly token: string;
  readonly purpose?: string;
}

export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly text: string;
}

/** Server processes and the folders they work in, all gone when it is closed, whatever became of the test. */
export class ProcessHouse {
  readonly #children: ChildProcess[] = [];
  readonly #folders: string[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'process-'));
    this.#folders.push(folder);
    return folder;
  }

  /** Starts the server as it was built, with these variables and no others; it may not be ready yet. */
  async start(folder: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.push(child);
    return serverOf(child, `http://localhost:${String(port)}`, folder);
  }

  async close(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }
}

/** The code of the mail that was written last, as whoever got it would copy it. */
export async function newestCode(folder: string): Promise<string> {
  const mails = (await readdir(join(folder, 'mail'))).filter((name) => name.endsWith('.eml')).sort();
  const text = await readFile(join(folder, 'mail', mails.at(-1) ?? ''), 'utf8');
  return /^(?:Or e|E)nter this code: (\S+)$/m.exec(text)?.[1] ?? '';
}

/** Whether something is there under this name. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function serverOf(child: ChildProcess, url: string, folder: string): ServerProcess {
  let output = '';
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      tell();
    });
  }
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    // When its output is complete, too.
    child.once('close', (code, signal) => {
      resolve({ code, signal });
      tell();
    });
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const isSaid = output.includes(text);
        const isOver = child.exitCode !== null || child.signalCode !== null;
        if (!isSaid && !isOver) return;
        waiting.delete(look);
        if (isSaid) resolve();
        else reject(new Error(`The server ended without saying "${text}":\n${output}`));
      };
      waiting.add(look);
      look();
    });
  const server: ServerProcess = {
    pid: child.pid ?? 0,
    url,
    folder,
    output: () => output,
    says,
    ready: () => says('server.listening').then(() => server),
    ask: (document, variables, as) => ask(url, document, variables, as),
    kill: (signal) => child.kill(signal),
    ended: () => exit,
  };
  return server;
}

async function ask(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  as?: Viewer,
): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as === undefined ? {} : { authorization: `Bearer ${as.token}` }),
      ...(as?.purpose === undefined ? {} : { 'x-purpose': as.purpose }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const { data = null } = JSON.parse(text) as { readonly data?: Answer['data'] };
  return { status: answer.status, text, data };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}
