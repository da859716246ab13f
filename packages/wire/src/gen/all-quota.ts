// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { QuotaConfig, QuotaInfo, QuotaRequest, QuotaStatus } from "./api-quota.ts";
