import type { ContainerInfo, TaskInfo } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { commandTask, config, framework, scalar } from "../../test/world.ts";
import { commandExecutorInfo } from "../tasks/command-executor-info.ts";
import { containerSpec } from "./container-spec.ts";
import type { EnvironmentContext } from "./environment.ts";

const context: EnvironmentContext = {
  config,
  agentId: "m-S0",
  agentPid: "slave(1)@10.0.0.2:5051",
  framework: { ...framework, checkpoint: true },
  frameworkId: "f-1",
  executorId: "t",
  containerId: "c-1",
  sandboxDir: "/sandbox",
};

function specOf(task: TaskInfo, more: Partial<EnvironmentContext> = {}) {
  const spec = containerSpec(task, { ...context, ...more });
  if (!spec.ok) throw new Error(spec.error);
  return spec.value;
}

function errorOf(task: TaskInfo, more: Partial<EnvironmentContext> = {}): string {
  const spec = containerSpec(task, { ...context, ...more });
  return spec.ok ? "" : spec.error;
}

function docker(fields = {}, info = {}): TaskInfo {
  return commandTask("t", {
    container: { type: "DOCKER", docker: { image: "nginx", ...fields }, ...info },
    resources: [scalar("cpus", 0.1), { name: "ports", type: "RANGES", ranges: { range: [{ begin: 31_000, end: 31_001 }] } }],
  });
}

describe("the container of a command task", () => {
  it("gets the variables of an executor and of a task; the task's own win", () => {
    const environment = {
      variables: [
        { name: "MESOS_SANDBOX", value: "mine" },
        { name: "A", value: "1" },
      ],
    };
    const executorEnvironment = { A: "0", B: "2" };
    const spec = specOf(commandTask("t", {}, { value: "env", environment }), { config: { ...config, executorEnvironment } });
    expect(spec.environment).toEqual({
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      LIBPROCESS_IP: "10.0.0.2",
      LIBPROCESS_PORT: "0",
      MESOS_FRAMEWORK_ID: "f-1",
      MESOS_EXECUTOR_ID: "t",
      MESOS_DIRECTORY: "/sandbox",
      MESOS_SANDBOX: "mine",
      MESOS_SLAVE_ID: "m-S0",
      MESOS_SLAVE_PID: "slave(1)@10.0.0.2:5051",
      MESOS_AGENT_ENDPOINT: "10.0.0.2:5051",
      MESOS_CHECKPOINT: "1",
      MESOS_HTTP_COMMAND_EXECUTOR: "0",
      MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: "5secs",
      MESOS_RECOVERY_TIMEOUT: "15mins",
      MESOS_SUBSCRIPTION_BACKOFF_MAX: "2secs",
      MESOS_ALLOCATION_ROLE: "*",
      A: "1",
      B: "2",
    });
  });

  it("runs shell text, or a program with arguments", () => {
    expect(specOf(commandTask("t", {}, { value: "echo hi" })).command).toEqual({ kind: "shell", value: "echo hi" });
    expect(specOf(commandTask("t", {}, { shell: false, value: "/bin/echo", arguments: ["echo", "hi"] })).command).toEqual({
      kind: "exec",
      file: "/bin/echo",
      argv: ["echo", "hi"],
    });
    expect(errorOf(commandTask("t", {}, {}))).toContain("no value");
  });

  it("has the task's CPUs, and its memory with the original's allowance for an executor", () => {
    const limits = { cpus: { value: 2 }, mem: { value: Number.POSITIVE_INFINITY } };
    expect(specOf(commandTask("t", { limits }))).toMatchObject({
      cpus: 0.5,
      memMiB: 96,
      cpuLimit: 2,
      memLimitMiB: Number.POSITIVE_INFINITY,
    });
  });

  it("runs as the task's user, else the framework's, if it may", () => {
    expect(specOf(commandTask("t")).user).toBe("nobody");
    expect(specOf(commandTask("t", {}, { value: "id", user: "www" })).user).toBe("www");
    expect(specOf(commandTask("t"), { config: { ...config, switchUser: false } }).user).toBeUndefined();
  });

  it("fetches, relative URIs from --frameworks_home", () => {
    const uris = [{ value: "http://h/a.tgz" }, { value: "b:1", extract: false, executable: true }];
    expect(specOf(commandTask("t", {}, { value: "x", uris }), { config: { ...config, frameworksHome: "/home" } }).uris).toEqual([
      { value: "http://h/a.tgz", executable: false, extract: true, cache: false },
      { value: "/home/b:1", executable: true, extract: false, cache: false },
    ]);
  });

  it("says which containerizer is missing", () => {
    expect(errorOf(docker(), { config: { ...config, containerizers: ["mesos"] } })).toContain("--containerizers is 'mesos'");
    expect(errorOf(commandTask("t"), { config: { ...config, containerizers: ["docker"] } })).toContain("needs 'mesos'");
  });
});

