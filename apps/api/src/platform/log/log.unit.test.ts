import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLog, type Log, type LogFields, type LogOptions } from './index.js';

describe('a log', () => {
  it('writes the event and the fields of its table, and nothing of the machine', () => {
    const { log, lines } = aLog();
    log.info('mail.written', { kind: 'VERIFY_EMAIL', count: 2, durationMs: 12.6, store: 'embedded' });
    const [line] = lines();
    expect(Object.keys(line ?? {}).sort()).toEqual(['count', 'durationMs', 'event', 'kind', 'level', 'store', 'time']);
    expect(line).toMatchObject({
      level: 'info',
      event: 'mail.written',
      kind: 'VERIFY_EMAIL',
      count: 2,
      durationMs: 13,
    });
  });

  it('carries the fields of a child on its every line, also what the child had to drop', () => {
    const { log, lines } = aLog();
    const requestId = crypto.randomUUID();
    const child = log.child({ requestId, ...smuggled({ email: canary }) });
    child.warn('request.slow', { status: 200 });
    child.info('request.done', { requestId: undefined });
    expect(lines()).toEqual([
      expect.objectContaining({ requestId, status: 200, dropped: 1 }),
      expect.objectContaining({ requestId, dropped: 1 }),
    ]);
  });

  it('writes nothing below its level, and nothing at all when silent', () => {
    const quiet = aLog({ level: 'warn' });
    quiet.log.info('server.ready');
    quiet.log.warn('server.slow');
    expect(quiet.lines()).toHaveLength(1);
    const silent = aLog({ level: 'silent' });
    silent.log.error('server.broken', { error: new Error(canary) });
    expect(silent.text()).toBe('');
  });

  it.each<LogFields>([
    { requestId: 'jane' },
    { documentHash: '4111111111111111' },
    { code: 'RN123456' },
    { code: '90210' },
    { kind: 'jane.doe@example.org' },
    { count: 123_456_789 },
    { count: Number.NaN },
    { durationMs: 5_551_234_567 },
    { port: 99_999 },
    { status: 4111 },
    { url: 'http://localhost:4000/verify?email=jane' },
    { url: 'http://jane:doe@localhost:4000/' },
    { file: 'jane-doe.eml' },
    { version: '192.168.100.200' },
  ])('drops and counts a field whose value is not of its shape: %j', (field) => {
    const { log, lines } = aLog();
    log.info('server.ready', field);
    expect(lines()).toEqual([{ level: 'info', time: expect.any(String), event: 'server.ready', dropped: 1 }]);
  });

  it('takes no event but a literal of dotted words', () => {
    const { log, lines } = aLog();
    const name: string = canary;
    // @ts-expect-error A string that is known only at run time could be a value.
    log.info(name);
    // @ts-expect-error So could what fills the hole of a template.
    log.info(`mail.${name}`);
    expect(lines().map(({ event }) => event)).toEqual(['log.event_malformed', 'log.event_malformed']);
  });

  it('says where an error arose and what it is, never what it says', () => {
    const { log, lines, text } = aLog();
    const cause = Object.assign(new Error(`Key (email)=(${canary}) already exists.`), {
      code: '23505',
      detail: canary,
    });
    log.error('request.failed', { error: new TypeError(`no ${canary}`, { cause }) });
    expect(lines()[0]).toMatchObject({
      error: { name: 'TypeError', cause: { name: 'Error', code: '23505' } },
    });
    const [innermost] = (lines()[0]?.['error'] as { stack: string[] }).stack;
    expect(innermost).toMatch(/^apps\/api\/src\/platform\/log\/log\.unit\.test\.ts:\d+:\d+$/);
    expect(text()).not.toContain(canary);
  });

  it('knows an error of Node.js itself, and one that only says that it is one', async () => {
    const { log, lines } = aLog();
    const missing: unknown = await readFile(new URL(canary, import.meta.url)).catch((error: unknown) => error);
    log.error('request.failed', { error: missing });
    log.error('request.failed', { error: { name: 'TypeError', message: canary, stack: canary, code: 'ENOENT' } });
    expect(lines().map(({ error }) => error)).toEqual([
      { name: 'Error', code: 'ENOENT', stack: expect.any(Array) },
      { name: 'NotAnError', stack: [] },
    ]);
  });

  it('is not deceived by a message that imitates the places of a stack', () => {
    const { log, text } = aLog();
    const here = new URL(import.meta.url).pathname;
    log.error('request.failed', {
      error: new Error(
        `x\n    at ${canary} (${here}:1:1)\n    at ${here.replace('log.unit', canary)}:2:2\n    at node:${canary}:3:3`,
      ),
    });
    expect(text()).not.toContain(canary);
  });

  it('survives what throws when it is looked at', () => {
    const { log, lines } = aLog();
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error(canary);
        },
      },
    );
    const broken = new Error('x');
    Object.defineProperty(broken, 'stack', {
      get: () => {
        throw new Error(canary);
      },
    });
    log.info('server.ready', trap);
    log.info('server.ready', { error: broken });
    log.info(
      'server.ready',
      smuggled({
        get email() {
          throw new Error(canary);
        },
      }),
    );
    expect(lines()).toEqual([
      expect.objectContaining({ dropped: 1 }),
      expect.objectContaining({ error: { name: 'Error', stack: [] } }),
      expect.objectContaining({ dropped: 1 }),
    ]);
  });

  it('gives a person at a terminal one line per event', () => {
    const { log, text } = aLog({ pretty: true });
    log.info('server.ready', { port: 4000, url: 'http://localhost:4000/graphql' });
    log.error('request.failed', { error: new Error(canary) });
    const [ready, failed, ...rest] = text().split('\n');
    expect(ready).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} info {2}server\.ready port=4000 url=http:\/\/localhost:4000\/graphql$/,
    );
    expect(failed).toMatch(/ error request\.failed error=\{"name":"Error",/);
    expect(rest).toEqual(['']);
  });

  it('never lets a personal value through, whatever it is hidden in', () => {
    fc.assert(
      fc.property(
        hidingPlace(),
        fc.constantFrom('debug', 'info', 'warn', 'error'),
        fc.boolean(),
        (given, level, pretty) => {
          const { log, text } = aLog({ level: 'debug', pretty });
          log[level]('request.failed', smuggled(given));
          const child = log.child(smuggled(given)).child(smuggled({ error: given }));
          child[level]('request.done', { error: given });
          expect(text().split('\n')).toHaveLength(3);
          for (const value of personalValues) expect(text()).not.toContain(value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const canary = 'jane.doe@example.org';
const personalValues = [
  canary,
  'Jane Doe',
  '123-45-6789',
  '4111 1111 1111 1111',
  'RN1234567',
  '+1 555 123 4567',
  'zoë',
];
const tableKeys = [
  'requestId',
  'documentHash',
  'checkpointHash',
  'operationType',
  'method',
  'status',
  'code',
  'kind',
  'count',
  'bytes',
  'attempt',
  'durationMs',
  'port',
  'url',
  'file',
  'signal',
  'version',
  'store',
  'error',
  'name',
  'message',
  'stack',
  'event',
  'level',
  'time',
  'msg',
  'err',
  'toJSON',
  '__proto__',
  'constructor',
];

// Every place that something can be put in: under known, unknown and personal keys, in arrays, maps, symbols, errors
// with doctored names, codes, stacks and causes, and beside numbers and nothing.
function hidingPlace(): fc.Arbitrary<unknown> {
  const value = fc.constantFrom(...personalValues);
  const key = fc.oneof(fc.constantFrom(...tableKeys), value, fc.string());
  return fc.letrec((tie) => {
    const inner = fc.oneof(
      { maxDepth: 5 },
      value,
      fc.integer(),
      fc.constant(null),
      tie('record'),
      tie('array'),
      tie('error'),
      tie('map'),
      tie('symbol'),
      tie('buffer'),
      tie('url'),
    );
    return {
      record: fc.dictionary(key, inner, { maxKeys: 8 }),
      array: fc.array(inner, { maxLength: 4 }),
      map: fc.tuple(value, inner).map((entry) => new Map([entry])),
      symbol: fc.tuple(value, inner).map(([name, held]) => ({ [Symbol(name)]: held })),
      buffer: value.map((text) => Buffer.from(text)),
      url: value.map((text) => `http://localhost:4000/?q=${text}`),
      error: fc
        .record({
          message: value,
          name: inner,
          code: inner,
          stack: fc.option(value.map((text) => `Error\n    at ${text} (/${text}.ts:1:1)`)),
          cause: inner,
        })
        .map(({ message, name, code, stack, cause }) =>
          Object.assign(
            new Error(message, { cause }),
            { name, code, [message]: message },
            stack === null ? {} : { stack },
          ),
        ),
    };
  }).record;
}

// What a careless caller does: the type says no, so the type is talked round here, and only here.
function smuggled(fields: unknown): LogFields {
  return fields as LogFields;
}

function aLog(options: Partial<LogOptions> = {}): {
  log: Log;
  text: () => string;
  lines: () => Record<string, unknown>[];
} {
  const written: string[] = [];
  const log = createLog({
    level: 'info',
    ...options,
    destination: {
      write: (line) => {
        written.push(line);
      },
    },
  });
  const text = (): string => written.join('');
  const lines = (): Record<string, unknown>[] =>
    text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, text, lines };
}
