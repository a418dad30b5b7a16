import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { refuseAmbiguousHost } from './host.guard.js';
import { watchConnections } from './http.closing.js';
import { EdgeError } from './http.errors.js';
import { answerBrokenConnection, answerFault } from './http.faults.js';
import { allowOrigins, protectAnswer } from './http.headers.js';
import { mountHealth, type Readiness } from './http.health.js';
import type { EdgeLog } from './http.log.js';
import { acceptJsonOnly } from './json.body.js';
import { refuseUnacceptableQuery } from './query.guard.js';
import { requestIdOf } from './request.id.js';

/** How long and how large a request may be; each default drops a slow or silent client in about ten seconds. */
export interface HttpLimits {
  /** From the opening of the connection (or the last answer) to the end of the headers. */
  readonly headersMs: number;
  /** From the first byte of the request to the last one of its body. */
  readonly requestMs: number;
  /** How long a connection may idle between two requests. */
  readonly keepAliveMs: number;
  /** How long a connection may be silent while it is being answered: a client that does not read is dropped. */
  readonly silenceMs: number;
  /** How often Node looks for connections that are over time. */
  readonly checkEveryMs: number;
  readonly headerBytes: number;
  readonly bodyBytes: number;
}

/** What the HTTP edge must be told. */
export interface HttpOptions {
  readonly log: EdgeLog;
  readonly readiness: Readiness;
  /** Origins whose pages may read our answers; none by default. */
  readonly allowedOrigins?: readonly string[];
  /** Whose `x-forwarded-*` headers are believed; nobody's by default. */
  readonly trustProxy?: FastifyServerOptions['trustProxy'];
  /** Whether the public address is HTTPS, so that browsers may be told to stay there; off by default. */
  readonly strictTransport?: boolean;
  /** What `GET /` answers: the way to the explorer by default, or a short text. */
  readonly home?: { readonly redirectTo: string } | { readonly text: string };
  readonly limits?: Partial<HttpLimits>;
}

/** The HTTP server with everything that is refused before GraphQL is asked; it is not listening yet. */
export function createHttp(options: HttpOptions): FastifyInstance {
  const limits = { ...defaultHttpLimits, ...options.limits };
  const headers = { strictTransport: options.strictTransport ?? false };
  const http: FastifyInstance = fastify({
    ...timesAndSizes(limits),
    // Fastify's own log lines hold addresses and query strings; we write ours below.
    logger: false,
    trustProxy: options.trustProxy ?? false,
    genReqId: requestIdOf,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error, request, reply) => {
      answerFault(error, request, reply, options.log, headers);
    },
  });
  http.setErrorHandler((error, request, reply) => {
    answerFault(error, request, reply, options.log, headers);
  });
  http.setNotFoundHandler(() => {
    throw EdgeError.notFound();
  });
  http.addHook('onRequest', (request, reply, done) => {
    protectAnswer(reply, headers);
    done();
  });
  watchConnections(http);
  http.addHook('onRequest', (request, _reply, done) => {
    refuseAmbiguousHost(request.raw);
    refuseUnacceptableQuery(request.url);
    done();
  });
  http.addHook('onResponse', (request, reply, done) => {
    options.log.info('http.answered', {
      requestId: request.id,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
    });
    done();
  });
  acceptJsonOnly(http);
  allowOrigins(http, options.allowedOrigins ?? []);
  mountHealth(http, options.readiness);
  mountHome(http, options.home ?? { redirectTo: '/graphql' });
  return http;
}

/** The limits of a server that nobody configured. */
const defaultHttpLimits: HttpLimits = {
  headersMs: 8_000,
  requestMs: 9_000,
  keepAliveMs: 8_000,
  silenceMs: 30_000,
  checkEveryMs: 1_000,
  headerBytes: 16_384,
  bodyBytes: 262_144,
};

function timesAndSizes(limits: HttpLimits) {
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionTimeout: limits.silenceMs,
    http: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
      // Ours answers in the shape of every other refusal, and counts the Hosts too.
      requireHostHeader: false,
    },
  };
}

function mountHome(http: FastifyInstance, home: NonNullable<HttpOptions['home']>): void {
  http.get('/', (_request, reply) => {
    if ('redirectTo' in home) return reply.redirect(home.redirectTo);
    return reply.type('text/plain; charset=utf-8').send(home.text);
  });
}
