import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { EdgeError } from './http.errors.js';

/**
 * Stops accepting, answers what is in flight, drops every connection that waits for nothing, and after `graceMs`
 * drops the rest. Says whether the rest had to be dropped.
 */
export async function closeGracefully(
  http: FastifyInstance,
  options: { readonly graceMs: number },
): Promise<{ forced: boolean }> {
  const connections = connectionsOf(http);
  connections.isClosing = true;
  for (const socket of connections.open) if (!connections.busy.has(socket)) socket.destroy();
  let forced = false;
  const force = setTimeout(() => {
    forced = true;
    for (const socket of connections.open) socket.destroy();
    http.server.closeAllConnections();
  }, options.graceMs);
  try {
    await http.close();
  } finally {
    clearTimeout(force);
  }
  return { forced };
}

/** Whether the server has begun to close. */
export function isClosing(http: FastifyInstance): boolean {
  return connectionsOf(http).isClosing;
}

/** Keeps count of the server's connections, so that closing can tell one that is being answered from one that idles. */
export function watchConnections(http: FastifyInstance): void {
  const connections = connectionsOf(http);
  http.server.on('connection', (socket) => {
    follow(connections, socket);
  });
  http.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    // `localhost` is served by a second server for the other address family, whose connections show here first.
    follow(connections, socket);
    connections.busy.add(socket);
    reply.raw.once('close', () => {
      connections.busy.delete(socket);
    });
    done(connections.isClosing && !request.url.startsWith('/health/') ? EdgeError.shuttingDown() : undefined);
  });
  http.addHook('onSend', (_request, reply, payload, done) => {
    if (connections.isClosing) void reply.header('connection', 'close');
    done(null, payload);
  });
  http.addHook('preClose', (done) => {
    connections.isClosing = true;
    done();
  });
}

interface Connections {
  isClosing: boolean;
  readonly open: Set<Socket>;
  readonly busy: Set<Socket>;
}

function connectionsOf(http: FastifyInstance): Connections {
  const known = watched.get(http.server) ?? { isClosing: false, open: new Set(), busy: new Set() };
  watched.set(http.server, known);
  return known;
}

function follow({ open, busy }: Connections, socket: Socket): void {
  if (open.has(socket)) return;
  open.add(socket);
  socket.once('close', () => {
    open.delete(socket);
    busy.delete(socket);
  });
}

const watched = new WeakMap<FastifyInstance['server'], Connections>();