describe("the container of a Docker task", () => {
  it("has what the image needs, and little of the agent", () => {
    const task = docker({
      network: "BRIDGE",
      port_mappings: [{ host_port: 31_000, container_port: 80 }],
      parameters: [{ key: "ulimit", value: "nofile=9" }],
    });
    const spec = specOf({ ...task, command: { shell: false, arguments: ["-g", "daemon off;"] } });
    expect(spec.docker).toMatchObject({
      image: "nginx",
      network: "BRIDGE",
      portMappings: [{ hostPort: 31_000, containerPort: 80, protocol: "tcp" }],
      parameters: [{ key: "ulimit", value: "nofile=9" }],
      privileged: false,
      forcePullImage: false,
    });
    expect(spec.command).toEqual({ kind: "image", args: ["-g", "daemon off;"] });
    expect(spec.environment).toEqual({
      MESOS_SANDBOX: "/mnt/mesos/sandbox",
      MESOS_CONTAINER_NAME: "mesos-c-1",
      MESOS_ALLOCATION_ROLE: "*",
    });
  });

  it.each([
    [docker({ port_mappings: [{ host_port: 31_000, container_port: 80 }] }), "not HOST"],
    [docker({ network: "BRIDGE", port_mappings: [{ host_port: 8080, container_port: 80 }] }), "8080"],
    [docker({ network: "BRIDGE", port_mappings: [{ host_port: 31_000, container_port: 80, protocol: "sctp" }] }), "tcp or udp"],
    [docker({ network: "USER" }), "network_infos"],
    [docker({}, { hostname: "h" }), "hostname"],
    [docker({}, { volumes: [{ mode: "RW", container_path: "data", host_path: "here" }] }), "cannot both be relative"],
    [docker({}, { volumes: [{ mode: "RW", container_path: "/data", host_path: "../../etc" }] }), "'..'"],
    [docker({}, { volumes: [{ mode: "RW", container_path: "/data" }] }), "no host path"],
  ])("is refused with a reason", (task, words) => {
    expect(errorOf(task)).toContain(words);
  });

  it("is not given away without what it asks for", () => {
    const capabilities = { capabilities: ["NET_ADMIN"] } as const;
    const asking: readonly (readonly [Partial<ContainerInfo>, string, string])[] = [
      [{ rlimit_info: { rlimits: [{ type: "RLMT_NOFILE", soft: 9, hard: 9 }] } }, "rlimit_info", "parameter ulimit"],
      [{ linux_info: { capability_info: capabilities } }, "capabilities", "cap-add"],
      [{ linux_info: { effective_capabilities: capabilities } }, "capabilities", "cap-add"],
      [{ linux_info: { bounding_capabilities: {} } }, "capabilities", "cap-add"],
      [{ linux_info: { seccomp: { profile_name: "p" } } }, "seccomp", "security-opt"],
      [{ linux_info: { share_pid_namespace: false } }, "pid namespace", ""],
      [{ linux_info: { share_pid_namespace: true } }, "", "parameter pid"],
      [{ linux_info: { ipc_mode: "PRIVATE" } }, "shared memory", ""],
      [{ linux_info: { shm_size: 64 } }, "shared memory", "shm-size"],
      [{ network_infos: [{ name: "blue" }] }, "joins a network", ""],
      [{ hostname: "h" }, "hostname", ""],
      [{ volumes: [{ mode: "RO", container_path: "data", host_path: "/srv" }] }, "read-only", ""],
      [{ tty_info: {} }, "tty_info", "tty_info"],
    ];
    for (const [asked, words, dockerWords] of asking) {
      const process = errorOf(commandTask("t", { container: { type: "MESOS", ...asked } }));
      expect([process !== "", process], JSON.stringify(asked)).toEqual([words !== "", expect.stringContaining(words)]);
      const image = errorOf(docker({ network: "BRIDGE" }, asked));
      expect([image !== "", image], JSON.stringify(asked)).toEqual([dockerWords !== "", expect.stringContaining(dockerWords)]);
    }
    const networks = { network_infos: [{ name: "blue" }, { name: "red" }] };
    expect(errorOf(docker({ network: "USER" }, networks))).toContain("more than one network");
    expect(errorOf(commandTask("t", { resources: [scalar("gpus", 1)] }))).toContain("GPUs");
  });

  it("mounts volumes", () => {
    const volumes = [
      { mode: "RO", container_path: "/data", host_path: "/srv" },
      { mode: "RW", container_path: "/v", source: { type: "DOCKER_VOLUME", docker_volume: { driver: "d", name: "n" } } },
    ];
    expect(specOf(docker({}, { volumes })).docker?.volumes).toEqual([
      { containerPath: "/data", readOnly: true, hostPath: "/srv" },
      { containerPath: "/v", readOnly: false, driver: "d", volumeName: "n" },
    ]);
  });
});

describe("the executor that is shown for a command task", () => {
  it.each([
    [{ value: "sleep 1000" }, "sh -c 'sleep 1000'"],
    [{ value: "0123456789abcdef" }, "sh -c '0123456789ab...'"],
    [{ shell: false, value: "/bin/ls", arguments: ["ls"] }, "[/bin/ls, ls]"],
    [{ shell: false }, "NO EXECUTABLE"],
    [{}, "NO COMMAND"],
  ])("%j", (command, shown) => {
    expect(commandExecutorInfo(commandTask("t", {}, command), "f-1", "/l").name).toBe(
      `Command Executor (Task: t) (Command: ${shown})`,
    );
  });
});
