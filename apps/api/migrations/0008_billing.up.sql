-- Name, address, card and amounts stand in "sealed"; in clear stand ids, plans, states and moments.
create table "billing" (
  "id" uuid primary key,
  "person_id" uuid not null unique references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1,
  "updated_at" timestamptz not null
);

-- Where a subscription stands follows from these moments and the time it is: no job has to end anything.
create table "subscription" (
  "id" uuid primary key,
  "person_id" uuid not null unique references "person" ("id") on delete cascade deferrable initially deferred,
  "trial_started_at" timestamptz(3),
  "trial_ends_at" timestamptz(3),
  "plan" text,
  "next_plan" text,
  "anchor_at" timestamptz(3),
  "paid_until" timestamptz(3),
  "canceled_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "changed_at" timestamptz(3) not null,
  "version" integer not null default 1,
  constraint "subscription_trial" check (("trial_started_at" is null) = ("trial_ends_at" is null)),
  constraint "subscription_paid" check (
    ("plan" is null) = ("paid_until" is null) and ("plan" is null) = ("anchor_at" is null)
  ),
  constraint "subscription_next" check ("next_plan" is null or "plan" is not null),
  constraint "subscription_canceled" check ("canceled_at" is null or ("plan" is not null and "next_plan" is null)),
  constraint "subscription_ended" check ("ended_at" is null or "plan" is null)
);

-- Trials that end soon, and periods that do, for those who remind of them and renew them.
create index "subscription_trial_ends" on "subscription" ("trial_ends_at") where "plan" is null;

create index "subscription_paid_until" on "subscription" ("paid_until") where "canceled_at" is null;

create table "invoice" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "plan" text not null,
  "status" text not null,
  "issued_at" timestamptz(3) not null,
  "period_starts_at" timestamptz(3) not null,
  "period_ends_at" timestamptz(3) not null,
  "anchor_at" timestamptz(3) not null,
  "settled_at" timestamptz(3),
  constraint "invoice_status" check ("status" in ('OPEN', 'PAID', 'VOID')),
  constraint "invoice_settled" check (("status" = 'OPEN') = ("settled_at" is null))
);

create index "invoice_person" on "invoice" ("person_id");

-- At most one payment of a person is under way: nobody pays twice for want of patience.
create unique index "invoice_open" on "invoice" ("person_id") where "status" = 'OPEN';

create sequence "invoice_number";

create table "payment" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "invoice_id" uuid not null unique references "invoice" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "outcome" text not null,
  "occurred_at" timestamptz(3) not null,
  constraint "payment_outcome" check ("outcome" in ('SUCCEEDED', 'DECLINED'))
);

create index "payment_person" on "payment" ("person_id");

-- Paid invoices of people who are gone, for as long as the books must be kept: each under a key of its own, which is
-- destroyed with it. It refers to nobody.
create table "kept_invoice" (
  "id" uuid primary key,
  "sealed" bytea not null,
  "kept_until" timestamptz(3) not null
);

create index "kept_invoice_until" on "kept_invoice" ("kept_until");

-- What the processor has told, so that what it tells again changes nothing.
create table "processor_event" (
  "id" text primary key,
  "received_at" timestamptz(3) not null
);
