/** What a restarted agent finds out about one container from its files and processes. */
import type { ContainerSpec, RecoveredContainer } from "@mesolite/base";
import { existsSync } from "node:fs";
import type { ContainerFiles } from "./container-files.ts";
import { isSupervisor } from "./container-processes.ts";

export type Found = {
  readonly recovered: RecoveredContainer;
  readonly launch?: string;
  readonly pid?: number;
  readonly endedSec?: number;
};

/** Claims every launch that has not begun, so that what is returned stays true. */
export async function findContainer(
  spec: Pick<ContainerSpec, "containerId" | "sandboxDir">,
  files: ContainerFiles,
): Promise<Found> {
  const { containerId } = spec;
  // The runtime directory is made before the sandbox: a sandbox without one has lost it, and what it knew.
  if (!files.exists(containerId)) return { recovered: { kind: existsSync(spec.sandboxDir) ? "gone" : "neverStarted" } };
  if (!files.isOfThisBoot(containerId)) return { recovered: { kind: "gone" } };
  for (const launch of files.launches(containerId)) {
    if (files.claimVoid(containerId, launch)) continue;
    const found = await findLaunch(containerId, launch, files);
    if (found) return found;
  }
  return { recovered: { kind: "neverStarted" } };
}

/** Undefined: this launch never ran the command. */
async function findLaunch(containerId: string, launch: string, files: ContainerFiles): Promise<Found | undefined> {
  const record = await files.settledRecord(containerId, launch);
  switch (record?.kind) {
    case undefined:
    case "void":
    case "failed":
    case "claimed": // Its shell died between two system calls, before the command.
      return undefined;
    case "ended":
      return { recovered: { kind: "exited", exit: record.exit }, launch, pid: record.pid, endedSec: record.endedSec };
    case "started": {
      if (isSupervisor({ containerId, pid: record.pid }))
        return { recovered: { kind: "running", pid: record.pid }, launch, pid: record.pid };
      // It may have ended between the two looks.
      const again = files.readRecord(containerId, launch);
      const exit = again?.kind === "ended" ? again.exit : ({ kind: "unknown" } as const);
      return { recovered: { kind: "exited", exit }, launch, pid: record.pid };
    }
  }
}
