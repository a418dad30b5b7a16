import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server got it. */
export interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A real server for a test, which answers every request in one way and keeps what it was sent. */
export interface TestServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** Resolves when a client has hung up before it was answered. */
  readonly hungUp: Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function startServer(answer: (response: ServerResponse) => unknown): Promise<TestServer> {
  const received: Received[] = [];
  const hungUp = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) hungUp.resolve(undefined);
    });
    let body = '';
    request.on('data', (bytes: Buffer) => (body += bytes.toString()));
    request.on('end', () => {
      received.push({ method: request.method, headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`,
    received,
    hungUp: hungUp.promise,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Answers with a status and a body, which is sent as JSON unless it is text. */
export function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };
}
