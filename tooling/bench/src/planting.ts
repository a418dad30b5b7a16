import { createApp, type App } from '@trackyourhours/api/app';
import { readConfig } from '@trackyourhours/api/config';
import { createLog } from '@trackyourhours/api/log';
import { onServer } from './bench.database.js';
import { plainRowsOf } from './plain.rows.js';
import { addRows, makeTables, tableNames, type Queried } from './plain.tables.js';

/** Who asks, and how they say who they are. */
export interface PlantedViewer {
  readonly personId: string;
  readonly token: string;
}

/** What is known of the planted people: whoever asks the product asks as one of these. */
export interface Planted {
  readonly people: number;
  /** Those who have told most of themselves, and are signed in. */
  readonly signedIn: readonly PlantedViewer[];
  /** The key of a service provider, by which it may send notices. */
  readonly provider: { readonly key: string; readonly purpose: string };
}

const dayMs = 24 * 3_600_000;

/** How many are read at once. */
const atOnce = 500;

/**
 * Copies the product's people into the plain tables, value by value, and gives whoever will ask a token. The product's
 * database is the one that `env` names, as it would to the server.
 */
export async function copyPeople(env: NodeJS.ProcessEnv, plainUrl: string, viewers: number): Promise<Planted> {
  const config = readConfig(env);
  const app = await createApp(config, { log: createLog({ ...config.log, level: 'error' }) });
  try {
    return await onServer(plainUrl, (client) => settle(app, client, viewers));
  } finally {
    await app.close();
  }
}

/** Copies everybody whom a server keeps into an empty database of plain tables, and signs so many of them in. */
export async function settle(app: App, plain: Queried, viewers: number): Promise<Planted> {
  const rows = await app.database.query<{ readonly id: string }>('select "id" from "person" order by "id"', []);
  const ids = rows.map(({ id }) => id);
  await makeTables(plain);
  for (let from = 0; from < ids.length; from += atOnce) {
    const batch = await plainRowsOf(app, ids.slice(from, from + atOnce));
    for (const table of tableNames) await addRows(plain, table, batch[table]);
  }
  await plain.query('analyze');
  return { people: ids.length, ...(await admit(app, viewers)) };
}

async function admit(
  { database, sessions, credentials, recipients }: App,
  viewers: number,
): Promise<Omit<Planted, 'people'>> {
  const richest = await database.query<{ readonly id: string }>(
    `select "id" from "person" p
     order by exists (select from "billing" b where b."person_id" = p."id") desc,
       (select count(*) from "supervision" s where s."person_id" = p."id") desc, "id"
     limit $1`,
    [viewers],
  );
  const em = database.orm.em.fork();
  const signedIn: PlantedViewer[] = [];
  for (const { id } of richest) {
    const client = { ipAddress: '192.0.2.1', userAgent: 'Bench' };
    const { accessToken } = await sessions.begin(em, id, client, { accessMs: dayMs, refreshMs: dayMs });
    signedIn.push({ personId: id, token: accessToken });
  }
  const purpose = 'MANAGE_CUSTOMER_RELATIONSHIPS';
  const registered = await recipients.registerRecipient({
    gate: 'SERVICE_PROVIDER',
    name: 'Mail service (bench)',
    address: '3 Post Street\nSan Francisco, CA 94104\nUnited States',
    terms: 'Data processing agreement of the bench',
    purposes: [purpose],
    categories: ['IDENTIFIERS_AND_CONTACT', 'FINANCIAL_AND_BILLING', 'EDUCATION_AND_TRAINING', 'DEVICE_AND_USAGE'],
    grantedUntil: new Date(Date.now() + dayMs),
  });
  if (!('recipient' in registered)) throw new TypeError('The mail service of the bench was refused.');
  const holder = { kind: 'RECIPIENT', recipientId: registered.recipient.id } as const;
  const { key } = await credentials.issue(em, holder, 'Mail service (bench)', [purpose], dayMs);
  return { signedIn, provider: { key, purpose } };
}
