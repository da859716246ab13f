import { scheduler } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { ask, replyOf, textOf } from "../../test/ask.ts";
import { clusterState, contextOf, requestOf } from "../../test/cluster.ts";
import type { ApiAnswer } from "./answer.ts";

const context = contextOf(clusterState());
const info = { user: "root", name: "f" };

function post(call: scheduler.Call, headers: Record<string, string> = {}, principal?: string): ApiAnswer {
  const all = { "Content-Type": "application/x-protobuf", ...headers };
  return ask({ ...requestOf("POST /api/v1/scheduler", all, scheduler.Call.encode(call)), principal }, context);
}

function refusal(call: scheduler.Call, headers: Record<string, string> = {}, principal?: string): [number, string] {
  const answer = post(call, headers, principal);
  return answer.kind === "reply" ? [answer.status, textOf(answer.body)] : [0, answer.kind];
}

describe("SUBSCRIBE", () => {
  const call: scheduler.Call = { type: "SUBSCRIBE", subscribe: { framework_info: info } };

  it("opens a stream in the accepted format", () => {
    expect(post(call)).toMatchObject({ kind: "subscribe", format: "json", subscribe: { framework_info: info } });
    expect(post(call, { Accept: "application/x-protobuf" })).toMatchObject({ kind: "subscribe", format: "protobuf" });
  });

  it("fills the principal in, and refuses another one", () => {
    expect(post(call, {}, "p")).toMatchObject({ principal: "p", subscribe: { framework_info: { principal: "p" } } });
    const named: scheduler.Call = { ...call, subscribe: { framework_info: { ...info, principal: "q" } } };
    expect(refusal(named, {}, "p")).toEqual([
      400,
      "Failed to validate scheduler::Call: Authenticated principal 'p' does not match principal 'q' set in `FrameworkInfo`",
    ]);
  });

  it("refuses a stream id, another id inside, and formats that nobody speaks", () => {
    expect(refusal(call, { "Mesos-Stream-Id": "s" })).toEqual([
      400,
      "Subscribe calls should not include the 'Mesos-Stream-Id' header",
    ]);
    expect(refusal({ ...call, framework_id: { value: "f1" } })).toEqual([
      400,
      "Failed to validate scheduler::Call: 'framework_id' differs from 'subscribe.framework_info.id'",
    ]);
    expect(refusal(call, { Accept: "image/png" })[0]).toBe(406);
  });
});

describe("other calls", () => {
  const framework_id = { value: "f1" };

  it("go to the core with the stream id", () => {
    const call: scheduler.Call = { type: "REVIVE", framework_id };
    expect(post(call, { "Mesos-Stream-Id": "s", Accept: "image/png" }, "p")).toEqual({
      kind: "event",
      event: { kind: "schedulerCall", requestId: "request-1", streamId: "s", call, principal: "p" },
    });
  });

  it.each([
    "ACCEPT",
    "DECLINE",
    "KILL",
    "SHUTDOWN",
    "ACKNOWLEDGE",
    "RECONCILE",
    "MESSAGE",
    "REQUEST",
    "UPDATE_FRAMEWORK",
  ] as const)("%s needs its member", (type) => {
    const sentence = `Failed to validate scheduler::Call: Expecting '${type.toLowerCase()}' to be present`;
    expect(refusal({ type, framework_id })).toEqual([400, sentence]);
  });

  it("check what is inside", () => {
    const acknowledge = { agent_id: { value: "a" }, task_id: { value: "t" }, uuid: new Uint8Array(3) };
    expect(refusal({ type: "ACKNOWLEDGE", framework_id, acknowledge })[0]).toBe(400);
    const update_framework = { framework_info: { ...info, id: { value: "f2" } } };
    expect(refusal({ type: "UPDATE_FRAMEWORK", framework_id, update_framework })[1]).toContain(
      "update_framework.framework_info.id",
    );
  });

  it("must be messages", () => {
    const broken = requestOf("POST /api/v1/scheduler", { "Content-Type": "application/x-protobuf" }, new Uint8Array([10, 200]));
    const reply = replyOf(broken, context);
    expect([reply.status, textOf(reply.body)]).toEqual([400, expect.stringMatching(/^Failed to parse body into Call protobuf/)]);
    const wrong = requestOf("POST /api/v1/scheduler", { "Content-Type": "application/json" }, '{"type":"KILL","kill":{}}');
    expect(textOf(replyOf(wrong, context).body)).toMatch(/^Failed to convert JSON into Call protobuf: .*task_id/);
  });
});
