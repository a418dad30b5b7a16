import type { Pool } from 'pg';

/** A row by its fields' names in the schema. */
export type Row = Readonly<Record<string, unknown>>;

/** The reads of whoever writes resolvers over `pg`: a statement for each table, and many rows with one. */
export class PlainReads {
  constructor(private readonly pool: Pool) {}

  async person(id: string): Promise<Row | null> {
    return (await this.#rows('person', `select ${columns.person} from person where id = $1`, [id]))[0] ?? null;
  }

  people(first: number): Promise<Row[]> {
    return this.#rows('people', `select ${columns.person} from person order by id limit $1`, [first]);
  }

  /** For each of these people their one row of a table; null where there is none. */
  async one(table: OneEach, personIds: readonly string[]): Promise<(Row | null)[]> {
    const rows = await this.#rows(table, `select ${columns[table]} from ${table} where person_id = any($1)`, [
      personIds,
    ]);
    const byPerson = new Map(rows.map((row) => [row['personId'], row]));
    return personIds.map((id) => byPerson.get(id) ?? null);
  }

  /** For each of these people their rows of a table. */
  async many(table: ManyEach, personIds: readonly string[]): Promise<Row[][]> {
    const order = table === 'email_address' ? 'created_at, id' : 'id';
    const text = `select ${columns[table]} from ${table} where person_id = any($1) order by ${order}`;
    const byPerson = new Map<string, Row[]>(personIds.map((id) => [id, []]));
    for (const row of await this.#rows(table, text, [personIds])) byPerson.get(String(row['personId']))?.push(row);
    return personIds.map((id) => byPerson.get(id) ?? []);
  }

  /** For each of these ids its row of a table; null where there is none, or no id. */
  async byId(table: 'supervisor' | 'site', ids: readonly unknown[]): Promise<(Row | null)[]> {
    const text = `select ${columns[table]} from ${table} where id = any($1)`;
    const given = ids.filter((id) => id !== null);
    const byId = new Map((await this.#rows(`${table}_by_id`, text, [given])).map((row) => [row['id'], row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** For each of these people the address where they get notices. */
  async primaryEmails(personIds: readonly string[]): Promise<unknown[]> {
    const text = `select person_id as "personId", address from email_address where person_id = any($1) and is_primary`;
    const rows = await this.#rows('primary', text, [personIds]);
    const byPerson = new Map(rows.map((row) => [row['personId'], row['address']]));
    return personIds.map((id) => byPerson.get(id) ?? null);
  }

  async updatePhone(personId: string, phone: string): Promise<Row | null> {
    const text = `update contact set phone = $2, version = version + 1, updated_at = now() where person_id = $1
      returning ${columns.contact}`;
    return (await this.#rows('update', text, [personId, phone]))[0] ?? null;
  }

  async #rows(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>({ name, text, values: [...values] })).rows;
  }
}

/** Tables of which a person has one row. */
export type OneEach = 'contact' | 'subscription' | 'billing';

/** Tables of which a person has any number of rows. */
export type ManyEach = 'email_address' | 'supervisor' | 'site' | 'supervision';

/** What schemas make of a row that no column holds as it is asked for. */
export const composed = {
  fullName: ({ givenName, familyName }: Row): string | null =>
    [givenName, familyName].filter((part) => typeof part === 'string' && part !== '').join(' ') || null,
  address: ({ line1, line2, city, region, postalCode, country }: Row): Row => ({
    ...{ line1, line2, city, region, postalCode, country },
  }),
  paymentMethod: ({ cardBrand, cardLastFour, cardExpires }: Row): Row => ({
    ...{ brand: cardBrand, lastFour: cardLastFour, expires: cardExpires },
  }),
} as const;

const camel = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} as "${name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`)
    .join(', ');

const address = 'line1 line2 city region postal_code country';

const columns = {
  person: camel('id created_at'),
  contact: camel(`id person_id given_name family_name phone language ${address} version updated_at`),
  email_address: camel('id person_id address is_primary verified_at'),
  supervisor: camel('id person_id name licence_type licence_number version'),
  site: camel('id person_id name address phone version'),
  supervision: camel('id person_id supervisor_id site_id starts_on ends_on version'),
  subscription: camel(
    'id person_id state trial_started_at trial_ends_at plan next_plan paid_until canceled_at ended_at version',
  ),
  billing: camel(`id person_id name ${address} card_brand card_last_four card_expires version updated_at`),
} as const;
