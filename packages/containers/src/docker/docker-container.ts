/** What the Docker containerizer keeps in memory about one container. */
import { type ContainerSpec, dockerContainerName } from "@mesolite/base";
import type { InspectAnswer } from "./engine.ts";
import type { LogFollower } from "./log-follower.ts";

export interface DockerContainer {
  readonly containerId: string;
  /** How the engine calls it; an older agent's name differs. */
  readonly name: string;
  readonly sandboxDir: string;
  readonly cpus: number;
  readonly cpuLimit: number | undefined;
  phase: "launching" | "running" | "ended";
  /** What ends it politely: the image may ask for another signal than SIGTERM. */
  stopSignal: string;
  /** "own" has addresses, or none where Docker was told so; "unknown" until the engine has described the container. */
  network: "unknown" | "host" | "own";
  addresses: readonly string[];
  readonly cancel: AbortController;
  follower?: LogFollower;
  readonly exited: Promise<void>;
  readonly reportExit: () => void;
}

export function newDockerContainer(
  spec: Pick<ContainerSpec, "containerId" | "sandboxDir" | "cpus" | "cpuLimit">,
  name = dockerContainerName(spec.containerId),
): DockerContainer {
  let reportExit = () => {};
  const exited = new Promise<void>((resolve) => (reportExit = resolve));
  const { containerId, sandboxDir, cpus, cpuLimit } = spec;
  return {
    containerId,
    name,
    sandboxDir,
    cpus,
    cpuLimit,
    phase: "launching",
    stopSignal: "SIGTERM",
    network: "unknown",
    addresses: [],
    cancel: new AbortController(),
    exited,
    reportExit,
  };
}

/** Takes over what the engine says about it. */
export function learnFrom(container: DockerContainer, answer: InspectAnswer): void {
  container.stopSignal = answer.Config.StopSignal || "SIGTERM";
  container.network = answer.HostConfig.NetworkMode === "host" ? "host" : "own";
  container.addresses = addressesOf(answer);
}

/**
 * Where a check's host is found from outside: loopback means the container's own, where it has a network of its own.
 * @returns undefined: nowhere, for it has no address. Loopback would be the machine's, and somebody else's service.
 */
export function hostSeenFromOutside(
  { network, addresses }: Pick<DockerContainer, "network" | "addresses">,
  host: string,
): string | undefined {
  const isV6 = host === "::1";
  if (network === "host" || (!isV6 && host !== "localhost" && !host.startsWith("127."))) return host;
  return addresses.find((address) => address.includes(":") === isV6) ?? addresses[0];
}

export function addressesOf(answer: InspectAnswer): readonly string[] {
  const networks = Object.values(answer.NetworkSettings.Networks ?? {});
  const found = [
    answer.NetworkSettings.IPAddress,
    ...networks.flatMap((network) => [network.IPAddress, network.GlobalIPv6Address]),
  ];
  return [...new Set(found.filter((address): address is string => address !== undefined && address !== ""))];
}
