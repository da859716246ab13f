import type { Flags } from "@mesolite/runtime";
import { StartError } from "./daemon.ts";

/** The value of a flag that takes one of a few words. @throws StartError naming them */
export function oneOf<const Choice extends string>(
  flags: Flags,
  program: string,
  name: string,
  choices: readonly Choice[],
  exitStatus = 1,
): Choice {
  const text = flags.mustString(name);
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new StartError(`${program}: --${name}=${text}: expected ${choices.join(" or ")}`, exitStatus);
  return found;
}
