import {
  acceptedFormat,
  type ApiRequest,
  badRequest,
  type ContentFormat,
  decodeBody,
  type HttpBody,
  type HttpReply,
  mediaTypes,
  methodNotAllowed,
  notImplemented,
} from "@mesolite/http-api";
import { unreachable } from "@mesolite/base";
import { master, Metric } from "@mesolite/wire";
import type { ApiAnswer } from "../answer.ts";
import type { ApiContext } from "../context.ts";
import { refuseUnlessLeading } from "../gate.ts";
import { metricBatches } from "../metrics/metric-batches.ts";
import { clusterListing } from "./cluster-listings.ts";
import { listingBody } from "./listing-body.ts";
import type { Listing, Records } from "./listing.ts";
import { rolesBody } from "./roles-body.ts";
import { smallReads } from "./read-response.ts";
import { validateOperatorCall } from "./validate-operator-call.ts";

/** POST /api/v1: leader, method, content type, body, call and Accept are checked in this order; the first that fails answers. */
export function operatorApi(request: ApiRequest, context: ApiContext): ApiAnswer {
  const refused = refuseUnlessLeading(request, context);
  if (refused !== undefined) return refused;
  if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
  const call = decodeBody(request, master.Call);
  if (!call.ok) return call.error;
  const problem = validateOperatorCall(call.value);
  if (problem !== undefined) return badRequest(`Failed to validate master::Call: ${problem}`);
  const format = acceptedFormat(request);
  return format.ok ? perform(call.value, format.value, request, context) : format.error;
}

function perform(call: master.Call, format: ContentFormat, request: ApiRequest, context: ApiContext): ApiAnswer {
  const type = call.type ?? "UNKNOWN";
  switch (type) {
    case "UNKNOWN":
    case "SUBSCRIBE": // The stream of operator events is not built yet.
      return notImplemented();
    case "GET_HEALTH":
    case "GET_FLAGS":
    case "GET_VERSION":
    case "GET_LOGGING_LEVEL":
    case "GET_OPERATIONS":
    case "GET_WEIGHTS":
    case "GET_MASTER":
    case "GET_MAINTENANCE_STATUS":
    case "GET_MAINTENANCE_SCHEDULE":
    case "GET_QUOTA":
      return respond(format, encode({ type, ...smallReads[type](context) }, format));
    case "GET_STATE":
    case "GET_AGENTS":
    case "GET_FRAMEWORKS":
    case "GET_EXECUTORS":
    case "GET_TASKS":
      return respond(format, listingBody(type, clusterListing(type, context.state), format));
    case "GET_ROLES":
      return respond(format, rolesBody(context.state, format));
    case "GET_METRICS":
      return respond(format, listingBody(type, metricsListing(context), format));
    case "SET_LOGGING_LEVEL":
    case "LIST_FILES":
    case "READ_FILE":
      return askShell(call, format);
    case "UPDATE_WEIGHTS":
    case "RESERVE_RESOURCES":
    case "UNRESERVE_RESOURCES":
    case "CREATE_VOLUMES":
    case "DESTROY_VOLUMES":
    case "GROW_VOLUME":
    case "SHRINK_VOLUME":
    case "UPDATE_MAINTENANCE_SCHEDULE":
    case "START_MAINTENANCE":
    case "STOP_MAINTENANCE":
    case "DRAIN_AGENT":
    case "DEACTIVATE_AGENT":
    case "REACTIVATE_AGENT":
    case "UPDATE_QUOTA":
    case "SET_QUOTA":
    case "REMOVE_QUOTA":
    case "TEARDOWN":
    case "MARK_AGENT_GONE":
      return operatorEvent(call, request);
    default:
      return unreachable(type);
  }
}

/** Hands a valid write to the core. */
export function operatorEvent(call: master.Call, request: ApiRequest): ApiAnswer {
  return { kind: "event", event: { kind: "operatorCall", requestId: request.requestId, call, principal: request.principal } };
}

function respond(format: ContentFormat, body: HttpBody): HttpReply {
  return { kind: "reply", status: 200, headers: { "Content-Type": mediaTypes[format] }, body };
}

function encode(response: master.Response, format: ContentFormat): string | Uint8Array {
  return format === "json" ? master.Response.toJsonText(response) : master.Response.encode(response);
}

function askShell(call: master.Call, format: ContentFormat): ApiAnswer {
  if (call.list_files !== undefined && call.type === "LIST_FILES")
    return { kind: "listFiles", path: call.list_files.path, format };
  if (call.read_file !== undefined && call.type === "READ_FILE") return { kind: "readFile", ...call.read_file, format };
  const { level = 0, duration } = call.set_logging_level ?? {};
  return { kind: "setLoggingLevel", level, durationMs: (duration?.nanoseconds ?? 0) / 1e6 };
}

function metricsListing(context: ApiContext): Listing {
  const batches = metricBatches(context);
  const records: Records = {
    *texts() {
      let separator = "[";
      for (const batch of batches) {
        if (batch.length === 0) yield ""; // Hands the pause on.
        for (const [name, value] of batch) {
          yield separator + Metric.toJsonText({ name, value });
          separator = ",";
        }
      }
      yield separator === "[" ? "[]" : "]";
    },
    *bytes() {
      for (const batch of batches)
        yield master.Response_GetMetrics.encode({ metrics: batch.map(([name, value]) => ({ name, value })) });
    },
  };
  return { kind: "message", field: "get_metrics", members: [{ kind: "records", field: "metrics", records }] };
}
