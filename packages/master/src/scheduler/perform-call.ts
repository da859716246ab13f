import { must } from "@mesolite/base";
import type { scheduler } from "@mesolite/wire";
import type { SchedulerCalled } from "../events.ts";
import { messageToExecutor, shutDownExecutor } from "../executors/messages.ts";
import { revive, suppress } from "../frameworks/interest.ts";
import { removeFramework } from "../frameworks/remove.ts";
import { updateFramework } from "../frameworks/update.ts";
import { acceptOffers } from "../offers/accept.ts";
import { declineOffers } from "../offers/decline.ts";
import { isConnected, type FrameworkRecord } from "../state/framework.ts";
import { acknowledgeUpdate } from "../tasks/acknowledge.ts";
import { killTask } from "../tasks/kill.ts";
import { reconcile } from "../tasks/reconcile.ts";
import { count, log, reply, type Turn } from "../turn.ts";

/** One call whose turn has come. Answered with one reply; what it does follows as events. */
export function performCall(turn: Turn, event: SchedulerCalled): void {
  const { call, requestId } = event;
  const framework = turn.state.frameworks.get(call.framework_id?.value ?? "");
  if (!framework) return reply(turn, requestId, 400, "Framework cannot be found");
  const refusal = refuseCaller(framework, event);
  if (refusal) return reply(turn, requestId, refusal[0], refusal[1]);
  countCall(framework, call);
  perform(turn, framework, event);
}

function refuseCaller(framework: FrameworkRecord, event: SchedulerCalled): [status: number, sentence: string] | undefined {
  const { principal } = framework.info;
  if (event.principal !== undefined && event.principal !== principal) {
    return [
      400,
      `Authenticated principal '${event.principal}' does not match principal '${principal ?? ""}' set in 'FrameworkInfo'`,
    ];
  }
  if (!isConnected(framework)) return [403, "Framework is not subscribed"];
  if (framework.connection.kind !== "http") return [403, "Framework is not connected via HTTP"];
  if (event.streamId === undefined) return [400, "All non-subscribe calls should include the 'Mesos-Stream-Id' header"];
  if (event.streamId === framework.connection.streamId) return undefined;
  return [
    400,
    `The stream ID '${event.streamId}' included in this request didn't match the stream ID currently associated with framework ID ${framework.id}`,
  ];
}

function countCall(framework: FrameworkRecord, call: scheduler.Call): void {
  const { metrics } = framework;
  const type = (call.type ?? "UNKNOWN").toLowerCase();
  metrics.calls++;
  metrics.callsByType.set(type, (metrics.callsByType.get(type) ?? 0) + 1);
}

function perform(turn: Turn, framework: FrameworkRecord, { requestId, call }: SchedulerCalled): void {
  const type = call.type ?? "UNKNOWN";
  switch (type) {
    case "UPDATE_FRAMEWORK":
      return updateFramework(turn, requestId, framework, field(call.update_framework));
    case "RECONCILE_OPERATIONS":
      return reply(turn, requestId, 501, "RECONCILE_OPERATIONS is not supported by this version of Mesolite");
    case "UNKNOWN":
    case "SUBSCRIBE": // Comes as an event of its own.
      return reply(turn, requestId, 501, `A call of type ${type} cannot be answered here`);
    default:
      reply(turn, requestId, 202);
      return accepted(turn, framework, call, type);
  }
}

type Accepted = Exclude<scheduler.Call_Type, "UPDATE_FRAMEWORK" | "RECONCILE_OPERATIONS" | "UNKNOWN" | "SUBSCRIBE">;

/** The calls that are answered before they are done. */
function accepted(turn: Turn, framework: FrameworkRecord, call: scheduler.Call, type: Accepted): void {
  switch (type) {
    case "TEARDOWN":
      count(turn, "messages_unregister_framework");
      return removeFramework(turn, framework, "its scheduler tore it down");
    case "ACCEPT":
      return accept(turn, framework, field(call.accept));
    case "DECLINE":
      return declineOffers(turn, framework, call.decline?.offer_ids ?? [], call.decline?.filters);
    case "REVIVE":
      return revive(turn, framework, call.revive?.roles);
    case "SUPPRESS":
      return suppress(turn, framework, call.suppress?.roles);
    case "KILL":
      return killTask(turn, framework, field(call.kill));
    case "SHUTDOWN":
      return shutDownExecutor(turn, framework, field(call.shutdown));
    case "ACKNOWLEDGE":
      return acknowledgeUpdate(turn, framework, field(call.acknowledge));
    case "RECONCILE":
      return reconcile(turn, framework, field(call.reconcile));
    case "MESSAGE":
      return messageToExecutor(turn, framework, field(call.message));
    case "REQUEST":
      return count(turn, "messages_resource_request"); // The allocator takes no requests; neither does the original's.
    case "ACKNOWLEDGE_OPERATION_STATUS":
      return count(turn, "invalid_operation_status_update_acknowledgements"); // No operation was ever reported.
    case "ACCEPT_INVERSE_OFFERS":
    case "DECLINE_INVERSE_OFFERS":
      return log(turn, "warn", `${type} of framework ${framework.id} ignored: no inverse offer is outstanding`);
  }
}

function accept(turn: Turn, framework: FrameworkRecord, call: scheduler.Call_Accept): void {
  const underWay = acceptOffers(turn, framework, call);
  if (!underWay) return;
  const waiting = turn.state.accepting.get(framework.id)?.waiting ?? [];
  turn.state.accepting.set(framework.id, { underWay, waiting });
}

/** `validateSchedulerCall` has seen that it is there. */
function field<T>(value: T | undefined): T {
  return must(value, "the call's own field");
}
