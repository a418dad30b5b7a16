import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningContender } from './contender.process.js';
import type { Contender } from './contenders.js';
import { answerTo, load } from './load.js';
import { documents } from './selections.js';
import type { Sent } from './work.js';

/** How long it takes until the product answers on its embedded database, and what memory it has then. */
export interface StartFigures {
  /** Milliseconds from the start of the process to the first answer, with every migration and the demo's people to come. */
  readonly coldMs: number;
  /** The same with all of it there. */
  readonly warmMs: number;
  readonly atRestMb: number | null;
  readonly underLoadMb: number | null;
}

const secondsOfLoad = 10;

/** Starts the product twice in one new folder, as a newcomer would. */
export async function measureStart(product: Contender): Promise<StartFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
  try {
    const cold = await started(product, folder);
    await cold.running.stop();
    const warm = await started(product, folder);
    try {
      const atRestMb = await warm.running.residentMb();
      await load(warm.running.origin, [warm.request], { connections: 8, seconds: secondsOfLoad });
      const underLoadMb = await warm.running.residentMb();
      return { coldMs: cold.ms, warmMs: warm.ms, atRestMb, underLoadMb };
    } finally {
      await warm.running.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function started(product: Contender, folder: string) {
  const from = performance.now();
  const productEnv = { DATA_DIR: folder, NODE_ENV: 'development', DEMO: 'on', LOG_LEVEL: 'error' };
  const running = await RunningContender.start(product, { productEnv, plainUrl: '' });
  // The file is written once it listens.
  const request = await soon(() => requestOfDemo(folder));
  await answerTo(running.origin, request);
  return { running, request, ms: performance.now() - from };
}

/** The first made-up person asks for themselves, with the token that the demo gives out. */
async function requestOfDemo(folder: string): Promise<Sent> {
  const { viewers } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as {
    readonly viewers: { readonly person: { readonly token: string } };
  };
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${viewers.person.token}` },
    body: JSON.stringify({ operationName: 'me', query: documents.me }),
  };
}

async function soon<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      return await look();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return look();
}
