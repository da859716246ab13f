import type { ContainerSpec } from "@mesolite/base";
import type { MarathonState } from "@mesolite/marathon";
import { Violation } from "./violation.ts";

/** What the check reads of Marathon's state. */
export type MarathonView = Pick<MarathonState, "root" | "deployments" | "instances">;

/**
 * In calm: wanted = running. No deployment is unfinished; of every app exactly the wanted number of containers runs, each with the
 * app's present command and known to Marathon as running; no container runs that Marathon does not know.
 * @param alive Marathon's containers of all machines
 */
export function checkWanted({ root, deployments, instances }: MarathonView, alive: readonly ContainerSpec[]): void {
  const [unfinished] = deployments.values();
  if (unfinished) {
    const open = [...unfinished.open.values()].map(({ action, app }) => `${action} ${app}`).join(", ");
    throw new Violation("wanted", `deployment ${unfinished.plan.id} is unfinished in calm: ${open}`);
  }
  const known = new Map([...instances.all()].flatMap((instance) => (instance.task ? [[instance.task.id, instance] as const] : [])));
  const running = new Map<string, number>();
  for (const { taskId, command } of alive) {
    const instance = known.get(taskId);
    if (!instance) throw new Violation("wanted", `task ${taskId} runs and belongs to no instance`);
    const app = root.apps.get(instance.appId);
    if (!app) throw new Violation("wanted", `task ${taskId} runs and its app is deleted`);
    if (instance.condition !== "Running") throw new Violation("wanted", `task ${taskId} runs and is ${instance.condition} to Marathon`);
    if (command.kind !== "shell" || command.value !== app.cmd) throw new Violation("wanted", `task ${taskId} does not run the present command of ${app.id}`);
    running.set(app.id, (running.get(app.id) ?? 0) + 1);
  }
  for (const app of root.apps.values()) {
    const count = running.get(app.id) ?? 0;
    if (count !== app.instances) throw new Violation("wanted", `${app.id} wants ${app.instances} instances, ${count} run`);
  }
}
