/**
 * Which processes belong to a container, from /proc: those in its supervisor's session and their descendants. A process that left
 * the session *and* lost its parent is not found this way; cgroups find it.
 */
import { readFileSync, readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { throwShortage } from "./shortage.ts";

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  /** R, S, D, Z… */
  readonly state: string;
  /** When it began, by the machine's uptime in seconds. */
  readonly startSec: number;
}

/** Files of /proc cost some 10 µs each: this many keep the event loop for less than 5 ms. */
const perTurn = 250;

export async function readProcessTable(): Promise<readonly ProcessEntry[]> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const entries: ProcessEntry[] = [];
  for (const [index, pid] of pids.entries()) {
    if (index % perTurn === perTurn - 1) await setImmediate();
    const entry = readProcess(Number(pid));
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Undefined: it has ended. @throws when that can't be told */
export function readProcess(pid: number): ProcessEntry | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch (error) {
    throwShortage(error);
    return undefined;
  }
}

/** USER_HZ, the unit of times in /proc: 100 on every architecture that Node runs on. */
const ticksPerSec = 100;

/** /proc/PID/stat: `pid (name, which may contain anything) state ppid pgrp session …`, the start time as field 22. */
export function parseStat(text: string): ProcessEntry | undefined {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0) || fields.length < 4) return undefined;
  const startSec = Number(fields[19]) / ticksPerSec;
  return { pid, state: fields[0] ?? "", parent: Number(fields[1]), session: Number(fields[3]), startSec };
}

/** The processes of `session`, process `session` itself, and all their descendants, zombies excepted, in any order. */
export function processTree(table: readonly ProcessEntry[], session: number): number[] {
  const found = new Set(table.filter((entry) => entry.session === session || entry.pid === session).map((entry) => entry.pid));
  let grew = true;
  while (grew) {
    grew = false;
    for (const entry of table) {
      if (!found.has(entry.pid) && found.has(entry.parent)) {
        found.add(entry.pid);
        grew = true;
      }
    }
  }
  return table.filter((entry) => found.has(entry.pid) && entry.state !== "Z").map((entry) => entry.pid);
}

/** Whether `pid` runs a program one of whose arguments contains `text`. A zombie has no arguments. @throws when that can't be told */
export function runsWith(pid: number, text: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(text);
  } catch (error) {
    throwShortage(error);
    return false;
  }
}

/** Pids of all processes one of whose arguments contains `text`. */
export async function findRunningWith(text: string): Promise<number[]> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const found: number[] = [];
  for (const [index, pid] of pids.entries()) {
    if (index % perTurn === perTurn - 1) await setImmediate();
    if (runsWith(Number(pid), text)) found.push(Number(pid));
  }
  return found;
}
