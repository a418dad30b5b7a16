drop function "drop_usage_partitions"(timestamptz);

drop function "make_usage_partitions"();

drop function "make_usage_partition"(text, text, date);

drop table "usage_day";

drop table "page_view";

drop table "visit";

drop table "visitor";
