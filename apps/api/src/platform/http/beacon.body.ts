import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EdgeError } from './http.errors.js';
import { parseJson, refuseOtherEncodings } from './json.body.js';
import { refuseUnacceptable } from './text.guard.js';

/** An address at which pages tell something in passing, and wait for no answer. */
export interface BeaconRoute {
  readonly path: string;
  /** How large a body may be, in bytes. */
  readonly bodyBytes: number;
  /** The origins whose pages may send something. */
  readonly origins: readonly string[];
  readonly receive: (body: unknown, request: FastifyRequest, reply: FastifyReply) => Promise<BeaconOutcome>;
}

/** What came of it: taken, malformed in some fields, or one too many. */
export type BeaconOutcome =
  | { readonly kind: 'TAKEN' }
  | { readonly kind: 'INVALID'; readonly problems: readonly object[] }
  | { readonly kind: 'TOO_MANY'; readonly retryAfterSeconds: number };

/**
 * Lets pages send small JSON as `navigator.sendBeacon` does: `text/plain`, for which a browser asks nobody before, or
 * `application/json`. The answer is 204 and empty. A page of any other origin is refused, and so is what no page sends.
 */
export function mountBeacon(http: FastifyInstance, { path, bodyBytes, origins, receive }: BeaconRoute): void {
  void http.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser<Buffer>(
      ['text/plain', 'application/json'],
      { parseAs: 'buffer', bodyLimit: bodyBytes },
      (request, body, parsed) => {
        try {
          refuseOtherEncodings(request);
          const value = parseJson(body);
          refuseUnacceptable(value);
          parsed(null, value);
        } catch (error) {
          parsed(error instanceof EdgeError ? error : EdgeError.malformedJson());
        }
      },
    );
    scope.post(
      path,
      {
        // Before the body is read: another site's page, though the browser sends it no cookie of ours, has nothing to tell.
        onRequest: (request, _reply, next) => {
          const { origin } = request.headers;
          next(origin === undefined || origins.includes(origin) ? undefined : EdgeError.originNotAllowed());
        },
      },
      async (request, reply) => {
        const outcome = await receive(request.body, request, reply);
        switch (outcome.kind) {
          case 'TAKEN':
            return reply.code(204).send();
          case 'INVALID':
            throw EdgeError.invalidBody(outcome.problems);
          case 'TOO_MANY':
            throw EdgeError.tooMany(outcome.retryAfterSeconds);
        }
      },
    );
    done();
  });
}
