-- What people have chosen, as it stands: a row for each thing that somebody has chosen about, and none before that.
create table "choice" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "about" text not null,
  "is_opted_out" boolean not null,
  "version" integer not null,
  "changed_at" timestamptz not null,
  unique ("person_id", "about")
);

-- What somebody has consented to: with whom, what of, until when. For what, and with whom in words, is sealed.
create table "consent" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "recipient_id" text not null,
  "categories" text[] not null,
  "given_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "withdrawn_at" timestamptz
);

-- Of one person and one recipient there is one that was not taken back: it is looked for with each row that is read.
create unique index "consent_in_force" on "consent" ("person_id", "recipient_id") where "withdrawn_at" is null;

create index "consent_person" on "consent" ("person_id");

-- Each choice and each consent, signed, in the order in which they were made.
create table "choice_receipt" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "number" integer not null check ("number" > 0),
  "about" text not null,
  "is_allowed" boolean not null,
  "source" text not null,
  "consent_id" uuid,
  "policy_version" text not null,
  "made_at" timestamptz not null,
  "signature" bytea not null,
  unique ("person_id", "number")
);

-- The record of an opt-out that the law has kept when its person is gone: when, what and how, and not whose.
create table "kept_opt_out" (
  "id" uuid primary key,
  "about" text not null,
  "is_allowed" boolean not null,
  "source" text not null,
  "policy_version" text not null,
  "made_at" timestamptz not null
);

create index "kept_opt_out_made_at" on "kept_opt_out" ("made_at");

-- News that are being sent: to whom they went stands nowhere, but up to which person they have come.
create table "mailing" (
  "id" uuid primary key,
  "about" text not null,
  "title" text not null,
  "body" text not null,
  "posted_by" text not null,
  "posted_at" timestamptz not null,
  "reached" uuid,
  "finished_at" timestamptz
);

create index "mailing_unfinished" on "mailing" ("posted_at") where "finished_at" is null;

create function "refuse_receipt_change"() returns trigger language plpgsql as $$
begin
  raise exception 'A receipt stays as it was made.' using errcode = 'insufficient_privilege';
end
$$;

create trigger "written_once" before update on "choice_receipt"
  for each row execute function "refuse_receipt_change"();

do $$
begin
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    grant select, insert, update, delete on "choice", "consent", "mailing" to "trackyourhours_server";
    grant select, insert, delete on "choice_receipt", "kept_opt_out" to "trackyourhours_server";
    revoke update on "choice_receipt", "kept_opt_out" from "trackyourhours_server";
  end if;
end
$$;
