// The tasks' processes of a run, found by their environment.
import { readdirSync, readFileSync } from "node:fs";

interface TaskProcess {
  readonly pid: number;
  readonly env: ReadonlyMap<string, string>;
}

/** Every process whose environment says CHAOS_RUN=`run`. */
function processesOf(run: string): TaskProcess[] {
  const found: TaskProcess[] = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = readFileSync(`/proc/${name}/environ`, "latin1");
      if (!text.includes(run)) continue;
      const pairs = text
        .split("\0")
        .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const);
      const env = new Map(pairs);
      if (env.get("CHAOS_RUN") === run) found.push({ pid: Number(name), env });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** Each task once, however many processes it has. */
export function runningTasks(run: string): { readonly taskId: string; readonly app: string }[] {
  const tasks = new Map<string, string>();
  for (const { env } of processesOf(run)) {
    const batch = env.get("CHAOS_BATCH");
    const taskId = batch ?? env.get("MESOS_TASK_ID");
    const app = batch ? "batch" : env.get("MARATHON_APP_ID");
    if (taskId && app) tasks.set(taskId, app);
  }
  return [...tasks].map(([taskId, app]) => ({ taskId, app }));
}

/** Ends all that is left of a run. @returns how many processes there were */
export function killLeftovers(run: string): number {
  const left = processesOf(run);
  for (const { pid } of left) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
  return left.length;
}
