import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../shared/http.ts";

/** The parts of the master's GET /state that the page shows. Memory and disk in MiB, times in seconds since the epoch. */
export interface MasterState {
  readonly version: string;
  readonly id: string;
  readonly hostname: string;
  /** "master@IP:PORT" */
  readonly pid: string;
  readonly cluster?: string;
  readonly start_time: number;
  readonly activated_slaves: number;
  readonly deactivated_slaves: number;
  readonly unreachable_slaves: number;
  readonly slaves: readonly Agent[];
  readonly frameworks: readonly Framework[];
  readonly completed_frameworks: readonly Framework[];
}

export interface Quantities {
  readonly cpus: number;
  readonly gpus: number;
  readonly mem: number;
  readonly disk: number;
}

export interface Agent {
  readonly id: string;
  readonly hostname: string;
  readonly port: number;
  readonly active: boolean;
  readonly registered_time: number;
  readonly resources: Quantities;
  readonly used_resources: Quantities;
  readonly offered_resources: Quantities;
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly hostname: string;
  readonly webui_url?: string;
  readonly active: boolean;
  readonly connected: boolean;
  readonly registered_time: number;
  readonly used_resources: Quantities;
  readonly offered_resources: Quantities;
  readonly tasks: readonly Task[];
  readonly unreachable_tasks: readonly Task[];
  readonly completed_tasks: readonly Task[];
}

export interface Task {
  readonly id: string;
  readonly name: string;
  readonly framework_id: string;
  readonly executor_id: string;
  readonly slave_id: string;
  readonly state: string;
  readonly resources: Quantities;
  readonly role: string;
  readonly statuses: readonly { readonly state: string; readonly timestamp: number; readonly healthy?: boolean }[];
}

/** Polled slower the bigger the answer, so that a forgotten tab costs the master little. */
export const masterState = queryOptions({
  queryKey: ["state"],
  queryFn: ({ signal }) => getJson<MasterState>("./state", signal),
  refetchInterval: ({ state }) => (state.data ? pollMs(state.data) : 2000),
});

/** An agent has some twenty tasks; whichever there is more of decides. */
export function pollMs(state: Pick<MasterState, "slaves" | "frameworks">): number {
  const tasks = state.frameworks.reduce((sum, framework) => sum + framework.tasks.length, 0);
  const size = Math.max(state.slaves.length, tasks / 20);
  if (size < 100) return 2000;
  return size < 500 ? 10_000 : 60_000;
}

export const resourceNames = ["cpus", "gpus", "mem", "disk"] as const;

/** Total, used, offered and free of the whole cluster. */
export function clusterResources(agents: readonly Agent[]): Record<"total" | "used" | "offered" | "free", Quantities> {
  const total = sum(agents.map((agent) => agent.resources));
  const used = sum(agents.map((agent) => agent.used_resources));
  const offered = sum(agents.map((agent) => agent.offered_resources));
  return { total, used, offered, free: each((name) => total[name] - used[name] - offered[name]) };
}

function sum(parts: readonly Quantities[]): Quantities {
  return each((name) => parts.reduce((total, part) => total + part[name], 0));
}

function each(quantity: (name: (typeof resourceNames)[number]) => number): Quantities {
  return { cpus: quantity("cpus"), gpus: quantity("gpus"), mem: quantity("mem"), disk: quantity("disk") };
}

/** Every task that runs, is to run, or is out of reach. */
export function activeTasks(frameworks: readonly Framework[]): Task[] {
  return frameworks.flatMap((framework) => [...framework.tasks, ...framework.unreachable_tasks]);
}

/** Every ended task that the master still remembers. */
export function completedTasks(frameworks: readonly Framework[]): Task[] {
  return frameworks.flatMap((framework) => framework.completed_tasks);
}
