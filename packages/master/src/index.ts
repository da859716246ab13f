export * from "./api/index.ts";
export * from "./state/index.ts";
