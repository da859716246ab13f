import { describe, expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { MarathonConfig } from "../config.ts";
import { appToJson } from "./app-json.ts";
import type { Violation } from "./failure.ts";
import { newApp, readRawApp, updatedApp } from "./read-app.ts";
import { validateApp } from "./validate-app.ts";
import type { App } from "./app.ts";

const version = "2026-01-31T08:05:09.250Z";

function read(json: unknown, config: MarathonConfig = defaultConfig): App {
  const raw = readRawApp(json);
  const app = raw.ok ? newApp(raw.value, "/", config, version, new Map()) : raw;
  if (!app.ok) throw new Error(JSON.stringify(app.error));
  return app.value;
}

function violations(json: unknown): readonly Violation[] {
  const raw = readRawApp(json);
  const app = raw.ok ? newApp(raw.value, "/", defaultConfig, version, new Map()) : raw;
  if (!app.ok) return app.error.violations;
  return validateApp(app.value, { enableFeatures: [], defaultRole: "*" });
}

const ok = { id: "/a", cmd: "x" };

describe("defaults", () => {
  it("are Marathon's", () => {
    expect(appToJson(read(ok))).toEqual({
      id: "/a",
      cmd: "x",
      instances: 1,
      cpus: 1,
      mem: 128,
      disk: 0,
      gpus: 0,
      backoffSeconds: 1,
      backoffFactor: 1.15,
      maxLaunchDelaySeconds: 300,
      executor: "",
      portDefinitions: [{ port: 0, protocol: "tcp", name: "default" }],
      requirePorts: false,
      upgradeStrategy: { minimumHealthCapacity: 1, maximumOverCapacity: 1 },
      labels: {},
      networks: [{ mode: "host" }],
      unreachableStrategy: { inactiveAfterSeconds: 0, expungeAfterSeconds: 0 },
      killSelection: "YOUNGEST_FIRST",
      role: "*",
      version,
      versionInfo: { lastScalingAt: version, lastConfigChangeAt: version },
    });
  });

  it.each([
    ["that must be alone", { ...ok, labels: { MARATHON_SINGLE_INSTANCE_APP: "true" } }],
    ["whose volume only one can hold", external({})],
  ])("apps %s are never doubled", (_, json) => {
    expect(read(json).upgradeStrategy).toEqual({ minimumHealthCapacity: 0, maximumOverCapacity: 0 });
  });

  it("null is absent", () => {
    expect(read({ ...ok, args: null, container: null, env: null })).toEqual(read(ok));
  });
});

describe("old spellings", () => {
  it("uris become fetch, and only archives are unpacked", () => {
    expect(
      read({ ...ok, uris: ["http://h/a.tar.gz", "http://h/b.jar"] }).fetch.map(({ uri, extract }) => [uri, extract]),
    ).toEqual([
      ["http://h/a.tar.gz", true],
      ["http://h/b.jar", false],
    ]);
  });

  it("docker.network and docker.portMappings move out of docker", () => {
    const app = read({
      id: "/a",
      container: { docker: { image: "i", network: "BRIDGE", portMappings: [{ containerPort: 80 }] } },
    });
    expect(app.networks).toEqual([{ mode: "container/bridge" }]);
    expect(app.container).toMatchObject({
      type: "DOCKER",
      docker: { image: "i", forcePullImage: false, privileged: false, parameters: [] },
      portMappings: [{ containerPort: 80, hostPort: 0, servicePort: 0, protocol: "tcp", labels: {} }],
    });
    expect(app.portDefinitions).toBeUndefined();
    expect(JSON.stringify(app.container?.docker)).not.toContain("network");
  });

  it("ipAddress becomes a container network of a Mesos container", () => {
    const app = read({ ...ok, ipAddress: { networkName: "net", discovery: { ports: [{ number: 80, name: "http" }] } } });
    expect(app.networks).toEqual([{ mode: "container", name: "net" }]);
    expect(app.container).toMatchObject({ type: "MESOS", portMappings: [{ containerPort: 80, name: "http" }] });
    expect(app.container?.portMappings?.[0]?.hostPort).toBeUndefined();
  });

  it("ports become port definitions, also in an update", () => {
    expect(read({ ...ok, ports: [0, 8080] }).portDefinitions?.map((port) => port.port)).toEqual([0, 8080]);
    expect(read({ ...ok, ports: [] }).portDefinitions).toEqual([]);
    expect(
      updatedApp(read(ok), { ports: [9000] }, defaultConfig, version, new Map()).portDefinitions?.map((port) => port.port),
    ).toEqual([9000]);
  });

  it("an app read back from its JSON is the same app", () => {
    const bridge = {
      id: "/a",
      container: { docker: { image: "i", network: "BRIDGE" } },
      healthChecks: [{ path: "/" }],
      labels: { a: "b" },
    };
    for (const json of [ok, bridge]) {
      const app = read(json);
      const { version: _, versionInfo: __, ...definition } = JSON.parse(JSON.stringify(appToJson(app)));
      expect(read(definition)).toEqual(app);
      expect(updatedApp(app, {}, defaultConfig, version, new Map())).toEqual(app);
    }
  });
});

/** An app with an external volume that is as it should be, but for what is given. */
function external(more: object): Record<string, unknown> {
  const volume = { name: "data", provider: "dvdi", options: { "dvdi/driver": "rexray" }, ...more };
  const volumes = [{ containerPath: "/data", mode: "RW", external: volume }];
  return { ...ok, container: { type: "DOCKER", docker: { image: "i" }, volumes } };
}

/** One row for each rule: what is wrong, and the path and words that say so. */
const rows: readonly (readonly [string, unknown, string, string | RegExp])[] = [
  ["no id", { cmd: "x" }, "/id", "error.path.missing"],
  ["wrong number type", { ...ok, mem: "32" }, "/mem", "error.expected.jsnumber"],
  ["wrong string type", { ...ok, cmd: 1 }, "/cmd", "error.expected.jsstring"],
  ["fraction of an instance", { ...ok, instances: 1.5 }, "/instances", "error.expected.int"],
  ["empty cmd", { id: "/a", cmd: "" }, "/cmd", "error.minLength"],
  ["no cpu", { ...ok, cpus: 0 }, "/cpus", "error.min"],
  ["negative instances", { ...ok, instances: -1 }, "/instances", "error.min"],
  ["array for object", { ...ok, labels: [] }, "/labels", "error.expected.jsobject"],
  ["object for array", { ...ok, ports: {} }, "/ports", "error.expected.jsarray"],
  ["port out of range", { ...ok, ports: [70000] }, "/ports(0)", "error.max"],
  ["missing image", { id: "/a", container: { docker: {} } }, "/container/docker/image", "error.path.missing"],
  [
    "deep type error",
    { ...ok, container: { docker: { image: "i" }, portMappings: [{ hostPort: "x" }] } },
    "/container/portMappings(0)/hostPort",
    "error.expected.jsnumber",
  ],
  [
    "capacity above one",
    { ...ok, upgradeStrategy: { minimumHealthCapacity: 2, maximumOverCapacity: 0 } },
    "/upgradeStrategy/minimumHealthCapacity",
    "error.max",
  ],
  [
    "capacity missing",
    { ...ok, upgradeStrategy: { minimumHealthCapacity: 1 } },
    "/upgradeStrategy/maximumOverCapacity",
    "error.path.missing",
  ],
  ["unknown protocol", { ...ok, healthChecks: [{ protocol: "FTP" }] }, "/healthChecks(0)/protocol", /^error\.unknown\.value/],
  ["upper case", { ...ok, id: "/Foo" }, "/id", /^must fully match regular expression '/],
  ["underscore", { ...ok, id: "/a_b" }, "/id", /^must fully match regular expression '/],
  ["reserved last segment", { ...ok, id: "/a/tasks" }, "/id", /^must not end with any of/],
  ["root", { ...ok, id: "/" }, "/id", "must not be root"],
  ["neither cmd nor args", { id: "/a" }, "/", "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'."],
  [
    "cmd and args",
    { ...ok, args: ["x"] },
    "/",
    "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.",
  ],
  ["uris and fetch", { ...ok, uris: ["a"], fetch: [{ uri: "b" }] }, "/", "cannot specify both uris and fetch fields"],
  [
    "two network spellings",
    { id: "/a", container: { docker: { image: "i", network: "HOST" } }, networks: [{ mode: "host" }] },
    "/",
    "must not specify both container.docker.network and networks",
  ],
  [
    "ports and portDefinitions",
    { ...ok, ports: [1], portDefinitions: [{ port: 1 }] },
    "/",
    "cannot specify both ports and port definitions",
  ],
  ["same port twice", { ...ok, ports: [8080, 8080] }, "/", "ports must be unique"],
  [
    "same port name twice",
    { ...ok, portDefinitions: [{ name: "a" }, { name: "a" }] },
    "/portDefinitions",
    "Port names must be unique.",
  ],
  [
    "mapping on the host network",
    { id: "/a", networks: [{ mode: "host" }], container: { docker: { image: "i" }, portMappings: [{}] } },
    "/",
    "portMappings are not allowed with host-networking",
  ],
  [
    "definition on a bridge",
    { id: "/a", networks: [{ mode: "container/bridge" }], container: { docker: { image: "i" } }, portDefinitions: [{}] },
    "/",
    "portDefinitions are only allowed with host-networking",
  ],
  ["nameless container network", { ...ok, networks: [{ mode: "container" }] }, "/networks(0)/name", /--default_network_name/],
  [
    "two networks for Docker",
    { id: "/a", networks: [{ name: "a" }, { name: "b" }], container: { docker: { image: "i" } } },
    "/networks",
    "may only specify a single container network when using the Docker container engine",
  ],
  [
    "port index beyond",
    { ...ok, ports: [0], healthChecks: [{ portIndex: 3 }] },
    "/healthChecks(0)",
    "Health check port indices must address an element of the ports array or container port mappings.",
  ],
  [
    "two Mesos checks",
    { ...ok, healthChecks: [{ protocol: "MESOS_TCP" }, { protocol: "COMMAND", command: { value: "x" } }] },
    "/",
    "AppDefinition can contain at most one Mesos health check",
  ],
  [
    "COMMAND without command",
    { ...ok, healthChecks: [{ protocol: "COMMAND" }] },
    "/healthChecks(0)/command",
    "a COMMAND health check needs a command",
  ],
  [
    "readiness of an unknown port",
    { ...ok, readinessChecks: [{ portName: "x" }] },
    "/readinessChecks(0)/portName",
    "No port definition reference for portName x",
  ],
  ["unknown operator", { ...ok, constraints: [["a", "NEAR"]] }, "/constraints(0)", /^unknown operator NEAR/],
  ["short constraint", { ...ok, constraints: [["a"]] }, "/constraints(0)", "error.minLength"],
  [
    "bad expression",
    { ...ok, constraints: [["a", "LIKE", "("]] },
    "/constraints(0)",
    /^'\(' is not a valid regular expression: /,
  ],
  [
    "expression that needs backtracking",
    { ...ok, constraints: [["a", "LIKE", "(.)\\1"]] },
    "/constraints(0)",
    /^'\(\.\)\\1' is not a valid regular expression: /,
  ],
  [
    "set within a set",
    { ...ok, constraints: [["a", "LIKE", "[a-z&&[^b]]"]] },
    "/constraints(0)",
    "'[a-z&&[^b]]' has a set of characters within another one, which is not supported",
  ],
  ["MAX_PER without number", { ...ok, constraints: [["a", "MAX_PER", "x"]] }, "/constraints(0)", "MAX_PER needs a whole number"],
  ["UNIQUE with value", { ...ok, constraints: [["a", "UNIQUE", "x"]] }, "/constraints(0)", "UNIQUE takes no value"],
  ["foreign role", { ...ok, role: "other" }, "/role", "got other, expected one of: [*]"],
  ["foreign resource role", { ...ok, acceptedResourceRoles: ["x"] }, "/acceptedResourceRoles", /may only contain/],
  ["no resource role", { ...ok, acceptedResourceRoles: [] }, "/acceptedResourceRoles", "must not be empty"],
  [
    "gpus without the feature",
    { ...ok, gpus: 1 },
    "/gpus",
    "Feature gpu_resources is not enabled. Enable with --enable_features gpu_resources",
  ],
  [
    "single instance doubled",
    { ...ok, instances: 2, labels: { MARATHON_SINGLE_INSTANCE_APP: "true" } },
    "/instances",
    /MARATHON_SINGLE_INSTANCE_APP/,
  ],
  [
    "expunged before inactive",
    { ...ok, unreachableStrategy: { inactiveAfterSeconds: 2, expungeAfterSeconds: 1 } },
    "/unreachableStrategy/inactiveAfterSeconds",
    /expungeAfterSeconds/,
  ],
  [
    "secret without store",
    { ...ok, env: { A: { secret: "s" } }, secrets: { s: { source: "x" } } },
    "/env/A",
    /secrets are not supported/,
  ],
  [
    "persistent volume",
    { ...ok, container: { type: "MESOS", volumes: [{ containerPath: "d", mode: "RW", persistent: { size: 1 } }] } },
    "/container/volumes(0)/persistent",
    /not supported/,
  ],
  [
    "linuxInfo",
    { ...ok, container: { type: "MESOS", linuxInfo: { seccomp: { unconfined: true } } } },
    "/container/linuxInfo",
    /not supported/,
  ],
  [
    "secret for a registry",
    { ...ok, container: { type: "MESOS", docker: { image: "i", pullConfig: { secret: "s" } } } },
    "/container/docker/pullConfig",
    /not supported.*--docker_config/,
  ],
  [
    "credential for a registry",
    { ...ok, container: { type: "DOCKER", docker: { image: "i", credential: { principal: "me" } } } },
    "/container/docker/credential",
    /not supported.*--docker_config/,
  ],
  ["size of an external volume", external({ size: 5 }), "/container/volumes(0)/external/size", /must be absent/],
  [
    "options of an external volume",
    external({ options: { "dvdi/driver": "rexray", "dvdi/iops": "5" } }),
    "/container/volumes(0)/external/options",
    "may only contain dvdi/driver",
  ],
  [
    "external volume without driver",
    external({ options: {} }),
    "/container/volumes(0)/external/options",
    "must name the volume's driver as dvdi/driver",
  ],
  ["external volume without name", external({ name: undefined }), "/container/volumes(0)/external/name", "must not be empty"],
  [
    "external volume of another provider",
    external({ provider: "csi" }),
    "/container/volumes(0)/external/provider",
    "must be dvdi",
  ],
  [
    "external volume twice",
    { ...external({}), instances: 2 },
    "/instances",
    "Number of instances is limited to 1 when declaring DVDI volumes in app [/a]",
  ],
  [
    "external volume that two are to share during an upgrade",
    { ...external({}), upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 1 } },
    "/upgradeStrategy/maximumOverCapacity",
    /external volume/,
  ],
  [
    "external volume whose holder is to stay during an upgrade",
    { ...external({}), upgradeStrategy: { minimumHealthCapacity: 1, maximumOverCapacity: 0 } },
    "/upgradeStrategy/minimumHealthCapacity",
    /external volume/,
  ],
  ["residency", { ...ok, residency: {} }, "/", /^residency is not supported/],
  ["bad dependency", { ...ok, dependencies: ["/X"] }, "/dependencies(0)", /^must fully match/],
];

describe("every rule", () => {
  it.each(rows)("refuses: %s", (_name, json, path, sentence) => {
    const found = violations(json).filter((v) => v.path === path);
    expect(found.flatMap((v) => v.errors)).toContainEqual(
      typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
    );
  });

  it("is kept by the tutorial's nginx and by common apps", () => {
    const docker = { image: "nginx", network: "HOST", parameters: [], privileged: false, forcePullImage: false };
    const fine: unknown[] = [
      { id: "/nginx", container: { type: "DOCKER", docker }, cpus: 0.1, mem: 32.0, instances: 1 },
      { id: "a.b/c-1", args: ["/bin/x", "y"], ports: [] },
      { ...ok, portDefinitions: [{ port: 0, protocol: "udp,tcp", name: "dns", labels: { VIP_0: "/x:53" } }] },
      { ...ok, healthChecks: [{ protocol: "HTTP" }, { protocol: "TCP" }, { protocol: "COMMAND", command: { value: "true" } }] },
      external({}),
      { ...ok, id: "/team/app", role: "team", unreachableStrategy: "disabled" },
    ];
    for (const json of fine) expect(violations(json)).toEqual([]);
  });
});
