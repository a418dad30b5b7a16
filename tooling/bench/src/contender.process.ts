import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import type { Contender } from './contenders.js';

/** Where a contender finds its data. */
export interface ContenderPlace {
  readonly productEnv: Readonly<Record<string, string>>;
  readonly plainUrl: string;
}

/** How many connections to the database each may hold. */
export const poolSize = 10;

/** On which core servers run; whoever asks them runs on another. Null where processes cannot be pinned. */
export const serverCore = existsSync('/usr/bin/taskset') ? 0 : null;

/** Leaves the servers' core to them; whoever is started from now on says anew where it runs. */
export async function leaveServerCore(): Promise<void> {
  if (serverCore === null || availableParallelism() < 2) return;
  const others = `${String(serverCore + 1)}-${String(availableParallelism() - 1)}`;
  await promisify(execFile)('taskset', ['-a', '-c', '-p', others, String(process.pid)]);
}

/** A contender that answers. */
export class RunningContender {
  readonly origin: string;
  readonly #child: ChildProcess;
  readonly #output: string[];

  private constructor(
    readonly contender: Contender,
    child: ChildProcess,
    port: number,
    output: string[],
  ) {
    this.origin = `http://127.0.0.1:${String(port)}`;
    this.#child = child;
    this.#output = output;
  }

  /** Starts it and waits until its port is open; throws with what it wrote when it ends before. */
  static async start(contender: Contender, { productEnv, plainUrl }: ContenderPlace): Promise<RunningContender> {
    const port = await freePort();
    const command = [process.execPath, contender.script, ...(contender.arguments ?? [])];
    const [file = '', ...args] = serverCore === null ? command : ['taskset', '-c', String(serverCore), ...command];
    const child = spawn(file, args, {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_POOL_SIZE: String(poolSize),
        ...(contender.isProduct ? productEnv : { DATABASE_URL: plainUrl }),
      },
      // What the product logs it writes as in production, and nobody keeps it.
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const output: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    const running = new RunningContender(contender, child, port, output);
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`${contender.name} ended:\n${output.join('')}`);
      if (await isOpen(running.origin)) return running;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${contender.name} did not answer within a minute:\n${output.join('')}`);
  }

  /** What it wrote to its standard error. */
  get complaints(): string {
    return this.#output.join('');
  }

  /** The processor time it has used, in milliseconds; null where the system does not tell. */
  async processorMs(): Promise<number | null> {
    const text = await readFile(`/proc/${String(this.#child.pid)}/stat`, 'utf8').catch(() => null);
    if (text === null) return null;
    // Behind the name, which may hold blanks: the 12th and 13th are its time and that of the system for it, in 1/100 s.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Its resident memory in megabytes; null where the system does not tell. */
  async residentMb(): Promise<number | null> {
    const text = await readFile(`/proc/${String(this.#child.pid)}/status`, 'utf8').catch(() => null);
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(text ?? '')?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(timer);
  }
}

async function isOpen(origin: string): Promise<boolean> {
  return fetch(origin).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
