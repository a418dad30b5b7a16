drop table "mailing";

drop table "kept_opt_out";

drop table "choice_receipt";

drop function "refuse_receipt_change"();

drop table "consent";

drop table "choice";
