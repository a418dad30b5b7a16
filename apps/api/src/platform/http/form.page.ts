import type { FastifyInstance } from 'fastify';
import { EdgeError } from './http.errors.js';

/** A page with one button, at an address that opens to whoever holds it. */
export interface FormRoute {
  readonly path: string;
  /** The page as HTML; null where there is none. It changes nothing: programs look at links. */
  readonly show: (parameters: Readonly<Record<string, string>>) => string | null;
  /** Does what the button is for, and gives the page that says so; null where there is none. */
  readonly submit: (parameters: Readonly<Record<string, string>>, fields: URLSearchParams) => Promise<string | null>;
}

const bodyBytes = 4096;

/**
 * Serves a page with a button, which any page and any mail program may press: who holds the address is asked for no more.
 * A form of several parts is taken as well, which is how some programs send their one field.
 */
export function mountForm(http: FastifyInstance, { path, show, submit }: FormRoute): void {
  void http.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: bodyBytes },
      (_request, body, parsed) => {
        parsed(null, new URLSearchParams(body));
      },
    );
    scope.addContentTypeParser<string>(
      'multipart/form-data',
      { parseAs: 'string', bodyLimit: bodyBytes },
      (_request, body, parsed) => {
        parsed(null, fieldsOf(body));
      },
    );
    scope.get<{ Params: Record<string, string> }>(path, async (request, reply) =>
      reply.headers(headers).send(found(show(request.params))),
    );
    scope.post<{ Params: Record<string, string> }>(path, async (request, reply) => {
      const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      return reply.headers(headers).send(found(await submit(request.params, fields)));
    });
    done();
  });
}

/** Nothing is loaded and nothing framed; the button leads to this server alone. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

function found(page: string | null): string {
  if (page === null) throw EdgeError.notFound();
  return page;
}

/** RFC 8058 lets a mail program send its one field as a form of parts. */
function fieldsOf(body: string): URLSearchParams {
  const parts = body.matchAll(/name="([\w-]{1,64})"\r?\n\r?\n([\w-]{1,64})\r?\n/g);
  return new URLSearchParams(Object.fromEntries([...parts].map(([, name = '', value = '']) => [name, value])));
}
