create table "education" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1
);

create index "education_person" on "education" ("person_id");

create table "registration" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "number_index" bytea not null,
  "version" integer not null default 1
);

create index "registration_person" on "registration" ("person_id");

create table "supervisor" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1,
  unique ("person_id", "id")
);

create table "site" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "version" integer not null default 1,
  unique ("person_id", "id")
);

-- The person stands in both references, so that nobody's supervision names another person's supervisor or site.
create table "supervision" (
  "id" uuid primary key,
  "person_id" uuid not null references "person" ("id") on delete cascade deferrable initially deferred,
  "sealed" bytea not null,
  "supervisor_id" uuid not null,
  "site_id" uuid,
  "version" integer not null default 1,
  constraint "supervision_supervisor" foreign key ("person_id", "supervisor_id")
    references "supervisor" ("person_id", "id") deferrable initially deferred,
  constraint "supervision_site" foreign key ("person_id", "site_id")
    references "site" ("person_id", "id") deferrable initially deferred
);

create index "supervision_supervisor" on "supervision" ("person_id", "supervisor_id");

create index "supervision_site" on "supervision" ("person_id", "site_id");
