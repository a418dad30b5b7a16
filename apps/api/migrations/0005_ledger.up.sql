-- The ledger of disclosures, append-only and chained: see rooms/disclosures/ledger.decision.md.
alter table "disclosure" rename to "disclosure_before";

alter table "disclosure_before" rename constraint "disclosure_pkey" to "disclosure_before_pkey";

drop index "disclosure_person";

drop index "disclosure_recipient";

-- One chain per process that writes, so that processes never wait for one another. Its head is what moves; a chain
-- without a signature is older than signatures.
create table "disclosure_chain" (
  "id" uuid primary key,
  "sequence" bigint not null,
  "hash" bytea not null,
  "checkpoint" bigint not null,
  "signed_at" timestamptz(3) not null,
  "signature" bytea
);

create table "disclosure_checkpoint" (
  "number" bigint primary key,
  "made_at" timestamptz(3) not null,
  "previous_hash" bytea not null,
  "heads" jsonb not null,
  "hash" bytea not null,
  "signature" bytea not null
);

-- No foreign key to the person: the record of a disclosure outlives what was disclosed.
create table "disclosure" (
  "id" uuid not null,
  "occurred_at" timestamptz(3) not null,
  "person_id" uuid not null,
  "recipient_id" text not null,
  "recipient_kind" text not null,
  "gate" text,
  "purpose" text,
  "policy_version" text not null,
  "consent_id" text,
  "operation" text not null,
  "categories" text[] not null,
  "shown" text[] not null,
  "masked" text[] not null,
  "chain_id" uuid not null,
  "sequence" bigint not null,
  "previous_hash" bytea not null,
  "hash" bytea not null,
  primary key ("id", "occurred_at")
) partition by range ("occurred_at");

create index "disclosure_person" on "disclosure" ("person_id", "occurred_at");

create index "disclosure_recipient" on "disclosure" ("recipient_id", "occurred_at");

create index "disclosure_place" on "disclosure" ("chain_id", "sequence", "id");

-- What no month's partition takes lands here, so that no entry is ever refused for its date.
create table "disclosure_default" partition of "disclosure" default;

create function "refuse_ledger_change"() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only.' using errcode = 'insufficient_privilege';
end
$$;

-- The head of a chain goes forward only; where it stands it may be signed anew.
create function "refuse_ledger_rewind"() returns trigger language plpgsql as $$
begin
  if new."id" <> old."id" or new."sequence" < old."sequence"
    or (new."sequence" = old."sequence" and new."hash" <> old."hash")
  then
    raise exception 'A chain of the ledger goes forward only.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- A checkpoint follows the last: after one of a number far ahead there could soon be no other.
create function "refuse_ledger_gap"() returns trigger language plpgsql as $$
begin
  if new."number" < 1 or new."number" > coalesce((select max("number") from "disclosure_checkpoint"), 0) + 1 then
    raise exception 'A checkpoint of the ledger follows the last.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger "append_only" before update or delete on "disclosure"
  for each row execute function "refuse_ledger_change"();

create trigger "append_only_whole" before truncate on "disclosure"
  for each statement execute function "refuse_ledger_change"();

create trigger "append_only_whole" before truncate on "disclosure_default"
  for each statement execute function "refuse_ledger_change"();

create trigger "append_only" before update or delete on "disclosure_checkpoint"
  for each row execute function "refuse_ledger_change"();

create trigger "append_only_whole" before truncate on "disclosure_checkpoint"
  for each statement execute function "refuse_ledger_change"();

create trigger "no_gap" before insert on "disclosure_checkpoint"
  for each row execute function "refuse_ledger_gap"();

create trigger "append_only" before delete on "disclosure_chain"
  for each row execute function "refuse_ledger_change"();

create trigger "append_only_whole" before truncate on "disclosure_chain"
  for each statement execute function "refuse_ledger_change"();

create trigger "forward_only" before update on "disclosure_chain"
  for each row execute function "refuse_ledger_rewind"();

-- Makes the partition of a month (UTC) unless it is there, or the default holds entries of that month already: they
-- stay where they are. To attach a table waits for nobody who reads or writes the other months.
create function "make_disclosure_partition"("of_month" date) returns void language plpgsql
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

-- This month's partition and the next two; with the owner's rights, so that the server needs none.
create function "make_disclosure_partitions"() returns void language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '2s' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('disclosure_partitions', 0));
  for "ahead" in 0..2 loop
    perform "make_disclosure_partition"((now() at time zone 'UTC' + make_interval(months => "ahead"))::date);
  end loop;
end
$$;

revoke all on function "make_disclosure_partition"(date) from public;

revoke all on function "make_disclosure_partitions"() from public;

