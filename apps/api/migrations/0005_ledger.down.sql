do $$
begin
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    -- The role stays: other databases of the cluster may use it.
    alter default privileges in schema public revoke all on tables from "trackyourhours_server";
    alter default privileges in schema public revoke all on sequences from "trackyourhours_server";
    revoke all on all tables in schema public from "trackyourhours_server";
    revoke usage on schema public from "trackyourhours_server";
  end if;
end
$$;

alter table "disclosure" rename to "disclosure_chained";

alter table "disclosure_chained" rename constraint "disclosure_pkey" to "disclosure_chained_pkey";

drop index "disclosure_person";

drop index "disclosure_recipient";

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

insert into "disclosure"
  select "id", "occurred_at", "person_id", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version",
    "operation", "categories", "shown", "masked" from "disclosure_chained";

create index "disclosure_person" on "disclosure" ("person_id", "occurred_at");

create index "disclosure_recipient" on "disclosure" ("recipient_id", "occurred_at");

drop table "disclosure_chained";

drop table "disclosure_checkpoint";

drop table "disclosure_chain";

drop function "make_disclosure_partitions"();

drop function "make_disclosure_partition"(date);

drop function "refuse_ledger_gap"();

drop function "refuse_ledger_rewind"();

drop function "refuse_ledger_change"();
