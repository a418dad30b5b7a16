import type { EntityName } from '@mikro-orm/core';
import type { App } from '@trackyourhours/api/app';
import { entities } from '@trackyourhours/api/schema';
import type { PlainRow, TableName } from './plain.tables.js';

/** An entity as the product's unit of work loads it: opened, its values by property. */
type Loaded = Readonly<Record<string, unknown>>;

/** Reads rows of people out of the product's database and gives them as the plain tables hold them. */
export async function plainRowsOf(
  app: App,
  personIds: readonly string[],
): Promise<Readonly<Record<TableName, readonly PlainRow[]>>> {
  const em = app.database.orm.em.fork();
  const rowsOf = async (entity: string, by: string, columns: readonly Column[]): Promise<PlainRow[]> => {
    const found = await em.find(entityOf(entity), { [by]: { $in: [...personIds] } });
    return found.map((row) => Object.fromEntries(columns.map(([column, value]) => [column, value(row)])));
  };
  return {
    person: await rowsOf('Person', 'id', [of('id'), of('created_at')]),
    email_address: await rowsOf('EmailAddress', 'personId', [
      ...owned,
      of('address'),
      of('is_primary'),
      of('verified_at'),
      of('created_at'),
    ]),
    contact: await rowsOf('Contact', 'personId', [
      ...owned,
      ...['given_name', 'family_name', 'phone', 'language'].map((column) => of(column)),
      ...addressColumns.map((column) => of(column, 'postalAddress')),
      of('version'),
      of('updated_at'),
    ]),
    supervisor: await rowsOf('Supervisor', 'personId', [
      ...owned,
      ...['name', 'licence_type', 'licence_number', 'version'].map((column) => of(column)),
    ]),
    site: await rowsOf('Site', 'personId', [
      ...owned,
      ...['name', 'address', 'phone', 'version'].map((column) => of(column)),
    ]),
    supervision: await rowsOf('Supervision', 'personId', [
      ...owned,
      ...['supervisor_id', 'site_id', 'starts_on', 'ends_on', 'version'].map((column) => of(column)),
    ]),
    subscription: await rowsOf('Subscription', 'personId', [
      ...owned,
      ['state', stateOf],
      ...[...moments, 'plan', 'next_plan', 'version'].map((column) => of(column)),
    ]),
    billing: await rowsOf('Billing', 'personId', [
      ...owned,
      of('name'),
      ...addressColumns.map((column) => of(column, 'billingAddress')),
      ['card_brand', ({ paymentMethod }) => plain((paymentMethod as Loaded | null)?.['brand'])],
      ['card_last_four', ({ paymentMethod }) => plain((paymentMethod as Loaded | null)?.['lastFour'])],
      ['card_expires', ({ paymentMethod }) => plain((paymentMethod as Loaded | null)?.['expires'])],
      of('version'),
      of('updated_at'),
    ]),
  };
}

/** An entity of the product by its name, seen by its values alone. */
function entityOf(name: string): EntityName<Loaded> {
  const found = entities.find((entity) => entity.name === name);
  if (found === undefined) throw new TypeError(`The product has no entity ${name}.`);
  return found as unknown as EntityName<Loaded>;
}

type Column = readonly [name: string, value: (row: Loaded) => PlainRow[string]];

const addressColumns = ['line1', 'line2', 'city', 'region', 'postal_code', 'country'];
const moments = ['trial_started_at', 'trial_ends_at', 'paid_until', 'canceled_at', 'ended_at'];
const owned = [of('id'), of('person_id')];

/** A column that is a property in another case, or a part of one. */
function of(column: string, whole?: string): Column {
  const property = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (whole === undefined) return [column, (row) => plain(row[property])];
  return [column, (row) => plain((row[whole] as Loaded | null | undefined)?.[property])];
}

/**
 * What the product works out from moments and the time it is. Nobody's subscription passes into another state while
 * the bench runs, and the answers are compared before anything is timed.
 */
function stateOf({ plan, canceledAt, endedAt }: Loaded): string {
  if (plan !== null) return canceledAt === null ? 'ACTIVE' : 'CANCELING';
  return endedAt === null ? 'TRIALING' : 'ENDED';
}

function plain(value: unknown): PlainRow[string] {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  throw new TypeError('A value is of a kind that the plain tables have no column for.');
}
