import { describe, expect, test } from "vitest";
import { type ContainerSpec, dockerContainerName, type DockerSpec } from "@mesolite/base";
import { nginx, nginxContainer } from "../../test/nginx.ts";
import { parseContainerName } from "./container-name.ts";
import { createBody } from "./create-body.ts";
import { parseImageName } from "./image-name.ts";
import { registryAuth } from "./registry-auth.ts";
import { applyRunOptions, type ContainerBody } from "./run-options.ts";

const settings = { sandboxDirectory: "/mnt/mesos/sandbox", enableCfs: false, ownerTag: "tag" };
const spec: ContainerSpec = { ...nginxContainer, environment: { A: "1" } };
const { containerId } = spec;

function bodyOf(more: Partial<ContainerSpec> = {}, dockerMore: Partial<DockerSpec> = {}): ContainerBody {
  const body = createBody({ ...spec, ...more }, { ...nginx, ...dockerMore }, settings);
  if (!body.ok) throw new Error(body.error);
  return body.value;
}

describe("createBody", () => {
  test("the tutorial's nginx", () => {
    expect(bodyOf()).toEqual({
      Image: "nginx:latest",
      Env: ["A=1"],
      Labels: { "mesolite.owner": "tag", "mesolite.container_id": containerId },
      ExposedPorts: {},
      Volumes: {},
      HostConfig: {
        NetworkMode: "host",
        Privileged: false,
        Binds: ["/s:/mnt/mesos/sandbox"],
        PortBindings: {},
        CpuShares: 102,
        Memory: 32 * 2 ** 20,
      },
    });
  });

  test.each([
    [
      { kind: "shell", value: "echo $A" },
      { Entrypoint: ["/bin/sh"], Cmd: ["-c", "echo $A"] },
    ],
    [
      { kind: "exec", file: "/x", argv: ["x", "1"] },
      { Entrypoint: ["/x"], Cmd: ["1"] },
    ],
    [{ kind: "image", args: ["-v"] }, { Cmd: ["-v"] }],
  ] as const)("command %j", (command, fields) => {
    const { Entrypoint, Cmd } = bodyOf({ command });
    expect({ ...(Entrypoint && { Entrypoint }), ...(Cmd && { Cmd }) }).toEqual(fields);
  });

  test("ports, volumes and limits", () => {
    const volumes = [
      { hostPath: "/h", containerPath: "/c", readOnly: true },
      { hostPath: "data", containerPath: "/d", readOnly: false },
      { containerPath: "/v", readOnly: false },
      { volumeName: "vol", driver: "rexray", containerPath: "/e", readOnly: false },
      { hostPath: "/h", containerPath: "in/it", readOnly: false },
    ];
    const body = bodyOf(
      { memLimitMiB: 64, cpuLimit: 1 },
      { network: "BRIDGE", portMappings: [{ hostPort: 31000, containerPort: 80, protocol: "tcp" }], volumes },
    );
    expect(body.HostConfig).toMatchObject({
      Binds: ["/s:/mnt/mesos/sandbox", "/h:/c:ro", "/s/data:/d:rw", "vol:/e:rw", "/h:/mnt/mesos/sandbox/in/it:rw"],
      VolumeDriver: "rexray",
      PortBindings: { "80/tcp": [{ HostPort: "31000" }] },
      Memory: 64 * 2 ** 20,
      MemoryReservation: 32 * 2 ** 20,
      CpuQuota: 100_000,
    });
    expect([body.ExposedPorts, body.Volumes]).toEqual([{ "80/tcp": {} }, { "/v": {} }]);
  });

  test("host paths with a colon, as in the ids of some frameworks' tasks, are mounts: a bind has colons between its parts", () => {
    const body = bodyOf(
      { sandboxDir: "/s/ct:1:0:job" },
      {
        volumes: [
          { hostPath: "/h:1", containerPath: "/c", readOnly: true },
          { hostPath: "data", containerPath: "/d", readOnly: false },
          { hostPath: "/plain", containerPath: "/p", readOnly: false },
        ],
      },
    );
    const bind = (Source: string, Target: string, ReadOnly: boolean) => ({
      Type: "bind",
      Source,
      Target,
      ReadOnly,
    });
    expect(body.HostConfig).toMatchObject({
      Binds: ["/plain:/p:rw"],
      Mounts: [
        bind("/s/ct:1:0:job", "/mnt/mesos/sandbox", false),
        bind("/h:1", "/c", true),
        bind("/s/ct:1:0:job/data", "/d", false),
      ],
    });
  });
});

