// What /proc tells of processes and their memory.
import { readdirSync, readFileSync } from "node:fs";

/** The process and all that it started, as far as their parents still run. */
export function processTree(pid) {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

export function childrenOf(pid) {
  return readOrEmpty(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean).map(Number);
}

export function pidsMentioning(text) {
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return numbers.filter((pid) => readOrEmpty(`/proc/${pid}/cmdline`).includes(text)).map(Number);
}

/** "" when there is no such file, for one: the process has ended. */
export function readOrEmpty(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Proportional: a page that several processes share counts in parts. */
export function pssKiB(pids) {
  return pids.reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]),
    0,
  );
}
