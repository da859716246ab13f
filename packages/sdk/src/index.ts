export type { CallOutcome, ContentKind, MasterLocator } from "@mesolite/net";
export { isTerminal } from "@mesolite/wire";
export * from "./framework-info.ts";
export * from "./handlers.ts";
export * from "./place-tasks.ts";
export * from "./scheduler.ts";
export * from "./take-resources.ts";
export * from "./task.ts";
