/** The Engine's JSON for a container, from a spec. Order and rules: what Mesos's agent hands to `docker run`. */
import { err, must, ok, type ContainerSpec, type ContainerVolume, type DockerSpec, type Result } from "@mesolite/base";
import { resolve } from "node:path";
import { cfsPeriodUs, cpuQuotaUs, cpuShares, memoryBytes } from "../cgroup/limits.ts";
import { parseImageName } from "./image-name.ts";
import { applyRunOptions, type ContainerBody } from "./run-options.ts";

export interface DockerSettings {
  /** Where the sandbox appears in containers (`--sandbox_directory`). */
  readonly sandboxDirectory: string;
  readonly enableCfs: boolean;
  /** Marks the containers of this agent. */
  readonly ownerTag: string;
}

export const ownerLabel = "mesolite.owner";
const containerIdLabel = "mesolite.container_id";

export function createBody(spec: ContainerSpec, docker: DockerSpec, settings: DockerSettings): Result<ContainerBody> {
  const body: ContainerBody = {
    Image: parseImageName(docker.image).full,
    Env: Object.entries(spec.environment).map(([name, value]) => `${name}=${value}`),
    Labels: { [ownerLabel]: settings.ownerTag, [containerIdLabel]: spec.containerId },
    ExposedPorts: {},
    Volumes: {},
    ...(docker.hostname !== undefined && { Hostname: docker.hostname }),
    ...commandFields(spec),
    HostConfig: {
      NetworkMode: networkMode(docker),
      Privileged: docker.privileged,
      Binds: [],
      PortBindings: {},
      ...limitFields(spec, settings),
    },
  };
  addBind(body, { source: spec.sandboxDir, target: settings.sandboxDirectory });
  const volumes = addVolumes(body, [...docker.volumes, ...spec.volumes], spec.sandboxDir, settings.sandboxDirectory);
  if (!volumes.ok) return volumes;
  for (const { hostPort, containerPort, protocol } of docker.portMappings) {
    const port = `${containerPort}/${protocol}`;
    body.ExposedPorts[port] = {};
    (body.HostConfig.PortBindings[port] ??= []).push({ HostPort: String(hostPort) });
  }
  const applied = applyRunOptions(body, docker.parameters);
  return applied.ok ? ok(body) : applied;
}

function networkMode({ network, userNetwork }: DockerSpec): string {
  return network === "USER" ? must(userNetwork, "the name of a USER network") : network.toLowerCase();
}

function commandFields(spec: ContainerSpec): Pick<ContainerBody, "Cmd" | "Entrypoint"> {
  const { command } = spec;
  switch (command.kind) {
    case "shell":
      return { Entrypoint: ["/bin/sh"], Cmd: ["-c", command.value] };
    case "exec":
      return { Entrypoint: [command.file], Cmd: command.argv.slice(1) };
    case "image":
      return command.args.length === 0 ? {} : { Cmd: command.args };
  }
}

function limitFields(spec: ContainerSpec, settings: DockerSettings): Record<string, number> {
  const hard = spec.memLimitMiB ?? spec.memMiB;
  const quotaUs = cpuQuotaUs(spec.cpuLimit ?? (settings.enableCfs ? spec.cpus : undefined));
  return {
    CpuShares: cpuShares(spec.cpus),
    ...(quotaUs !== undefined && { CpuPeriod: cfsPeriodUs, CpuQuota: quotaUs }),
    ...(hard !== Infinity && { Memory: memoryBytes(hard) }),
    ...(spec.memLimitMiB !== undefined && { MemoryReservation: memoryBytes(spec.memMiB) }),
  };
}

/** As a bind, for which the engine makes a missing directory; a path with a colon only a mount can say, and whoever launches makes it. */
function addBind({ HostConfig }: ContainerBody, bind: { source: string; target: string; mode?: "ro" | "rw" }): void {
  const { source, target, mode } = bind;
  if (`${source}${target}`.includes(":"))
    (HostConfig.Mounts ??= []).push({ Type: "bind", Source: source, Target: target, ReadOnly: mode === "ro" });
  else HostConfig.Binds.push([source, target, ...(mode === undefined ? [] : [mode])].join(":"));
}

/** Relative paths are the sandbox's, on either side. */
function addVolumes(
  body: ContainerBody,
  volumes: readonly ContainerVolume[],
  sandboxDir: string,
  mappedSandbox: string,
): Result<void> {
  for (const volume of volumes) {
    if (volume.hostPath === undefined && volume.volumeName === undefined) {
      body.Volumes[volume.containerPath] = {};
      continue;
    }
    const source = volume.volumeName ?? resolve(sandboxDir, volume.hostPath ?? "");
    const target = resolve(mappedSandbox, volume.containerPath);
    addBind(body, { source, target, mode: volume.readOnly ? "ro" : "rw" });
    if (volume.driver === undefined) continue;
    const other = body.HostConfig["VolumeDriver"];
    if (other !== undefined && other !== volume.driver)
      return err(`one container can't use two volume drivers, ${JSON.stringify(other)} and ${volume.driver}`);
    body.HostConfig["VolumeDriver"] = volume.driver;
  }
  return ok(undefined);
}
