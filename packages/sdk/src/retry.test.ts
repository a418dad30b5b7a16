import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { me, updateContact } from './generated/operations.js';
import { createClient, type RunOptions } from './index.js';
import { retryAfterMs } from './retry.js';
import { answering, startServer, type TestServer } from './server.testing.js';

const good = answering(200, { data: { me: null }, extensions: { privacy: { policyVersion: 'one', notices: [] } } });

let server: TestServer;
afterEach(() => server.close());

describe('an operation that fails as it may not fail the next time', () => {
  it.each<[string, (response: ServerResponse) => unknown]>([
    ['broke off', (response) => response.destroy()],
    ['502', answering(502, '<h1>Bad gateway</h1>')],
    ['503 with a fault', answering(503, { errors: [{ message: 'Later.', extensions: { code: 'SHUTTING_DOWN' } }] })],
    ['504', answering(504, '')],
    ['429', answering(429, '', { 'retry-after': '0' })],
  ])('is sent again when it only reads: %s', async (_case, first) => {
    await serve(first, good);
    expect(await createClient({ url: server.url }).run(me)).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(2);
    // Under its one name, so that its attempts are found together.
    expect(new Set(server.received.map(({ headers }) => headers['x-request-id'])).size).toBe(1);
  });

  it('is sent again when it changes something only where nothing was done: 429', async () => {
    await serve(answering(429, '', { 'retry-after': '0' }), good);
    expect(await change()).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(2);
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['broke off', (response) => response.destroy()],
    ['503', answering(503, '')],
  ])('is not sent again when it may have changed something: %s', async (_case, first) => {
    await serve(first, good);
    expect(await change()).toMatchObject({ ok: false, error: { attempts: 1 } });
    expect(server.received).toHaveLength(1);
  });

  it('is not sent again when another try would be no better', async () => {
    await serve(answering(500, ''), good);
    expect(await createClient({ url: server.url }).run(me)).toMatchObject({ error: { kind: 'http', attempts: 1 } });
  });

  it('fails as the last attempt did, and says how many there were', async () => {
    await serve(answering(429, '', { 'retry-after': '0' }));
    const result = await createClient({ url: server.url, retries: 3 }).run(me);
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'rateLimited', status: 429, retryAfterMs: 0, attempts: 4 },
    });
    expect(server.received).toHaveLength(4);
  });

  it('is sent once where no retries are wanted', async () => {
    await serve(answering(429, '', { 'retry-after': '1' }), good);
    const result = await change({ retries: 0 });
    expect(result).toMatchObject({ error: { kind: 'rateLimited', retryAfterMs: 1000, attempts: 1 } });
  });

  it('is given up when the server asks for more time than there is', async () => {
    await serve(answering(429, '', { 'retry-after': '3600' }), good);
    const result = await createClient({ url: server.url }).run(me, {}, { timeoutMs: 50 });
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout', attempts: 1 } });
    expect(server.received).toHaveLength(1);
  });

  it('waits as long as the server says, and no longer than the caller does', async () => {
    const caller = new AbortController();
    await serve((response) => {
      answering(429, '', { 'retry-after': '3600' })(response);
      setTimeout(() => {
        caller.abort();
      }, 20);
    });
    const result = await createClient({ url: server.url }).run(me, {}, { signal: caller.signal });
    expect(result).toMatchObject({ ok: false, error: { kind: 'aborted' } });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  it.each<[string | null, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['Tuesday, 24-Nov-26 12:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['2026-11-24T12:00:30Z', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j is %j milliseconds', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});

function change(options?: RunOptions) {
  return createClient({ url: server.url }).run(updateContact, { input: { phone: '+1 415 555 0142' } }, options);
}

/** A server that answers the first requests so, one by one, and all others as the last of them. */
async function serve(...answers: readonly ((response: ServerResponse) => unknown)[]): Promise<void> {
  let asked = 0;
  server = await startServer((response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer?.(response);
  });
}
