export * from "./config.ts";
export * from "./messages.ts";
export * from "./definition/app.ts";
export * from "./definition/timestamp.ts";
