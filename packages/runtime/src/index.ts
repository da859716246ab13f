export * from "./log.ts";
export * from "./node-env.ts";
export * from "./run-core.ts";
export * from "./step-batch.ts";
export * from "./timer-heap.ts";
export * from "./flags/flag-spec.ts";
export { Flags, type FlagsInput, type FlagsOutcome } from "./flags/flags.ts";
export * from "./flags/parse-marathon-flags.ts";
export * from "./flags/parse-stout-flags.ts";
