import type { ContainerInfo, ContainerInfo_DockerInfo, NetworkInfo, Volume as WireVolume } from "@mesolite/wire";
import type { App, Container, Volume } from "../definition/app.ts";
import { isHostNetworking } from "../definition/normalise-networks.ts";
import type { TaskPlace } from "./environment.ts";

interface BoundPort {
  readonly host_port: number;
  readonly container_port: number;
  readonly protocol: string;
}

/** The container that a task runs in; `undefined` = none was asked for. */
export function containerInfo(app: App, place: TaskPlace, bridgeName: string): ContainerInfo | undefined {
  const container = app.container;
  if (!container) return undefined;
  const tty_info = app.tty ? {} : undefined;
  const volumes = container.volumes.map((volume) => wireVolume(volume, container.type));
  const ports = boundPorts(container, place);
  if (container.type === "DOCKER") {
    const network_infos = networkInfos(app, [], bridgeName).filter((info) => info.name !== bridgeName);
    return { type: "DOCKER", volumes, docker: dockerInfo(app, container, ports, place.taskId), network_infos, tty_info };
  }
  const docker = container.docker;
  const image = docker && { type: "DOCKER" as const, docker: { name: docker.image }, cached: !docker.forcePullImage };
  return { type: "MESOS", volumes, mesos: { image }, network_infos: networkInfos(app, ports, bridgeName), tty_info };
}

function dockerInfo(app: App, container: Container, ports: readonly BoundPort[], taskId: string): ContainerInfo_DockerInfo {
  const docker = container.docker;
  return {
    image: docker?.image ?? "",
    network: dockerNetwork(app),
    port_mappings: ports,
    privileged: docker?.privileged ?? false,
    parameters: [...(docker?.parameters ?? []), { key: "label", value: `MESOS_TASK_ID=${taskId}` }],
    force_pull_image: docker?.forcePullImage ?? false,
  };
}

function dockerNetwork(app: App): ContainerInfo_DockerInfo["network"] {
  if (isHostNetworking(app.networks)) return "HOST";
  return app.networks.some((network) => network.mode === "container/bridge") ? "BRIDGE" : "USER";
}

/** A mapping for udp and tcp is two; a container port 0 is the host port. */
function boundPorts(container: Container, place: TaskPlace): readonly BoundPort[] {
  return (container.portMappings ?? []).flatMap((mapping, i) => {
    const hostPort = place.hostPorts[i];
    if (hostPort === undefined) return [];
    const containerPort = mapping.containerPort || hostPort;
    return mapping.protocol.split(",").map((protocol) => ({ host_port: hostPort, container_port: containerPort, protocol }));
  });
}

function networkInfos(app: App, ports: readonly BoundPort[], bridgeName: string): readonly NetworkInfo[] {
  return app.networks
    .filter((network) => network.mode !== "host")
    .map((network) => ({
      ip_addresses: [{}],
      name: network.mode === "container" ? network.name : bridgeName,
      labels: network.labels && { labels: Object.entries(network.labels).map(([key, value]) => ({ key, value })) },
      port_mappings: ports,
    }));
}

function wireVolume(volume: Volume, type: Container["type"]): WireVolume {
  const mode = volume.mode ?? "RW";
  if (volume.external && type === "DOCKER") {
    const docker_volume = { driver: volume.external.options?.["dvdi/driver"], name: volume.external.name ?? "" };
    return { mode, container_path: volume.containerPath, source: { type: "DOCKER_VOLUME", docker_volume } };
  }
  return { mode, container_path: volume.containerPath, host_path: volume.hostPath };
}
