import type { App } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";
import { underscoredId } from "../definition/path-id.ts";
import { instanceAddress } from "../instances/instance-address.ts";
import type { Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";

/** The tab-separated list that load-balancer scripts read: app, service port, then host:port of every running task. */
export function textTasks(state: MarathonState, apps: readonly App[]): string {
  return apps.flatMap((app) => linesOf(state, app)).join("");
}

function linesOf(state: MarathonState, app: App): string[] {
  const running = state.instances.ofApp(app.id).filter((instance) => instance.condition === "Running");
  const name = underscoredId(app.id);
  const ports = portsOf(app);
  if (ports.length === 0)
    return [
      line(
        name,
        " ",
        running.map(({ agent }) => agent?.host ?? ""),
      ),
    ];
  return ports.map((port, i) => {
    const endpoints = running.flatMap((instance) => endpointsOf(app, instance, port.hostPort !== undefined, i));
    return line(name, String(port.servicePort), endpoints);
  });
}

/** A task of a definition before, with fewer ports, has port 0. A port of the container is left out while its address is not known. */
function endpointsOf(app: App, instance: Instance, isMapped: boolean, portIndex: number): readonly string[] {
  const address = instanceAddress(app, instance, undefined, portIndex);
  if (address) return [`${address.host}:${address.port}`];
  return isMapped ? [`${instance.agent?.host ?? ""}:0`] : [];
}

function line(name: string, port: string, endpoints: readonly string[]): string {
  return `${name}\t${port}\t${endpoints.map((endpoint) => `${endpoint}\t`).join("")}\n`;
}
