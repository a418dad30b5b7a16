import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { speakRaw, testedHttp } from './http.testing.js';

const origin = 'https://app.example.org';
const canary = 'CANARY7';
const server = testedHttp({
  allowedOrigins: [origin],
  readiness: () => Promise.resolve({ database: true }),
  limits: { headerBytes: 4_096 },
});
let url = '';
let port = 0;

beforeAll(async () => {
  server.http.post('/echo', (request) => request.body);
  server.http.get('/fail', () => {
    throw new Error(`duplicate key value ${canary}`);
  });
  server.http.get('/query', (request) => request.query);
  ({ url, port } = await server.listen());
});
afterAll(() => server.http.close());

describe('the HTTP edge', () => {
  it.each<[string, number, string, RequestInit & { path?: string }]>([
    ['a body over the limit', 413, 'BODY_TOO_LARGE', json(JSON.stringify({ text: canary.repeat(40_000) }))],
    [
      'another content type',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      { ...json('{}'), headers: { 'content-type': 'application/xml' } },
    ],
    ['plain text', 415, 'UNSUPPORTED_MEDIA_TYPE', { method: 'POST', body: canary }],
    [
      'another charset',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      { ...json('{}'), headers: { 'content-type': 'application/json; charset=utf-16' } },
    ],
    [
      'a compressed body',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      { ...json('{}'), headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
    ],
    ['malformed JSON', 400, 'MALFORMED_JSON', json(`{"${canary}": `)],
    ['an empty body', 400, 'MALFORMED_JSON', json('')],
    ['bytes that are no UTF-8', 400, 'MALFORMED_JSON', json(Buffer.from([0x22, 0xc3, 0x28, 0x22]))],
    ['a poisoned prototype', 400, 'UNACCEPTABLE_KEY', json(`{"__proto__": {"${canary}": 1}}`)],
    ['U+0000', 400, 'UNACCEPTABLE_CHARACTER', json(JSON.stringify({ text: `${canary}\u0000` }))],
    ['a lone surrogate', 400, 'UNACCEPTABLE_CHARACTER', json(`{"text": "${canary}\\ud800"}`)],
    ['U+0000 in the query string', 400, 'UNACCEPTABLE_CHARACTER', { path: `/query?text=${canary}%00` }],
    ['a surrogate in the query string', 400, 'MALFORMED_URL', { path: `/query?text=${canary}%ED%A0%80` }],
    ['a malformed escape in the query string', 400, 'MALFORMED_URL', { path: `/query?text=${canary}%` }],
    ['a malformed path', 400, 'MALFORMED_URL', { path: `/${canary}%` }],
    ['an unknown address', 404, 'NOT_FOUND', { path: `/${canary}` }],
    ['a fault of ours', 500, 'INTERNAL_SERVER_ERROR', { path: '/fail' }],
  ])(
    'answers %s with %i %s, a request id and nothing of the input',
    async (_name, status, code, { path = '/echo', ...init }) => {
      const answer = await fetch(url + path, init);
      const body = await answer.text();
      expect({ status: answer.status, body: JSON.parse(body) as unknown }).toMatchObject({
        status,
        body: { errors: [{ extensions: { code } }] },
      });
      expect(body).not.toContain(canary);
      expect(answer.headers.get('x-request-id')).toMatch(uuid);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );

  it('reads every ordinary text as it was written', async () => {
    const value = { text: 'Zoë\t😀\r\n', list: [null, 1, 'constructor'] };
    const answer = await fetch(`${url}/echo`, json(JSON.stringify(value)));
    expect(await answer.json()).toEqual(value);
  });

  it('keeps the prototype out of reach of a query string', async () => {
    const answer = await fetch(`${url}/query?__proto__[admin]=1&constructor=2`);
    expect(await answer.json()).toEqual({ '__proto__[admin]': '1', constructor: '2' });
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it.each([
    ['two Hosts', ['host: one.example', 'Host: two.example']],
    ['no Host', []],
    ['a Host that is none', ['host: a b/c']],
  ])('refuses %s', async (_name, headers) => {
    const { text } = await speakRaw(port, [
      ['GET /health/live HTTP/1.1', ...headers, 'connection: close', '', ''].join('\r\n'),
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('HOST_NOT_SINGLE');
  });

  it('refuses headers over the limit with 431 and what is no HTTP with 400', async () => {
    const large = await speakRaw(port, [`GET / HTTP/1.1\r\nhost: a\r\nx: ${canary.repeat(1_000)}\r\n\r\n`]);
    expect(large.text).toMatch(/^HTTP\/1\.1 431 [^]*HEADERS_TOO_LARGE/);
    const noise = await speakRaw(port, [`${canary}\r\n\r\n`]);
    expect(noise).toMatchObject({ closed: true, text: expect.stringMatching(/^HTTP\/1\.1 400 [^]*MALFORMED_REQUEST/) });
    expect(large.text + noise.text).not.toContain(canary);
  });

  it('takes over a request id only if it is a UUID', async () => {
    const id = '018F2B6C-0000-7000-8000-000000000001';
    const taken = await fetch(`${url}/health/live`, { headers: { 'x-request-id': id } });
    expect(taken.headers.get('x-request-id')).toBe(id.toLowerCase());
    const made = await fetch(`${url}/health/live`, { headers: { 'x-request-id': canary } });
    expect(made.headers.get('x-request-id')).toMatch(uuid);
  });

  it('lets only the allowed origin read its answers', async () => {
    const ask = (from: string) => fetch(`${url}/health/live`, { headers: { origin: from } });
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBe(origin);
    expect((await ask('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${url}/echo`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('logs one line per answer, without address or values', async () => {
    await fetch(`${url}/query?text=${canary}`);
    expect(server.logged.at(-1)).toEqual({
      event: 'http.answered',
      fields: { requestId: expect.stringMatching(uuid), status: 200, durationMs: expect.any(Number) },
    });
  });
});

describe('the health of the server', () => {
  it('is live and, when every check says yes, ready', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 200,
      body: { status: 'ready', checks: { database: true } },
    });
  });

  it.each<[string, () => Promise<Record<string, boolean>>, object]>([
    ['one check says no', () => Promise.resolve({ database: false, keys: true }), { database: false, keys: true }],
    ['the checks fail', () => Promise.reject(new Error(canary)), {}],
  ])('is live but not ready when %s', async (_name, readiness, checks) => {
    const ill = testedHttp({ readiness });
    const { url: address } = await ill.listen();
    const answer = await fetch(`${address}/health/ready`);
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 503,
      body: { status: 'not ready', checks },
    });
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    await ill.http.close();
  });

  it('shows the way from the root to GraphQL', async () => {
    const answer = await fetch(url, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
  });
});

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

function json(body: string | Buffer): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  };
}
