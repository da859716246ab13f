import type { FrameworkInfo } from "@mesolite/wire";
import type { SchedulerSubscribed } from "../events.ts";
import { forgetRefusals, giveBack } from "../offers/give-back.ts";
import { offersOfFramework } from "../offers/remove.ts";
import { type FrameworkRecord, newFrameworkMetrics } from "../state/framework.ts";
import { clearTimer, count, log, type Turn } from "../turn.ts";
import { broadcastFrameworkUpdate } from "./agent-messages.ts";
import { closeConnection } from "./connection.ts";
import { describeFramework } from "./describe.ts";
import { beat, heartbeatIntervalMs } from "./heartbeat.ts";
import { putFramework } from "./sync.ts";
import { tell } from "./tell.ts";
import { validateFramework } from "./validate.ts";

/** SUBSCRIBE over HTTP: a new framework, the return of a known one, or of one that only agents and its own scheduler remember. */
export function subscribe(turn: Turn, event: SchedulerSubscribed): void {
  const { streamId } = event;
  const info = event.subscribe.framework_info;
  const id = (event.frameworkId ?? info.id?.value) || undefined;
  count(turn, id === undefined ? "messages_register_framework" : "messages_reregister_framework");
  const known = id === undefined ? undefined : turn.state.frameworks.get(id);
  const refusal = refuse(turn, event, id, known);
  if (refusal !== undefined) return refuseSubscription(turn, streamId, info, refusal);
  if (known) failOver(turn, known, event);
  else addFramework(turn, id ?? nextFrameworkId(turn), event);
}

function refuse(
  turn: Turn,
  event: SchedulerSubscribed,
  id: string | undefined,
  known: FrameworkRecord | undefined,
): string | undefined {
  const { flags, completedFrameworks } = turn.state;
  if (id !== undefined && completedFrameworks.has(id)) return "Framework has been removed";
  const problem = validateFramework(flags, event.subscribe);
  if (problem !== undefined) return problem;
  const principal = event.subscribe.framework_info.principal;
  if (known && known.info.principal !== principal) return "Changing framework's principal is not allowed.";
  return undefined;
}

/** The 200 has been sent: a refusal is an event on the stream, which then ends. */
function refuseSubscription(turn: Turn, streamId: string, info: FrameworkInfo, message: string): void {
  log(turn, "warn", `Subscription of framework '${info.name}' was refused: ${message}`);
  turn.effects.push(
    { kind: "sendEvent", streamId, event: { type: "ERROR", error: { message } } },
    { kind: "closeStream", streamId },
  );
}

function nextFrameworkId(turn: Turn): string {
  return `${turn.state.masterInfo.id}-${String(turn.state.next.framework++).padStart(4, "0")}`;
}

function addFramework(turn: Turn, id: string, { streamId, subscribe: wishes }: SchedulerSubscribed): void {
  const framework: FrameworkRecord = {
    ...describeFramework(id, wishes.framework_info, wishes),
    id,
    phase: "active",
    connection: { kind: "http", streamId },
    registeredAtMs: turn.nowMs,
    metrics: newFrameworkMetrics(),
  };
  log(turn, "info", `Framework ${id} (${framework.info.name}) subscribed`);
  start(turn, framework, streamId);
}

/** The scheduler comes back: what was offered to its former life is free, and only the new stream counts. */
function failOver(turn: Turn, known: FrameworkRecord, { streamId, subscribe: wishes }: SchedulerSubscribed): void {
  closeConnection(turn, known, "Framework failed over");
  const offers = offersOfFramework(turn, known.id);
  giveBack(turn, offers);
  turn.allocator.setFrameworkActive(known.id, false, turn.nowMs); // Forgets what its former life declined.
  forgetRefusals(turn, offers);
  clearTimer(turn, { kind: "failoverTimedOut", frameworkId: known.id });
  // User and checkpoint cannot change while tasks run under them: silently kept, as the original does.
  const info = { ...wishes.framework_info, user: known.info.user, checkpoint: known.info.checkpoint };
  const { offerConstraints: _, ...kept } = known;
  const framework: FrameworkRecord = {
    ...kept,
    ...describeFramework(known.id, info, wishes),
    phase: "active",
    connection: { kind: "http", streamId },
    registeredAtMs: known.registeredAtMs === 0 ? turn.nowMs : known.registeredAtMs,
    reregisteredAtMs: turn.nowMs,
  };
  log(turn, "info", `Framework ${known.id} (${info.name}) subscribed again`);
  start(turn, framework, streamId);
  broadcastFrameworkUpdate(turn, framework);
}

function start(turn: Turn, framework: FrameworkRecord, streamId: string): void {
  putFramework(turn, framework);
  turn.state.frameworksByStream.set(streamId, framework.id);
  tell(turn, framework, {
    type: "SUBSCRIBED",
    subscribed: {
      framework_id: { value: framework.id },
      heartbeat_interval_seconds: heartbeatIntervalMs / 1_000,
      master_info: turn.state.masterInfo,
    },
  });
  beat(turn, streamId);
}
