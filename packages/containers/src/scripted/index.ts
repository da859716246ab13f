/** Everything here is pure: no Node imports, so that simulations run in a browser too. */
export type * from "../port.ts";
export { parseScript, type Script, scriptOf } from "./script.ts";
export { scriptedContainerizer } from "./scripted-containerizer.ts";
export { type ExitListener, type ScriptedClock, ScriptedHost } from "./scripted-containers.ts";
