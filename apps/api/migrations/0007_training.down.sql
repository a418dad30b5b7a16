drop table "supervision";

drop table "site";

drop table "supervisor";

drop table "registration";

drop table "education";
