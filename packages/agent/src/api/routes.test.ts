import type { ContainerUsage } from "@mesolite/base";
import { agent, type AgentInfo } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { ask, contextOf, replyOf, requestOf, textOf } from "../../test/ask.ts";
import { compare, placesOf, type Shape } from "../../../../tests/support/json-shape.ts";
import { commandTask, framework, free, scalar, World } from "../../test/world.ts";
import { metricNames } from "./fixtures/metric-names.ts";
import { v0Shapes } from "./fixtures/v0-shapes.ts";
import { v1Shapes } from "./fixtures/v1-shapes.ts";

const reserved = {
  name: "cpus",
  type: "SCALAR",
  scalar: { value: 0.5 },
  reservations: [{ type: "DYNAMIC", role: "resrole", principal: "p" }],
} as const;
const agentInfo = {
  hostname: "host",
  port: 5051,
  resources: [
    free("cpus", 4),
    free("mem", 4096),
    free("disk", 10_000),
    { name: "ports", type: "RANGES", ranges: { range: [{ begin: 31_000, end: 32_000 }] } },
    reserved,
  ],
  attributes: [
    { name: "rack", type: "TEXT", text: { value: "r1" } },
    { name: "level", type: "SCALAR", scalar: { value: 10 } },
    { name: "range", type: "RANGES", ranges: { range: [{ begin: 1, end: 5 }] } },
  ],
} as const;

/** GET_AGENT was recorded of an agent without static reservations. */
const plainInfo: AgentInfo = { ...agentInfo, resources: agentInfo.resources.filter((resource) => resource !== reserved) };

const labels = { labels: [{ key: "tk", value: "tv" }] };
const multiRole = {
  ...framework,
  roles: ["golden"],
  hostname: "h",
  webui_url: "http://example.invalid/",
  principal: "p",
  labels,
  capabilities: [{ type: "MULTI_ROLE" }, { type: "PARTITION_AWARE" }],
} as const;
const healthCheck = {
  type: "COMMAND",
  delay_seconds: 0,
  interval_seconds: 2,
  timeout_seconds: 20,
  consecutive_failures: 3,
  grace_period_seconds: 10,
} as const;

/** One task runs and is healthy, one is over and acknowledged, one over and not; one framework is complete. */
function busy(info: AgentInfo = agentInfo): World {
  const world = new World({ agentInfo: info }).up();
  world.run(
    commandTask("runs", { labels, health_check: { ...healthCheck, command: { value: "true", shell: true } } }),
    multiRole,
  );
  world.containerStarted("runs");
  world.ackAll("runs");
  world.advance(0);
  const [check] = world.of("runCheck");
  world.feed({ kind: "checkFinished", checkId: check?.checkId ?? "", result: { kind: "command", exitCode: 0 } });
  world.ackAll("runs");
  for (const id of ["over", "unseen"]) {
    world.run(commandTask(id, id === "over" ? { labels } : {}), multiRole);
    world.containerStarted(id);
    if (id === "over") world.ackAll(id);
    world.containerExited(id, { kind: "exited", code: 0 });
  }
  world.ackAll("over");
  const other = {
    ...framework,
    id: { value: "f-2" },
    capabilities: [{ type: "MULTI_ROLE" } as const],
    roles: ["golden"],
    hostname: "h",
    webui_url: "u",
    labels,
  };
  const task = commandTask("gone", { labels });
  world.run(task, other);
  world.containerStarted("gone");
  world.master({ name: "mesos.internal.ShutdownFrameworkMessage", body: { framework_id: { value: "f-2" } } });
  world.containerExited("gone", { kind: "signaled", signal: 15 });
  return world;
}

const usage: ContainerUsage = {
  timestampMs: 1_795_330_710_892,
  cpusUserSecs: 0.09,
  cpusSystemSecs: 0.03,
  memRssBytes: 274_509_824,
};
const json = { "Content-Type": "application/json", Accept: "application/json" };

/** What only task groups and persistent volumes have; completed tasks here had no health check; and a completed framework without MULTI_ROLE shows `role`, which is tested apart. */
const unfilled =
  /parent|\.type$|\.executors\[\]\.completed_tasks\[\]\.labels|completed_tasks\[\]\.(health_check|statuses\[\]\.(healthy|reason))|\.disk|completed_frameworks\[\](\.framework_info)?\.role$|queued_tasks|statuses\[\]\.timestamp|executor_id\.value$|\.executor_id$|completed_frameworks.*\.executors\[\]/;

function expectShape(text: string, shape: Shape): void {
  const { problems, seen } = compare(text, shape);
  expect(problems).toEqual([]);
  expect(placesOf(shape).filter((place) => !seen.has(place) && !unfilled.test(place))).toEqual([]);
}

