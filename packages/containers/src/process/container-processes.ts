/** Finding and signalling the processes of one container: by its cgroup when it has one, else by its supervisor's session. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Cgroups } from "../cgroup/cgroups.ts";
import { type ProcessEntry, processTree, readProcess, readProcessTable, runsWith } from "./process-table.ts";
import { signalProcess } from "./script-runner.ts";

export interface ContainerIdentity {
  readonly containerId: string;
  /** The supervisor: session leader, alive or not. */
  readonly pid: number;
}

/** Scans of /proc in one turn share one table: a burst of exits must not read it hundreds of times. */
let pendingTable: Promise<readonly ProcessEntry[]> | undefined;

function sharedTable(): Promise<readonly ProcessEntry[]> {
  pendingTable ??= sleep(20).then(() => {
    pendingTable = undefined;
    return readProcessTable();
  });
  return pendingTable;
}

/** Everything but the supervisor. */
export async function membersOf(container: ContainerIdentity, cgroups: Cgroups | undefined): Promise<readonly number[]> {
  const inCgroup = cgroups?.pids(container.containerId);
  if (inCgroup) return inCgroup.filter((pid) => pid !== container.pid);
  if (container.pid <= 0) return []; // Session 0 is the kernel's threads.
  // A pid is not given out again while a session of that number has members: a stranger under it means that all are gone.
  const leader = readProcess(container.pid);
  if (leader && leader.state !== "Z" && !isSupervisor(container)) return [];
  const table = await sharedTable();
  return processTree(table, container.pid).filter((pid) => pid !== container.pid);
}

/**
 * Whether the session of a supervisor that ended at `endedSec` while nobody looked may still have processes of its container: one of
 * them must be older than that end. Else all are gone, and the number has come to be somebody else's session.
 */
export async function mayHaveSession(pid: number, endedSec: number): Promise<boolean> {
  return (await sharedTable()).some((entry) => entry.session === pid && entry.startSec <= endedSec);
}

/** Whether the supervisor lives: a supervisor's arguments name its container, a reused pid's do not. */
export function isSupervisor(container: ContainerIdentity): boolean {
  return runsWith(container.pid, container.containerId);
}

export async function signalMembers(
  container: ContainerIdentity,
  signal: "SIGTERM" | "SIGKILL",
  cgroups: Cgroups | undefined,
): Promise<void> {
  if (signal === "SIGKILL") return killMembers(container, cgroups);
  for (const pid of await membersOf(container, cgroups)) signalProcess(pid, signal);
}

/**
 * SIGKILL until nothing is left. The first rounds do for ordinary trees; then the cgroup is frozen, so that a process which forks
 * faster than we kill stands still. Gives up after some seconds: a process in uninterruptible sleep dies when the kernel lets it.
 */
export async function killMembers(container: ContainerIdentity, cgroups: Cgroups | undefined): Promise<void> {
  for (let round = 0; round < 12; round++) {
    const pids = await membersOf(container, cgroups);
    if (pids.length === 0) return;
    const freeze = round >= 3;
    if (freeze) setFrozen(cgroups, container.containerId, true);
    for (const pid of freeze ? await membersOf(container, cgroups) : pids) signalProcess(pid, "SIGKILL");
    if (freeze) setFrozen(cgroups, container.containerId, false);
    await sleep(2 ** round > 500 ? 500 : 2 ** round);
  }
}

function setFrozen(cgroups: Cgroups | undefined, containerId: string, frozen: boolean): void {
  try {
    cgroups?.freeze(containerId, frozen);
  } catch {
    // The cgroup is being removed.
  }
}
