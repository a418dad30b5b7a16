-- Browsers that consented to a cookie, their visits, and the pages they viewed: see rooms/usage/README.md. In clear stand
-- ids, choices, moments, counts, and pages by their names in our own list; the rest of a visit stands in "sealed".
create table "visitor" (
  "id" uuid primary key,
  "person_id" uuid references "person" ("id") on delete cascade deferrable initially deferred,
  "session_id" uuid references "session" ("id") on delete set null deferrable initially deferred,
  "subject_id" uuid not null,
  "token_hash" bytea unique,
  "analytics" boolean not null,
  "advertising" boolean not null,
  "chosen_at" timestamptz(3) not null,
  "first_seen_at" timestamptz(3) not null,
  "last_seen_at" timestamptz(3) not null,
  "expires_at" timestamptz(3) not null,
  "visit_id" uuid,
  "visit_started_at" timestamptz(3),
  "visit_count" integer not null default 0,
  "visit_seconds" integer not null default 0,
  "page_view_count" integer not null default 0,
  "counted_on" date,
  "counted" text[] not null default '{}',
  constraint "visitor_visit" check (("visit_id" is null) = ("visit_started_at" is null)),
  constraint "visitor_subject" check ("subject_id" = coalesce("person_id", "id"))
);

create index "visitor_subject" on "visitor" ("subject_id");

create index "visitor_expires" on "visitor" ("expires_at");

-- No foreign keys from here on: to drop a month of what refers to people would lock the people. What belongs to a
-- person is removed by the room's holder, under the lock of the visitor, without whom nothing is added.
create table "visit" (
  "id" uuid not null,
  "visitor_id" uuid not null,
  "subject_id" uuid not null,
  "standing" text not null,
  "sealed" bytea not null,
  "started_at" timestamptz(3) not null,
  "last_seen_at" timestamptz(3) not null,
  "page_view_count" integer not null,
  primary key ("id", "started_at"),
  constraint "visit_standing" check ("standing" in ('OF_PERSON', 'OF_NOBODY'))
) partition by range ("started_at");

create index "visit_subject" on "visit" ("subject_id", "visitor_id");

create index "visit_started" on "visit" using brin ("started_at") with (autosummarize = on);

create table "visit_default" partition of "visit" default;

create table "page_view" (
  "id" uuid not null,
  "visit_id" uuid not null,
  "subject_id" uuid not null,
  "page" text not null,
  "viewed_at" timestamptz(3) not null,
  primary key ("id", "viewed_at")
) partition by range ("viewed_at");

create index "page_view_subject" on "page_view" ("subject_id", "visit_id");

-- Rows come in the order of their moments, so that a few bytes for every hundred pages of the table find a day.
create index "page_view_viewed" on "page_view" using brin ("viewed_at") with (autosummarize = on);

create table "page_view_default" partition of "page_view" default;

-- How the websites are used, day by day: words of our own lists, and counts. It names nobody.
create table "usage_day" (
  "day" date not null,
  "dimension" text not null,
  "value" text not null,
  "visitors" integer not null,
  "visits" integer not null,
  "page_views" integer not null,
  "visit_seconds" bigint not null,
  primary key ("dimension", "day", "value")
);

-- Makes the partition of a month (UTC) unless it is there, or the default holds rows of that month already: they stay
-- where they are until they expire.
create function "make_usage_partition"("parent" text, "key" text, "of_month" date) returns void language plpgsql
  set search_path = public, pg_temp as $$
declare
  "starts" timestamptz := date_trunc('month', "of_month"::timestamp) at time zone 'UTC';
  "ends" timestamptz := (date_trunc('month', "of_month"::timestamp) + interval '1 month') at time zone 'UTC';
  "partition" text := "parent" || '_' || to_char("of_month", 'YYYY_MM');
  "is_held" boolean;
begin
  if to_regclass(format('public.%I', "partition")) is not null then
    return;
  end if;
  execute format('select exists (select from %I where %I >= %L and %I < %L)',
    "parent" || '_default', "key", "starts", "key", "ends") into "is_held";
  if "is_held" then
    return;
  end if;
  execute format('create table %I (like %I including constraints)', "partition", "parent");
  -- Tables are the server's to change unless said otherwise; a partition is reached through its parent alone.
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    execute format('revoke all on %I from "trackyourhours_server"', "partition");
  end if;
  execute format('alter table %I attach partition %I for values from (%L) to (%L)',
    "parent", "partition", "starts", "ends");
end
$$;

-- This month's partitions and those of the next two; with the owner's rights, so that the server needs none.
create function "make_usage_partitions"() returns void language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
  "month" date;
begin
  perform pg_advisory_xact_lock(hashtextextended('usage_partitions', 0));
  for "ahead" in 0..2 loop
    "month" := (now() at time zone 'UTC' + make_interval(months => "ahead"))::date;
    perform "make_usage_partition"('visit', 'started_at', "month");
    perform "make_usage_partition"('page_view', 'viewed_at', "month");
  end loop;
end
$$;

-- Drops the months that ended before a moment, and says how many. It knows a month by the name that it was given above.
create function "drop_usage_partitions"("before" timestamptz) returns integer language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
  "partition" text;
  "dropped" integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('usage_partitions', 0));
  for "partition" in
    select "child"."relname" from pg_inherits
      join pg_class as "child" on "child"."oid" = "inhrelid"
      where "inhparent" in ('visit'::regclass, 'page_view'::regclass)
        and "child"."relname" ~ '^(visit|page_view)_\d{4}_\d{2}$'
        and (to_date(right("child"."relname", 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= "before"
      order by 1
  loop
    execute format('drop table %I', "partition");
    "dropped" := "dropped" + 1;
  end loop;
  return "dropped";
end
$$;

revoke all on function "make_usage_partition"(text, text, date) from public;

revoke all on function "make_usage_partitions"() from public;

revoke all on function "drop_usage_partitions"(timestamptz) from public;

select "make_usage_partitions"();

do $$
begin
  if not exists (select from pg_roles where rolname = 'trackyourhours_server') then
    return;
  end if;
  grant select, insert, update, delete on "visitor", "visit", "page_view", "usage_day" to "trackyourhours_server";
  revoke all on "visit_default", "page_view_default" from "trackyourhours_server";
  grant execute on function "make_usage_partitions"(), "drop_usage_partitions"(timestamptz) to "trackyourhours_server";
end
$$;
