-- What stands in "sealed" is encrypted under its person's own key, which is kept outside this database.
-- References are checked at commit: rooms write their rows without knowing in which order.
create table "person" (
  "id" uuid primary key,
  "created_at" timestamptz not null
);

create table "email_address" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "address_index" bytea not null,
  "is_primary" boolean not null,
  "verified_at" timestamptz,
  "created_at" timestamptz not null
);

-- An address signs in one person; one that is not yet verified claims nothing.
create unique index "email_address_verified" on "email_address" ("address_index") where "verified_at" is not null;

create index "email_address_index" on "email_address" ("address_index");

create unique index "email_address_primary" on "email_address" ("person_id") where "is_primary";

create index "email_address_person" on "email_address" ("person_id");

create table "password" (
  "id" uuid primary key,
  "person_id" uuid not null unique references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "changed_at" timestamptz not null
);

create table "session" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "access_hash" bytea not null unique,
  "access_expires_at" timestamptz not null,
  "refresh_hash" bytea not null unique,
  "refresh_expires_at" timestamptz not null,
  "created_at" timestamptz not null,
  "refreshed_at" timestamptz not null,
  "revoked_at" timestamptz
);

create index "session_person" on "session" ("person_id");

-- A refresh token works once: whoever shows one again holds a stolen copy, or had theirs stolen.
create table "spent_refresh_token" (
  "id" uuid primary key,
  "session_id" uuid not null references "session" ("id") on delete cascade deferrable initially deferred,
  "token_hash" bytea not null unique
);

create index "spent_refresh_token_session" on "spent_refresh_token" ("session_id");

create table "one_time_code" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "email_address_id" uuid references "email_address" ("id") on delete cascade deferrable initially deferred,
  "kind" text not null,
  "code_hash" bytea not null unique,
  "expires_at" timestamptz not null,
  "used_at" timestamptz
);

create index "one_time_code_person" on "one_time_code" ("person_id");

create table "credential" (
  "id" uuid primary key,
  "kind" text not null,
  "role" text,
  "gate" text,
  "name" text not null,
  "purposes" text[] not null,
  "token_hash" bytea not null unique,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "revoked_at" timestamptz
);
