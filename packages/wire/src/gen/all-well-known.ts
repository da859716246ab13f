// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { Duration } from "./well-known-duration.ts";
