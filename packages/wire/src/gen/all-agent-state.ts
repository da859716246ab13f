// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { ResourceState } from "./internal-agent-state.ts";
