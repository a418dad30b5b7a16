import etag from '@fastify/etag';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';
import { EdgeError } from './http.errors.js';

/** Something that is the same for everybody, and that browsers and caches may keep for a while. */
export interface PublicDocument {
  readonly type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
  readonly body: string;
  /** How long it may be kept without asking; `FOR_EVER` for what never changes. */
  readonly keep: { readonly seconds: number } | 'FOR_EVER';
  /** The list of sources that a page may load, for `content-security-policy`; absent: none at all. */
  readonly sources?: string;
}

/** Where documents are, and which one a request asks for; null where there is none. */
export interface PublicRoute {
  readonly path: string;
  readonly read: (parameters: Readonly<Record<string, string>>) => Promise<PublicDocument | null>;
}

/** Serves public documents to everybody; one that the client has already is answered 304, without its body. */
export function mountPublic(http: FastifyInstance, routes: readonly PublicRoute[]): void {
  void http.register(async (scope) => {
    // What is asked with may be a list of tags, or any: the plugin that makes them compares one.
    await scope.register(etag, { algorithm: 'sha256', replyWith304: false });
    scope.addHook('onSend', ({ headers }, reply, payload, done) => {
      // By the tags alone: `cache-control: no-cache` forbids caches on the way to answer by themselves, and not us.
      const had = { 'if-none-match': headers['if-none-match'] };
      const isHad = reply.statusCode === 200 && fresh(had, { etag: reply.getHeader('etag') });
      if (isHad) void reply.code(304);
      done(null, isHad ? '' : payload);
    });
    for (const { path, read } of routes) {
      scope.get<{ Params: Record<string, string> }>(path, async (request, reply) => {
        const found = await read(request.params);
        if (found === null) throw EdgeError.notFound();
        void reply.type(found.type).header('cache-control', cacheControlOf(found));
        if (found.sources !== undefined) void reply.header('content-security-policy', found.sources);
        return reply.send(found.body);
      });
    }
  });
}

function cacheControlOf({ keep }: PublicDocument): string {
  return keep === 'FOR_EVER' ? 'public, max-age=31536000, immutable' : `public, max-age=${String(keep.seconds)}`;
}
