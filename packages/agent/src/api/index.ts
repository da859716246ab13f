export type * from "./answer.ts";
export type * from "./context.ts";
export { answerRoute, findRoute, type Realm, type Route, routes } from "./routes.ts";
