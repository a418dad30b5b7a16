drop table "credential";

drop table "one_time_code";

drop table "spent_refresh_token";

drop table "session";

drop table "password";

drop table "email_address";

drop table "person";
