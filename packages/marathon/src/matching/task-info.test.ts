import { Random } from "@mesolite/base";
import { type Offer, type Resource, TaskInfo } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { App } from "../definition/app.ts";
import { newApp, readRawApp } from "../definition/read-app.ts";
import { matchOffer } from "./match-offer.ts";
import { OfferPool } from "./offer-pool.ts";
import { taskInfo } from "./task-info.ts";

const config = { ...defaultConfig, defaultNetworkName: "dcos" };
const context = { config, random: new Random(7), nowMs: 0 };
const role = "*";
const offer: Offer = {
  id: { value: "o" },
  framework_id: { value: "f" },
  agent_id: { value: "s" },
  hostname: "h",
  allocation_info: { role },
  resources: [
    { name: "cpus", type: "SCALAR", scalar: { value: 4 }, allocation_info: { role } },
    { name: "mem", type: "SCALAR", scalar: { value: 1000 }, allocation_info: { role } },
    {
      name: "ports",
      type: "RANGES",
      ranges: {
        range: [
          { begin: 31000, end: 31009 },
          { begin: 80, end: 80 },
        ],
      },
      allocation_info: { role },
    },
  ],
};

function app(json: Record<string, unknown>): App {
  const raw = readRawApp({ id: "/a/b", cpus: 0.5, mem: 64, ...json });
  const read = raw.ok ? newApp(raw.value, "/", config, "2026-01-01T00:00:00.000Z", new Map()) : raw;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function build(json: Record<string, unknown>): {
  info: TaskInfo;
  env: Record<string, string | undefined>;
  hostPorts: readonly (number | undefined)[];
} {
  const definition = app(json);
  const result = matchOffer(definition, offer, new OfferPool(offer), [], context);
  if (!result.ok) throw new Error(JSON.stringify(result.mismatches));
  const info = TaskInfo.decode(
    TaskInfo.encode(taskInfo(definition, "a_b.instance-u._app.1", offer, result.match, config, context.random, true)),
  );
  const env = Object.fromEntries((info.command?.environment?.variables ?? []).map(({ name, value }) => [name, value]));
  return { info, env, hostPorts: result.match.hostPorts };
}

describe("a task's message", () => {
  it("of a shell command on the host's network", () => {
    const { info, env, hostPorts } = build({
      cmd: "run",
      user: "nobody",
      labels: { "my-label": "v" },
      env: { PORT1: "mine", X: "y" },
      portDefinitions: [{ port: 8080, name: "http", labels: { VIP_0: "/x:80" } }, { protocol: "udp,tcp" }],
      fetch: [{ uri: "http://u/f", executable: true, extract: false, destPath: "g" }],
      taskKillGracePeriodSeconds: 3,
    });
    expect(info.name).toBe("b.a");
    expect(info.container).toBeUndefined();
    expect(info.command).toMatchObject({ shell: true, value: "run", user: "nobody" });
    expect(info.command?.uris).toEqual([
      { value: "http://u/f", executable: true, extract: false, cache: false, output_file: "g" },
    ]);
    expect(info.kill_policy?.grace_period?.nanoseconds).toBe(3e9);
    expect(info.resources?.map((r) => [r.name, r.scalar?.value])).toEqual([
      ["cpus", 0.5],
      ["mem", 64],
      ["ports", undefined],
    ]);
    expect(env).toMatchObject({
      MESOS_TASK_ID: "a_b.instance-u._app.1",
      MARATHON_APP_ID: "/a/b",
      MARATHON_APP_RESOURCE_CPUS: "0.5",
      MARATHON_APP_RESOURCE_MEM: "64.0",
      MARATHON_APP_RESOURCE_DISK: "0.0",
      MARATHON_APP_RESOURCE_GPUS: "0",
      MARATHON_APP_LABELS: "MY_LABEL",
      MARATHON_APP_LABEL_MY_LABEL: "v",
      MARATHON_APP_ENFORCE_GROUP_ROLE: "TRUE",
      HOST: "h",
      PORT: String(hostPorts[0]),
      PORT0: String(hostPorts[0]),
      PORT_8080: String(hostPorts[0]),
      PORT_HTTP: String(hostPorts[0]),
      PORT1: "mine",
      PORTS: hostPorts.join(","),
      X: "y",
    });
    expect(info.discovery).toMatchObject({ visibility: "FRAMEWORK", name: "b.a" });
    expect(info.discovery?.ports?.ports?.map(({ number, protocol, name }) => [number, protocol, name])).toEqual([
      [hostPorts[0], "tcp", "http"],
      [hostPorts[1], "udp", undefined],
      [hostPorts[1], "tcp", undefined],
    ]);
  });

  it("of a Docker container on a bridge", () => {
    const mapping = [
      { containerPort: 80, hostPort: 0, name: "web" },
      { containerPort: 0, hostPort: 80 },
    ];
    const { info, env, hostPorts } = build({
      args: ["-v"],
      container: {
        docker: { image: "i", parameters: [{ key: "cap-add", value: "X" }] },
        portMappings: mapping,
        volumes: [{ containerPath: "/c", hostPath: "/h", mode: "RO" }],
      },
      networks: [{ mode: "container/bridge" }],
    });
    expect(info.container).toMatchObject({
      type: "DOCKER",
      volumes: [{ mode: "RO", container_path: "/c", host_path: "/h" }],
      docker: {
        image: "i",
        network: "BRIDGE",
        port_mappings: [
          { host_port: hostPorts[0], container_port: 80, protocol: "tcp" },
          { host_port: 80, container_port: 80, protocol: "tcp" },
        ],
        parameters: [
          { key: "cap-add", value: "X" },
          { key: "label", value: "MESOS_TASK_ID=a_b.instance-u._app.1" },
        ],
      },
    });
    expect(info.command).toMatchObject({ shell: false, arguments: ["-v"] });
    expect(info.command?.value).toBeUndefined();
    expect(env).toMatchObject({
      PORT0: String(hostPorts[0]),
      PORT_80: "80",
      PORT1: "80",
      PORT_WEB: String(hostPorts[0]),
      MARATHON_APP_DOCKER_IMAGE: "i",
    });
    expect(info.discovery?.ports?.ports?.[0]?.labels?.labels).toEqual([{ key: "network-scope", value: "host" }]);
  });

  it("of a container network without host ports", () => {
    const { info, env } = build({
      cmd: "x",
      container: { type: "MESOS", docker: { image: "i" }, portMappings: [{ containerPort: 8080 }, {}] },
      networks: [{}],
    });
    expect(info.resources?.some((r) => r.name === "ports")).toBe(false);
    expect(info.container).toMatchObject({
      type: "MESOS",
      mesos: { image: { type: "DOCKER", docker: { name: "i" }, cached: true } },
    });
    expect(info.container?.network_infos?.map(({ name }) => name)).toEqual(["dcos"]);
    expect(env["PORT0"]).toBe("8080");
    expect(Number(env["PORT1"])).toBeGreaterThan(1024);
    expect(env["PORTS"]).toBe(env["PORT1"]);
  });

  it("runs args without a container as program and arguments", () => {
    expect(build({ args: ["/bin/echo", "hi"] }).info.command).toMatchObject({
      shell: false,
      value: "/bin/echo",
      arguments: ["/bin/echo", "hi"],
    });
  });

  it("starts a custom executor through the shell, and keeps the variables prefix to ports and host", () => {
    const definition = app({ cmd: "run", executor: "/opt/it's" });
    const result = matchOffer(definition, offer, new OfferPool(offer), [], context);
    if (!result.ok) throw new Error("no match");
    const info = taskInfo(definition, "t", offer, result.match, { ...config, envVarsPrefix: "P_" }, context.random);
    expect(info.command).toBeUndefined();
    expect(info.executor).toMatchObject({
      executor_id: { value: "marathon-t" },
      command: { shell: true, value: `chmod ug+rx '/opt/it'\\''s' && exec '/opt/it'\\''s' run` },
    });
    const names = info.executor?.command?.environment?.variables?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["P_PORT0", "P_HOST", "MARATHON_APP_ID"]));
    expect(names).not.toContain("HOST");
  });
});

