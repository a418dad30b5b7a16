import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { EdgeLog } from './http.log.js';
import { createHttp, type HttpOptions } from './http.server.js';

/** A real server for a test: routes may be added before it listens, and everything it logs is kept. */
export interface TestedHttp {
  readonly http: FastifyInstance;
  readonly log: EdgeLog;
  readonly logged: readonly { readonly event: string; readonly fields: object }[];
  readonly listen: () => Promise<{ readonly url: string; readonly port: number }>;
}

/** Makes the server under test; it is closed by `http.close()` or by the test's own closing. */
export function testedHttp(options: Partial<HttpOptions> = {}): TestedHttp {
  const logged: { event: string; fields: object }[] = [];
  const keep = (event: string, fields: object = {}): void => {
    logged.push({ event, fields });
  };
  const log: EdgeLog = { info: keep, warn: keep, error: keep };
  const http = createHttp({ log, readiness: () => Promise.resolve({}), ...options });
  return {
    http,
    log,
    logged,
    async listen() {
      await http.listen({ host: '127.0.0.1', port: 0 });
      const { port } = http.server.address() as AddressInfo;
      return { port, url: `http://127.0.0.1:${port}` };
    },
  };
}

/** What came back over a raw connection, and whether the server closed it within the patience. */
export interface RawAnswer {
  readonly text: string;
  readonly closed: boolean;
}

/** Speaks raw bytes to the server, one text every `everyMs`, and reads until it hangs up or the patience ends. */
export async function speakRaw(
  port: number,
  texts: readonly string[],
  { everyMs = 0, patienceMs = 2_000 } = {},
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  const answer = { text: '', closed: false };
  const ended = Promise.withResolvers<undefined>();
  socket.on('data', (bytes: Buffer) => {
    answer.text += bytes.toString();
  });
  socket.on('error', () => {
    ended.resolve(undefined);
  });
  socket.on('close', () => {
    answer.closed = true;
    ended.resolve(undefined);
  });
  const timer = setTimeout(() => {
    ended.resolve(undefined);
  }, patienceMs);
  for (const text of texts) {
    if (!socket.writable) break;
    socket.write(text);
    await pause(everyMs);
  }
  await ended.promise;
  clearTimeout(timer);
  const result = { ...answer };
  socket.destroy();
  return result;
}
