import type { internal } from "@mesolite/wire";

type Named<Name extends string, Body> = { readonly name: `mesos.internal.${Name}`; readonly body: Body };

/** What the master sends to an agent and this core understands. The shell drops other names (and counts them). */
export type AgentInbound =
  | Named<"SlaveRegisteredMessage", internal.SlaveRegisteredMessage>
  | Named<"SlaveReregisteredMessage", internal.SlaveReregisteredMessage>
  | Named<"PingSlaveMessage", internal.PingSlaveMessage>
  | Named<"ShutdownMessage", internal.ShutdownMessage>
  | Named<"RunTaskMessage", internal.RunTaskMessage>
  | Named<"RunTaskGroupMessage", internal.RunTaskGroupMessage>
  | Named<"KillTaskMessage", internal.KillTaskMessage>
  | Named<"StatusUpdateAcknowledgementMessage", internal.StatusUpdateAcknowledgementMessage>
  | Named<"UpdateFrameworkMessage", internal.UpdateFrameworkMessage>
  | Named<"ShutdownFrameworkMessage", internal.ShutdownFrameworkMessage>
  | Named<"ShutdownExecutorMessage", internal.ShutdownExecutorMessage>
  | Named<"FrameworkToExecutorMessage", internal.FrameworkToExecutorMessage>
  | Named<"CheckpointResourcesMessage", internal.CheckpointResourcesMessage>;

/** The names of {@link AgentInbound}, for whoever decodes. */
export const agentInboundNames = [
  "mesos.internal.SlaveRegisteredMessage",
  "mesos.internal.SlaveReregisteredMessage",
  "mesos.internal.PingSlaveMessage",
  "mesos.internal.ShutdownMessage",
  "mesos.internal.RunTaskMessage",
  "mesos.internal.RunTaskGroupMessage",
  "mesos.internal.KillTaskMessage",
  "mesos.internal.StatusUpdateAcknowledgementMessage",
  "mesos.internal.UpdateFrameworkMessage",
  "mesos.internal.ShutdownFrameworkMessage",
  "mesos.internal.ShutdownExecutorMessage",
  "mesos.internal.FrameworkToExecutorMessage",
  "mesos.internal.CheckpointResourcesMessage",
] as const satisfies readonly AgentInbound["name"][];

/** What an agent sends to its master. */
export type AgentOutbound =
  | Named<"RegisterSlaveMessage", internal.RegisterSlaveMessage>
  | Named<"ReregisterSlaveMessage", internal.ReregisterSlaveMessage>
  | Named<"UpdateSlaveMessage", internal.UpdateSlaveMessage>
  | Named<"PongSlaveMessage", internal.PongSlaveMessage>
  | Named<"StatusUpdateMessage", internal.StatusUpdateMessage>
  | Named<"ExitedExecutorMessage", internal.ExitedExecutorMessage>
  | Named<"UnregisterSlaveMessage", internal.UnregisterSlaveMessage>;
