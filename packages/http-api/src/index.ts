export * from "./answer.ts";
export * from "./chunks.ts";
export * from "./logging-toggle.ts";
export * from "./negotiation.ts";
export * from "./quote.ts";
export * from "./request.ts";
