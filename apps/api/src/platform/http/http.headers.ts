import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Which security headers depend on where the server stands. */
export interface HeaderOptions {
  /** Tells browsers to come back by HTTPS only; right when the public address is HTTPS. */
  readonly strictTransport: boolean;
}

/** Gives an answer its request id and its security headers; it is stored nowhere unless a route says otherwise. */
export function protectAnswer(reply: FastifyReply, options: HeaderOptions): void {
  void reply.headers({
    'x-request-id': reply.request.id,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Do Not Track is disregarded, as the policy says: whoever sends it is told so.
    ...(reply.request.headers['dnt'] === undefined ? {} : { tk: 'D' }),
    ...(options.strictTransport ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  });
}

/** The policy of a page of ours that brings its own, stricter list of sources in a `meta` element. */
export const pagePolicy = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** Lets the named origins, and no other, read answers from a browser; an empty list opens nothing. */
export function allowOrigins(http: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  void http.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'x-acting-as',
      'x-purpose',
      'x-request-id',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    // For the cookies of a visitor, which say what a browser agreed to. Who asks stands in `authorization` alone.
    credentials: true,
    maxAge: 600,
    strictPreflight: false,
  });
}
