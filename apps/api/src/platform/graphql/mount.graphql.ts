import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EdgeError, pagePolicy, refuseUnacceptableJson, searchOf, withRequestId } from '../http/index.js';

/** What the mounting must be told. */
export interface MountOptions<Context extends BaseContext> {
  /** Makes the context of one request; an error built by name that it throws is the answer. */
  readonly context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

/**
 * Mounts a started server at `/graphql`. Written against `executeHTTPGraphQLRequest` itself: the ready-made handler
 * builds a URL from the Host header and answers 500 when that is malformed.
 */
export function mountGraphql<Context extends BaseContext>(
  http: FastifyInstance,
  server: ApolloServer<Context>,
  options: MountOptions<Context>,
): void {
  http.route({
    method: ['GET', 'POST'],
    url: path,
    exposeHeadRoute: false,
    handler: (request, reply) => withRequestId(request.id, () => answer(server, options, request, reply)),
  });
  http.route({
    method: ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
    url: path,
    // Before the body is read: what it holds does not matter.
    onRequest: (_request, _reply, done) => {
      done(EdgeError.methodNotAllowed('GET, POST'));
    },
    handler: () => undefined,
  });
}

const path = '/graphql';

async function answer<Context extends BaseContext>(
  server: ApolloServer<Context>,
  options: MountOptions<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  refuseUnacceptableJson(request.url, ['variables', 'extensions']);
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    },
    context: () => options.context(request, reply),
  });
  void reply.code(status ?? 200).headers(Object.fromEntries(headers));
  // Whatever Apollo thinks of caching: an answer that may hold personal data is stored nowhere.
  void reply.header('cache-control', 'no-store');
  if (headers.get('content-type')?.startsWith('text/html')) {
    void reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8');
  }
  return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
