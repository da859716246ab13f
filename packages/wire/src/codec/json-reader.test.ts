import { describe, expect, it } from "vitest";
import {
  Environment,
  Filters,
  FrameworkInfo,
  HealthCheck,
  RLimitInfo,
  Resource,
  TaskStatus,
  master,
  scheduler,
  WireError,
} from "../index.ts";

describe("JSON in, by Mesos's rules", () => {
  it("passes over unknown fields and treats null as unset", () => {
    expect(scheduler.Call.fromJson({ type: "REVIVE", nobody: { knows: 1 }, revive: null })).toEqual({ type: "REVIVE" });
  });

  it("takes numbers and booleans as text", () => {
    const json = { port: "80", statuses: ["200", 204], path: "/" };
    expect(HealthCheck.fromJson({ http: json, delay_seconds: "1.5e1" })).toEqual({
      http: { port: 80, statuses: [200, 204], path: "/" },
      delay_seconds: 15,
    });
    expect(FrameworkInfo.fromJson({ user: "u", name: "n", checkpoint: "true" }).checkpoint).toBe(true);
  });

  it("takes infinity and NaN as text, for doubles only", () => {
    expect(Filters.fromJson({ refuse_seconds: "Infinity" }).refuse_seconds).toBe(Infinity);
    expect(Filters.fromJson({ refuse_seconds: "NaN" }).refuse_seconds).toBeNaN();
    expect(() => RLimitInfo.fromJson({ rlimits: [{ hard: "Infinity" }] })).toThrow(
      "'Infinity' as a JSON number for field 'hard'",
    );
  });

  it("cuts fractions off whole numbers and refuses what does not fit", () => {
    expect(HealthCheck.fromJson({ consecutive_failures: 3.9 }).consecutive_failures).toBe(3);
    expect(() => HealthCheck.fromJson({ consecutive_failures: -1 })).toThrow(
      "out of range for uint32 field 'consecutive_failures'",
    );
  });

  it("reads bytes from base64", () => {
    const status = { task_id: { value: "t" }, state: "TASK_FAILED", uuid: "AAECAw==" };
    expect(TaskStatus.fromJson(status).uuid).toEqual(Uint8Array.of(0, 1, 2, 3));
    expect(() => TaskStatus.fromJson({ ...status, uuid: "?" })).toThrow("base64 decode bytes field 'uuid'");
  });

  it("drops an unknown enum name where optional, refuses it where required", () => {
    expect(master.Call.fromJson({ type: "FLY" })).toEqual({});
    expect(() => Resource.fromJson({ name: "cpus", type: "FLY" })).toThrow("Failed to find enum for 'FLY'");
    expect(() => Resource.fromJson({ name: "cpus", type: "toString" })).toThrow("Failed to find enum");
  });

  it("names all missing fields with their paths, in declared order", () => {
    const call = { type: "SUBSCRIBE", subscribe: { framework_info: {} } };
    expect(() => scheduler.Call.fromJson(call)).toThrow(
      "Missing required fields: subscribe.framework_info.user, subscribe.framework_info.name",
    );
    const launch = { accept: { operations: [{}, { launch: { task_infos: [{ name: "x" }] } }] } };
    expect(() => scheduler.Call.fromJson(launch)).toThrow(
      "accept.operations[1].launch.task_infos[0].task_id, accept.operations[1].launch.task_infos[0].agent_id",
    );
  });

  it.each([
    [{ type: 7 }, "Not expecting a JSON number for field 'type'"],
    [{ subscribe: [] }, "Not expecting a JSON array for field 'subscribe'"],
    [{ subscribe: "x" }, "Not expecting a JSON string for field 'subscribe'"],
    [{ framework_id: { value: {} } }, "Not expecting a JSON object for field 'value'"],
    [[], "Expecting a JSON object"],
    [null, "Expecting a JSON object"],
  ])("refuses %j", (json, reason) => {
    expect(() => scheduler.Call.fromJson(json)).toThrow(reason);
  });

  it("keeps a map key that JavaScript treats specially as an ordinary key", () => {
    const json: unknown = JSON.parse('{"user":"u","name":"n","offer_filters":{"__proto__":{}}}');
    expect(Object.keys(FrameworkInfo.fromJson(json).offer_filters ?? {})).toEqual(["__proto__"]);
  });

  it("refuses JSON nested without end", () => {
    let id: object = { value: "x" };
    for (let i = 0; i < 200; i++) id = { value: "x", parent: id };
    expect(() => TaskStatus.fromJson({ container_status: { container_id: id } })).toThrow("nested deeper");
    const lists: unknown = JSON.parse("[".repeat(20_000) + "]".repeat(20_000));
    expect(() => FrameworkInfo.fromJson({ user: "u", name: "n", roles: lists })).toThrow(WireError);
  });
});

describe("JSON out, in Mesos's form", () => {
  it("shows explicit defaults that are not deprecated, in declared order, doubles as doubles", () => {
    expect(FrameworkInfo.toJsonText({ user: "u", name: "n" })).toBe(
      '{"user":"u","name":"n","failover_timeout":0.0,"checkpoint":false}',
    );
    expect(Environment.toJsonText({ variables: [{ name: "A", value: "1" }] })).toBe(
      '{"variables":[{"name":"A","type":"VALUE","value":"1"}]}',
    );
  });

  it("leaves out empty lists, but not those of the operator's large answers", () => {
    expect(scheduler.Event.toJsonText({ type: "OFFERS", offers: { offers: [] } })).toBe('{"type":"OFFERS","offers":{}}');
    expect(master.Response.toJsonText({ type: "GET_AGENTS", get_agents: {} })).toBe(
      '{"type":"GET_AGENTS","get_agents":{"agents":[],"recovered_agents":[]}}',
    );
  });

  it("of a message without fields is an empty object", () => {
    expect(Resource.toJsonText({ name: "d", type: "TEXT", shared: {} })).toBe('{"name":"d","type":"TEXT","shared":{}}');
  });
});
