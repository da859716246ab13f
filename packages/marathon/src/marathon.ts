import { must, unreachable, type Core } from "@mesolite/base";
import { continueChange, performWrite } from "./api/perform-change.ts";
import { hasLiveTask } from "./instances/instance.ts";
import { retryKills } from "./instances/kill-service.ts";
import { checkOverdue, checkScale, checkUnreachable, overdueInitialDelayMs } from "./instances/periodic-checks.ts";
import { reconcile } from "./instances/reconcile.ts";
import { decommission } from "./instances/update-instance.ts";
import { onHealthCheckDue, onHealthProbed } from "./health/health-checks.ts";
import { watchHealth } from "./health/watch-health.ts";
import { probeAnswered } from "./health/probe-queue.ts";
import { onReadinessCheckDue, onReadinessProbed } from "./health/readiness-checks.ts";
import type { MarathonEffect, MarathonEvent, MarathonTimer, ProbeResult } from "./messages.ts";
import { onBackoffEnded } from "./queue/delay-launches.ts";
import { refreshLaunchTokens } from "./queue/launch-tokens.ts";
import { onReviveTimer } from "./queue/revive.ts";
import { recoverState } from "./recover.ts";
import { onCallFailed, onDisconnected, onSchedulerEvent, subscribe } from "./scheduler-events.ts";
import { settle } from "./settle.ts";
import type { MarathonState } from "./state.ts";
import { storeKeys } from "./store-keys.ts";
import { Turn } from "./turn.ts";

/** Marathon as a state machine: keeps applications running over Mesos's v1 scheduler API. */
export class Marathon implements Core<MarathonEvent, MarathonEffect> {
  #state: MarathonState | undefined;

  /** For views. Exists from the first event on. */
  get state(): MarathonState {
    return must(this.#state, "Marathon's state (before the first event)");
  }

  step(event: MarathonEvent, nowMs: number): readonly MarathonEffect[] {
    if (event.kind === "started") this.#state = recoverState(event.config, event.seed, event.recovered, nowMs);
    const turn = new Turn(this.state, nowMs);
    handle(turn, event);
    settle(turn);
    return turn.finish();
  }
}

function handle(turn: Turn, event: MarathonEvent): void {
  switch (event.kind) {
    case "started":
      return onStarted(turn);
    case "schedulerEvent":
      return onSchedulerEvent(turn, event.event);
    case "schedulerDisconnected":
      return onDisconnected(turn);
    case "schedulerCallFailed":
      return onCallFailed(turn, event);
    case "apiRequest":
      return performWrite(turn, event);
    case "probeFinished":
      return onProbeFinished(turn, event.probeId, event.result);
    case "eventStreamAttached":
      return turn.publish("event_stream_attached", { remoteAddress: event.remoteAddress });
    case "eventStreamDetached":
      return turn.publish("event_stream_detached", { remoteAddress: event.remoteAddress });
    case "timer":
      return onTimer(turn, event.timer);
    default:
      return unreachable(event);
  }
}

/** Recovery: nothing is killed that was not doomed before; what is known is checked against the master, deployments go on. */
function onStarted(turn: Turn): void {
  const { state, nowMs } = turn;
  const { config } = state;
  if (state.frameworkId === undefined && [...state.instances.all()].some(hasLiveTask)) return turn.exit(108, lostFrameworkId);
  for (const instance of [...state.instances.all()]) {
    turn.touchedApps.add(instance.appId);
    if (instance.goal === "Decommissioned") decommission(turn, instance);
    if (instance.condition === "Running") watchHealth(turn, instance);
  }
  for (const deployment of state.deployments.values())
    for (const id of Object.keys(deployment.plan.change.apps)) turn.touchedApps.add(id);
  turn.persist(storeKeys.root, state.root.version);
  turn.timer("scale-check", nowMs + config.scaleAppsInitialDelayMs, { kind: "scaleCheck" });
  turn.timer("reconcile", nowMs + config.reconciliationInitialDelayMs, { kind: "reconcile" });
  turn.timer("overdue", nowMs + overdueInitialDelayMs, { kind: "overdueCheck" });
  turn.timer("unreachable", nowMs + config.taskLostExpungeInitialDelayMs, { kind: "unreachableCheck" });
  refreshLaunchTokens(turn);
  subscribe(turn);
}

const lostFrameworkId =
  "the store holds running instances but no framework id: as another framework Marathon would launch all of them twice. " +
  "Restore the key framework-id, or delete the keys under instances/";

function onTimer(turn: Turn, timer: MarathonTimer): void {
  switch (timer.kind) {
    case "scaleCheck":
      return checkScale(turn);
    case "reconcile":
      return reconcile(turn);
    case "overdueCheck":
      return checkOverdue(turn);
    case "unreachableCheck":
      return checkUnreachable(turn);
    case "killRetry":
      return retryKills(turn);
    case "revive":
      return onReviveTimer(turn);
    case "backoffEnded":
      return onBackoffEnded(turn, timer.appId);
    case "unsettledApps":
      return turn.touchUnsettled();
    case "changeContinued":
      return continueChange(turn);
    case "matchOffers":
      return; // The end of every step looks at the queue.
    case "launchTokens":
      return refreshLaunchTokens(turn);
    case "healthCheck":
      return onHealthCheckDue(turn, timer.instanceId, timer.index);
    case "readinessCheck":
      return onReadinessCheckDue(turn, timer.instanceId, timer.index);
    default:
      return unreachable(timer);
  }
}

function onProbeFinished(turn: Turn, probeId: string, result: ProbeResult): void {
  const probe = probeAnswered(turn, probeId);
  if (!probe || turn.state.instances.get(probe.instanceId)?.task?.id !== probe.taskId) return;
  if (probe.purpose === "health") onHealthProbed(turn, probe.instanceId, probe.index, result);
  else onReadinessProbed(turn, probe.instanceId, probe.index, result);
}
