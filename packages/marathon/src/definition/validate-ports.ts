import type { App } from "./app.ts";
import { violation, type Violation } from "./failure.ts";
import { hasRepeats } from "./validate-raw.ts";

export function validatePorts(app: App): readonly Violation[] {
  return [...portDefinitions(app), ...portMappings(app), ...networks(app)];
}

function portDefinitions(app: App): Violation[] {
  const ports = app.portDefinitions ?? [];
  const found: Violation[] = [];
  if (hasRepeats(names(ports))) found.push(violation("/portDefinitions", "Port names must be unique."));
  // The same number may serve tcp and udp.
  const fixed = ports
    .filter((port) => port.port !== 0)
    .flatMap((port) => port.protocol.split(",").map((p) => `${port.port}/${p}`));
  if (hasRepeats(fixed)) found.push(violation("/portDefinitions", "Ports must be unique."));
  return found;
}

function portMappings(app: App): Violation[] {
  const mappings = app.container?.portMappings ?? [];
  const path = "/container/portMappings";
  const found: Violation[] = [];
  if (hasRepeats(names(mappings))) found.push(violation(path, "Port names must be unique."));
  const hostPorts = mappings
    .filter((mapping) => mapping.hostPort)
    .flatMap((m) => m.protocol.split(",").map((p) => `${m.hostPort}/${p}`));
  if (hasRepeats(hostPorts)) found.push(violation(path, "Host ports must be unique."));
  const known = new Set(app.networks.flatMap((network) => network.name ?? []));
  mappings.forEach((mapping, i) => {
    if (mapping.networkNames?.some((name) => !known.has(name))) {
      found.push(violation(`${path}(${i})/networkNames`, "each name must be the name of a network in 'networks'"));
    }
  });
  return found;
}

function names(ports: readonly { readonly name?: string }[]): readonly string[] {
  return ports.flatMap((port) => port.name ?? []);
}

function networks(app: App): Violation[] {
  const found: Violation[] = [];
  const count = (mode: string): number => app.networks.filter((network) => network.mode === mode).length;
  const others = app.networks.length - count("container");
  if (others > 1 || (others === 1 && count("container") > 0)) {
    found.push(violation("/networks", "may name one host network, or one bridge network, or only container networks"));
  }
  if (app.container?.type === "DOCKER" && count("container") > 1) {
    found.push(violation("/networks", "may only specify a single container network when using the Docker container engine"));
  }
  app.networks.forEach((network, i) => {
    if (network.mode === "container" && network.name === undefined) {
      found.push(violation(`/networks(${i})/name`, "a container network needs a name, here or in --default_network_name"));
    }
    if (network.mode !== "container" && network.name !== undefined) {
      found.push(violation(`/networks(${i})/name`, "only a container network has a name"));
    }
  });
  return found;
}
