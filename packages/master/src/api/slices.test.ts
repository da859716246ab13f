import { must } from "@mesolite/base";
import type { HttpBody } from "@mesolite/http-api";
import type { master } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { replyOf } from "../../test/ask.ts";
import { agentId, clusterState, commandFramework, contextOf, requestOf, task } from "../../test/cluster.ts";
import type { MasterState } from "../state/index.ts";

// Answers that look at every agent or task let others have their turn meanwhile. Counted in records, as time depends on the machine.

const agents = 4_000;
const tasks = 6_000;
const atMostInOneSlice = 2_000;

let looks = 0;

/** The record, which counts how often one of its members is read. */
function counting<T extends object>(record: T, member: keyof T): T {
  const value = record[member];
  return Object.defineProperty({ ...record }, member, { enumerable: true, get: () => (looks++, value) });
}

function largeState(): MasterState {
  const state = clusterState();
  const agent = must(state.agents.get(agentId), agentId);
  for (let i = 0; i < agents; i++) state.agents.set(`a${i}`, counting({ ...agent, id: `a${i}` }, "total"));
  for (let i = 0; i < tasks; i++) {
    const statuses = [{ task_id: { value: `n${i}` }, state: "TASK_RUNNING" as const, timestamp: i }];
    const record = task(`n${i}`, commandFramework, "", statuses);
    state.tasks.get(commandFramework)?.active.set(`n${i}`, counting(record, "state"));
  }
  return state;
}

/** The most looks between two pieces of the body, and all together. */
function slicesOf(body: HttpBody): { readonly most: number; readonly all: number } {
  if (typeof body === "string") throw new Error("the body was made at once");
  let most = looks; // What was done before the first piece is asked for counts too.
  let all = looks;
  looks = 0;
  for (const _ of body as Iterable<string | Uint8Array>) {
    most = Math.max(most, looks);
    all += looks;
    looks = 0;
  }
  return { most, all };
}

describe("no slice looks at very many records", () => {
  const context = contextOf(largeState());
  const v1 = (type: master.Call_Type, format: "json" | "x-protobuf"): ReturnType<typeof requestOf> => {
    const call: master.Call = type === "GET_METRICS" ? { type, get_metrics: {} } : { type };
    const headers = { "Content-Type": "application/json", Accept: `application/${format}` };
    return requestOf("POST /api/v1", headers, JSON.stringify(call));
  };
  it.each([
    ["/metrics/snapshot", requestOf("GET /metrics/snapshot"), agents + tasks],
    ["/roles", requestOf("GET /roles"), agents],
    ["GET_ROLES", v1("GET_ROLES", "json"), agents],
    ["GET_ROLES in binary", v1("GET_ROLES", "x-protobuf"), agents],
    ["GET_METRICS", v1("GET_METRICS", "json"), agents + tasks],
    ["GET_METRICS in binary", v1("GET_METRICS", "x-protobuf"), agents + tasks],
  ])("%s", (_, request, least) => {
    looks = 0;
    const { most, all } = slicesOf(replyOf(request, context).body);
    expect(all).toBeGreaterThanOrEqual(least);
    expect(most).toBeLessThanOrEqual(atMostInOneSlice);
  });
});
