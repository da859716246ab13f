import type { App } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";
import type { Instance } from "./instance.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Where a port of an instance answers: the agent's host name and the host port, or the container's address and port where the port is
 * not mapped to the host.
 * @param port a port number that stands for itself; else `portIndex` counts the app's ports
 */
export function instanceAddress(app: App, instance: Instance, port: number | undefined, portIndex = 0): Address | undefined {
  const { agent, task } = instance;
  if (!agent || !task) return undefined;
  const containerIp = task.ipAddresses[0]?.ipAddress;
  const usesContainer = app.networks.some((network) => network.mode === "container");
  if (port !== undefined) return { host: usesContainer && containerIp ? containerIp : agent.host, port };
  const ports = portsOf(app);
  const wanted = ports[portIndex];
  if (!wanted) return undefined;
  if (wanted.hostPort === undefined)
    return containerIp && wanted.containerPort ? { host: containerIp, port: wanted.containerPort } : undefined;
  // A task knows host ports only of those that are mapped.
  const mapped = ports.slice(0, portIndex).filter((p) => p.hostPort !== undefined).length;
  const hostPort = task.hostPorts[mapped];
  return hostPort === undefined ? undefined : { host: agent.host, port: hostPort };
}
