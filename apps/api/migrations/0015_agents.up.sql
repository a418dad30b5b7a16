-- Who may act for somebody: which data, what for, until when. The agent's address and a signed permission are sealed.
create table "mandate" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "agent_id" uuid references "person" ("id") on delete set null,
  "sealed" bytea not null,
  "basis" text not null,
  "purposes" text[] not null check (cardinality("purposes") >= 1),
  "categories" text[] not null,
  "code_hash" bytea unique,
  "offered_at" timestamptz not null,
  "offer_ends_at" timestamptz not null,
  "accepted_at" timestamptz,
  "expires_at" timestamptz not null,
  "ended_at" timestamptz,
  "ended_by" text,
  "signature" bytea,
  constraint "mandate_of_another" check ("agent_id" <> "person_id"),
  constraint "mandate_in_force_is_signed" check ("accepted_at" is null or "signature" is not null),
  constraint "mandate_ended_by" check (("ended_at" is null) = ("ended_by" is null))
);

create index "mandate_person" on "mandate" ("person_id");

create index "mandate_agent" on "mandate" ("agent_id");

-- Between two people there is one that holds; it is looked for with each request of an agent.
create unique index "mandate_in_force" on "mandate" ("agent_id", "person_id")
  where "accepted_at" is not null and "ended_at" is null;

-- What agents did for somebody, beside what they read, which the ledger tells.
create table "agent_action" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "agent_id" uuid references "person" ("id") on delete set null,
  "sealed" bytea not null,
  "deed" text not null,
  "done_at" timestamptz not null
);

create index "agent_action_person" on "agent_action" ("person_id");

create index "agent_action_agent" on "agent_action" ("agent_id");

do $$
begin
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    grant select, insert, update, delete on "mandate" to "trackyourhours_server";
    grant select, insert, delete on "agent_action" to "trackyourhours_server";
    revoke update on "agent_action" from "trackyourhours_server";
  end if;
end
$$;
