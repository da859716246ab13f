import {
  acceptedFormat,
  type ApiRequest,
  badRequest,
  chunked,
  type ContentFormat,
  decodeBody,
  type HttpBody,
  type HttpReply,
  mediaTypes,
  methodNotAllowed,
  notImplemented,
  textReply,
} from "@mesolite/http-api";
import { unreachable } from "@mesolite/base";
import { agent } from "@mesolite/wire";
import type { ApiAnswer } from "../answer.ts";
import type { ApiContext } from "../context.ts";
import { agentMetrics } from "../metrics.ts";
import { snapshotAgent } from "../snapshot.ts";
import { containerMessage, measurable } from "../usage.ts";
import { listingJson, listingMessage } from "./listings.ts";

/** POST /api/v1: method, content type, body, call and Accept are checked in this order; the first that fails answers. */
export function operatorApi(request: ApiRequest, context: ApiContext): ApiAnswer {
  if (context.state.phase === "recovering") return textReply(503, "Agent has not finished recovery");
  if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
  const call = decodeBody(request, agent.Call);
  if (!call.ok) return call.error;
  const problem = validateCall(call.value);
  if (problem !== undefined) return badRequest(`Failed to validate agent::Call: ${problem}`);
  const format = acceptedFormat(request);
  return format.ok ? perform(call.value, format.value, context) : format.error;
}

type CallType = NonNullable<agent.Call["type"]>;

/** The member that a call of each type must carry; types that carry nothing are absent. */
const members: { readonly [T in CallType]?: keyof agent.Call } = {
  GET_METRICS: "get_metrics",
  SET_LOGGING_LEVEL: "set_logging_level",
  LIST_FILES: "list_files",
  READ_FILE: "read_file",
  LAUNCH_NESTED_CONTAINER: "launch_nested_container",
  WAIT_NESTED_CONTAINER: "wait_nested_container",
  KILL_NESTED_CONTAINER: "kill_nested_container",
  REMOVE_NESTED_CONTAINER: "remove_nested_container",
  LAUNCH_NESTED_CONTAINER_SESSION: "launch_nested_container_session",
  ATTACH_CONTAINER_INPUT: "attach_container_input",
  ATTACH_CONTAINER_OUTPUT: "attach_container_output",
  LAUNCH_CONTAINER: "launch_container",
  WAIT_CONTAINER: "wait_container",
  KILL_CONTAINER: "kill_container",
  REMOVE_CONTAINER: "remove_container",
  ADD_RESOURCE_PROVIDER_CONFIG: "add_resource_provider_config",
  UPDATE_RESOURCE_PROVIDER_CONFIG: "update_resource_provider_config",
  REMOVE_RESOURCE_PROVIDER_CONFIG: "remove_resource_provider_config",
  MARK_RESOURCE_PROVIDER_GONE: "mark_resource_provider_gone",
};

function validateCall(call: agent.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  const member = members[call.type];
  return member !== undefined && call[member] === undefined ? `Expecting '${member}' to be present` : undefined;
}

function perform(call: agent.Call, format: ContentFormat, context: ApiContext): ApiAnswer {
  const type = call.type ?? "UNKNOWN";
  switch (type) {
    case "GET_HEALTH":
    case "GET_FLAGS":
    case "GET_VERSION":
    case "GET_METRICS":
    case "GET_LOGGING_LEVEL":
    case "GET_OPERATIONS":
    case "GET_AGENT":
    case "GET_RESOURCE_PROVIDERS":
      return respond(format, encode({ type, ...smallReads[type](context) }, format));
    case "GET_STATE":
    case "GET_FRAMEWORKS":
    case "GET_EXECUTORS":
    case "GET_TASKS": {
      const snapshot = snapshotAgent(context.state);
      return respond(
        format,
        format === "json" ? chunked(listingJson(type, snapshot)) : agent.Response.encode(listingMessage(type, snapshot)),
      );
    }
    case "GET_CONTAINERS":
      return containers(context, format);
    case "SET_LOGGING_LEVEL":
    case "LIST_FILES":
    case "READ_FILE":
      return askShell(call, format);
    case "WAIT_CONTAINER":
    case "KILL_CONTAINER":
    case "WAIT_NESTED_CONTAINER":
    case "KILL_NESTED_CONTAINER":
      return containerOf(call, context) ? notImplemented() : textReply(404, `Container ${namedContainer(call)} cannot be found`);
    // Nested and standalone containers, sessions, resource providers and image pruning are not built yet.
    case "UNKNOWN":
    case "LAUNCH_NESTED_CONTAINER":
    case "REMOVE_NESTED_CONTAINER":
    case "LAUNCH_NESTED_CONTAINER_SESSION":
    case "ATTACH_CONTAINER_INPUT":
    case "ATTACH_CONTAINER_OUTPUT":
    case "LAUNCH_CONTAINER":
    case "REMOVE_CONTAINER":
    case "ADD_RESOURCE_PROVIDER_CONFIG":
    case "UPDATE_RESOURCE_PROVIDER_CONFIG":
    case "REMOVE_RESOURCE_PROVIDER_CONFIG":
    case "MARK_RESOURCE_PROVIDER_GONE":
    case "PRUNE_IMAGES":
      return notImplemented();
    default:
      return unreachable(type);
  }
}

