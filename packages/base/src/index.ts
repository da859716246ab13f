export * from "./assert.ts";
export * from "./bytes.ts";
export * from "./container.ts";
export * from "./core.ts";
export * from "./duration.ts";
export * from "./env.ts";
export * from "./random.ts";
export * from "./result.ts";
