// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { Registry, ResourceProvider } from "./internal-provider-registry.ts";
