drop schema jobs cascade;

drop table "outbox_mail";

alter table "subscription" drop column "trial_reminded_days";
