export * from "./answer.ts";
export type * from "./context.ts";
export { type ApiRequest, header } from "./request.ts";
export { accepts } from "./negotiation.ts";
export { answerRoute, findRoute, type Realm, type Route, routes } from "./routes.ts";
