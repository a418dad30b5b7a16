import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError, readConfig } from './index.js';

const key = (): string => randomBytes(32).toString('base64');
const postgresql = { DATABASE_URL: 'postgresql://app:secret@db.example.org:5432/hours', MASTER_KEY: key() };

describe('the configuration', () => {
  it('needs no environment at all', () => {
    expect(readConfig({})).toEqual({
      environment: 'development',
      server: {
        host: 'localhost',
        port: 4000,
        publicUrl: 'http://localhost:4000',
        trustProxy: false,
        allowedOrigins: [],
      },
      appUrl: null,
      database: { kind: 'embedded', folder: join('.data', 'database'), keysFolder: join('.data', 'keys', 'store') },
      masterKey: { kind: 'file', path: join('.data', 'keys', 'master.key'), isMadeIfMissing: true },
      previousMasterKeys: [],
      mail: { kind: 'folder', folder: join('.data', 'mail'), from: 'no-reply@localhost' },
      payments: { kind: 'local' },
      log: { level: 'info', pretty: true },
      usage: { retentionDays: 90 },
      isExplorerOn: true,
      introspection: 'on',
      isDemoOn: true,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', TRUST_PROXY: '', ALLOWED_ORIGINS: '' })).toEqual(readConfig({}));
  });

  it('does not mind what belongs to others', () => {
    expect(readConfig({ PROT: '80', PATH: '/bin' })).toEqual(readConfig({}));
  });

  it('answers the whole network in production, and shows neither explorer nor schema nor made-up people', () => {
    const config = readConfig({ NODE_ENV: 'production' });
    expect(config.server.host).toBe('0.0.0.0');
    expect(config).toMatchObject({
      isExplorerOn: false,
      introspection: 'off',
      isDemoOn: false,
      log: { pretty: false },
    });
    const opened = readConfig({ NODE_ENV: 'production', EXPLORER: 'on', INTROSPECTION: 'credential', HOST: '::1' });
    expect(opened).toMatchObject({ isExplorerOn: true, introspection: 'credential', server: { host: '::1' } });
  });

  it('keeps people and their keys in PostgreSQL when it is told where, in one database or in two', () => {
    expect(readConfig(postgresql)).toMatchObject({
      database: { kind: 'postgresql', url: postgresql.DATABASE_URL, keysUrl: postgresql.DATABASE_URL, poolSize: 10 },
      masterKey: { kind: 'given' },
      isDemoOn: false,
    });
    const KEYS_DATABASE_URL = 'postgres://keys@keys.example.org/keys';
    expect(readConfig({ ...postgresql, KEYS_DATABASE_URL, DATABASE_POOL_SIZE: '3' }).database).toMatchObject({
      keysUrl: KEYS_DATABASE_URL,
      poolSize: 3,
    });
  });

  it('takes payments by Stripe when it is told how, by a pretence in development, and not at all in production', () => {
    const [STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET] = ['sk_test_0123456789abcdef', 'whsec_0123456789abcdef'];
    expect(readConfig({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }).payments).toEqual({
      kind: 'stripe',
      secretKey: STRIPE_SECRET_KEY,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
    });
    expect(readConfig({ NODE_ENV: 'production' }).payments).toEqual({ kind: 'none' });
    for (const wrong of [
      { STRIPE_SECRET_KEY },
      { STRIPE_WEBHOOK_SECRET },
      { STRIPE_SECRET_KEY: 'pk_test_0123456789abcdef', STRIPE_WEBHOOK_SECRET },
      { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET: 'secret' },
    ]) {
      expect(() => readConfig(wrong)).toThrow(ConfigError);
      expect(() => readConfig(wrong)).not.toThrow('0123456789abcdef');
    }
  });

  it('never makes a key file that was asked for by name', () => {
    const config = readConfig({ MASTER_KEY_FILE: '/run/secrets/master' });
    expect(config.masterKey).toEqual({ kind: 'file', path: '/run/secrets/master', isMadeIfMissing: false });
  });

  it('reads keys into objects that show nothing when they are printed', () => {
    const [current, previous, oldest] = [key(), key(), key()];
    const config = readConfig({ MASTER_KEY: current, PREVIOUS_MASTER_KEYS: `${previous}, ${oldest}` });
    const exported = config.previousMasterKeys.map((each) => each.export().toString('base64'));
    expect(exported).toEqual([previous, oldest]);
    for (const secret of [current, previous, oldest]) {
      expect(inspect(config, { depth: null }) + JSON.stringify(config)).not.toContain(secret);
    }
  });

  it('sends mail where it is told, and in the name of the site that its links lead to', () => {
    const SMTP_URL = 'smtps://user:pass%40word@mail.example.org:465';
    expect(readConfig({ SMTP_URL, APP_URL: 'https://app.example.org/' })).toMatchObject({
      appUrl: 'https://app.example.org',
      mail: { kind: 'smtp', url: SMTP_URL, from: 'no-reply@app.example.org' },
    });
    expect(readConfig({ MAIL_FROM: 'Help Desk <help@example.org>' }).mail.from).toBe('Help Desk <help@example.org>');
  });

  it('names the port it was given in its own addresses', () => {
    const config = readConfig({ PORT: '8080' });
    expect([config.appUrl, config.server.publicUrl]).toEqual([null, 'http://localhost:8080']);
  });

  it.each([
    ['off', false],
    ['0', false],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('believes proxies as far as it is told: %s', (TRUST_PROXY, expected) => {
    expect(readConfig({ TRUST_PROXY }).server.trustProxy).toEqual(expected);
  });

  it.each<[string, string]>([
    ['NODE_ENV', 'staging'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['PORT', '-1'],
    ['HOST', 'two hosts'],
    ['DATABASE_URL', 'mysql://db/hours'],
    ['DATABASE_URL', 'postgresql://app:p#a:ss/word@db/hours'],
    ['DATABASE_URL', 'postgresql://app:p@ss#word@db/hours'],
    ['KEYS_DATABASE_URL', 'postgresql://db/keys'],
    ['DATABASE_POOL_SIZE', '0'],
    ['MASTER_KEY', 'secret'],
    ['MASTER_KEY', randomBytes(16).toString('base64')],
    ['MASTER_KEY', `${key()}!`],
    ['PREVIOUS_MASTER_KEYS', `${key()},short,shorter`],
    ['SMTP_URL', 'mail.example.org:25'],
    ['SMTP_URL', 'smtp://mail.example.org?logger=true'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Name\r\nBcc: x <a@example.org>'],
    ['APP_URL', 'javascript:alert(1)'],
    ['APP_URL', 'https://user:word@app.example.org'],
    ['PUBLIC_URL', 'https://api.example.org?x=1'],
    ['LOG_LEVEL', 'loud'],
    ['EXPLORER', 'yes'],
    ['INTROSPECTION', 'true'],
    ['DEMO', 'maybe'],
    ['TRUST_PROXY', 'on'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://app.example.org/path'],
  ])('refuses %s=%j by name and says how to mend it', (variable, value) => {
    const error = refusalOf({ ...(variable === 'DATABASE_URL' && { MASTER_KEY: key() }), [variable]: value });
    expect(error.faults.map((fault) => fault.variable)).toEqual([variable]);
    expect(error.message).toMatch(
      new RegExp(`^  ${variable} (is|holds) .+\\. (Leave|Make|Write|Set|Name|List|Separate) .+\\.$`, 'm'),
    );
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['MASTER_KEY', { DATABASE_URL: postgresql.DATABASE_URL }],
    ['MASTER_KEY_FILE', { MASTER_KEY: key(), MASTER_KEY_FILE: '/run/secrets/master' }],
    ['DEMO', { ...postgresql, DEMO: 'on' }],
    ['DEMO', { NODE_ENV: 'production', DEMO: 'on' }],
  ])('refuses %s beside what it clashes with', (variable, env) => {
    expect(refusalOf(env).faults.map((fault) => fault.variable)).toEqual([variable]);
  });

  it('reports everything that is wrong at once', () => {
    const error = refusalOf({ PORT: 'x', EXPLORER: 'x', SMTP_URL: 'x', DATABASE_URL: 'x', DEMO: 'on' });
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.faults.map((fault) => fault.variable).sort()).toEqual([
      'DATABASE_URL',
      'DEMO',
      'EXPLORER',
      'MASTER_KEY',
      'PORT',
      'SMTP_URL',
    ]);
  });

  it('never repeats a value, whatever was typed into whichever variable', () => {
    const secret = 'hunter2-Zq8';
    const typed = fc.string().map((noise) => `${noise}${secret}${noise}`);
    const names = [
      'PORT',
      'DATABASE_URL',
      'KEYS_DATABASE_URL',
      'MASTER_KEY',
      'PREVIOUS_MASTER_KEYS',
      'SMTP_URL',
      'MAIL_FROM',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), typed, { minKeys: 1 }), (env) => {
        const error = refusalOf({ ...env, LOG_LEVEL: secret });
        expect(inspect(error)).not.toContain(secret);
      }),
    );
  });
});

function refusalOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('This environment was accepted.');
}
