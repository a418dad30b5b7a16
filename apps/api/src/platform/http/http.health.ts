import type { FastifyInstance } from 'fastify';
import { isClosing } from './http.closing.js';

/** Says of each thing the server needs whether it can be reached now, by a name of ours. */
export type Readiness = () => Promise<Readonly<Record<string, boolean>>>;

/** Mounts `/health/live` (200 while the process runs) and `/health/ready` (503 while something is missing or closing). */
export function mountHealth(http: FastifyInstance, readiness: Readiness): void {
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    if (isClosing(http)) return reply.code(503).send({ status: 'closing', checks: {} });
    const checks = await checked(readiness);
    const isReady = checks !== undefined && Object.values(checks).every(Boolean);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', checks: checks ?? {} });
  });
}

// A check that fails or hangs means "not ready"; why is the check's own business to log.
async function checked(readiness: Readiness): Promise<Readonly<Record<string, boolean>> | undefined> {
  const patience = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    patience.resolve(undefined);
  }, patienceMs);
  try {
    return await Promise.race([readiness(), patience.promise]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const patienceMs = 2_000;
