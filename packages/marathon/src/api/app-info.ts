import type { App } from "../definition/app.ts";
import { appToJson } from "../definition/app-json.ts";
import { affectedApps } from "../deployments/deployment.ts";
import type { MarathonState } from "../state.ts";
import { tasksOf } from "./task-json.ts";
import { countTasks, taskStats } from "./task-stats.ts";

export type AppEmbed = "tasks" | "counts" | "deployments" | "readiness" | "lastTaskFailure" | "taskStats";

const names: Readonly<Record<string, readonly AppEmbed[]>> = {
  tasks: ["tasks", "deployments"],
  counts: ["counts"],
  deployments: ["deployments"],
  readiness: ["readiness"],
  lastTaskFailure: ["lastTaskFailure"],
  failures: ["lastTaskFailure", "tasks", "deployments"],
  taskStats: ["taskStats"],
};

/** What `?embed=` asks for; `prefixes` such as "apps." may stand before a name. Unknown values are ignored. */
export function parseAppEmbed(values: readonly string[], prefixes: readonly string[]): Set<AppEmbed> {
  const found = new Set<AppEmbed>();
  for (const value of values) {
    const prefix = prefixes.find((candidate) => value.startsWith(candidate));
    if (prefix === undefined) continue;
    for (const embed of names[value.slice(prefix.length)] ?? []) found.add(embed);
  }
  return found;
}

/** An app with what was asked to be embedded. The key set of each is Marathon's: strict clients refuse unknown ones. */
export function appInfo(state: MarathonState, app: App, embed: ReadonlySet<AppEmbed>, nowMs: number): Record<string, unknown> {
  const counts = countTasks(app, embed.has("counts") ? state.instances.ofApp(app.id) : []);
  const infos: readonly (readonly [AppEmbed, () => Record<string, unknown>])[] = [
    [
      "counts",
      () => ({
        tasksStaged: counts.staged,
        tasksRunning: counts.running,
        tasksHealthy: counts.healthy,
        tasksUnhealthy: counts.unhealthy,
      }),
    ],
    ["deployments", () => ({ deployments: deploymentsOf(state, app.id) })],
    ["readiness", () => ({ readinessCheckResults: readinessResults(state, app.id) })],
    ["lastTaskFailure", () => ({ lastTaskFailure: state.failures.get(app.id) })],
    ["tasks", () => ({ tasks: tasksOf(state, app.id) })],
    ["taskStats", () => ({ taskStats: taskStats(state, app, nowMs) })],
  ];
  return Object.assign(appToJson(app), ...infos.filter(([name]) => embed.has(name)).map(([, make]) => make()));
}

function deploymentsOf(state: MarathonState, appId: string): readonly { id: string }[] {
  return [...state.deployments.values()]
    .filter(({ plan }) => affectedApps(plan).includes(appId))
    .map(({ plan }) => ({ id: plan.id }));
}

export function readinessResults(state: MarathonState, appId: string): readonly unknown[] {
  return state.instances.ofApp(appId).flatMap((instance) => {
    return [...(state.health.readiness.get(instance.id)?.values() ?? [])].map((result) => ({
      ...result,
      taskId: instance.task?.id,
    }));
  });
}
