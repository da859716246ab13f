export * from "./log.ts";
export * from "./node-env.ts";
export * from "./run-core.ts";
export * from "./step-batch.ts";
export * from "./timer-heap.ts";