describe("a mismatch", () => {
  it("is given with every reason, in order, and with what is short", () => {
    const definition = app({
      cmd: "x",
      cpus: 9,
      mem: 2000,
      disk: 5,
      requirePorts: true,
      ports: [81, 80],
      constraints: [["hostname", "UNLIKE", "h"]],
    });
    const result = matchOffer(definition, offer, new OfferPool(offer), [], context);
    expect(result).toEqual({
      ok: false,
      mismatches: [
        { reason: "UnfulfilledConstraint", constraint: ["hostname", "UNLIKE", "h"], found: "h" },
        { reason: "InsufficientCpus", wanted: 9, available: 4 },
        { reason: "InsufficientMemory", wanted: 2000, available: 1000 },
        { reason: "InsufficientDisk", wanted: 5, available: 0 },
        { reason: "InsufficientPorts", wanted: 2, available: 11, missing: [81] },
      ],
    });
  });

  it("of role stands alone; of maintenance and of scarce GPUs say so", () => {
    const plain = app({ cmd: "x" });
    const reasons = (changes: Partial<Offer>, nowMs = 0): unknown => {
      const changed = { ...offer, ...changes };
      const result = matchOffer(plain, changed, new OfferPool(changed), [], { ...context, nowMs });
      return result.ok ? "match" : result.mismatches.map(({ reason }) => reason);
    };
    expect(reasons({ allocation_info: { role: "other" } })).toEqual(["UnfulfilledRole"]);
    const unavailability = { start: { nanoseconds: 1000e6 }, duration: { nanoseconds: 500e6 } };
    expect([999, 1000, 1499, 1500].map((ms) => reasons({ unavailability }, ms))).toEqual([
      "match",
      ["AgentMaintenance"],
      ["AgentMaintenance"],
      "match",
    ]);
    expect(reasons({ resources: [...(offer.resources ?? []), { name: "gpus", type: "SCALAR", scalar: { value: 1 } }] })).toEqual([
      "DeclinedScarceResources",
    ]);
    expect(reasons({ domain: { fault_domain: { region: { name: "far" }, zone: { name: "z" } } } })).toBe("match");
  });

  it("of acceptedResourceRoles comes first, and only for want of resources", () => {
    const refusal = (json: Record<string, unknown>, resources = offer.resources): unknown => {
      const held = { ...offer, allocation_info: { role: "dev" }, resources };
      const wanting = { ...app({ cmd: "x" }), role: "dev", ...json };
      const result = matchOffer(wanting, held, new OfferPool(held), [], context);
      return result.ok ? "match" : result.mismatches;
    };
    const nothing = [
      { reason: "InsufficientCpus", wanted: 0.5, available: 0 },
      { reason: "InsufficientMemory", wanted: 64, available: 0 },
      { reason: "InsufficientPorts", wanted: 1, available: 0, missing: [] },
    ];
    expect(refusal({ acceptedResourceRoles: ["dev"] })).toEqual([
      { reason: "UnfulfilledRole", accepted: ["dev"], held: ["*"] },
      ...nothing,
    ]);
    const reserved = (role: string): Resource[] => [
      ...(offer.resources ?? []),
      { name: "cpus", type: "SCALAR", scalar: { value: 0.1 }, reservations: [{ role }] },
    ];
    expect(refusal({ acceptedResourceRoles: ["dev"] }, reserved("dev"))).toEqual([
      { reason: "InsufficientCpus", wanted: 0.5, available: 0.1 },
      ...nothing.slice(1),
    ]);
    expect(refusal({ acceptedResourceRoles: ["*"] }, reserved("dev").slice(-1))).toMatchObject([
      { reason: "UnfulfilledRole", accepted: ["*"], held: ["dev"] },
      ...nothing,
    ]);
    expect(refusal({ acceptedResourceRoles: ["dev"] }, [])).toEqual(nothing);
    expect(refusal({ acceptedResourceRoles: ["dev"], cpus: 0, mem: 0, portDefinitions: [] })).toBe("match");
  });

  it("leaves agents of another region alone", () => {
    const far = { ...offer, domain: { fault_domain: { region: { name: "far" }, zone: { name: "z" } } } };
    const result = matchOffer(app({ cmd: "x" }), far, new OfferPool(far), [], { ...context, homeRegion: "near" });
    expect(result).toMatchObject({ ok: false, mismatches: [{ reason: "UnfulfilledConstraint", found: "far" }] });
    const named = matchOffer(app({ cmd: "x", constraints: [["@region", "IS", "far"]] }), far, new OfferPool(far), [], {
      ...context,
      homeRegion: "near",
    });
    expect(named.ok).toBe(true);
  });
});

describe("resources", () => {
  it("reserved ones are used before the others, and foreign reservations never", () => {
    const mine = {
      ...offer,
      allocation_info: { role: "me" },
      resources: [
        { name: "cpus", type: "SCALAR" as const, scalar: { value: 1 } },
        { name: "cpus", type: "SCALAR" as const, scalar: { value: 0.3 }, reservations: [{ role: "me" }] },
        { name: "cpus", type: "SCALAR" as const, scalar: { value: 9 }, reservations: [{ role: "you" }] },
      ],
    };
    const pool = new OfferPool(mine);
    const roles = new Set(["*", "me"]);
    expect(pool.available("cpus", roles)).toBe(1.3);
    expect(pool.take("cpus", 0.5, roles).map((r) => [r.scalar?.value, r.reservations?.[0]?.role])).toEqual([
      [0.3, "me"],
      [0.2, undefined],
    ]);
    expect(pool.available("cpus", roles)).toBe(0.8);
  });
});
