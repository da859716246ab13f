// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { Call, Call_Message, Call_Subscribe, Call_Type, Call_Update, Event, Event_Acknowledged, Event_Error, Event_Kill, Event_Launch, Event_LaunchGroup, Event_Message, Event_Subscribed, Event_Type } from "./api-executor.ts";
