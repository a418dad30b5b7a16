import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { MasterKeySource } from '../keys/index.js';
import type { LogLevel } from '../log/index.js';
import { clashes } from './config.clashes.js';
import { ConfigError, type ConfigFault } from './config.errors.js';
import { mends, variables, type Variables } from './config.variables.js';

/** Everything the server is told from outside. Unions, so that a database without its address cannot be said. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly server: {
    readonly host: string;
    /** 0 takes any free port. */
    readonly port: number;
    /** Where this server is reached from outside, without a trailing slash. */
    readonly publicUrl: string;
    /** Whose `X-Forwarded-For` to believe: nobody's, that of so many hops, or that of these networks. */
    readonly trustProxy: false | number | readonly string[];
    /** Other origins whose pages may read answers. */
    readonly allowedOrigins: readonly string[];
  };
  /** Where the links in mails lead, without a trailing slash; null: mails carry no links. */
  readonly appUrl: string | null;
  readonly database:
    | { readonly kind: 'embedded'; readonly folder: string; readonly keysFolder: string }
    | { readonly kind: 'postgresql'; readonly url: string; readonly keysUrl: string; readonly poolSize: number };
  /** The key that wraps people's keys. A key object, because it shows nothing of itself when it is printed. */
  readonly masterKey: MasterKeySource;
  /** Master keys that no longer wrap but still unwrap, during a rotation. */
  readonly previousMasterKeys: readonly KeyObject[];
  readonly mail:
    | { readonly kind: 'folder'; readonly folder: string; readonly from: string }
    | { readonly kind: 'smtp'; readonly url: string; readonly from: string };
  /** Who takes payments: nobody, a pretence for development, or Stripe. */
  readonly payments:
    | { readonly kind: 'none' }
    | { readonly kind: 'local' }
    | { readonly kind: 'stripe'; readonly secretKey: string; readonly webhookSecret: string };
  readonly usage: {
    /** How many days visits are kept, at most the 90 that are promised. */
    readonly retentionDays: number;
  };
  readonly log: { readonly level: LogLevel; readonly pretty: boolean };
  readonly isExplorerOn: boolean;
  /** `credential` opens the schema to those who show one. */
  readonly introspection: 'on' | 'off' | 'credential';
  /** Whether made-up people are put into an empty embedded database. */
  readonly isDemoOn: boolean;
}

/**
 * Turns the environment into a `Config`, or throws one `ConfigError` with every fault in it. It reads no file and
 * changes nothing. An empty variable counts as unset, because that is how container tools pass what nobody set.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = trimmed(env);
  const parsed = z.object(variables).safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).flatMap(toFault), ...clashes(given)];
  if (!parsed.success || faults.length > 0) throw ConfigError.faulty(faults);
  return assembled(parsed.data);
}

// A list can be wrong in several places; one line for the variable says it.
function toFault(issue: z.core.$ZodIssue, at: number, all: readonly z.core.$ZodIssue[]): ConfigFault[] {
  const [variable] = issue.path;
  const isRepeated = all.findIndex((other) => other.path[0] === variable) < at;
  if (isRepeated || !isVariable(variable)) return [];
  return [{ variable, problem: issue.message, mend: mends[variable] }];
}

function isVariable(name: PropertyKey | undefined): name is keyof Variables {
  return name !== undefined && Object.hasOwn(variables, name);
}

function trimmed(env: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of Object.keys(variables)) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') given[name] = value;
  }
  return given;
}

function assembled(set: Variables): Config {
  const isProduction = set.NODE_ENV === 'production';
  const ownUrl = `http://localhost:${String(set.PORT)}`;
  const appUrl = set.APP_URL ?? null;
  const from = set.MAIL_FROM ?? `no-reply@${new URL(appUrl ?? set.PUBLIC_URL ?? ownUrl).hostname}`;
  return {
    environment: set.NODE_ENV,
    server: {
      // Fastify answers on 127.0.0.1 and on ::1 when it is told `localhost`, and on one of them when told an address.
      host: set.HOST ?? (isProduction ? '0.0.0.0' : 'localhost'),
      port: set.PORT,
      publicUrl: set.PUBLIC_URL ?? ownUrl,
      trustProxy: set.TRUST_PROXY,
      allowedOrigins: set.ALLOWED_ORIGINS,
    },
    appUrl,
    database:
      set.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: join(set.DATA_DIR, 'database'), keysFolder: join(set.DATA_DIR, 'keys', 'store') }
        : {
            kind: 'postgresql',
            url: set.DATABASE_URL,
            keysUrl: set.KEYS_DATABASE_URL ?? set.DATABASE_URL,
            poolSize: set.DATABASE_POOL_SIZE,
          },
    masterKey: masterKey(set),
    previousMasterKeys: set.PREVIOUS_MASTER_KEYS,
    mail:
      set.SMTP_URL === undefined
        ? { kind: 'folder', folder: join(set.DATA_DIR, 'mail'), from }
        : { kind: 'smtp', url: set.SMTP_URL, from },
    payments: payments(set, isProduction),
    usage: { retentionDays: set.USAGE_RETENTION_DAYS },
    log: { level: set.LOG_LEVEL, pretty: !isProduction },
    isExplorerOn: set.EXPLORER ?? !isProduction,
    introspection: set.INTROSPECTION ?? (isProduction ? 'off' : 'on'),
    isDemoOn: set.DEMO ?? (set.DATABASE_URL === undefined && !isProduction),
  };
}

// In production a made-up card must buy nothing.
function payments(set: Variables, isProduction: boolean): Config['payments'] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = set;
  if (secretKey === undefined || webhookSecret === undefined) return { kind: isProduction ? 'none' : 'local' };
  return { kind: 'stripe', secretKey, webhookSecret };
}

// Only the default file is made: a file that was asked for and is missing is a lost key, and a new one would make
// every person's data unreadable without a word.
function masterKey(set: Variables): Config['masterKey'] {
  if (set.MASTER_KEY !== undefined) return { kind: 'given', key: set.MASTER_KEY };
  if (set.MASTER_KEY_FILE !== undefined) return { kind: 'file', path: set.MASTER_KEY_FILE, isMadeIfMissing: false };
  return { kind: 'file', path: join(set.DATA_DIR, 'keys', 'master.key'), isMadeIfMissing: true };
}
