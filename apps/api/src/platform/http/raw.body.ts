import type { FastifyInstance } from 'fastify';
import { EdgeError } from './http.errors.js';

/** An address at which another server tells something, and signs it. */
export interface SignedRoute {
  readonly path: string;
  /** The header, in small letters, that holds the signature. */
  readonly signatureHeader: string;
  /** Takes the bytes as they came, since the signature is of them; false where the signature is not good. */
  readonly receive: (body: Buffer, signature: string) => Promise<boolean>;
}

/** Lets the server be told things by those who sign what they say. It answers that it was taken, or that it was not signed. */
export function mountSigned(http: FastifyInstance, { path, signatureHeader, receive }: SignedRoute): void {
  void http.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, taken) => {
      taken(null, body);
    });
    scope.post(path, async (request, reply) => {
      const signature = request.headers[signatureHeader];
      const { body } = request;
      const isTaken = typeof signature === 'string' && Buffer.isBuffer(body) && (await receive(body, signature));
      if (!isTaken) throw EdgeError.signatureNotValid();
      return reply.code(204).send();
    });
    done();
  });
}
