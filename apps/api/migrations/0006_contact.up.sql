-- An address that waits to be proved takes the primary's place, or comes beside it. All that waited before take it.
alter table "email_address" add column "replaces_primary" boolean not null default false;

update "email_address" set "replaces_primary" = true where not "is_primary" and "verified_at" is null;

-- A message of somebody without an account is sealed under a key of its own, so that it can be forgotten alone.
create table "message" (
  "id" uuid primary key,
  "person_id" uuid references "person" ("id") on delete cascade deferrable initially deferred,
  "subject_id" uuid not null,
  "sealed" bytea not null,
  "content_index" bytea,
  "kind" text not null,
  "sent_at" timestamptz not null,
  "answered_at" timestamptz,
  "answered_by" uuid references "credential" ("id"),
  constraint "message_subject" check ("subject_id" = coalesce("person_id", "id")),
  constraint "message_kind" check ("kind" in ('QUESTION', 'PRIVACY_REQUEST', 'SUPPORT')),
  constraint "message_answer" check (("answered_at" is null) = ("answered_by" is null))
);

create index "message_sender" on "message" ("subject_id");

create index "message_person" on "message" ("person_id") where "person_id" is not null;

-- A message that comes twice while it waits for its answer is one.
create unique index "message_content" on "message" ("content_index") where "answered_at" is null;

-- The desk's queue, and what has been kept for long enough.
create index "message_unanswered" on "message" ("id") where "answered_at" is null;

create index "message_sent" on "message" ("sent_at");
