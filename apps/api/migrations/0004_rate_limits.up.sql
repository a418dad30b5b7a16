-- Shared by all processes; keys are keyed hashes. The library that counts here names the columns, and their order.
create table "rate_limit" (
  "key" varchar(255) primary key,
  "points" integer not null default 0,
  "expire" bigint
);
