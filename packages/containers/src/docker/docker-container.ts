/** What the Docker containerizer keeps in memory about one container. */
import type { ContainerSpec } from "@mesolite/base";
import { containerNameOf } from "./container-name.ts";
import type { InspectAnswer } from "./engine.ts";
import type { LogFollower } from "./log-follower.ts";

export interface DockerContainer {
  readonly containerId: string;
  /** How the engine calls it; an older agent's name differs. */
  readonly name: string;
  readonly sandboxDir: string;
  readonly cpus: number;
  phase: "launching" | "running" | "ended";
  /** What ends it politely: the image may ask for another signal than SIGTERM. */
  stopSignal: string;
  /** Undefined: the host's network. */
  address?: string;
  readonly cancel: AbortController;
  follower?: LogFollower;
  readonly exited: Promise<void>;
  readonly reportExit: () => void;
}

export function newDockerContainer(
  spec: Pick<ContainerSpec, "containerId" | "sandboxDir" | "cpus">,
  name = containerNameOf(spec.containerId),
): DockerContainer {
  let reportExit = () => {};
  const exited = new Promise<void>((resolve) => (reportExit = resolve));
  const { containerId, sandboxDir, cpus } = spec;
  return {
    containerId,
    name,
    sandboxDir,
    cpus,
    phase: "launching",
    stopSignal: "SIGTERM",
    cancel: new AbortController(),
    exited,
    reportExit,
  };
}

/** Takes over what the engine says about it. */
export function learnFrom(container: DockerContainer, answer: InspectAnswer): void {
  container.stopSignal = answer.Config.StopSignal || "SIGTERM";
  container.address = addressesOf(answer)[0];
}

export function addressesOf(answer: InspectAnswer): readonly string[] {
  const networks = Object.values(answer.NetworkSettings.Networks ?? {});
  const found = [
    answer.NetworkSettings.IPAddress,
    ...networks.flatMap((network) => [network.IPAddress, network.GlobalIPv6Address]),
  ];
  return [...new Set(found.filter((address): address is string => address !== undefined && address !== ""))];
}
