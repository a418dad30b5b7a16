import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BeaconRoute } from '../../platform/http/index.js';
import { InvalidInput } from '../../platform/input/index.js';
import type { CollectService } from './collect.service.js';
import type { Browser } from './usage.browser.js';
import { batchLimits } from './usage.limits.js';

/** `POST /collect`, where pages tell of visits: `navigator.sendBeacon(url, JSON.stringify({ events: [...] }))`. */
export function collectRoute(
  collect: CollectService,
  origins: readonly string[],
  browserOf: (request: FastifyRequest, reply: FastifyReply) => Browser,
): BeaconRoute {
  return {
    path: '/collect',
    bodyBytes: batchLimits.bytes,
    origins,
    receive: async (body, request, reply) => {
      // Policy, "Do Not Track": it is not responded to, which is what D, for disregarding, tells.
      void reply.header('tk', 'D');
      const refused = await collect.collect(browserOf(request, reply), body);
      if (refused === null) return { kind: 'TAKEN' };
      return refused instanceof InvalidInput
        ? { kind: 'INVALID', problems: refused.problems }
        : { kind: 'TOO_MANY', retryAfterSeconds: refused.retryAfterSeconds };
    },
  };
}
