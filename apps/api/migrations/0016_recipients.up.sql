-- To whom data may leave, by which gate, what of it, for which purposes and until when. It is about no person of ours.
create table "recipient" (
  "id" uuid primary key,
  "gate" text not null,
  "name" text not null,
  "address" text,
  "terms" text,
  "purposes" text[] not null,
  "categories" text[] not null,
  "granted_until" timestamptz not null,
  "status" text not null check ("status" in ('ACTIVE', 'SUSPENDED', 'ENDED')),
  "version" integer not null,
  "registered_at" timestamptz not null,
  "changed_at" timestamptz not null
);

alter table "credential" add column "recipient_id" uuid references "recipient" ("id");

-- Whoever had a key is registered under the key's own id: so the ledger and people's consents already name them. Where they
-- are to be found was never asked for, and is to be filled in.
insert into "recipient" ("id", "gate", "name", "purposes", "categories", "granted_until", "status", "version", "registered_at", "changed_at")
  select "id", "gate", "name", "purposes",
    array['DEVICE_AND_USAGE', 'EDUCATION_AND_TRAINING', 'FINANCIAL_AND_BILLING', 'IDENTIFIERS_AND_CONTACT'],
    "expires_at", case when "revoked_at" is null then 'ACTIVE' else 'ENDED' end, 1, "created_at", "created_at"
  from "credential" where "kind" = 'RECIPIENT';

update "credential" set "recipient_id" = "id" where "kind" = 'RECIPIENT';

alter table "credential" add constraint "credential_of_registered" check (("kind" = 'RECIPIENT') = ("recipient_id" is not null));

alter table "credential" drop column "gate";

create index "credential_recipient" on "credential" ("recipient_id");

-- What left of each person, as they may read it themselves: nobody else of an entry stands in a row. A condition upon
-- "person_ids" besides finds a person's entries by the ledger's index. Their own looks at what is theirs left to nobody.
create view "disclosure_to_others" as
  select "entry"."id", "of"."person_id", "entry"."person_ids", "entry"."occurred_at", "entry"."gate", "entry"."purpose",
    coalesce("recipient"."name", "credential"."name") as "recipient", "recipient"."address" as "recipient_address",
    "entry"."categories", "entry"."shown", "entry"."masked", "entry"."policy_version",
    substring("entry"."operation" from '^Mutation\.recordDisclosure by:[^ ]+ case:(.+)$') as "case_reference"
  from "disclosure" "entry"
    cross join lateral unnest("entry"."person_ids") as "of"("person_id")
    left join "recipient" on "recipient"."id"::text = "entry"."recipient_id"
    left join "credential" on "credential"."kind" = 'STAFF' and "credential"."id"::text = "entry"."recipient_id"
  where "entry"."recipient_id" <> "of"."person_id"::text;

-- In which calendar year somebody has asked what left for direct marketing: once in each.
create table "marketing_inquiry" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "year" integer not null,
  "answered_at" timestamptz not null,
  unique ("person_id", "year")
);

do $$
begin
  if exists (select from pg_roles where rolname = 'trackyourhours_server') then
    grant select, insert, update on "recipient" to "trackyourhours_server";
    revoke delete on "recipient" from "trackyourhours_server";
    grant select on "disclosure_to_others" to "trackyourhours_server";
    revoke insert, update, delete on "disclosure_to_others" from "trackyourhours_server";
    grant select, insert, update, delete on "marketing_inquiry" to "trackyourhours_server";
  end if;
end
$$;
