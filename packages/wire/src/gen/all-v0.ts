// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { SchedulerCall, SchedulerCall_Subscribe } from "./v0-scheduler.ts";
