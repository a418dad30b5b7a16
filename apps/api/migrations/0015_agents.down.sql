drop table "agent_action";

drop table "mandate";
