import { createServer, type Server } from 'node:http';

/** What a contender is told by whoever starts it. */
export interface ContenderEnv {
  readonly databaseUrl: string;
  readonly port: number;
  readonly poolSize: number;
}

/** Reads what a contender's process was told. */
export function contenderEnv(env: NodeJS.ProcessEnv = process.env): ContenderEnv {
  const { DATABASE_URL: databaseUrl, PORT: port, DATABASE_POOL_SIZE: poolSize } = env;
  if (databaseUrl === undefined || port === undefined || poolSize === undefined) {
    throw new TypeError('A contender is started by the bench.');
  }
  return { databaseUrl, port: Number(port), poolSize: Number(poolSize) };
}

/** Who asks, as the plain contenders take it: by their id, without a look whether they are. That is their advantage. */
export function personIdOf(authorization: string | undefined): string {
  return authorization?.replace(/^Bearer /, '') ?? '';
}

/** An HTTP server for what is not a framework of its own. */
export function plainServer(answer: (body: string, authorization: string | undefined) => Promise<string>): Server {
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      answer(Buffer.concat(parts).toString(), request.headers.authorization).then(
        (text) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
          response.end(text);
        },
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          response.writeHead(500).end();
        },
      );
    });
  });
}
