export * from "./http/answer.ts";
export * from "./http/http-app.ts";
export * from "./libprocess/libprocess-node.ts";
