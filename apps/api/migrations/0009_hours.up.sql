create table "sign_off" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "token_hash" bytea not null unique,
  "requested_at" timestamptz(3) not null,
  "expires_at" timestamptz(3) not null,
  "signed_at" timestamptz(3),
  "declined_at" timestamptz(3),
  "withdrawn_at" timestamptz(3),
  unique ("person_id", "id"),
  constraint "sign_off_answered_once" check ("signed_at" is null or "declined_at" is null)
);

-- The person stands in every reference, so that nobody's entry names another person's supervisor, site or sign-off.
create table "hour_entry" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "supervisor_id" uuid not null,
  "site_id" uuid,
  "sign_off_id" uuid,
  "version" integer not null default 1,
  constraint "hour_entry_supervisor" foreign key ("person_id", "supervisor_id")
    references "supervisor" ("person_id", "id") deferrable initially deferred,
  constraint "hour_entry_site" foreign key ("person_id", "site_id")
    references "site" ("person_id", "id") deferrable initially deferred,
  constraint "hour_entry_sign_off" foreign key ("person_id", "sign_off_id")
    references "sign_off" ("person_id", "id") deferrable initially deferred
);

create index "hour_entry_supervisor" on "hour_entry" ("person_id", "supervisor_id");

create index "hour_entry_site" on "hour_entry" ("person_id", "site_id");

create index "hour_entry_sign_off" on "hour_entry" ("person_id", "sign_off_id");

create table "continuing_education" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1
);

create index "continuing_education_person" on "continuing_education" ("person_id");
