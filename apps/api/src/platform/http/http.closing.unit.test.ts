import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { closeGracefully } from './http.closing.js';
import { speakRaw, testedHttp } from './http.testing.js';

describe('closing gracefully', () => {
  it('answers the request in flight, drops what waits for nothing, and accepts nobody new', async () => {
    const { http, url, port, started, finish } = await slowServer();
    const slow = fetch(`${url}/slow`);
    await started;
    const silent = speakRaw(port, ['']);
    const halfSaid = speakRaw(port, ['GET /health/live HTTP/1.1\r\nhos']);
    const idle = speakRaw(port, ['GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n']);
    await pause(50);

    const closed = closeGracefully(http, { graceMs: 1_500 });
    for (const connection of [silent, halfSaid, idle]) expect((await connection).closed).toBe(true);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    finish();
    const answer = await slow;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.text()).toBe('done');
    expect(await closed).toEqual({ forced: false });
  });

  it('drops a request that outlives the grace, within it', async () => {
    const { http, url, started } = await slowServer();
    const slow = fetch(`${url}/slow`);
    const outcome = expect(slow).rejects.toThrow();
    await started;
    expect(await closeGracefully(http, { graceMs: 100 })).toEqual({ forced: true });
    await outcome;
  });
});

describe('a slow client', () => {
  const limits = { headersMs: 300, requestMs: 400, keepAliveMs: 300, silenceMs: 500, checkEveryMs: 50 };

  it.each<[string, readonly string[], RegExp]>([
    ['that says nothing', [''], /^$|408/],
    [
      'that drips its headers',
      ['GET / HTTP/1.1\r\n', ...Array.from({ length: 100 }, (_, at) => `x-${at}: 1\r\n`)],
      /408 /,
    ],
    [
      'that drips its body',
      [
        'POST /slow HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
        ...Array.from({ length: 100 }, () => ' '),
      ],
      /408|400|^$/,
    ],
    ['that stays after its answer', ['GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n'], /200 /],
  ])('%s is dropped', async (_name, texts, expected) => {
    const { http, listen } = testedHttp({ limits });
    http.post('/slow', () => 'done');
    const { port } = await listen();
    // Node looks every `checkEveryMs`, and adds a second of its own to an idle connection's time.
    const answer = await speakRaw(port, texts, { everyMs: 40, patienceMs: 4_000 });
    expect(answer.closed).toBe(true);
    expect(answer.text).toMatch(expected);
    await http.close();
  });
});

async function slowServer() {
  const { http, listen } = testedHttp();
  const arrived = Promise.withResolvers<undefined>();
  const allowed = Promise.withResolvers<undefined>();
  http.get('/slow', async () => {
    arrived.resolve(undefined);
    await allowed.promise;
    return 'done';
  });
  return {
    http,
    ...(await listen()),
    started: arrived.promise,
    finish: () => {
      allowed.resolve(undefined);
    },
  };
}
