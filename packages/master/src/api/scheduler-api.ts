import {
  acceptedFormat,
  type ApiRequest,
  badRequest,
  decodeBody,
  header,
  type HttpReply,
  methodNotAllowed,
} from "@mesolite/http-api";
import { scheduler } from "@mesolite/wire";
import type { ApiAnswer } from "./answer.ts";
import type { ApiContext } from "./context.ts";
import { refuseUnlessLeading } from "./gate.ts";
import { validateSchedulerCall } from "../scheduler/validate-scheduler-call.ts";

/**
 * POST /api/v1/scheduler: leader, method, content type, body, call, then (where the answer is a stream) Accept. Whether the
 * framework exists, is subscribed and sends the right stream id is the core's to check.
 */
export function schedulerApi(request: ApiRequest, context: ApiContext): ApiAnswer {
  const refused = refuseUnlessLeading(request, context);
  if (refused !== undefined) return refused;
  if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
  const decoded = decodeBody(request, scheduler.Call);
  if (!decoded.ok) return decoded.error;
  const call = decoded.value;
  const problem = validateSchedulerCall(call) ?? principalProblem(call, request.principal);
  if (problem !== undefined) return badRequest(`Failed to validate scheduler::Call: ${problem}`);
  if (call.type === "SUBSCRIBE" && call.subscribe !== undefined) return subscribe(call, call.subscribe, request);
  return schedulerEvent(call, request);
}

/** A framework that names a principal must be authenticated as that one. */
function principalProblem(call: scheduler.Call, principal: string | undefined): string | undefined {
  const named = call.subscribe?.framework_info.principal;
  if (call.type !== "SUBSCRIBE" || principal === undefined || named === undefined || named === principal) return undefined;
  return `Authenticated principal '${principal}' does not match principal '${named}' set in \`FrameworkInfo\``;
}

function subscribe(call: scheduler.Call, asked: scheduler.Call_Subscribe, request: ApiRequest): ApiAnswer {
  const format = acceptedFormat(request);
  if (!format.ok) return format.error;
  if (header(request, "mesos-stream-id") !== undefined) {
    return badRequest("Subscribe calls should not include the 'Mesos-Stream-Id' header");
  }
  const info = asked.framework_info;
  const framework_info = info.principal === undefined ? { ...info, principal: request.principal } : info;
  return {
    kind: "subscribe",
    format: format.value,
    subscribe: { ...asked, framework_info },
    frameworkId: call.framework_id?.value,
    principal: request.principal,
  };
}

function schedulerEvent(call: scheduler.Call, request: ApiRequest): ApiAnswer {
  const refused = call.type === "RECONCILE_OPERATIONS" ? refuseFormat(request) : undefined;
  if (refused !== undefined) return refused;
  const streamId = header(request, "mesos-stream-id");
  return {
    kind: "event",
    event: { kind: "schedulerCall", requestId: request.requestId, streamId, call, principal: request.principal },
  };
}

/** This call checks Accept too, although its answer has no body. */
function refuseFormat(request: ApiRequest): HttpReply | undefined {
  const format = acceptedFormat(request);
  return format.ok ? undefined : format.error;
}
