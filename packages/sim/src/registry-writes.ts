import type { MasterState } from "@mesolite/master";
import type { Contents } from "./acknowledged-writes.ts";
import { Violation } from "./violation.ts";

/** What the check reads of the master's state. */
export type RegistryView = Pick<MasterState, "agents" | "recoveredAgents" | "unreachableAgents">;

/** Which agents are in the registry, and as what. */
export function registryOf({ agents, recoveredAgents, unreachableAgents }: RegistryView): Contents {
  const contents = new Map<string, string>();
  for (const id of agents.keys()) contents.set(id, "admitted");
  for (const id of recoveredAgents.keys()) contents.set(id, "admitted");
  for (const id of unreachableAgents.keys()) contents.set(id, "unreachable");
  return contents;
}

/**
 * What a master has let others see it must have written: after a crash an agent that was admitted is admitted, one that was declared
 * unreachable is unreachable. What it changed since it last did something that others can see may be written or not.
 */
export class RegistryWrites {
  #known: Contents = new Map();
  readonly #uncertain = new Set<string>();

  /** A master has handled an event. It may be one that is deposed and does not know: then it writes nothing, but that is for others to check. */
  stepped(view: RegistryView): void {
    for (const id of changed(this.#known, registryOf(view))) this.#uncertain.add(id);
  }

  /** A master does something that others can see: everything before it is written. */
  acted(view: RegistryView): void {
    if (this.#uncertain.size === 0) return;
    this.#known = registryOf(view);
    this.#uncertain.clear();
  }

  /** A master has come back from the store. */
  recovered(view: RegistryView): void {
    const contents = registryOf(view);
    for (const id of changed(this.#known, contents)) {
      if (this.#uncertain.has(id)) continue;
      const [before, after] = [this.#known.get(id) ?? "unknown", contents.get(id) ?? "unknown"];
      throw new Violation("durability", `agent ${id} was ${before} for all to see, and is ${after} after a crash`);
    }
    this.#known = contents;
    this.#uncertain.clear();
  }
}

function changed(before: Contents, after: Contents): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}