describe("v0 endpoints have the members and types of the original's", () => {
  it.each(Object.entries(v0Shapes))("%s", (line, shape) => {
    const reply = replyOf(requestOf(line), contextOf(busy()), usage);
    expect(reply.status).toBe(200);
    expect(reply.headers).toEqual({ "Content-Type": "application/json" });
    expectShape(textOf(reply.body), shape as Shape);
  });
});

describe("v1 reads have the members and types of the original's", () => {
  it.each(Object.entries(v1Shapes))("%s", (type, shape) => {
    const body = JSON.stringify({ type, ...(type === "GET_METRICS" ? { get_metrics: {} } : {}) });
    const reply = replyOf(requestOf("POST /api/v1", json, body), contextOf(busy(plainInfo)), usage);
    expect(reply.status).toBe(200);
    expect(reply.headers).toEqual({ "Content-Type": "application/json" });
    const text = textOf(reply.body);
    expect(text.startsWith(`{"type":"${type}"`)).toBe(true);
    expectShape(text, shape as Shape);
  });

  it.each(["GET_STATE", "GET_TASKS", "GET_EXECUTORS", "GET_FRAMEWORKS", "GET_CONTAINERS", "GET_AGENT"] as const)(
    "%s says the same in protobuf",
    (type) => {
      const context = contextOf(busy());
      const ofJson = textOf(replyOf(requestOf("POST /api/v1", json, JSON.stringify({ type })), context, usage).body);
      const headers = { "Content-Type": "application/x-protobuf", Accept: "application/x-protobuf" };
      const reply = replyOf(requestOf("POST /slave(1)/api/v1", headers, agent.Call.encode({ type })), context, usage);
      expect(reply.headers).toEqual({ "Content-Type": "application/x-protobuf" });
      const decoded = agent.Response.decode(reply.body as Uint8Array);
      expect(agent.Response.toJson(decoded)).toEqual(agent.Response.toJson(agent.Response.fromJson(JSON.parse(ofJson))));
    },
  );
});

