import { type ApiRequest, badRequest, parseJson } from "@mesolite/http-api";
import { err, ok, type Result } from "@mesolite/base";
import { MachineID, maintenance, type master, type MessageCodec, quota, Resource, WeightInfo, WireError } from "@mesolite/wire";
import type { ApiAnswer } from "./answer.ts";
import { decodeForm } from "./form-body.ts";
import { operatorEvent } from "./operator/operator-api.ts";
import { validateOperatorCall } from "./operator/validate-operator-call.ts";

// Writes of the endpoints that are older than the operator API. Each becomes the operator call that means the same, so that
// there is one place that decides and one that answers.

/** POST /teardown, form `frameworkId`. */
export function teardown(request: ApiRequest): ApiAnswer {
  const form = decodeForm(request.body);
  if (!form.ok) return badRequest(form.error);
  const id = form.value.get("frameworkId");
  if (id === undefined) return badRequest("Missing 'frameworkId' query parameter in the request body");
  return write(request, { type: "TEARDOWN", teardown: { framework_id: { value: id } } });
}

/** PUT /weights, a JSON array of {role, weight}. */
export function updateWeights(request: ApiRequest): ApiAnswer {
  return fromArray(request, WeightInfo, "weights", (weight_infos) => ({
    type: "UPDATE_WEIGHTS",
    update_weights: { weight_infos },
  }));
}

/** POST /machine/down, a JSON array of machine ids. */
export function machineDown(request: ApiRequest): ApiAnswer {
  return fromArray(request, MachineID, "machines", (machines) => ({
    type: "START_MAINTENANCE",
    start_maintenance: { machines },
  }));
}

/** POST /machine/up. */
export function machineUp(request: ApiRequest): ApiAnswer {
  return fromArray(request, MachineID, "machines", (machines) => ({ type: "STOP_MAINTENANCE", stop_maintenance: { machines } }));
}

/** POST /maintenance/schedule, a whole schedule that replaces the one before. */
export function updateSchedule(request: ApiRequest): ApiAnswer {
  const schedule = decodeJsonBody(request, maintenance.Schedule, "schedule");
  if (!schedule.ok) return badRequest(schedule.error);
  return write(request, { type: "UPDATE_MAINTENANCE_SCHEDULE", update_maintenance_schedule: { schedule: schedule.value } });
}

/** POST /quota, a JSON quota request. */
export function setQuota(request: ApiRequest): ApiAnswer {
  const quotaRequest = decodeJsonBody(request, quota.QuotaRequest, "quota request");
  if (!quotaRequest.ok) return badRequest(quotaRequest.error);
  return write(request, { type: "SET_QUOTA", set_quota: { quota_request: quotaRequest.value } });
}

/** DELETE /quota/ROLE; a role may have slashes. */
export function removeQuota(request: ApiRequest, below: string): ApiAnswer {
  const role = below.replace(/^\//, "");
  if (role === "")
    return badRequest("Failed to parse remove quota request: expected the role in the path, as in DELETE /quota/ROLE");
  return write(request, { type: "REMOVE_QUOTA", remove_quota: { role } });
}

type ResourceCall = (agentId: { readonly value: string }, resources: readonly Resource[]) => master.Call;

/** POST /reserve, /unreserve, /create-volumes, /destroy-volumes: form `slaveId` and a JSON array of resources under `field`. */
export function resourceWrite(request: ApiRequest, field: "resources" | "volumes", toCall: ResourceCall): ApiAnswer {
  const form = decodeForm(request.body);
  if (!form.ok) return badRequest(form.error);
  const agentId = form.value.get("slaveId");
  if (agentId === undefined) return badRequest("Missing 'slaveId' query parameter in the request body");
  const text = form.value.get(field);
  if (text === undefined) return badRequest(`Missing '${field}' query parameter in the request body`);
  const resources = decodeArray(parseJson(text), Resource);
  if (!resources.ok) return badRequest(`Error in parsing '${field}' query parameter in the request body: ${resources.error}`);
  return write(request, toCall({ value: agentId }, resources.value));
}

export const resourceCalls = {
  reserve: (agent_id, resources) => ({ type: "RESERVE_RESOURCES", reserve_resources: { agent_id, resources } }),
  unreserve: (agent_id, resources) => ({ type: "UNRESERVE_RESOURCES", unreserve_resources: { agent_id, resources } }),
  createVolumes: (agent_id, volumes) => ({ type: "CREATE_VOLUMES", create_volumes: { agent_id, volumes } }),
  destroyVolumes: (agent_id, volumes) => ({ type: "DESTROY_VOLUMES", destroy_volumes: { agent_id, volumes } }),
} as const satisfies Readonly<Record<string, ResourceCall>>;

function write(request: ApiRequest, call: master.Call): ApiAnswer {
  const problem = validateOperatorCall(call);
  return problem === undefined ? operatorEvent(call, request) : badRequest(problem);
}

function fromArray<M>(
  request: ApiRequest,
  codec: MessageCodec<M>,
  what: string,
  toCall: (items: readonly M[]) => master.Call,
): ApiAnswer {
  const items = decodeArray(parseJson(request.body), codec);
  if (!items.ok) return badRequest(`Failed to parse the request body as a JSON array of ${what}: ${items.error}`);
  return write(request, toCall(items.value));
}

function decodeJsonBody<M>(request: ApiRequest, codec: MessageCodec<M>, what: string): Result<M> {
  const value = parseJson(request.body);
  const message = value.ok ? decodeValue(value.value, codec) : value;
  return message.ok ? message : err(`Failed to parse the request body as a JSON ${what}: ${message.error}`);
}

function decodeArray<M>(value: Result<unknown>, codec: MessageCodec<M>): Result<readonly M[]> {
  if (!value.ok) return value;
  if (!Array.isArray(value.value)) return err("expected a JSON array");
  const items: M[] = [];
  for (const each of value.value) {
    const item = decodeValue(each, codec);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}

function decodeValue<M>(value: unknown, codec: MessageCodec<M>): Result<M> {
  try {
    return ok(codec.fromJson(value));
  } catch (error) {
    if (error instanceof WireError) return err(error.message);
    throw error;
  }
}
