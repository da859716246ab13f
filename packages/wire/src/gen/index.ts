// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export * from "./all-v1.ts";
export * as agent from "./all-agent.ts";
export * as agentState from "./all-agent-state.ts";
export * as allocator from "./all-allocator.ts";
export * as authentication from "./all-authentication.ts";
export * as executor from "./all-executor.ts";
export * as flags from "./all-flags.ts";
export * as internal from "./all-internal.ts";
export * as maintenance from "./all-maintenance.ts";
export * as master from "./all-master.ts";
export * as oversubscription from "./all-oversubscription.ts";
export * as providerRegistry from "./all-provider-registry.ts";
export * as quota from "./all-quota.ts";
export * as registry from "./all-registry.ts";
export * as resourceProvider from "./all-resource-provider.ts";
export * as scheduler from "./all-scheduler.ts";
export * as v0 from "./all-v0.ts";
export * as wellKnown from "./all-well-known.ts";
