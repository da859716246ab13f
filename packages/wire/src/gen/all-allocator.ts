// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { InverseOfferStatus, InverseOfferStatus_Status } from "./api-allocator.ts";