type SmallRead =
  | "GET_HEALTH"
  | "GET_FLAGS"
  | "GET_VERSION"
  | "GET_METRICS"
  | "GET_LOGGING_LEVEL"
  | "GET_OPERATIONS"
  | "GET_AGENT"
  | "GET_RESOURCE_PROVIDERS";

const smallReads: Readonly<Record<SmallRead, (context: ApiContext) => Omit<agent.Response, "type">>> = {
  GET_HEALTH: () => ({ get_health: { healthy: true } }),
  GET_FLAGS: ({ flags }) => ({ get_flags: { flags: [...flags].map(([name, value]) => ({ name, value })) } }),
  GET_VERSION: ({ build }) => ({
    get_version: {
      version_info: {
        version: build.version,
        build_date: build.date,
        build_time: build.timeSeconds,
        build_user: build.user,
        git_sha: build.gitSha,
        git_branch: build.gitBranch,
        git_tag: build.gitTag,
      },
    },
  }),
  GET_METRICS: (context) => ({ get_metrics: { metrics: [...agentMetrics(context)].map(([name, value]) => ({ name, value })) } }),
  GET_LOGGING_LEVEL: ({ loggingLevel }) => ({ get_logging_level: { level: loggingLevel } }),
  // There are no operations and no resource providers yet: nothing to list.
  GET_OPERATIONS: () => ({ get_operations: {} }),
  GET_RESOURCE_PROVIDERS: () => ({ get_resource_providers: {} }),
  GET_AGENT: ({ state }) => ({ get_agent: { agent_info: { ...state.info, checkpoint: undefined } } }),
};

function containers(context: ApiContext, format: ContentFormat): ApiAnswer {
  const executors = measurable(context.state);
  const { state, nowMs } = context;
  return {
    kind: "usage",
    containerIds: executors.map(({ containerId }) => containerId),
    finish: (usages) => {
      const found = executors.map((executor) => containerMessage(executor, usages.get(executor.containerId), state, nowMs));
      return respond(format, encode({ type: "GET_CONTAINERS", get_containers: { containers: found } }, format));
    },
  };
}

function namedContainer(call: agent.Call): string {
  const member = call.wait_container ?? call.kill_container ?? call.wait_nested_container ?? call.kill_nested_container;
  return member?.container_id.value ?? "";
}

function containerOf(call: agent.Call, { state }: ApiContext): boolean {
  return state.containers.has(namedContainer(call));
}

function respond(format: ContentFormat, body: HttpBody): HttpReply {
  return { kind: "reply", status: 200, headers: { "Content-Type": mediaTypes[format] }, body };
}

function encode(response: agent.Response, format: ContentFormat): string | Uint8Array {
  return format === "json" ? agent.Response.toJsonText(response) : agent.Response.encode(response);
}

function askShell(call: agent.Call, format: ContentFormat): ApiAnswer {
  if (call.list_files !== undefined && call.type === "LIST_FILES")
    return { kind: "listFiles", path: call.list_files.path, format };
  if (call.read_file !== undefined && call.type === "READ_FILE") return { kind: "readFile", ...call.read_file, format };
  const { level = 0, duration } = call.set_logging_level ?? {};
  return { kind: "setLoggingLevel", level, durationMs: (duration?.nanoseconds ?? 0) / 1e6 };
}
