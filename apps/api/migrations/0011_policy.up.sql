-- What the product published of itself, version by version: written once, and neither changed nor removed, since people
-- have acknowledged it, and consented under it.
create table "policy_version" (
  "number" integer primary key check ("number" > 0),
  "version" text not null unique,
  "digest" text not null,
  "effective_at" timestamptz not null,
  "summary" text not null,
  "document" text not null
);

create function "refuse_policy_change"() returns trigger language plpgsql as $$
begin
  raise exception 'A published policy stays as it was.' using errcode = 'insufficient_privilege';
end
$$;

create trigger "append_only" before update or delete on "policy_version"
  for each row execute function "refuse_policy_change"();

create trigger "append_only_whole" before truncate on "policy_version"
  for each statement execute function "refuse_policy_change"();

-- Which version a person saw, was told of and acknowledged, and when.
create table "policy_notice" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "number" integer not null references "policy_version" ("number"),
  "version" text not null,
  "is_change" boolean not null,
  "is_latest" boolean not null,
  "told_at" timestamptz not null,
  "acknowledged_at" timestamptz,
  "mailed_at" timestamptz,
  unique ("person_id", "number")
);

-- Nobody is told of two versions as the last.
create unique index "policy_notice_latest" on "policy_notice" ("person_id") where "is_latest";

-- Whom a mail has yet to reach.
create index "policy_notice_unmailed" on "policy_notice" ("id")
  where "is_latest" and "is_change" and "mailed_at" is null and "acknowledged_at" is null;

do $$
begin
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    grant select, insert, update, delete on "policy_notice" to "trackyourhours_server";
    grant select, insert on "policy_version" to "trackyourhours_server";
    revoke update, delete on "policy_version" from "trackyourhours_server";
  end if;
end
$$;
