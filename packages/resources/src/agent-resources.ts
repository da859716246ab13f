import { err, ok, type Result } from "@mesolite/base";
import type { Resource, Resources } from "./types.ts";
import { addResources } from "./algebra.ts";
import { parseResourceList, parseResources } from "./parse.ts";
import { resourceToPostRefinement } from "./refinement.ts";

/** What the machine has; undefined where it could not be found out. */
export interface DetectedMachine {
  readonly cpus: number | undefined;
  /** Total memory of the machine. */
  readonly memMiB: number | undefined;
  /** Size of the file system under the work directory. */
  readonly diskMiB: number | undefined;
}

// The original's defaults (src/slave/constants.hpp) for what could not be detected.
const DEFAULT_CPUS = 1;
const DEFAULT_MEM_MIB = 1024;
const DEFAULT_DISK_MIB = 10 * 1024;
const DEFAULT_PORTS = { begin: 31000, end: 32000 };

/**
 * The agent's resources: what `--resources` gives, and for cpus, mem, disk and ports, when it does not name them at all,
 * what the machine has (leaving 1 GB of memory and 5 GB of disk to the system, or half when there is little).
 * `cpus:0` counts as named. Detected entries belong to `defaultRole` too.
 */
export function agentResources(flag: string, defaultRole: string, machine: DetectedMachine): Result<Resources> {
  const given = parseResources(flag, defaultRole);
  if (!given.ok) return err(`--resources: ${given.error}`);
  const listed = parseResourceList(flag, defaultRole);
  const named = new Set(listed.ok ? listed.value.map((r) => r.name) : []);
  const missing = detected(machine)
    .filter((r) => !named.has(r.name))
    .map((r) => resourceToPostRefinement({ ...r, role: defaultRole }));
  return ok(addResources(given.value, missing));
}

function detected(machine: DetectedMachine): readonly Resource[] {
  const scalar = (name: string, value: number): Resource => ({ name, type: "SCALAR", scalar: { value } });
  return [
    scalar("cpus", machine.cpus ?? DEFAULT_CPUS),
    scalar("mem", machine.memMiB === undefined ? DEFAULT_MEM_MIB : leave(machine.memMiB, 2048, 1024)),
    scalar("disk", machine.diskMiB === undefined ? DEFAULT_DISK_MIB : leave(machine.diskMiB, 10 * 1024, 5 * 1024)),
    { name: "ports", type: "RANGES", ranges: { range: [DEFAULT_PORTS] } },
  ];
}

function leave(totalMiB: number, enoughMiB: number, leftMiB: number): number {
  return Math.floor(totalMiB >= enoughMiB ? totalMiB - leftMiB : totalMiB / 2);
}
