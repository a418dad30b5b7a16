-- No foreign key to the person: the record of a disclosure outlives what was disclosed.
create table "disclosure" (
  "id" uuid primary key,
  "occurred_at" timestamptz not null,
  "person_id" uuid not null,
  "recipient_id" text not null,
  "recipient_kind" text not null,
  "gate" text,
  "purpose" text,
  "policy_version" text not null,
  "operation" text,
  "categories" text[] not null,
  "shown" text[] not null,
  "masked" text[] not null
);

create index "disclosure_person" on "disclosure" ("person_id", "occurred_at");

create index "disclosure_recipient" on "disclosure" ("recipient_id", "occurred_at");
