-- An entry names all the people of whom exactly the same went out: see rooms/disclosures/ledger.decision.md.
drop index "disclosure_person";

-- Nothing has ever looked for a recipient's entries, and nothing else for an id than to sort by it within its place.
drop index "disclosure_recipient";

drop index "disclosure_place";

alter table "disclosure" drop constraint "disclosure_pkey";

-- The tables are rewritten, by whoever owns them alone; the triggers against changes stay in place all the while.
alter table "disclosure" alter column "person_id" type uuid[] using array["person_id"];

alter table "disclosure" rename column "person_id" to "person_ids";

alter table "disclosure" add constraint "disclosure_of_somebody" check (cardinality("person_ids") >= 1);

alter table "disclosure" add primary key ("chain_id", "sequence", "id", "occurred_at");

-- What is new waits in a list of about so many kilobytes: a write of many people touches the end of it, and not a page for
-- each of them. Whoever looks somebody up reads that list besides.
create index "disclosure_people" on "disclosure" using gin ("person_ids") with (gin_pending_list_limit = 256);

-- As before; a partition holds what the whole is held to.
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
  execute format('create table %I (like "disclosure" including constraints)', "partition");
  execute format('create trigger "append_only_whole" before truncate on %I
    for each statement execute function "refuse_ledger_change"()', "partition");
  -- Tables are the server's to change unless said otherwise; a partition is reached through its parent alone.
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    execute format('revoke all on %I from "trackyourhours_server"', "partition");
  end if;
  execute format('alter table "disclosure" attach partition %I for values from (%L) to (%L)', "partition", "starts", "ends");
end
$$;
