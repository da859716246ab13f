/** What a restarted agent finds at the engine. */
import type { ContainerSpec } from "@mesolite/base";
import { existsSync } from "node:fs";
import { parseContainerName } from "./container-name.ts";
import { ownerLabel } from "./create-body.ts";
import type { DockerFiles } from "./docker-files.ts";
import { type Engine, EngineError, type InspectAnswer } from "./engine.ts";

interface ListEntry {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
}

export interface KnownContainer {
  readonly containerId: string;
  readonly name: string;
  readonly answer: InspectAnswer;
}

/**
 * The engine's containers with a name that Mesos gives, except those marked by another agent on this machine. Unmarked ones are an
 * original agent's, which this one replaces.
 */
export async function listMesosContainers(engine: Engine, ownerTag: string): Promise<ReadonlyMap<string, KnownContainer>> {
  const filters = JSON.stringify({ name: ["mesos-"] });
  const entries = await engine.call<readonly ListEntry[]>({
    method: "GET",
    path: "/containers/json",
    query: { all: "1", filters },
  });
  const found = new Map<string, KnownContainer>();
  for (const entry of entries) {
    const name = entry.Names.find((one) => parseContainerName(one));
    const parsed = name === undefined ? undefined : parseContainerName(name);
    if (name === undefined || !parsed || parsed.isExecutor || (entry.Labels[ownerLabel] ?? ownerTag) !== ownerTag) continue;
    const answer = await inspect(engine, entry.Id);
    if (answer) found.set(parsed.containerId, { containerId: parsed.containerId, name: name.replace(/^\//, ""), answer });
  }
  return found;
}

/** Undefined: there is no such container. */
export async function inspect(engine: Engine, container: string): Promise<InspectAnswer | undefined> {
  try {
    return await engine.call<InspectAnswer>({ method: "GET", path: `/containers/${container}/json` });
  } catch (error) {
    if (error instanceof EngineError && error.status === 404) return undefined;
    throw error;
  }
}

/** What became of a container that the engine does not have. */
export function findMissing(spec: ContainerSpec, files: DockerFiles): "gone" | "neverStarted" {
  if (files.exists(spec.containerId)) return files.mayHaveStarted(spec.containerId) ? "gone" : "neverStarted";
  // The runtime directory is made before the sandbox: a sandbox without one has lost it, and what it knew.
  return existsSync(spec.sandboxDir) ? "gone" : "neverStarted";
}
