import { type ContainerVolume, type DockerPortMapping, type DockerSpec, err, ok, type Result } from "@mesolite/base";
import { rangesTotal } from "@mesolite/resources";
import type { ContainerInfo, ContainerInfo_DockerInfo, TaskInfo, Volume } from "@mesolite/wire";

/** The Docker part of a container; an error is a sentence for the task's status. Rules as in the original's `docker run` builder. */
export function dockerSpec(task: TaskInfo, container: ContainerInfo): Result<DockerSpec> {
  const docker = container.docker;
  if (!docker) return err("The container is of type DOCKER but has no docker section");
  const network = docker.network ?? "HOST";
  if (network === "HOST" && container.hostname !== undefined) {
    return err("A container on the HOST network has the host's name: remove hostname, or use another network");
  }
  const userNetwork = container.network_infos?.[0]?.name;
  if (network === "USER" && userNetwork === undefined) return err("The USER network needs network_infos with a name");
  const mappings = portMappings(task, docker, network);
  if (!mappings.ok) return mappings;
  const volumes = containerVolumes(container.volumes ?? [], docker.volume_driver);
  if (!volumes.ok) return volumes;
  return ok({
    image: docker.image,
    network,
    userNetwork: network === "USER" ? userNetwork : undefined,
    portMappings: mappings.value,
    privileged: docker.privileged ?? false,
    forcePullImage: docker.force_pull_image ?? false,
    parameters: docker.parameters ?? [],
    hostname: container.hostname,
    volumes: volumes.value,
  });
}

function portMappings(task: TaskInfo, docker: ContainerInfo_DockerInfo, network: string): Result<readonly DockerPortMapping[]> {
  const wanted = docker.port_mappings ?? [];
  if (wanted.length === 0) return ok([]);
  if (network === "HOST" || network === "NONE") return err(`Port mappings need the BRIDGE or a USER network, not ${network}`);
  const ports = rangesTotal(task.resources ?? [], "ports");
  const mappings: DockerPortMapping[] = [];
  for (const mapping of wanted) {
    if (!ports.some((range) => range.begin <= mapping.host_port && mapping.host_port <= range.end)) {
      return err(`Host port ${mapping.host_port} of a port mapping is not among the task's ports`);
    }
    const protocol = (mapping.protocol ?? "tcp").toLowerCase();
    if (protocol !== "tcp" && protocol !== "udp")
      return err(`A port mapping's protocol is tcp or udp, not '${mapping.protocol}'`);
    mappings.push({ hostPort: mapping.host_port, containerPort: mapping.container_port, protocol });
  }
  return ok(mappings);
}

/** Volumes of either containerizer. `driver` is the old place of a Docker volume driver's name: then `host_path` is the volume's name. */
export function containerVolumes(volumes: readonly Volume[], driver?: string): Result<readonly ContainerVolume[]> {
  const result: ContainerVolume[] = [];
  for (const volume of volumes) {
    const one = containerVolume(volume, driver);
    if (!one.ok) return one;
    result.push(one.value);
  }
  return ok(result);
}

function containerVolume(volume: Volume, oldDriver: string | undefined): Result<ContainerVolume> {
  const base = { containerPath: volume.container_path, readOnly: volume.mode === "RO" };
  const source = volume.source;
  if (source?.type === "DOCKER_VOLUME" && source.docker_volume) {
    return ok({ ...base, driver: source.docker_volume.driver ?? oldDriver, volumeName: source.docker_volume.name });
  }
  const hostPath = volume.host_path ?? (source?.type === "HOST_PATH" ? source.host_path?.path : undefined);
  if (hostPath === undefined) {
    return err(
      `Volume ${volume.container_path} has no host path; volume sources of type ${source?.type ?? "image"} are not supported`,
    );
  }
  const absolute = hostPath.startsWith("/");
  if (!absolute && oldDriver !== undefined) return ok({ ...base, driver: oldDriver, volumeName: hostPath });
  if (!absolute && !volume.container_path.startsWith("/")) {
    return err(`Volume ${volume.container_path}: host path and container path cannot both be relative`);
  }
  if (hostPath.split("/").includes("..")) return err(`Volume ${volume.container_path}: the host path must not contain '..'`);
  return ok({ ...base, hostPath });
}
