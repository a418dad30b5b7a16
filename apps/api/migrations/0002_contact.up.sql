create table "contact" (
  "id" uuid primary key,
  "person_id" uuid not null unique references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1,
  "updated_at" timestamptz not null
);
