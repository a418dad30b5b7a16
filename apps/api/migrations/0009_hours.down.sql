drop table "continuing_education";

drop table "hour_entry";

drop table "sign_off";
