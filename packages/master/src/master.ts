import { Allocator, type ExplainRequest, type RoleExplanation } from "@mesolite/allocator";
import { assert, type Core, Random, unreachable } from "@mesolite/base";
import { agentDisconnected } from "./agents/disconnect.ts";
import { markUnreachable } from "./agents/mark-unreachable.ts";
import { pingDue, pongReceived } from "./agents/observe.ts";
import { markNextUnreachable, recoveredAgentsTimedOut } from "./agents/recovery-timeout.ts";
import { registerAgent } from "./agents/register.ts";
import { reregisterAgent } from "./agents/reregister.ts";
import { unregisterAgent } from "./agents/unregister.ts";
import { updateAgent } from "./agents/update.ts";
import { makeAllocator } from "./allocation/make.ts";
import { continueAllocation, runAllocation, scheduleAllocation } from "./allocation/run.ts";
import type { MasterEffect } from "./effects.ts";
import type { MasterEvent, MessageReceived } from "./events.ts";
import { executorExited } from "./executors/exited.ts";
import { messageFromExecutor } from "./executors/messages.ts";
import { failoverTimedOut, streamClosed } from "./frameworks/disconnect.ts";
import { beat } from "./frameworks/heartbeat.ts";
import { continueRemoval } from "./frameworks/remove.ts";
import { subscribe } from "./frameworks/subscribe.ts";
import { isOutstanding } from "./offers/collect.ts";
import { continueGivingBack, rescindOffer } from "./offers/give-back.ts";
import { handleOperatorCall } from "./operator/call.ts";
import { collectRegistryGarbage } from "./registry/collect-garbage.ts";
import { continueAccepting, handleSchedulerCall } from "./scheduler/call.ts";
import { start } from "./start.ts";
import { type MasterState, newMasterState } from "./state/master-state.ts";
import { continueAnswering, tellLatest } from "./tasks/reconcile.ts";
import { statusUpdated } from "./tasks/update.ts";
import { count, type Turn } from "./turn.ts";

/**
 * The leading master as a state machine. One life: from its election, which is its first event, to the loss of its leadership.
 *
 * Not taken in yet: v0 drivers, task groups, reservations and volumes, resource providers, maintenance, draining and marking agents
 * gone, --agent_removal_rate_limit, --max_executors_per_agent. What schedulers and operators ask of these is refused with a sentence.
 */
export class Master implements Core<MasterEvent, MasterEffect> {
  /** For readers only: views take references to the records of one moment. */
  readonly state: MasterState = newMasterState();
  private deciding = { allocator: new Allocator(), random: new Random(0) };

  /** For readers only: shares, filters and totals of the metrics. */
  get allocator(): Allocator {
    return this.deciding.allocator;
  }

  step(event: MasterEvent, nowMs: number): readonly MasterEffect[] {
    assert((event.kind === "started") !== this.state.started, `event ${event.kind} while started is ${this.state.started}`);
    if (event.kind === "started")
      this.deciding = { allocator: makeAllocator(event.flags, event.masterInfo), random: new Random(event.seed) };
    const turn: Turn = { state: this.state, ...this.deciding, nowMs, effects: [] };
    handle(turn, event);
    scheduleAllocation(turn);
    return turn.effects;
  }

  /** Why a framework is not offered (more): the allocator's reasons by role and agent. Undefined for an unknown framework. */
  explain(request: ExplainRequest, nowMs: number): readonly RoleExplanation[] | undefined {
    return this.allocator.explain(request, nowMs);
  }
}

function handle(turn: Turn, event: MasterEvent): void {
  switch (event.kind) {
    case "started":
      return start(turn, event);
    case "messageReceived":
      return receive(turn, event);
    case "linkBroken":
      return agentDisconnected(turn, event.pid);
    case "schedulerSubscribed":
      return subscribe(turn, event);
    case "schedulerCall":
      return handleSchedulerCall(turn, event);
    case "schedulerStreamClosed":
      return streamClosed(turn, event.streamId);
    case "operatorCall":
      return handleOperatorCall(turn, event);
    case "allocationDue":
      return runAllocation(turn, event.batch);
    case "allocationContinued":
      return continueAllocation(turn);
    case "pingDue":
      return pingDue(turn, event.agentId, event.observer);
    case "agentReregisterTimedOut":
      return reregisterTimedOut(turn, event.agentId);
    case "recoveredAgentsTimedOut":
      return recoveredAgentsTimedOut(turn);
    case "allocatorRecoveryTimedOut":
      return turn.allocator.resume();
    case "registryGcDue":
      return collectRegistryGarbage(turn);
    case "heartbeatDue":
      return beat(turn, event.streamId);
    case "failoverTimedOut":
      return failoverTimedOut(turn, event.frameworkId);
    case "recoveryTimeoutContinued":
      return markNextUnreachable(turn);
    case "removalContinued":
      return continueRemoval(turn, event);
    case "reconciliationContinued":
      return tellLatest(turn, event.frameworkId, event.taskIds);
    case "givingBackContinued":
      return continueGivingBack(turn);
    case "acceptContinued":
      return continueAccepting(turn, event.frameworkId);
    case "answeringContinued":
      return continueAnswering(turn, event.frameworkId);
    case "offerTimedOut":
      return offerTimedOut(turn, event.offerId);
    default:
      return unreachable(event);
  }
}

function receive(turn: Turn, { from, message }: MessageReceived): void {
  switch (message.name) {
    case "mesos.internal.RegisterSlaveMessage":
      return registerAgent(turn, from, message.body);
    case "mesos.internal.ReregisterSlaveMessage":
      return reregisterAgent(turn, from, message.body);
    case "mesos.internal.UnregisterSlaveMessage":
      return unregisterAgent(turn, from, message.body);
    case "mesos.internal.UpdateSlaveMessage":
      return updateAgent(turn, message.body);
    case "mesos.internal.StatusUpdateMessage":
      return statusUpdated(turn, message.body);
    case "mesos.internal.ExitedExecutorMessage":
      return executorExited(turn, message.body);
    case "mesos.internal.ExecutorToFrameworkMessage":
      return messageFromExecutor(turn, message.body);
    case "mesos.internal.PongSlaveMessage":
      return pongReceived(turn, from);
    default:
      return unreachable(message);
  }
}

function reregisterTimedOut(turn: Turn, agentId: string): void {
  const agent = turn.state.agents.get(agentId);
  if (!agent || agent.connected) return;
  count(turn, "slave_unreachable_scheduled");
  count(turn, "slave_unreachable_completed");
  markUnreachable(turn, agentId, "it did not register again in time after it had disconnected");
}

function offerTimedOut(turn: Turn, offerId: string): void {
  const offer = turn.state.offers.get(offerId);
  if (isOutstanding(turn.state, offer)) rescindOffer(turn, offer, {}); // Refused in effect: without a filter it would be made again at once.
}
