// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { QoSCorrection, QoSCorrection_Kill, QoSCorrection_Type } from "./internal-oversubscription.ts";