describe("docker run options", () => {
  const apply = (...parameters: readonly (readonly [string, string])[]) => {
    const body = bodyOf();
    const applied = applyRunOptions(
      body,
      parameters.map(([key, value]) => ({ key, value })),
    );
    return applied.ok ? body : applied.error;
  };

  test.each([
    [["ulimit", "nofile=10"], { HostConfig: { Ulimits: [{ Name: "nofile", Soft: 10, Hard: 10 }] } }],
    [["memory", "64m"], { HostConfig: { Memory: 64 * 2 ** 20 } }],
    [["m", "1G"], { HostConfig: { Memory: 2 ** 30 } }],
    [["cpus", "0.5"], { HostConfig: { NanoCpus: 5e8 } }],
    [["net", "none"], { HostConfig: { NetworkMode: "none" } }],
    [
      ["device", "/dev/fuse"],
      { HostConfig: { Devices: [{ PathOnHost: "/dev/fuse", PathInContainer: "/dev/fuse", CgroupPermissions: "rwm" }] } },
    ],
    [
      ["p", "127.0.0.1:80:8080/udp"],
      {
        ExposedPorts: { "8080/udp": {} },
        HostConfig: { PortBindings: { "8080/udp": [{ HostIp: "127.0.0.1", HostPort: "80" }] } },
      },
    ],
    [["tmpfs", "/t:size=1m"], { HostConfig: { Tmpfs: { "/t": "size=1m" } } }],
    [["sysctl", "net.a=1"], { HostConfig: { Sysctls: { "net.a": "1" } } }],
    [["log-driver", "none"], { HostConfig: { LogConfig: { Type: "none", Config: {} } } }],
    [["entrypoint", "/e"], { Entrypoint: ["/e"] }],
    [["label", "a=b=c"], { Labels: { a: "b=c" } }],
    [["user", "1:2"], { User: "1:2" }],
    [["privileged", ""], { HostConfig: { Privileged: true } }],
  ] as const)("%j", (parameter, part) => {
    expect(apply(parameter)).toMatchObject(part);
  });

  test("lists grow, aliases go to the network that was chosen after them", () => {
    expect(apply(["dns", "1.1.1.1"], ["dns", "2.2.2.2"])).toMatchObject({ HostConfig: { Dns: ["1.1.1.1", "2.2.2.2"] } });
    expect(apply(["network-alias", "db"], ["network", "blue"])).toMatchObject({
      NetworkingConfig: { EndpointsConfig: { blue: { Aliases: ["db"] } } },
    });
  });

  test.each([
    [["name", "x"], 'Docker parameter "name" is not supported'],
    [["ulimit", "lots"], "NAME=SOFT"],
    [["memory", "much"], "size"],
    [["restart", "always"], "restarting"],
    [["privileged", "perhaps"], "true or false"],
  ] as const)("%j is refused", (parameter, part) => {
    expect(apply(parameter)).toContain(part);
  });
});

test.each([
  ["nginx", "nginx", "latest", "nginx:latest"],
  ["nginx:1.25", "nginx", "1.25", "nginx:1.25"],
  ["127.0.0.1:5000/a/b", "127.0.0.1:5000/a/b", "latest", "127.0.0.1:5000/a/b:latest"],
  ["127.0.0.1:5000/a/b:1", "127.0.0.1:5000/a/b", "1", "127.0.0.1:5000/a/b:1"],
  ["a/b@sha256:12", "a/b", "sha256:12", "a/b@sha256:12"],
])("image %s", (image, repository, tag, full) => {
  expect(parseImageName(image)).toMatchObject({ repository, tag, full });
});

test("names of all ages are read, others are not", () => {
  expect(parseContainerName(`/${dockerContainerName(containerId)}`)).toEqual({ containerId, isExecutor: false });
  expect(parseContainerName(`mesos-20150101-S0.${containerId}`)).toEqual({ containerId, isExecutor: false });
  expect(parseContainerName(`mesos-a-S0.${containerId}.executor`)).toEqual({ containerId, isExecutor: true });
  for (const name of ["mesos-master", `my-mesos-${containerId}`, `mesos-${containerId}x`, "mesos-"])
    expect(parseContainerName(name)).toBeUndefined();
});

test("credentials are found with and without scheme, and padded for Go", () => {
  const config = {
    auths: {
      "https://index.docker.io/v1/": { auth: Buffer.from("me:p:w").toString("base64") },
      "r.example:5000": { username: "u", password: "p" },
    },
  };
  const read = (registry: string) => {
    const header = registryAuth(config, registry);
    return header === undefined ? undefined : JSON.parse(Buffer.from(header, "base64url").toString());
  };
  expect(read(parseImageName("nginx").registry)).toMatchObject({ username: "me", password: "p:w" });
  expect(read("r.example:5000")).toMatchObject({ username: "u", password: "p" });
  expect(read("other.example")).toBeUndefined();
  expect((registryAuth(config, "r.example:5000") ?? "").length % 4).toBe(0);
});
