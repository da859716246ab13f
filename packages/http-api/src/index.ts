export * from "./answer.ts";
export * from "./chunks.ts";
export * from "./jsonp.ts";
export * from "./logging-toggle.ts";
export * from "./negotiation.ts";
export * from "./quote.ts";
export * from "./request.ts";
export * from "./v0/resource-totals.ts";
export { labelsJson, limitsJson, statusesJson } from "./v0/task-members.ts";
