/** Resource use of processes, summed from /proc, for containers without cgroups. */
import { readFileSync } from "node:fs";
import type { ContainerUsage } from "@mesolite/base";

/** Linux's USER_HZ and page size on the architectures that Node runs on (a 64 KiB page kernel would be reported too small). */
const ticksPerSec = 100;
const pageBytes = 4096;

export function processesUsage(pids: readonly number[]): Omit<ContainerUsage, "timestampMs"> {
  let [user, system, rss, threads, processes] = [0, 0, 0, 0, 0];
  for (const pid of pids) {
    const fields = readStat(pid);
    if (!fields) continue;
    processes++;
    user += Number(fields[11]);
    system += Number(fields[12]);
    threads += Number(fields[17]);
    rss += Number(fields[21]);
  }
  const memRssBytes = rss * pageBytes;
  return {
    cpusUserSecs: user / ticksPerSec,
    cpusSystemSecs: system / ticksPerSec,
    memRssBytes,
    memTotalBytes: memRssBytes,
    processes,
    threads,
  };
}

/** The fields of /proc/PID/stat after the name; index 0 is the state (field 3 of proc(5)). */
function readStat(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
