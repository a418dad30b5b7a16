-- An entry of several people cannot be made one of each: their places and hashes would be none that was ever signed.
do $$
begin
  if exists (select from "disclosure" where cardinality("person_ids") > 1) then
    raise exception 'The ledger holds entries of several people; the version before knows none, and split they would break its chains.'
      using errcode = 'feature_not_supported';
  end if;
end
$$;

drop index "disclosure_people";

alter table "disclosure" drop constraint "disclosure_pkey";

alter table "disclosure" drop constraint "disclosure_of_somebody";

alter table "disclosure" alter column "person_ids" type uuid using "person_ids"[1];

alter table "disclosure" rename column "person_ids" to "person_id";

alter table "disclosure" add primary key ("id", "occurred_at");

create index "disclosure_person" on "disclosure" ("person_id", "occurred_at");

create index "disclosure_recipient" on "disclosure" ("recipient_id", "occurred_at");

create index "disclosure_place" on "disclosure" ("chain_id", "sequence", "id");

create or replace function "make_disclosure_partition"("of_month" date) returns void language plpgsql
  set search_path = public, pg_temp as $$
declare
  "starts" timestamptz := date_trunc('month', "of_month"::timestamp) at time zone 'UTC';
  "ends" timestamptz := (date_trunc('month', "of_month"::timestamp) + interval '1 month') at time zone 'UTC';
  "partition" text := 'disclosure_' || to_char("of_month", 'YYYY_MM');
begin
  if to_regclass(format('public.%I', "partition")) is not null
    or exists (select from "disclosure_default" where "occurred_at" >= "starts" and "occurred_at" < "ends")
  then
    return;
  end if;
  execute format('create table %I (like "disclosure")', "partition");
  execute format('create trigger "append_only_whole" before truncate on %I
    for each statement execute function "refuse_ledger_change"()', "partition");
  -- Tables are the server's to change unless said otherwise; a partition is reached through its parent alone.
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    execute format('revoke all on %I from "trackyourhours_server"', "partition");
  end if;
  execute format('alter table "disclosure" attach partition %I for values from (%L) to (%L)', "partition", "starts", "ends");
end
$$;