describe("the agent's other answers", () => {
  it("names every recorded metric", () => {
    const text = textOf(replyOf(requestOf("GET /metrics/snapshot"), contextOf(busy())).body);
    const metrics = JSON.parse(text) as Record<string, number>;
    expect(Object.keys(metrics)).toEqual([...metricNames].sort());
    expect(metrics).toMatchObject({
      "slave/tasks_running": 1,
      "slave/tasks_finished": 2,
      "slave/registered": 1,
      "slave/cpus_used": 0.6,
      "slave/mem_total": 4096,
    });
  });

  it("tells what a container holds with the executor that the original would run, and a limit only where there is one", () => {
    const world = new World().up();
    world.run(commandTask("t", { resources: [scalar("cpus", 0.2), scalar("mem", 64)] }));
    world.containerStarted("t");
    const statistics = (usage: ContainerUsage) => {
      const body = textOf(replyOf(requestOf("GET /monitor/statistics"), contextOf(world), usage).body);
      return (JSON.parse(body) as { statistics: Record<string, number> }[])[0]?.statistics;
    };
    expect(statistics({ timestampMs: 1, cpusLimit: 0.5 })).toMatchObject({ cpus_soft_limit: 0.3, cpus_limit: 0.5 });
    expect(statistics({ timestampMs: 1 })).not.toHaveProperty("cpus_limit");
  });

  it("counts fetches, and messages for executors that are here and that are not", () => {
    const world = busy();
    const [framework] = world.agent.state.frameworks.values();
    const executorId = [...(framework?.executors.values() ?? [])].find(({ phase }) => phase === "running")?.executorId ?? "";
    for (const id of [executorId, "stranger", "other"]) {
      const ids = { framework_id: { value: framework?.id ?? "" }, executor_id: { value: id }, agent_id: { value: "" } };
      world.master({ name: "mesos.internal.FrameworkToExecutorMessage", body: { ...ids, data: new Uint8Array(1) } });
    }
    const fetches = { succeeded: 3, failed: 1, cacheBytes: 2e9, cachedBytes: 7 };
    expect(JSON.parse(textOf(replyOf(requestOf("GET /metrics/snapshot"), contextOf(world, { fetches })).body))).toMatchObject({
      "containerizer/fetcher/cache_size_total_bytes": 2e9,
      "containerizer/fetcher/cache_size_used_bytes": 7,
      "containerizer/fetcher/task_fetches_failed": 1,
      "containerizer/fetcher/task_fetches_succeeded": 3,
      "slave/valid_framework_messages": 1,
      "slave/invalid_framework_messages": 2,
    });
  });

  it("answers /health without a body, and the old spellings", () => {
    const context = contextOf(busy());
    expect(replyOf(requestOf("GET /health"), context)).toEqual({ kind: "reply", status: 200, headers: {}, body: "" });
    for (const path of [
      "/state.json",
      "/slave(1)/state",
      "/slave(1)/state.json",
      "/monitor/statistics.json",
      "/slave(1)/monitor/statistics",
    ]) {
      expect(replyOf(requestOf(`GET ${path}`), context).status).toBe(200);
    }
  });

  it("wraps JSON for pages of other origins", () => {
    const reply = replyOf(requestOf("GET /state?jsonp=cb"), contextOf(busy()));
    expect(reply.headers).toEqual({ "Content-Type": "text/javascript" });
    expect(textOf(reply.body)).toMatch(/^cb\(\{.*\}\)$/s);
    expect(replyOf(requestOf("GET /containers?jsonp=a;b"), contextOf(busy())).status).toBe(400);
  });

  it("picks one container", () => {
    const world = busy();
    const id = world.box("runs").spec.containerId;
    expect(JSON.parse(textOf(replyOf(requestOf(`GET /containers?container_id=${id}`), contextOf(world)).body))).toHaveLength(1);
    expect(JSON.parse(textOf(replyOf(requestOf("GET /containers?container_id=x"), contextOf(world)).body))).toEqual([]);
  });

  it("shows role for a framework of one role, and queued tasks", () => {
    const world = new World().up();
    world.run(commandTask("q"));
    const state = JSON.parse(textOf(replyOf(requestOf("GET /state"), contextOf(world)).body));
    expect(state.frameworks[0]).toMatchObject({
      role: "*",
      executors: [{ id: "q", tasks: [], queued_tasks: [{ id: "q", state: "TASK_STAGING" }] }],
    });
  });

  it("leaves files and the log level to the shell", () => {
    const context = contextOf(busy());
    expect(ask(requestOf("GET /files/browse.json?path=/x"), context)).toMatchObject({ kind: "files", operation: "browse" });
    const read = JSON.stringify({ type: "READ_FILE", read_file: { path: "/slave/log", offset: 3 } });
    expect(ask(requestOf("POST /api/v1", json, read), context)).toEqual({
      kind: "readFile",
      path: "/slave/log",
      offset: 3,
      format: "json",
    });
    const level = JSON.stringify({ type: "SET_LOGGING_LEVEL", set_logging_level: { level: 2, duration: { nanoseconds: 5e9 } } });
    expect(ask(requestOf("POST /api/v1", json, level), context)).toEqual({
      kind: "setLoggingLevel",
      level: 2,
      durationMs: 5_000,
    });
  });

  const text = { "Content-Type": "text/plain; charset=utf-8" };
  it.each([
    [
      "GET /api/v1",
      {},
      "",
      405,
      "405 Method Not Allowed. Expecting one of { 'POST' }, but received 'GET'.",
      { ...text, Allow: "POST" },
    ],
    [
      "GET /api/v1/executor",
      {},
      "",
      405,
      "405 Method Not Allowed. Expecting one of { 'POST' }, but received 'GET'.",
      { ...text, Allow: "POST" },
    ],
    ["GET /nope", {}, "", 404, "404 Not Found.", text],
    [
      "POST /api/v1",
      json,
      '{"type":"WAIT_CONTAINER","wait_container":{"container_id":{"value":"nope"}}}',
      404,
      "Container nope cannot be found",
      text,
    ],
    ["POST /api/v1", { Accept: "*/*" }, "{}", 400, "Expecting 'Content-Type' to be present", text],
    [
      "POST /api/v1",
      { "Content-Type": "text/plain" },
      "{}",
      415,
      "Expecting 'Content-Type' of application/json or application/x-protobuf",
      text,
    ],
    ["POST /api/v1", json, "{}", 400, "Failed to validate agent::Call: Expecting 'type' to be present", text],
    [
      "POST /api/v1",
      json,
      '{"type":"READ_FILE"}',
      400,
      "Failed to validate agent::Call: Expecting 'read_file' to be present",
      text,
    ],
    ["POST /api/v1", json, '{"type":"PRUNE_IMAGES"}', 501, "501 Not Implemented.", text],
  ])("%s %j %s: %d", (line, headers, body, status, sentence, expected) => {
    const reply = replyOf(requestOf(line, headers as Record<string, string>, body), contextOf(busy()));
    expect({ status: reply.status, text: textOf(reply.body), headers: reply.headers }).toEqual({
      status,
      text: sentence,
      headers: expected,
    });
  });

  it("shows nothing of the cluster before recovery is over", () => {
    const world = new World().start();
    for (const line of ["GET /state", "GET /containers", "GET /monitor/statistics"])
      expect(replyOf(requestOf(line), contextOf(world)).status).toBe(503);
    expect(replyOf(requestOf("GET /health"), contextOf(world)).status).toBe(200);
  });

  it("streams large states in slices", () => {
    const world = new World().up();
    for (let i = 0; i < 300; i++) world.run(commandTask(`t${i}`));
    const body = replyOf(requestOf("GET /state"), contextOf(world)).body as Iterable<string>;
    const slices = [...body];
    expect(slices.length).toBeGreaterThan(2);
    expect(JSON.parse(slices.join("")).frameworks[0].executors).toHaveLength(300);
  });
});
