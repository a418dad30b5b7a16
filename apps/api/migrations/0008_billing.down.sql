drop table "processor_event";

drop table "kept_invoice";

drop table "payment";

drop sequence "invoice_number";

drop table "invoice";

drop table "subscription";

drop table "billing";
