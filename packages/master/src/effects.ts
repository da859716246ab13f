import type { ClearTimer, SetTimer } from "@mesolite/base";
import type { internal, scheduler } from "@mesolite/wire";
import type { MasterTimerEvent } from "./events.ts";

/** The libprocess messages that the master sends to agents. */
export type AgentBoundMessage =
  | { readonly name: "mesos.internal.SlaveRegisteredMessage"; readonly body: internal.SlaveRegisteredMessage }
  | { readonly name: "mesos.internal.SlaveReregisteredMessage"; readonly body: internal.SlaveReregisteredMessage }
  | { readonly name: "mesos.internal.PingSlaveMessage"; readonly body: internal.PingSlaveMessage }
  | { readonly name: "mesos.internal.ShutdownMessage"; readonly body: internal.ShutdownMessage }
  | { readonly name: "mesos.internal.RunTaskMessage"; readonly body: internal.RunTaskMessage }
  | { readonly name: "mesos.internal.KillTaskMessage"; readonly body: internal.KillTaskMessage }
  | {
      readonly name: "mesos.internal.StatusUpdateAcknowledgementMessage";
      readonly body: internal.StatusUpdateAcknowledgementMessage;
    }
  | { readonly name: "mesos.internal.ShutdownExecutorMessage"; readonly body: internal.ShutdownExecutorMessage }
  | { readonly name: "mesos.internal.FrameworkToExecutorMessage"; readonly body: internal.FrameworkToExecutorMessage }
  | { readonly name: "mesos.internal.UpdateFrameworkMessage"; readonly body: internal.UpdateFrameworkMessage }
  | { readonly name: "mesos.internal.ShutdownFrameworkMessage"; readonly body: internal.ShutdownFrameworkMessage };

export interface Put {
  readonly key: string;
  /** Undefined deletes. */
  readonly value: Uint8Array | undefined;
}

export interface Reply {
  readonly kind: "reply";
  readonly requestId: string;
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string;
}

export type MasterEffect =
  | {
      readonly kind: "send";
      readonly to: string;
      /** The id part of the sender when it is not the master itself: `slave-observer(3)`. */
      readonly from?: string;
      readonly message: AgentBoundMessage;
    }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "unlink"; readonly to: string }
  | { readonly kind: "persist"; readonly puts: readonly Put[] }
  | SetTimer<MasterTimerEvent>
  | ClearTimer
  | { readonly kind: "log"; readonly level: "info" | "warn" | "error"; readonly message: string }
  | Reply
  /** One record on a scheduler's event stream. Streams that are closed already are fine. */
  | { readonly kind: "sendEvent"; readonly streamId: string; readonly event: scheduler.Event }
  /** Ends a scheduler's stream after what was sent on it. The driver need not report it as closed. */
  | { readonly kind: "closeStream"; readonly streamId: string }
  /** This master cannot go on; the process ends with `message`. */
  | { readonly kind: "exit"; readonly message: string };
