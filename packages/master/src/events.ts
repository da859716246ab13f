import type { internal, master, MasterInfo, scheduler } from "@mesolite/wire";
import type { MasterFlags } from "./state/flags.ts";

/** The libprocess messages that the master understands, told apart by `name`. Others are dropped, and logged, by the driver. */
export type MasterMessage =
  | { readonly name: "mesos.internal.RegisterSlaveMessage"; readonly body: internal.RegisterSlaveMessage }
  | { readonly name: "mesos.internal.ReregisterSlaveMessage"; readonly body: internal.ReregisterSlaveMessage }
  | { readonly name: "mesos.internal.UnregisterSlaveMessage"; readonly body: internal.UnregisterSlaveMessage }
  | { readonly name: "mesos.internal.UpdateSlaveMessage"; readonly body: internal.UpdateSlaveMessage }
  | { readonly name: "mesos.internal.StatusUpdateMessage"; readonly body: internal.StatusUpdateMessage }
  | { readonly name: "mesos.internal.ExitedExecutorMessage"; readonly body: internal.ExitedExecutorMessage }
  | { readonly name: "mesos.internal.ExecutorToFrameworkMessage"; readonly body: internal.ExecutorToFrameworkMessage }
  | { readonly name: "mesos.internal.PongSlaveMessage"; readonly body: internal.PongSlaveMessage };

/** Names of {@link MasterMessage}, for whoever decodes messages for the master. */
export const masterMessageNames: readonly MasterMessage["name"][] = [
  "mesos.internal.RegisterSlaveMessage",
  "mesos.internal.ReregisterSlaveMessage",
  "mesos.internal.UnregisterSlaveMessage",
  "mesos.internal.UpdateSlaveMessage",
  "mesos.internal.StatusUpdateMessage",
  "mesos.internal.ExitedExecutorMessage",
  "mesos.internal.ExecutorToFrameworkMessage",
  "mesos.internal.PongSlaveMessage",
];

/** First of all events. This master has been elected; its id must differ from those of all earlier masters of the cluster. */
export interface Started {
  readonly kind: "started";
  readonly seed: number;
  /** The store's contents: what earlier masters persisted. */
  readonly recovered: ReadonlyMap<string, Uint8Array>;
  readonly masterInfo: MasterInfo;
  readonly flags: MasterFlags;
}

export interface MessageReceived {
  readonly kind: "messageReceived";
  /** The sender's pid: `slave(1)@10.0.0.1:5051`. */
  readonly from: string;
  readonly message: MasterMessage;
}

export interface LinkBroken {
  readonly kind: "linkBroken";
  readonly pid: string;
}

/** A SUBSCRIBE that passed `validateSchedulerCall`. The 200 and its headers have been sent by the driver; refusals are ERROR events. */
export interface SchedulerSubscribed {
  readonly kind: "schedulerSubscribed";
  /** Fresh and unguessable, drawn by the driver. */
  readonly streamId: string;
  readonly frameworkId?: string | undefined;
  readonly subscribe: scheduler.Call_Subscribe;
  readonly principal?: string | undefined;
}

/** Any other scheduler call that passed `validateSchedulerCall`. Answered by exactly one reply effect. */
export interface SchedulerCalled {
  readonly kind: "schedulerCall";
  readonly requestId: string;
  /** The Mesos-Stream-Id header. */
  readonly streamId?: string | undefined;
  readonly call: scheduler.Call;
  readonly principal?: string | undefined;
}

export interface SchedulerStreamClosed {
  readonly kind: "schedulerStreamClosed";
  readonly streamId: string;
}

/** A write of the v1 operator API that is complete (`validateOperatorCall`). Answered by exactly one reply effect. */
export interface OperatorCalled {
  readonly kind: "operatorCall";
  readonly requestId: string;
  readonly call: master.Call;
  readonly principal?: string | undefined;
}

export type MasterTimerEvent =
  | { readonly kind: "allocationDue"; readonly batch: boolean }
  /** The next slice of an allocation run. */
  | { readonly kind: "allocationContinued" }
  | { readonly kind: "pingDue"; readonly agentId: string; readonly observer: number }
  | { readonly kind: "agentReregisterTimedOut"; readonly agentId: string }
  | { readonly kind: "recoveredAgentsTimedOut" }
  | { readonly kind: "allocatorRecoveryTimedOut" }
  | { readonly kind: "registryGcDue" }
  | { readonly kind: "heartbeatDue"; readonly streamId: string }
  | { readonly kind: "failoverTimedOut"; readonly frameworkId: string }
  | { readonly kind: "offerTimedOut"; readonly offerId: string }
  /** The next slice of agents that did not come back after the election. */
  | { readonly kind: "recoveryTimeoutContinued" }
  /** The rest of a framework's removal: its offers and agents yet to be cleared up. */
  | {
      readonly kind: "removalContinued";
      readonly frameworkId: string;
      readonly offerIds: readonly string[];
      readonly agentIds: readonly string[];
      /** Of the next tasks to end so many are not kept: newer ones fill the place for completed tasks. */
      readonly unkept: number;
    }
  /** More offers are on their way back. */
  | { readonly kind: "givingBackContinued" }
  /** More operations of a framework's ACCEPT are to be applied, or the calls that wait behind it performed. */
  | { readonly kind: "acceptContinued"; readonly frameworkId: string }
  /** More tasks of explicit reconciliations are to be told of. */
  | { readonly kind: "answeringContinued"; readonly frameworkId: string }
  /** The rest of an implicit reconciliation: ids of tasks yet to be told. */
  | { readonly kind: "reconciliationContinued"; readonly frameworkId: string; readonly taskIds: readonly string[] };

export type MasterEvent =
  | Started
  | MessageReceived
  | LinkBroken
  | SchedulerSubscribed
  | SchedulerCalled
  | SchedulerStreamClosed
  | OperatorCalled
  | MasterTimerEvent;
