import { z } from 'zod';
import { address, list, masterKey, oneOf, origin, proxies, webUrl, wholeNumber } from './config.values.js';

/** What each variable must be, and what it is when it is not set. Variables that are not listed are not ours. */
export const variables = {
  NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address')
    .optional(),
  DATABASE_URL: address(['postgresql:', 'postgres:']).optional(),
  KEYS_DATABASE_URL: address(['postgresql:', 'postgres:']).optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  DATA_DIR: z.string().default('.data'),
  MASTER_KEY: z.string().transform(masterKey).optional(),
  MASTER_KEY_FILE: z.string().optional(),
  PREVIOUS_MASTER_KEYS: list(masterKey),
  SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@,;"\p{Cc}]+<)?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/u, 'is not one mail address')
    .optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[rs]k_(test|live)_\w{8,}$/, 'is not a secret key of Stripe')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w{8,}$/, 'is not a signing secret of a Stripe webhook')
    .optional(),
  APP_URL: z.string().transform(webUrl).optional(),
  PUBLIC_URL: z.string().transform(webUrl).optional(),
  USAGE_RETENTION_DAYS: wholeNumber(1, 90).default(90),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  EXPLORER: oneOf(['on', 'off'])
    .transform((value) => value === 'on')
    .optional(),
  INTROSPECTION: oneOf(['on', 'off', 'credential']).optional(),
  DEMO: oneOf(['on', 'off'])
    .transform((value) => value === 'on')
    .optional(),
  TRUST_PROXY: z.string().transform(proxies).default(false),
  ALLOWED_ORIGINS: list(origin),
};

/** The variables as they are once they are read. */
export type Variables = z.output<z.ZodObject<typeof variables>>;

/** How to mend each variable, with an example to copy. */
export const mends: Readonly<Record<keyof Variables, string>> = {
  NODE_ENV: 'Leave it out, or set NODE_ENV=production.',
  PORT: 'Leave it out, or set PORT=4000.',
  HOST: 'Leave it out, or set HOST=0.0.0.0 to answer on every network.',
  DATABASE_URL:
    'Write DATABASE_URL=postgresql://user:password@host:5432/database, and percent-encode what is special in the password.',
  KEYS_DATABASE_URL:
    'Write KEYS_DATABASE_URL=postgresql://user:password@host:5432/keys, and percent-encode what is special in the password.',
  DATABASE_POOL_SIZE: 'Leave it out, or set DATABASE_POOL_SIZE=10.',
  DATA_DIR: 'Leave it out, or name a folder: DATA_DIR=.data.',
  MASTER_KEY: 'Make one with: openssl rand -base64 32.',
  MASTER_KEY_FILE: 'Name a file that holds 32 bytes in base64.',
  PREVIOUS_MASTER_KEYS: 'Separate the keys with commas, each as it stood in MASTER_KEY.',
  SMTP_URL:
    'Write SMTP_URL=smtps://user:password@host:465 or smtp://host:587, without options behind it, and percent-encode what is special in the password.',
  MAIL_FROM: 'Write MAIL_FROM=no-reply@example.org or MAIL_FROM=Name <no-reply@example.org>.',
  STRIPE_SECRET_KEY: 'Copy it from the Stripe dashboard, Developers, API keys: it begins with sk_ or rk_.',
  STRIPE_WEBHOOK_SECRET:
    'Copy it from the Stripe dashboard, Developers, Webhooks, of the endpoint <PUBLIC_URL>/webhooks/stripe: it begins with whsec_.',
  APP_URL: 'Write APP_URL=https://app.example.org, without a query.',
  PUBLIC_URL: 'Write PUBLIC_URL=https://api.example.org, without a query.',
  USAGE_RETENTION_DAYS: 'Leave it out, or set USAGE_RETENTION_DAYS=30 to keep visits for less than 90 days.',
  LOG_LEVEL: 'Leave it out, or set LOG_LEVEL=info.',
  EXPLORER: 'Leave it out, or set EXPLORER=off.',
  INTROSPECTION: 'Leave it out, or set INTROSPECTION=credential to open it to signed-in developers only.',
  DEMO: 'Leave it out, or set DEMO=off.',
  TRUST_PROXY: 'Set TRUST_PROXY=1 for one proxy in front, or list its networks: TRUST_PROXY=10.0.0.0/8.',
  ALLOWED_ORIGINS: 'List origins one by one: ALLOWED_ORIGINS=https://app.example.org,https://admin.example.org.',
};
