import type { App } from "../definition/app.ts";
import { servicePortsOf } from "../definition/app-ports.ts";
import { underscoredId } from "../definition/path-id.ts";
import type { MarathonState } from "../state.ts";

/** The tab-separated list that load-balancer scripts read: app, service port, then host:port of every running task. */
export function textTasks(state: MarathonState, apps: readonly App[]): string {
  return apps.flatMap((app) => linesOf(state, app)).join("");
}

function linesOf(state: MarathonState, app: App): string[] {
  const running = state.instances.ofApp(app.id).filter((instance) => instance.condition === "Running");
  const name = underscoredId(app.id);
  const ports = servicePortsOf(app);
  if (ports.length === 0)
    return [
      line(
        name,
        " ",
        running.map(({ agent }) => agent?.host ?? ""),
      ),
    ];
  return ports.map((port, i) => {
    const endpoints = running.map(({ agent, task }) => `${agent?.host ?? ""}:${task?.hostPorts[i] ?? 0}`);
    return line(name, String(port), endpoints);
  });
}

function line(name: string, port: string, endpoints: readonly string[]): string {
  return `${name}\t${port}\t${endpoints.map((endpoint) => `${endpoint}\t`).join("")}\n`;
}
