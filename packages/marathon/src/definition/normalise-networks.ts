import type { Container, Network, PortDefinition, PortMapping } from "./app.ts";
import type { RawApp, RawContainer, RawPortMapping } from "./app-schema.ts";

export interface NetworkDefaults {
  readonly defaultNetworkName?: string;
}

const defaultPortDefinitions: readonly PortDefinition[] = [{ port: 0, protocol: "tcp", name: "default", labels: {} }];
const defaultPortMapping: RawPortMapping = { name: "default" };

/** The networks that an app asks for: `networks` itself, or what `ipAddress` and `container.docker.network` said before Marathon 1.5. */
export function normaliseNetworks(raw: RawApp, defaults: NetworkDefaults): readonly Network[] {
  const networks = raw.networks?.length
    ? raw.networks.map((n) => ({ ...n, mode: n.mode ?? ("container" as const) }))
    : fromOldSpelling(raw);
  return networks.map((network) => {
    if (network.mode !== "container" || network.name !== undefined) return network;
    return { ...network, name: defaults.defaultNetworkName };
  });
}

function fromOldSpelling(raw: RawApp): readonly Network[] {
  const old = raw.container?.docker?.network;
  const labels = raw.ipAddress?.labels;
  if (old === "BRIDGE") return [{ mode: "container/bridge", labels }];
  if (old === "USER") return [{ mode: "container", name: raw.ipAddress?.networkName, labels }];
  if (raw.ipAddress && old === undefined) return [{ mode: "container", name: raw.ipAddress.networkName, labels }];
  return [{ mode: "host" }];
}

export function isHostNetworking(networks: readonly Network[]): boolean {
  return networks.every((network) => network.mode === "host");
}

/** Ports of an app with host networking; none otherwise. */
export function normalisePortDefinitions(raw: RawApp, networks: readonly Network[]): readonly PortDefinition[] | undefined {
  if (!isHostNetworking(networks)) return undefined;
  const given = raw.portDefinitions ?? raw.ports?.map((port) => ({ port }));
  return given?.map(toPortDefinition) ?? defaultPortDefinitions;
}

function toPortDefinition(raw: NonNullable<RawApp["portDefinitions"]>[number]): PortDefinition {
  return { port: raw.port ?? 0, protocol: sorted(raw.protocol), name: raw.name, labels: raw.labels ?? {} };
}

function sorted(protocol: RawPortMapping["protocol"]): PortMapping["protocol"] {
  return protocol === "tcp,udp" ? "udp,tcp" : (protocol ?? "tcp");
}

/** The container in its present spelling, or a bare Mesos container where container networking needs one. */
export function normaliseContainer(raw: RawApp, networks: readonly Network[]): Container | undefined {
  if (!raw.container && isHostNetworking(networks)) return undefined;
  const given: RawContainer = raw.container ?? { type: "MESOS" };
  const type = given.type ?? "DOCKER";
  return {
    type,
    docker: given.docker && normaliseDocker(given.docker, type),
    linuxInfo: given.linuxInfo,
    volumes: (given.volumes ?? []).map((volume) => ({ ...volume })),
    portMappings: isHostNetworking(networks) ? undefined : portMappings(raw, given, networks),
  };
}

function normaliseDocker(docker: NonNullable<RawContainer["docker"]>, type: Container["type"]): Container["docker"] {
  const { image, credential, pullConfig } = docker;
  const forcePullImage = docker.forcePullImage ?? false;
  if (type === "MESOS") return { image, forcePullImage, credential, pullConfig };
  return {
    image,
    forcePullImage,
    privileged: docker.privileged ?? false,
    parameters: docker.parameters ?? [],
    credential,
    pullConfig,
  };
}

function portMappings(raw: RawApp, container: RawContainer, networks: readonly Network[]): readonly PortMapping[] {
  const given = container.portMappings ?? container.docker?.portMappings ?? discoveredPorts(raw) ?? [defaultPortMapping];
  const ports = raw.portDefinitions ?? raw.ports?.map((port) => ({ port, labels: undefined, name: undefined })) ?? [];
  const all = [...given, ...ports.slice(given.length).map((): RawPortMapping => ({}))];
  const isBridge = networks.some((network) => network.mode === "container/bridge");
  return all.map((mapping, index) => toPortMapping(mapping, isBridge, ports[index]?.port ?? 0));
}

function discoveredPorts(raw: RawApp): readonly RawPortMapping[] | undefined {
  const ports = raw.ipAddress?.discovery?.ports;
  return ports?.map((port) => ({
    containerPort: port.number ?? 0,
    name: port.name,
    protocol: port.protocol,
    labels: port.labels,
  }));
}

/** A bridge maps every port; 0 stands for any port of the offer. `ports` beside port mappings gives the service ports. */
function toPortMapping(raw: RawPortMapping, isBridge: boolean, servicePort: number): PortMapping {
  return {
    containerPort: raw.containerPort ?? 0,
    hostPort: raw.hostPort ?? (isBridge ? 0 : undefined),
    servicePort: raw.servicePort ?? servicePort,
    protocol: sorted(raw.protocol),
    name: raw.name,
    labels: raw.labels ?? {},
    networkNames: raw.networkNames,
  };
}
