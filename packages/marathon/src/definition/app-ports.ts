import type { App, Labels, PortMapping, Protocol } from "./app.ts";

/** One port of an app, whichever way it was declared, in the order that PORT0, PORT1, ... count. */
export interface AppPort {
  readonly index: number;
  readonly name?: string;
  readonly protocol: Protocol;
  readonly labels: Labels;
  readonly servicePort: number;
  /** The port in the container; 0 = same as the host port. Absent with host networking. */
  readonly containerPort?: number;
  /** The host port that must be used; 0 = any of the offer; absent = no host port at all. */
  readonly hostPort?: number;
  readonly networkNames?: readonly string[];
}

export function portsOf(app: App): readonly AppPort[] {
  if (app.portDefinitions) {
    return app.portDefinitions.map((port, index) => ({
      index,
      name: port.name,
      protocol: port.protocol,
      labels: port.labels,
      servicePort: port.port,
      hostPort: app.requirePorts ? port.port : 0,
    }));
  }
  return (app.container?.portMappings ?? []).map((mapping: PortMapping, index) => ({ ...mapping, index }));
}

export function servicePortsOf(app: App): readonly number[] {
  return portsOf(app).map((port) => port.servicePort);
}

/** The same app with these service ports, in the order of {@link portsOf}. */
export function withServicePorts(app: App, ports: readonly number[]): App {
  if (app.portDefinitions) {
    return { ...app, portDefinitions: app.portDefinitions.map((port, i) => ({ ...port, port: ports[i] ?? port.port })) };
  }
  const container = app.container;
  if (!container?.portMappings) return app;
  const portMappings = container.portMappings.map((mapping, i) => ({ ...mapping, servicePort: ports[i] ?? mapping.servicePort }));
  return { ...app, container: { ...container, portMappings } };
}
