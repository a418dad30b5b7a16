/** Whatever runs statements: a connection, or an embedded database. */
export interface Queried {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/**
 * The tables of everybody but the product: one column for each value, in clear, with the keys and indexes that whoever
 * writes such a server would give them. That nothing is sealed is their advantage.
 */
const tables = `
create table person (id uuid primary key, created_at timestamptz not null);

create table email_address (
  id uuid primary key,
  person_id uuid not null references person,
  address text not null,
  is_primary boolean not null,
  verified_at timestamptz,
  created_at timestamptz not null
);
create index on email_address (person_id);
create index on email_address (created_at);

create table contact (
  id uuid primary key,
  person_id uuid not null unique references person,
  given_name text,
  family_name text,
  phone text,
  language text,
  line1 text,
  line2 text,
  city text,
  region text,
  postal_code text,
  country text,
  version integer not null,
  updated_at timestamptz not null
);

create table supervisor (
  id uuid primary key,
  person_id uuid not null references person,
  name text,
  licence_type text,
  licence_number text,
  version integer not null
);
create index on supervisor (person_id);

create table site (
  id uuid primary key,
  person_id uuid not null references person,
  name text,
  address text,
  phone text,
  version integer not null
);
create index on site (person_id);

create table supervision (
  id uuid primary key,
  person_id uuid not null references person,
  supervisor_id uuid not null references supervisor,
  site_id uuid references site,
  starts_on text,
  ends_on text,
  version integer not null
);
create index on supervision (person_id);
create index on supervision (supervisor_id);
create index on supervision (site_id);

create table subscription (
  id uuid primary key,
  person_id uuid not null unique references person,
  state text not null,
  trial_started_at timestamptz,
  trial_ends_at timestamptz,
  plan text,
  next_plan text,
  paid_until timestamptz,
  canceled_at timestamptz,
  ended_at timestamptz,
  version integer not null
);

create table billing (
  id uuid primary key,
  person_id uuid not null unique references person,
  name text,
  line1 text,
  line2 text,
  city text,
  region text,
  postal_code text,
  country text,
  card_brand text,
  card_last_four text,
  card_expires text,
  version integer not null,
  updated_at timestamptz not null
);

-- For PostGraphile a type of this name is the root of what is subscribed to.
comment on table subscription is '@name membership';

-- Fields that no column holds as they are asked for: PostGraphile takes them from functions.
create type postal_address as (line1 text, line2 text, city text, region text, postal_code text, country text);
create type payment_method as (brand text, last_four text, expires text);
create function contact_full_name(c contact) returns text stable language sql as
  $$ select nullif(concat_ws(' ', nullif(c.given_name, ''), nullif(c.family_name, '')), '') $$;
create function contact_email(c contact) returns text stable language sql as
  $$ select e.address from email_address e where e.person_id = c.person_id and e.is_primary $$;
create function contact_postal_address(c contact) returns postal_address stable language sql as
  $$ select (c.line1, c.line2, c.city, c.region, c.postal_code, c.country)::postal_address $$;
create function billing_billing_address(b billing) returns postal_address stable language sql as
  $$ select (b.line1, b.line2, b.city, b.region, b.postal_code, b.country)::postal_address $$;
create function billing_payment_method(b billing) returns payment_method stable language sql as
  $$ select (b.card_brand, b.card_last_four, b.card_expires)::payment_method $$;
`;

/** A row of a table, its values by column. */
export type PlainRow = Readonly<Record<string, string | number | boolean | Date | null>>;

/** The tables in an order in which each is filled after those that it names. */
export const tableNames = [
  'person',
  'email_address',
  'contact',
  'supervisor',
  'site',
  'supervision',
  'subscription',
  'billing',
] as const;

/** One of the plain tables. */
export type TableName = (typeof tableNames)[number];

/** Makes the tables in an empty database. */
export async function makeTables(client: Queried): Promise<void> {
  await client.query(tables);
}

/** Adds rows to a table; they have the same columns each. */
export async function addRows(client: Queried, table: TableName, rows: readonly PlainRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
