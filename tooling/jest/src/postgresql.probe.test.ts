import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { isReachable } from './postgresql.probe.ts';

describe('the probe for PostgreSQL', () => {
  it('says no when nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = addressOf(server.address());
    server.close();
    await once(server, 'close');

    expect(await isReachable(`postgresql://postgres@127.0.0.1:${port}/postgres`)).toBe(false);
  });

  it('says no when something else listens', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = addressOf(server.address());

    expect(await isReachable(`postgresql://postgres@127.0.0.1:${port}/postgres`)).toBe(false);
    server.close();
  });

  // Only a run that found a server knows its address.
  const server = process.env['TEST_DATABASE_URL'];
  (server === undefined ? it.skip : it)('says yes to a server that answers', async () => {
    expect(await isReachable(server ?? '')).toBe(true);
  });
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address;
}
