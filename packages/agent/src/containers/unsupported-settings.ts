import { scalarTotal } from "@mesolite/resources";
import type { ContainerInfo, LinuxInfo, TaskInfo } from "@mesolite/wire";

type Ask = (container: ContainerInfo) => boolean;

/** What a container may ask for and does not get here, with the way out. A task that runs without what it asked for would be worse. */
const ofProcesses: readonly (readonly [Ask, string])[] = [
  [
    ({ network_infos = [] }) => network_infos.some(({ name }) => name !== undefined),
    "joins a network: a process container uses the host's",
  ],
  [({ hostname }) => hostname !== undefined, "sets hostname: a process container has the host's"],
  [
    ({ volumes = [] }) => volumes.some(({ mode }) => mode === "RO"),
    "mounts a volume read-only: a process container can only link host paths; use RW, or a container of type DOCKER",
  ],
  [({ rlimit_info }) => rlimit_info !== undefined, "sets rlimit_info: call ulimit in the command"],
  [linuxAsks(asksForCapabilities), "chooses capabilities: run it as another user"],
  [linuxAsks(({ seccomp }) => seccomp !== undefined && seccomp.unconfined !== true), "names a seccomp profile"],
  [linuxAsks(({ share_pid_namespace }) => share_pid_namespace === false), "wants a pid namespace of its own"],
  [linuxAsks(({ ipc_mode, shm_size }) => ipc_mode === "PRIVATE" || shm_size !== undefined), "wants shared memory of its own"],
];

/** The parameters mean options of `docker run`. */
const ofDocker: readonly (readonly [Ask, string])[] = [
  [
    ({ docker, network_infos = [] }) => docker?.network === "USER" && network_infos.length > 1,
    "joins more than one network: a Docker container starts in one",
  ],
  [
    ({ volumes = [] }) => volumes.some(({ source }) => source?.docker_volume?.driver_options !== undefined),
    "has a volume with driver_options: create the volume before, and give its name",
  ],
  [({ rlimit_info }) => rlimit_info !== undefined, "sets rlimit_info: use Docker's parameter ulimit"],
  [linuxAsks(asksForCapabilities), "chooses capabilities in linux_info: use Docker's parameters cap-add and cap-drop"],
  [linuxAsks(({ seccomp }) => seccomp !== undefined), "has seccomp in linux_info: use Docker's parameter security-opt"],
  [
    linuxAsks((info) => info.share_pid_namespace === true),
    "shares the pid namespace: use Docker's parameter pid with value host",
  ],
  [
    linuxAsks(({ ipc_mode, shm_size }) => ipc_mode === "SHARE_PARENT" || shm_size !== undefined),
    "sets ipc_mode or shm_size in linux_info: use Docker's parameters ipc and shm-size",
  ],
];

/** @returns a sentence for the task's status that names the first setting which would be ignored, or undefined */
export function unsupportedSettings(task: TaskInfo, containerizer: "mesos" | "docker"): string | undefined {
  if ((scalarTotal(task.resources ?? [], "gpus") ?? 0) > 0) return "The task uses GPUs, which this agent can't give to it";
  const { container } = task;
  if (!container) return undefined;
  if (container.tty_info) return "The container wants a terminal (tty_info), which this agent does not have";
  const found = (containerizer === "docker" ? ofDocker : ofProcesses).find(([asks]) => asks(container));
  return found && `The container ${found[1]}`;
}

function linuxAsks(asks: (info: LinuxInfo) => boolean): Ask {
  return ({ linux_info }) => linux_info !== undefined && asks(linux_info);
}

function asksForCapabilities(info: LinuxInfo): boolean {
  return (info.capability_info ?? info.bounding_capabilities ?? info.effective_capabilities) !== undefined;
}
