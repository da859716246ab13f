export { parseMinAllocatable } from "./allocation/min-allocatable.ts";
export * from "./state/index.ts";
export * from "./api/index.ts";
export type * from "./effects.ts";
export * from "./events.ts";
export { masterDigest } from "./digest.ts";
export { Master } from "./master.ts";
export { recordedMaster } from "./recorded-master.ts";
export { validateSchedulerCall } from "./scheduler/validate-scheduler-call.ts";
