drop table "policy_notice";

drop table "policy_version";

drop function "refuse_policy_change"();
