import { describe, expect, it } from "vitest";
import { ask, replyOf, textOf } from "../../test/ask.ts";
import { clusterState, contextOf, requestOf } from "../../test/cluster.ts";

const context = contextOf(clusterState());
const cpus = { name: "cpus", type: "SCALAR", scalar: { value: 1 } };
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe("v0 writes become operator calls", () => {
  it.each([
    ["POST /teardown", form({ frameworkId: "f" }), { type: "TEARDOWN", teardown: { framework_id: { value: "f" } } }],
    [
      "PUT /weights",
      '[{"role":"a","weight":2.5}]',
      { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "a", weight: 2.5 }] } },
    ],
    [
      "POST /machine/down",
      '[{"ip":"10.0.0.1"}]',
      { type: "START_MAINTENANCE", start_maintenance: { machines: [{ ip: "10.0.0.1" }] } },
    ],
    ["POST /master/machine/up", "[]", { type: "STOP_MAINTENANCE", stop_maintenance: { machines: [] } }],
    [
      "POST /maintenance/schedule",
      '{"windows":[]}',
      { type: "UPDATE_MAINTENANCE_SCHEDULE", update_maintenance_schedule: { schedule: {} } },
    ],
    ["POST /quota", '{"role":"a"}', { type: "SET_QUOTA", set_quota: { quota_request: { role: "a" } } }],
    ["DELETE /quota/eng/dev", "", { type: "REMOVE_QUOTA", remove_quota: { role: "eng/dev" } }],
    [
      "POST /reserve",
      form({ slaveId: "s", resources: JSON.stringify([cpus]) }),
      { type: "RESERVE_RESOURCES", reserve_resources: { agent_id: { value: "s" }, resources: [cpus] } },
    ],
    [
      "POST /destroy-volumes",
      form({ slaveId: "s", volumes: JSON.stringify([cpus]) }),
      { type: "DESTROY_VOLUMES", destroy_volumes: { agent_id: { value: "s" }, volumes: [cpus] } },
    ],
  ])("%s", (line, body, call) => {
    const answer = ask({ ...requestOf(line, {}, body), principal: "ops" }, context);
    expect(answer).toMatchObject({
      kind: "event",
      event: { kind: "operatorCall", requestId: "request-1", principal: "ops", call },
    });
  });

  it.each([
    ["POST /teardown", "", "Missing 'frameworkId' query parameter in the request body"],
    ["POST /teardown", "frameworkId=%zz", "Unable to decode query string"],
    ["POST /reserve", "resources=[]", "Missing 'slaveId' query parameter in the request body"],
    ["POST /reserve", "slaveId=s", "Missing 'resources' query parameter in the request body"],
    ["POST /create-volumes", "slaveId=s&volumes=nope", "Error in parsing 'volumes' query parameter in the request body"],
    ["PUT /weights", "{}", "expected a JSON array"],
    ["PUT /weights", '[{"role":"a"}]', "weight"],
    ["POST /machine/down", "nope", "Failed to parse the request body as a JSON array of machines"],
    ["POST /maintenance/schedule", '{"windows":[{}]}', "unavailability"],
    ["DELETE /quota", "", "DELETE /quota/ROLE"],
  ])("%s %s is refused", (line, body, text) => {
    const reply = replyOf(requestOf(line, {}, body), context);
    expect(reply.status).toBe(400);
    expect(textOf(reply.body)).toContain(text);
  });

  it.each([
    ["POST /weights", "GET, PUT"],
    ["PUT /quota", "GET, POST, DELETE"],
    ["PUT /maintenance/schedule", "GET, POST"],
    ["POST /maintenance/status", "GET"],
  ])("%s: 405, allowed are %s", (line, allow) => {
    const reply = replyOf(requestOf(line), context);
    expect(reply.status).toBe(405);
    expect(reply.headers["Allow"]).toBe(allow);
  });
});
