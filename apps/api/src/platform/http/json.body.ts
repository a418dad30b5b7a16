import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EdgeError } from './http.errors.js';
import { refuseUnacceptable } from './text.guard.js';

/** Makes the server read bodies as strict UTF-8 JSON and nothing else; any other content type is answered 415. */
export function acceptJsonOnly(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseOtherEncodings(request);
      const value = parseJson(body);
      refuseUnacceptable(value);
      done(null, value);
    } catch (error) {
      done(error instanceof EdgeError ? error : EdgeError.malformedJson());
    }
  });
}

/** JSON in strict UTF-8; anything else is refused, and not quoted. */
export function parseJson(body: Buffer): unknown {
  try {
    // Fatal: bytes that are no UTF-8 are refused instead of becoming replacement characters in somebody's name.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // The parser's own message quotes the body.
    throw EdgeError.malformedJson();
  }
}

/** Refuses what is compressed or not in UTF-8. */
export function refuseOtherEncodings(request: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  const encoding = request.headers['content-encoding'];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw EdgeError.unsupportedMediaType();
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw EdgeError.unsupportedMediaType();
}
