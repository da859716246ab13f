/**
 * One cgroup per container, in whichever version the machine has. Synchronous: kernel files answer in microseconds, and a launch
 * touches few of them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rmdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerUsage } from "@mesolite/base";
import { throwShortage } from "../process/shortage.ts";

export interface CgroupLimits {
  readonly cpus: number;
  readonly memMiB: number;
  /** `Infinity` = none. */
  readonly memLimitMiB?: number;
  /** A hard limit, enforced by CFS bandwidth; undefined or `Infinity` = none. */
  readonly cpuLimit?: number;
}

export interface MemoryState {
  /** How often the kernel killed a process here for want of memory. */
  readonly oomKills: number;
  readonly limitBytes?: number;
  readonly maxUsageBytes?: number;
  /** Lines for a status message. */
  readonly statistics: string;
}

export interface Cgroups {
  readonly version: 1 | 2;
  /** Creates the container's cgroup with its limits. @throws the system's error when the kernel refuses */
  create(containerId: string, limits: CgroupLimits): void;
  /** The `cgroup.procs` files to which a process of the container writes its pid. */
  joins(containerId: string): readonly string[];
  /** Processes inside, those of cgroups that the container made in its own included; undefined when there is no such cgroup. */
  pids(containerId: string): readonly number[] | undefined;
  /** Stops (true) or continues (false) everything inside. Best effort: returns at once. */
  freeze(containerId: string, frozen: boolean): void;
  /** How often the kernel killed a process here for want of memory; cheap, for polling. */
  oomKills(containerId: string): number;
  memory(containerId: string): MemoryState | undefined;
  usage(containerId: string): Omit<ContainerUsage, "timestampMs">;
  /** Removes the cgroup once its processes are gone. False: they are still there after some seconds. */
  remove(containerId: string): Promise<boolean>;
  /** Container ids that have a cgroup here, whoever created them. */
  list(): readonly string[];
}

/** The kernel's files; replaced in tests of a version that the machine does not have. */
export interface CgroupFiles {
  mkdir(path: string): void;
  /** Not on the main thread: the kernel's lock on cgroups is held for long while many processes start. */
  rmdir(path: string): void | Promise<void>;
  read(path: string): string | undefined;
  /** Names of the directories in one; none when it does not exist. */
  directories(path: string): readonly string[];
  write(path: string, text: string): void;
}

export const kernelCgroupFiles: CgroupFiles = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  rmdir,
  read(path) {
    try {
      return readFileSync(path, "latin1");
    } catch (error) {
      throwShortage(error);
      return undefined;
    }
  },
  directories(path) {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    } catch (error) {
      throwShortage(error);
      return [];
    }
  },
  write: (path, text) => writeFileSync(path, text),
};

/** A cgroup and all below it, the innermost first. */
function treeOf(files: CgroupFiles, path: string): readonly string[] {
  return [...files.directories(path).flatMap((name) => treeOf(files, `${path}/${name}`)), path];
}

/** The lines of a file in a cgroup and in all below it, as pids. */
export function pidsBelow(files: CgroupFiles, path: string, file: "cgroup.procs" | "cgroup.threads" | "tasks"): number[] {
  return treeOf(files, path)
    .toReversed()
    .flatMap((one) => parsePids(files.read(`${one}/${file}`) ?? ""));
}

export function parsePids(text: string): number[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && line !== "0")
    .map(Number);
}

/** `key value` lines, as in memory.stat. */
export function parseCounters(text: string | undefined): ReadonlyMap<string, number> {
  const pairs = (text ?? "").split("\n").map((line) => line.split(" "));
  return new Map(pairs.filter((pair) => pair.length === 2).map(([key, value]) => [key ?? "", Number(value)]));
}

/** A number of bytes from a kernel file; the kernel's ways to say "no limit" are undefined. */
export function parseLimit(text: string | undefined): number | undefined {
  const value = Number(text?.trim());
  return text === undefined || text.trim() === "" || !(value < 2 ** 60) ? undefined : value;
}

/** Each with all below it. rmdir fails with EBUSY while a dying process is still counted: after 4 s in all the caller is told. */
export async function removeDirectories(files: CgroupFiles, paths: readonly string[]): Promise<boolean> {
  let left = [...paths];
  for (let waitMs = 1; waitMs < 4000; waitMs *= 2) {
    const outcomes = await Promise.all(left.map((path) => removedTree(files, path)));
    left = left.filter((_, i) => !outcomes[i]);
    if (left.length === 0) return true;
    await sleep(waitMs);
  }
  return false;
}

async function removedTree(files: CgroupFiles, path: string): Promise<boolean> {
  for (const one of treeOf(files, path)) if (!(await removed(files, one))) return false;
  return true;
}

async function removed(files: CgroupFiles, path: string): Promise<boolean> {
  try {
    await files.rmdir(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
