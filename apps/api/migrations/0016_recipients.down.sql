drop table "marketing_inquiry";

drop view "disclosure_to_others";

drop index "credential_recipient";

alter table "credential" add column "gate" text;

update "credential" set "gate" = "recipient"."gate" from "recipient" where "recipient"."id" = "credential"."recipient_id";

alter table "credential" drop constraint "credential_of_registered";

alter table "credential" drop column "recipient_id";

drop table "recipient";
