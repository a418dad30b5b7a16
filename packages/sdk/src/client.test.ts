import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { me, updateContact, type person } from './generated/operations.js';
import { createClient, type ClientOptions, type RunOptions, type RunResult } from './index.js';
import { answering, startServer, type TestServer } from './server.testing.js';

const secrets = { token: 'token-that-is-secret', phone: '+1 415 555 0142', email: 'ada@lovelace.example' };
const privacy = { policyVersion: 'one', notices: [] };
const contact = { id: 'contact-1', email: secrets.email };

let server: TestServer;
const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((one) => one.close())));

describe('a request', () => {
  it('carries document, variables, token and purpose as GraphQL over HTTP has it', async () => {
    await run(answering(200, { data: {}, extensions: { privacy } }), {
      options: { purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS' },
    });
    const [request] = server.received;
    expect(request?.method).toBe('POST');
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${secrets.token}`,
      'x-purpose': 'MANAGE_CUSTOMER_RELATIONSHIPS',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      query: updateContact.document,
      operationName: 'updateContact',
      variables: { input: { phone: secrets.phone } },
    });
  });

  it('says nothing of a token or a purpose that it was not given', async () => {
    await serve(answering(200, { data: { me: null }, extensions: { privacy } }));
    await createClient({ url: server.url }).run(me);
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
    expect(server.received[0]?.headers).not.toHaveProperty('x-purpose');
    expect(server.received[0]?.headers).not.toHaveProperty('x-acting-as');
  });

  it('says that it is an agent’s, of the client or for itself alone', async () => {
    await run(answering(200, { data: {}, extensions: { privacy } }), { client: { actingAs: 'AGENT' } });
    expect(server.received[0]?.headers).toMatchObject({ 'x-acting-as': 'AGENT' });
    await run(answering(200, { data: {}, extensions: { privacy } }), { options: { actingAs: 'AGENT' } });
    expect(server.received[0]?.headers).toMatchObject({ 'x-acting-as': 'AGENT' });
  });

  it('prefers what it is told itself to what the client was told', async () => {
    await run(answering(200, { data: {}, extensions: { privacy } }), {
      client: { purpose: 'ADVERTISE' },
      options: { token: 'another', purpose: 'COMPLY_WITH_LAW' },
    });
    expect(server.received[0]?.headers).toMatchObject({
      authorization: 'Bearer another',
      'x-purpose': 'COMPLY_WITH_LAW',
    });
  });

  it.each(['', 'two\nlines', 'späße'])(
    'is not made with a token that no header carries, and does not quote it',
    async (token) => {
      await serve(answering(200, {}));
      const attempt = createClient({ url: server.url, token }).run(me);
      await expect(attempt).rejects.toThrow('The token is empty or has characters that no header carries.');
      expect(server.received).toHaveLength(0);
    },
  );

  it('does not follow a redirect, which could lead a password to another house', async () => {
    const elsewhere = await serve(answering(200, { data: {}, extensions: { privacy } }));
    const result = await run(answering(307, '', { location: elsewhere.url }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'http', status: 307 } });
    expect(elsewhere.received).toHaveLength(0);
  });
});

describe('a success', () => {
  it('is the data, what was withheld of it, and the name of the request', async () => {
    const notice = {
      coordinate: 'Contact.phone',
      category: 'IDENTIFIERS_AND_CONTACT',
      effect: 'MASK',
      mask: 'LAST_FOUR',
      reason: 'MASKED_FOR_VIEWER',
      relation: 'NONE',
    };
    const report = { policyVersion: 'one', notices: [notice] };
    const result = await run(
      answering(200, { data: { contact }, extensions: { privacy: report } }, { 'x-request-id': 'named-by-the-server' }),
    );
    expect(result).toEqual({ ok: true, data: { contact }, privacy: report, requestId: 'named-by-the-server' });
  });

  it('is named as it was sent when the server names nothing', async () => {
    const result = await run(answering(200, { data: {}, extensions: { privacy } }));
    expect(result).toMatchObject({ ok: true, requestId: server.received[0]?.headers['x-request-id'] });
  });
});

describe('a failure', () => {
  it('is "network" when nobody listens, with the system’s code', async () => {
    await serve(answering(200, {}));
    await server.close();
    const result = await createClient({ url: server.url }).run(me);
    expect(result).toMatchObject({ ok: false, error: { kind: 'network', code: 'ECONNREFUSED' } });
  });

  it('is "network" when the answer breaks off', async () => {
    const result = await run((response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'network' } });
  });

  it('is "timeout" when no answer comes in time, and the connection is let go', async () => {
    const result = await run(() => undefined, { client: { timeoutMs: 50 } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout', timeoutMs: 50 } });
    await server.hungUp;
  });

  it('is "timeout" when the answer has begun and does not end', async () => {
    const result = await run((response) => response.writeHead(200).write('{'), { options: { timeoutMs: 50 } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  });

  it('is "timeout" although a fetch of the caller’s own heeds no signal', async () => {
    const result = await run(() => undefined, { client: { timeoutMs: 20, fetch: () => new Promise(() => undefined) } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  });

  it('is no "timeout" when the time is without end', async () => {
    const result = await run(answering(200, { data: {}, extensions: { privacy } }), {
      client: { timeoutMs: Infinity },
    });
    expect(result.ok).toBe(true);
  });

  it('is "aborted" when the caller gives up, and the connection is let go', async () => {
    const caller = new AbortController();
    const running = run(
      () => {
        caller.abort();
      },
      { options: { signal: caller.signal } },
    );
    expect(await running).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    await server.hungUp;
  });

  it('is "aborted" before anything is sent when the caller has given up already', async () => {
    const result = await run(answering(200, {}), { options: { signal: AbortSignal.abort() } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    expect(server.received).toHaveLength(0);
  });

  it('leaves nothing behind on the caller’s signal, which may live for long', async () => {
    const { signal } = new AbortController();
    await run(answering(200, {}), { options: { signal } });
    await run(() => undefined, { options: { signal, timeoutMs: 10 } });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it.each([
    [
      'status 401 with a GraphQL error',
      answering(401, { errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] }),
    ],
    ['status 401 with a page of a gateway', answering(401, '<h1>Unauthorized</h1>')],
    [
      'status 200 and the code',
      answering(200, { data: null, errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] }),
    ],
  ])('is "unauthenticated": %s', async (_case, answer) => {
    expect(await run(answer)).toMatchObject({ ok: false, error: { kind: 'unauthenticated' } });
  });

  it('is "graphql" where the code of a link is over, which nobody mends by signing in', async () => {
    const answer = answering(401, { errors: [{ message: 'It was used.', extensions: { code: 'LINK_OVER' } }] });
    expect(await run(answer)).toMatchObject({
      ok: false,
      error: { kind: 'graphql', status: 401, errors: [{ code: 'LINK_OVER' }] },
    });
  });

  it.each([500, 502, 404])('is "http" with status %d and a page', async (status) => {
    expect(await run(answering(status, '<h1>Sorry</h1>'))).toMatchObject({
      ok: false,
      error: { kind: 'http', status },
    });
  });

  it('is "http" with status 500 and JSON that is no GraphQL', async () => {
    expect(await run(answering(500, { error: 'internal' }))).toMatchObject({ error: { kind: 'http', status: 500 } });
  });

  it.each([
    ['a page', '<h1>Welcome</h1>'],
    ['nothing', ''],
    ['a list', [1]],
    ['neither data nor errors', {}],
    ['errors that are none', { data: {}, errors: [], extensions: { privacy } }],
    ['data that is no object', { data: 'text', extensions: { privacy } }],
    ['data without what was withheld of it', { data: { contact } }],
    ['a report without notices', { data: { contact }, extensions: { privacy: { policyVersion: 'one' } } }],
  ])('is "protocol": status 200 and %s', async (_case, body) => {
    expect(await run(answering(200, body))).toMatchObject({ ok: false, error: { kind: 'protocol', status: 200 } });
  });

  it('is "graphql" with every fault that the server names, and their codes', async () => {
    const errors = [
      {
        message: 'Something went wrong on our side.',
        path: ['people', 0, 'contact'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'x' },
      },
      { message: 'Another.' },
      { message: 'Not valid.', extensions: { code: 'BAD_USER_INPUT', path: 'variables.input.minutes' } },
      { message: 'Not valid.', extensions: { code: 'BAD_USER_INPUT', path: ['input'] } },
    ];
    const result = await run(answering(500, { errors }));
    expect(result).toMatchObject({
      ok: false,
      data: null,
      privacy: null,
      error: {
        kind: 'graphql',
        status: 500,
        message: 'Something went wrong on our side. Another. Not valid. Not valid.',
        errors: [
          {
            code: 'INTERNAL_SERVER_ERROR',
            message: 'Something went wrong on our side.',
            path: ['people', 0, 'contact'],
            inputPath: null,
          },
          { code: 'UNKNOWN', message: 'Another.', path: null, inputPath: null },
          { code: 'BAD_USER_INPUT', message: 'Not valid.', path: null, inputPath: 'variables.input.minutes' },
          { code: 'BAD_USER_INPUT', message: 'Not valid.', path: null, inputPath: null },
        ],
      },
    });
  });

  it('keeps what came in spite of it, with what was withheld, outside of the error', async () => {
    const errors = [{ message: 'Another part failed.', path: ['me'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    const result = await run(answering(200, { data: { me: null, contact }, errors, extensions: { privacy } }));
    expect(result).toMatchObject({
      ok: false,
      data: { me: null, contact },
      privacy,
      error: { kind: 'graphql', status: 200 },
    });
  });

  it.each([
    ['network', (response: ServerResponse) => response.destroy()],
    ['timeout', () => undefined],
    ['rateLimited', answering(429, secrets.email, { 'retry-after': secrets.email })],
    ['http', answering(500, `<h1>${secrets.email}</h1>`)],
    ['unauthenticated', answering(401, { errors: [{ message: secrets.email }], data: { contact } })],
    ['protocol', answering(200, { data: { contact } }, { 'x-request-id': `of ${secrets.email}` })],
    [
      'graphql',
      answering(200, { data: { contact }, errors: [{ message: 'Failed.', extensions: { value: secrets.email } }] }),
    ],
  ] as const)('"%s" repeats in its error nothing that was sent or received', async (kind, answer) => {
    const result = await run(answer, { options: { timeoutMs: 200, retries: 0 } });
    expect(result).toMatchObject({ ok: false, error: { kind } });
    const told = JSON.stringify(result.ok ? null : result.error);
    for (const secret of Object.values(secrets)) expect(told).not.toContain(secret);
    expect(told).not.toContain(server.url);
  });
});

describe('the types', () => {
  it('ask for the variables that an operation needs, and for no others', () => {
    const client = createClient({ url: 'http://localhost' });
    const uncalled = (byId: typeof person) => [
      client.run(me),
      client.run(byId, { id: 'x' }),
      // @ts-expect-error the id is missing
      client.run(byId),
      // @ts-expect-error an id is text
      client.run(byId, { id: 1 }),
      // @ts-expect-error there is no such purpose
      client.run(me, {}, { purpose: 'CURIOSITY' }),
    ];
    expect(uncalled).toHaveLength(1);
  });
});

async function run(
  answer: (response: ServerResponse) => unknown,
  { client, options }: { client?: Partial<ClientOptions>; options?: RunOptions } = {},
): Promise<RunResult<unknown>> {
  await serve(answer);
  return createClient({ url: server.url, token: secrets.token, ...client }).run(
    updateContact,
    { input: { phone: secrets.phone } },
    options,
  );
}

async function serve(answer: (response: ServerResponse) => unknown): Promise<TestServer> {
  server = await startServer(answer);
  servers.push(server);
  return server;
}
