import { master } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { ask, bytesOf, replyOf, textOf } from "../../../test/ask.ts";
import { clusterState, contextOf, requestOf, task } from "../../../test/cluster.ts";
import { commandFramework } from "../../../test/cluster.ts";
import { newMasterState } from "../../state/index.ts";
import type { ApiAnswer } from "../answer.ts";

const context = contextOf(clusterState());
const json = { "Content-Type": "application/json", Accept: "application/json" };
const protobuf = { "Content-Type": "application/x-protobuf", Accept: "application/x-protobuf" };

function call(body: master.Call, headers = protobuf): ApiAnswer {
  const bytes = headers === protobuf ? master.Call.encode(body) : JSON.stringify(body);
  return ask(requestOf("POST /api/v1", headers, bytes), context);
}

const reads = [
  "GET_HEALTH",
  "GET_FLAGS",
  "GET_VERSION",
  "GET_METRICS",
  "GET_LOGGING_LEVEL",
  "GET_STATE",
  "GET_AGENTS",
  "GET_FRAMEWORKS",
  "GET_EXECUTORS",
  "GET_OPERATIONS",
  "GET_TASKS",
  "GET_ROLES",
  "GET_WEIGHTS",
  "GET_MASTER",
  "GET_QUOTA",
  "GET_MAINTENANCE_STATUS",
  "GET_MAINTENANCE_SCHEDULE",
] as const;

describe("reads say the same in both formats", () => {
  it.each(reads)("%s", (type) => {
    const body: master.Call = type === "GET_METRICS" ? { type, get_metrics: {} } : { type };
    const binary = replyOf(requestOf("POST /api/v1", protobuf, master.Call.encode(body)), context);
    expect(binary.headers).toEqual({ "Content-Type": "application/x-protobuf" });
    const text = textOf(replyOf(requestOf("POST /api/v1", json, JSON.stringify(body)), context).body);
    const decoded = master.Response.decode(bytesOf(binary.body));
    // Through the codec, which leaves out the empty lists that the text shows.
    expect(decoded).toEqual(withCheckpoint(decoded, master.Response.fromJson(JSON.parse(text))));
  });

  it("streams large ones in slices", () => {
    const state = clusterState();
    const statuses = [{ task_id: { value: "n" }, state: "TASK_RUNNING" as const, timestamp: 1 }];
    for (let i = 0; i < 2000; i++)
      state.tasks.get(commandFramework)?.active.set(`n${i}`, task(`n${i}`, commandFramework, "", statuses));
    const reply = replyOf(requestOf("POST /api/v1", protobuf, master.Call.encode({ type: "GET_TASKS" })), contextOf(state));
    const slices = [...(reply.body as Iterable<Uint8Array>)];
    expect(Math.max(...slices.map((slice) => slice.length))).toBeLessThan(64 * 1024);
    expect(slices.filter((slice) => slice.length === 0).length).toBeGreaterThan(5);
    expect(master.Response.decode(Buffer.concat(slices)).get_tasks?.tasks).toHaveLength(2002);
  });
});

/** JSON input has no `checkpoint` of agents: the codec keeps that to the binary form. */
function withCheckpoint(from: master.Response, to: master.Response): master.Response {
  const copy = (agents: master.Response["get_agents"]): master.Response["get_agents"] =>
    agents && {
      ...agents,
      agents: agents.agents?.map((agent) => ({ ...agent, agent_info: { ...agent.agent_info, checkpoint: true } })),
    };
  if (from.get_agents !== undefined) return { ...to, get_agents: copy(to.get_agents) };
  return from.get_state === undefined
    ? to
    : { ...to, get_state: { ...to.get_state, get_agents: copy(to.get_state?.get_agents) } };
}

describe("an empty master", () => {
  const empty = contextOf(newMasterState());
  it.each([
    ["GET_WEIGHTS", '{"type":"GET_WEIGHTS"}'],
    ["GET_ROLES", '{"type":"GET_ROLES","get_roles":{}}'],
    ["GET_OPERATIONS", '{"type":"GET_OPERATIONS","get_operations":{}}'],
    ["GET_QUOTA", '{"type":"GET_QUOTA","get_quota":{"status":{}}}'],
    ["GET_AGENTS", '{"type":"GET_AGENTS","get_agents":{"agents":[],"recovered_agents":[]}}'],
    ["GET_EXECUTORS", '{"type":"GET_EXECUTORS","get_executors":{"executors":[]}}'],
    ["GET_MAINTENANCE_STATUS", '{"type":"GET_MAINTENANCE_STATUS","get_maintenance_status":{"status":{}}}'],
  ])("%s", (type, text) => {
    expect(textOf(replyOf(requestOf("POST /api/v1", json, JSON.stringify({ type })), empty).body)).toBe(text);
  });
});

describe("what the shell does", () => {
  it("lists and reads files", () => {
    expect(call({ type: "LIST_FILES", list_files: { path: "/p" } })).toEqual({
      kind: "listFiles",
      path: "/p",
      format: "protobuf",
    });
    const read_file = { path: "/p", offset: 3, length: 5 };
    expect(call({ type: "READ_FILE", read_file }, json)).toEqual({ kind: "readFile", ...read_file, format: "json" });
  });

  it("sets the logging level", () => {
    const set_logging_level = { level: 2, duration: { nanoseconds: 60e9 } };
    expect(call({ type: "SET_LOGGING_LEVEL", set_logging_level })).toEqual({
      kind: "setLoggingLevel",
      level: 2,
      durationMs: 60_000,
    });
  });
});

describe("writes", () => {
  const agent_id = { value: "a" };
  it.each([
    { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "r", weight: 2 }] } },
    { type: "UPDATE_QUOTA", update_quota: { quota_configs: [{ role: "r" }] } },
    { type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id } },
    { type: "REACTIVATE_AGENT", reactivate_agent: { agent_id } },
    { type: "TEARDOWN", teardown: { framework_id: { value: "f" } } },
    { type: "MARK_AGENT_GONE", mark_agent_gone: { agent_id } },
  ] as const)("$type goes to the core", (body) => {
    for (const headers of [json, protobuf]) {
      expect(call(body, headers)).toMatchObject({
        kind: "event",
        event: { kind: "operatorCall", requestId: "request-1", call: body },
      });
    }
  });

  it.each([
    "GET_METRICS",
    "SET_LOGGING_LEVEL",
    "READ_FILE",
    "UPDATE_WEIGHTS",
    "UPDATE_QUOTA",
    "DEACTIVATE_AGENT",
    "REACTIVATE_AGENT",
    "TEARDOWN",
    "DRAIN_AGENT",
    "START_MAINTENANCE",
    "GROW_VOLUME",
  ] as const)("%s needs its member", (type) => {
    const reply = call({ type });
    const text = `Failed to validate master::Call: Expecting '${type.toLowerCase()}' to be present`;
    expect(reply).toMatchObject({ kind: "reply", status: 400, body: text });
  });

  it("are not done for a type that does not exist yet", () => {
    expect(call({ type: "UNKNOWN" })).toMatchObject({ status: 501 });
    expect(call({ type: "SUBSCRIBE" })).toMatchObject({ status: 501 });
  });
});
