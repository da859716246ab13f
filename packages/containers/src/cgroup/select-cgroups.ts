/** Which cgroups this machine offers to this process. */
import { constants, accessSync, existsSync, mkdirSync, rmdirSync } from "node:fs";
import { err, ok, type Result } from "@mesolite/base";
import { type Cgroups, kernelCgroupFiles } from "./cgroups.ts";
import { type CgroupRoots, cgroupsV1 } from "./cgroup-v1.ts";
import { cgroupsV2 } from "./cgroup-v2.ts";

/**
 * The cgroups under `roots`, tried out by creating and removing one.
 * @returns an error sentence naming what is missing; the caller decides whether that is fatal (`--isolation` asked for it) or not
 */
export function selectCgroups(roots: CgroupRoots): Result<Cgroups> {
  const v2 = existsSync(`${roots.hierarchy}/cgroup.controllers`);
  const missing = v2 ? missingV2(roots.hierarchy) : missingV1(roots.hierarchy);
  if (missing) return err(missing);
  try {
    const probe = `${roots.hierarchy}/${v2 ? "" : "memory/"}${roots.root}`;
    mkdirSync(`${probe}/mesolite-probe-${process.pid}`, { recursive: true });
    rmdirSync(`${probe}/mesolite-probe-${process.pid}`);
    if (v2)
      for (const parent of [roots.hierarchy, probe]) kernelCgroupFiles.write(`${parent}/cgroup.subtree_control`, "+cpu +memory");
  } catch (error) {
    return err(
      `cgroups under ${roots.hierarchy} can't be used: ${(error as Error).message}; run as root, or choose --isolation=posix/cpu,posix/mem`,
    );
  }
  return ok(v2 ? cgroupsV2(roots) : cgroupsV1(roots));
}

function missingV2(hierarchy: string): string | undefined {
  const offered = (kernelCgroupFiles.read(`${hierarchy}/cgroup.controllers`) ?? "").trim().split(" ");
  const missing = ["cpu", "memory"].filter((name) => !offered.includes(name));
  return missing.length === 0 ? undefined : `${hierarchy} offers no ${missing.join(" and no ")} controller`;
}

function missingV1(hierarchy: string): string | undefined {
  for (const name of ["cpu", "cpuacct", "memory", "freezer"]) {
    try {
      accessSync(`${hierarchy}/${name}/cgroup.procs`, constants.W_OK);
    } catch {
      return `${hierarchy}/${name} is not a cgroup hierarchy that this process can write`;
    }
  }
  return undefined;
}
