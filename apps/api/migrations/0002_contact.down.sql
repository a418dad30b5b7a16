drop table "contact";
