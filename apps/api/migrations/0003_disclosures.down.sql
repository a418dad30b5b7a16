drop table "disclosure";