-- The bytes that the engine hashes (packages/privacy/src/ledger/canonical.bytes.ts), for what was written before.
create function pg_temp."ledger_text"("value" text) returns bytea language sql as $$
  select case when "value" is null then '\xffffffff'::bytea
    else int4send(octet_length(convert_to("value", 'UTF8'))) || convert_to("value", 'UTF8') end
$$;

create function pg_temp."ledger_texts"("list" text[]) returns bytea language sql as $$
  select int4send(cardinality("list")) || coalesce(string_agg(pg_temp."ledger_text"("each"), ''::bytea order by "place"), ''::bytea)
    from unnest("list") with ordinality as "item"("each", "place")
$$;

-- What was written before becomes one chain, in the order of its ids; the first checkpoint will name it. An operation's
-- name was its sender's to choose, and could hold personal data: it is not carried over.
do $$
declare
  "chain" uuid := gen_random_uuid();
  "moment" timestamptz(3);
  "month" date;
  "last" bigint := 0;
  "previous" bytea := sha256(pg_temp."ledger_text"('ledger/chain/1') || pg_temp."ledger_text"("chain"::text));
  "next" bytea;
  "old" record;
begin
  for "month" in select distinct date_trunc('month', "occurred_at"::timestamptz(3) at time zone 'UTC')::date from "disclosure_before" loop
    perform "make_disclosure_partition"("month");
  end loop;
  perform "make_disclosure_partitions"();
  for "old" in select * from "disclosure_before" order by "id" loop
    "last" := "last" + 1;
    "moment" := "old"."occurred_at";
    "next" := sha256(
      int4send(32) || "previous" || int8send("last") || pg_temp."ledger_text"('ledger/entry/1')
      || pg_temp."ledger_text"("old"."id"::text) || int8send((extract(epoch from "moment") * 1000)::bigint)
      || pg_temp."ledger_text"("old"."person_id"::text) || pg_temp."ledger_text"("old"."recipient_id")
      || pg_temp."ledger_text"("old"."recipient_kind") || pg_temp."ledger_text"("old"."gate")
      || pg_temp."ledger_text"("old"."purpose") || pg_temp."ledger_text"("old"."policy_version")
      || pg_temp."ledger_text"(null) || pg_temp."ledger_text"('')
      || pg_temp."ledger_texts"("old"."categories") || pg_temp."ledger_texts"("old"."shown")
      || pg_temp."ledger_texts"("old"."masked"));
    insert into "disclosure" values (
      "old"."id", "moment", "old"."person_id", "old"."recipient_id", "old"."recipient_kind", "old"."gate",
      "old"."purpose", "old"."policy_version", null, '', "old"."categories",
      "old"."shown", "old"."masked", "chain", "last", "previous", "next");
    "previous" := "next";
  end loop;
  if "last" > 0 then
    insert into "disclosure_chain" values ("chain", "last", "previous", 0, now(), null);
  end if;
end
$$;

drop function pg_temp."ledger_texts"(text[]);

drop function pg_temp."ledger_text"(text);

drop table "disclosure_before";

-- The role that the server runs as: it reads and writes, and cannot change or remove what the ledger holds. It belongs
-- to the whole cluster and is made once; where the login may not make roles there is none, and the triggers stand alone.
do $$
begin
  if not exists (select from pg_roles where rolname = 'trackyourhours_server') then
    create role "trackyourhours_server" nologin;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant "trackyourhours_server" to %I', current_user);
  end if;
exception
  -- Another database of this cluster made it at the same moment, or the login may not.
  when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;

do $$
declare
  "relation" regclass;
begin
  if not exists (select from pg_roles where rolname = 'trackyourhours_server') then
    raise notice 'There is no role for the server: the login may not make one.';
    return;
  end if;
  grant usage on schema public to "trackyourhours_server";
  -- For the tables of later migrations, too.
  alter default privileges in schema public grant select, insert, update, delete on tables to "trackyourhours_server";
  alter default privileges in schema public grant usage, select on sequences to "trackyourhours_server";
  for "relation" in select oid from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relowner = (select oid from pg_roles where rolname = current_user)
  loop
    execute format('grant select, insert, update, delete on %s to "trackyourhours_server"', "relation");
  end loop;
  revoke update, delete on "disclosure", "disclosure_checkpoint", "disclosure_chain" from "trackyourhours_server";
  -- What a signature covers, and nothing else: whatever the server could write besides could be made to lie.
  grant update ("sequence", "hash", "checkpoint", "signed_at", "signature") on "disclosure_chain"
    to "trackyourhours_server";
  if to_regclass('public.migration') is not null then
    revoke insert, update, delete on "migration" from "trackyourhours_server";
  end if;
  grant execute on function "make_disclosure_partitions"() to "trackyourhours_server";
end
$$;
