import { Pool } from 'undici';
import type { Sent } from './work.js';

/** What came of sending requests for a while. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds from sending to the last byte: the median, and what 99 in 100 stay below. */
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** How requests are sent. */
export interface LoadOptions {
  /** Requests under way at once, each on a connection of its own. */
  readonly connections: number;
  readonly seconds: number;
}

/** Sends requests in turn over connections that are kept, each when the one before it has been answered in full. */
export async function load(origin: string, requests: readonly Sent[], options: LoadOptions): Promise<Load> {
  const pool = new Pool(origin, { connections: options.connections, pipelining: 1 });
  try {
    const times: number[] = [];
    const begin = performance.now();
    const end = begin + options.seconds * 1000;
    // Each connection is somebody else: nobody changes one and the same row twice at once.
    const one = async (connection: number): Promise<void> => {
      for (let next = connection; performance.now() < end; next += options.connections) {
        const request = requests[next % requests.length];
        if (request === undefined) throw new TypeError('There is nothing to send.');
        const from = performance.now();
        await send(pool, request);
        times.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: options.connections }, (_, connection) => one(connection)));
    const seconds = (performance.now() - begin) / 1000;
    times.sort((first, second) => first - second);
    return { requests: times.length, seconds, medianMs: at(times, 0.5), p99Ms: at(times, 0.99) };
  } finally {
    await pool.close();
  }
}

/** The answer to one request, as text. */
export async function answerTo(origin: string, request: Sent): Promise<string> {
  const pool = new Pool(origin, { connections: 1 });
  try {
    return await send(pool, request);
  } finally {
    await pool.close();
  }
}

async function send(pool: Pool, { headers, body }: Sent): Promise<string> {
  const response = await pool.request({ path: '/graphql', method: 'POST', headers: { ...headers }, body });
  const text = await response.body.text();
  if (response.statusCode !== 200 || text.startsWith('{"errors"')) {
    throw new Error(`Answered with ${String(response.statusCode)}: ${text.slice(0, 500)}`);
  }
  return text;
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
