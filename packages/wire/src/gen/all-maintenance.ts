// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { ClusterStatus, ClusterStatus_DrainingMachine, Schedule, Window } from "./api-maintenance.ts";
