import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { speakRaw } from '../http/http.testing.js';
import { startGraphql, type TestedGraphql } from './graphql.testing.js';

let server: TestedGraphql;
beforeAll(async () => {
  server = await startGraphql({
    explorer: { mode: 'on', document: '{ box { label } }', headers: { authorization: 'Bearer demo' } },
  });
});
afterAll(() => server.stop());

/** What the audits recommend or allow and we do not do, and why. */
const notFollowed: Readonly<Record<string, string>> = {
  '572B':
    'A document that cannot be parsed is answered 400 in application/json too, as Apollo does: a 200 would pass for success in every monitor and proxy.',
  FDE2: 'The same for a document that is not valid.',
  '7B9B': 'The same for variables that cannot be coerced.',
  '5A70':
    'A bare GET is what any page of another site can send from a browser: Apollo asks for a header that such a page cannot set.',
  '6A70': 'The same with variables.',
  D6D5: 'The same in application/graphql-response+json.',
};

describe('GraphQL over HTTP', () => {
  it('passes every audit but those named here, none of which is a MUST, and all of which still fail', async () => {
    const audits = serverAudits({ url: server.url });
    const results = await Promise.all(audits.map(async ({ fn }) => fn()));
    const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [result]));
    expect(results.length).toBeGreaterThan(50);
    expect(failed.filter(({ name }) => name.startsWith('MUST'))).toEqual([]);
    expect(failed.map(({ id }) => id).toSorted()).toEqual(Object.keys(notFollowed).toSorted());
  });

  it.each<[string, number, string, RequestInit & { query?: string }]>([
    [
      'a mutation by GET',
      405,
      'BAD_REQUEST',
      { query: '?query=mutation{paint}', headers: { 'content-type': 'application/json' } },
    ],
    ['a GET that a page of another site could send', 400, 'BAD_REQUEST', { query: '?query={__typename}' }],
    [
      'several operations in one request',
      400,
      'BAD_REQUEST',
      post('[{"query":"{__typename}"},{"query":"{__typename}"}]'),
    ],
    ['another method', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
    ['a form', 415, 'UNSUPPORTED_MEDIA_TYPE', { method: 'POST', body: new URLSearchParams({ query: '{__typename}' }) }],
    [
      'U+0000 in a variable',
      400,
      'UNACCEPTABLE_CHARACTER',
      post('{"query":"{__typename}","variables":{"a":["\\u0000"]}}'),
    ],
    [
      'U+0000 in a variable by GET',
      400,
      'UNACCEPTABLE_CHARACTER',
      {
        query: `?query={__typename}&variables=${encodeURIComponent('{"a":"\\u0000"}')}`,
        headers: { 'content-type': 'application/json' },
      },
    ],
    [
      'a poisoned prototype by GET',
      400,
      'UNACCEPTABLE_KEY',
      {
        query: `?query={__typename}&extensions=${encodeURIComponent('{"__proto__":{}}')}`,
        headers: { 'content-type': 'application/json' },
      },
    ],
    [
      'U+0000 as an escape in the document',
      400,
      'UNACCEPTABLE_CHARACTER',
      post(JSON.stringify({ query: '{ box(label: "a\\u0000") { label } }' })),
    ],
    [
      'a control character as an escape in the document',
      400,
      'UNACCEPTABLE_CHARACTER',
      post(JSON.stringify({ query: '{ box(input: { label: "\\u{9B}" }) { label } }' })),
    ],
    [
      'half of a surrogate pair as an escape in the document',
      400,
      'GRAPHQL_PARSE_FAILED',
      post(JSON.stringify({ query: '{ box(label: "\\ud800") { label } }' })),
    ],
  ])('refuses %s with %i %s, stored nowhere', async (_name, status, code, { query = '', ...init }) => {
    const answer = await fetch(server.url + query, init);
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({
      status,
      body: { errors: [{ extensions: { code } }] },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('says of a body without anything in it what is missing', async () => {
    const answer = await fetch(server.url, post('{}'));
    expect(await answer.json()).toMatchObject({
      errors: [{ message: 'The `query` is missing: the body of a POST is a JSON object that has one.' }],
    });
  });

  it('says in a refusal where in the variables the character stands', async () => {
    const answer = await server.ask('{ __typename }', { input: [{ note: 'CANARY\u0007' }] });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'UNACCEPTABLE_CHARACTER', path: 'variables.input[0].note' });
    expect(answer.text).not.toContain('CANARY');
  });

  it('answers tabs, line breaks and every script as they were sent', async () => {
    expect(
      await server.ask(
        'query ($label: String!) { needed(label: $label) box(label: "tab\\t, line\\n, 名前 😀") { label } }',
        { label: 'Zoë\t\r\n' },
      ),
    ).toMatchObject({ status: 200, data: { needed: 1, box: { label: 'a box' } } });
  });

  it('stores nowhere what it answers', async () => {
    const answer = await fetch(server.url, post('{"query":"{box{label}}"}'));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it('does not take a malformed Host for a fault of its own', async () => {
    const { text } = await speakRaw(Number(new URL(server.url).port), [
      'GET /graphql?query={__typename} HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n',
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('the explorer', () => {
  it('is a page with the first operation, its own policy of sources, and no telemetry', async () => {
    const answer = await fetch(server.url, { headers: { accept: 'text/html' } });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain('{ box { label } }');
    expect(page).toContain('"runTelemetry":false');
    expect(page).toMatch(/Content-Security-Policy" content="script-src 'self' 'nonce-\w+'/);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('default-src');
  });

  it('is nothing when it is off', async () => {
    const closed = await startGraphql({ explorer: { mode: 'off' } });
    const answer = await fetch(closed.url, { headers: { accept: 'text/html' } });
    expect([answer.status, (await answer.text()).includes('<html')]).toEqual([400, false]);
    await closed.stop();
  });
});

function post(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}
