import type { ContainerSpec } from "@mesolite/base";
import type { App, MarathonState } from "@mesolite/marathon";
import { Violation } from "./violation.ts";

/** What the check reads of Marathon's state. */
export type MarathonView = Pick<MarathonState, "root" | "versions" | "deployments" | "instances">;

/**
 * In calm: wanted = running. No deployment is unfinished; of every app exactly the wanted number of containers runs; Marathon holds
 * exactly those for running, and each has the command of the definition that Marathon believes it was launched from.
 * @param alive Marathon's containers of all machines
 * @param upToDate apps of which that must be the present definition
 * @param isGone whether an agent will not come back under this id. What it had of apps with `unreachableStrategy: "disabled"` is waited for
 *   all the same, until somebody wipes it: that is what such apps ask for.
 */
export function checkWanted(
  view: MarathonView,
  alive: readonly ContainerSpec[],
  upToDate: ReadonlySet<string>,
  isGone: (agentId: string) => boolean = () => false,
): void {
  const awaited = countAwaited(view, isGone);
  checkDeployments(view, awaited);
  const byTask = new Map([...view.instances.all()].map((instance) => [instance.task?.id, instance] as const));
  const running = new Map<string, number>();
  for (const { taskId, command } of alive) {
    const instance = byTask.get(taskId);
    if (!instance) throw new Violation("wanted", `task ${taskId} runs and belongs to no instance`);
    const { appId, condition, runSpecVersion } = instance;
    const app = view.root.apps.get(appId);
    if (!app) throw new Violation("wanted", `task ${taskId} runs and its app is deleted`);
    if (condition !== "Running") throw new Violation("wanted", `task ${taskId} runs and is ${condition} to Marathon`);
    checkCommand(taskId, command, upToDate.has(appId) ? app : view.versions.get(appId)?.get(runSpecVersion));
    byTask.delete(taskId);
    running.set(appId, (running.get(appId) ?? 0) + 1);
  }
  for (const [taskId, { condition }] of byTask) {
    if (condition === "Running") throw new Violation("wanted", `task ${taskId} is Running to Marathon, and does not run`);
  }
  for (const { id, instances } of view.root.apps.values()) {
    const count = running.get(id) ?? 0;
    if (count + (awaited.get(id) ?? 0) !== instances)
      throw new Violation("wanted", `${id} wants ${instances} instances, ${count} run`);
  }
}

/** By app: instances that are waited for in vain. */
function countAwaited({ instances }: MarathonView, isGone: (agentId: string) => boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { appId, condition, unreachableStrategy, agent } of instances.all()) {
    const isLost = condition === "Unreachable" && unreachableStrategy === "disabled" && agent && isGone(agent.agentId);
    if (isLost) found.set(appId, (found.get(appId) ?? 0) + 1);
  }
  return found;
}

function checkDeployments({ deployments }: MarathonView, awaited: ReadonlyMap<string, number>): void {
  const unfinished = [...deployments.values()].find(({ open }) => ![...open.keys()].every((appId) => awaited.has(appId)));
  if (!unfinished) return;
  const open = [...unfinished.open.values()].map(({ action, app }) => `${action} ${app}`).join(", ");
  throw new Violation("wanted", `deployment ${unfinished.plan.id} is unfinished in calm: ${open}`);
}

/** @param app the definition; absent when Marathon no longer keeps it */
function checkCommand(taskId: string, command: ContainerSpec["command"], app: App | undefined): void {
  if (!app || (command.kind === "shell" && command.value === app.cmd)) return;
  throw new Violation("wanted", `task ${taskId} does not run the command of ${app.id} at version ${app.version}`);
}

/** Restarts of daemons end no task and begin none. */
export function checkKept(before: readonly ContainerSpec[], after: readonly ContainerSpec[]): void {
  const ids = (specs: readonly ContainerSpec[]): Set<string> => new Set(specs.map(({ taskId }) => taskId));
  const [old, now] = [ids(before), ids(after)];
  for (const id of old) if (!now.has(id)) throw new Violation("kept", `task ${id} did not survive restarts in calm`);
  for (const id of now) if (!old.has(id)) throw new Violation("kept", `task ${id} was launched because of restarts in calm`);
}
