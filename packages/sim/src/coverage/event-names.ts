import type { AgentEvent, AgentInbound } from "@mesolite/agent";
import type { MarathonEvent, MarathonTimer } from "@mesolite/marathon";
import type { MasterEvent, MasterMessage } from "@mesolite/master";
import type { scheduler } from "@mesolite/wire";

/** `RunTask` for `mesos.internal.RunTaskMessage`. */
type Plain<Name extends string> = Name extends `mesos.internal.${infer Short}Message` ? Short : never;

/** All of these names, each once: a new member of the union does not compile until it is listed. */
const all = <Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] => Object.keys(names) as Name[];

/** Events of the agent but its first; messages by their name. */
export const agentEvents = all<Exclude<AgentEvent["kind"], "started" | "messageReceived"> | Plain<AgentInbound["name"]>>({
  CheckpointResources: true,
  FrameworkToExecutor: true,
  KillTask: true,
  PingSlave: true,
  RunTask: true,
  RunTaskGroup: true,
  Shutdown: true,
  ShutdownExecutor: true,
  ShutdownFramework: true,
  SlaveRegistered: true,
  SlaveReregistered: true,
  StatusUpdateAcknowledgement: true,
  UpdateFramework: true,
  agentDirectoriesFound: true,
  checkDue: true,
  checkFinished: true,
  completionTimeReached: true,
  containerExited: true,
  containerLaunchFailed: true,
  containerStarted: true,
  containersRecovered: true,
  diskUsage: true,
  diskWatchDue: true,
  killGraceExpired: true,
  linkBroken: true,
  masterDetected: true,
  pathRemoved: true,
  pingTimedOut: true,
  registrationDue: true,
  shutdownGraceExpired: true,
  unregisterRequested: true,
  updateRetryDue: true,
});

type MasterKind = Exclude<MasterEvent["kind"], "started" | "messageReceived" | "schedulerCall">;

/** Events of the master but its first; messages by their name, calls by their type. */
export const masterEvents = all<
  MasterKind | Plain<MasterMessage["name"]> | Exclude<scheduler.Call_Type, "UNKNOWN" | "SUBSCRIBE">
>({
  ACCEPT: true,
  ACCEPT_INVERSE_OFFERS: true,
  ACKNOWLEDGE: true,
  ACKNOWLEDGE_OPERATION_STATUS: true,
  DECLINE: true,
  DECLINE_INVERSE_OFFERS: true,
  ExecutorToFramework: true,
  ExitedExecutor: true,
  KILL: true,
  MESSAGE: true,
  PongSlave: true,
  RECONCILE: true,
  RECONCILE_OPERATIONS: true,
  REQUEST: true,
  REVIVE: true,
  RegisterSlave: true,
  ReregisterSlave: true,
  SHUTDOWN: true,
  SUPPRESS: true,
  StatusUpdate: true,
  TEARDOWN: true,
  UPDATE_FRAMEWORK: true,
  UnregisterSlave: true,
  UpdateSlave: true,
  acceptContinued: true,
  agentReregisterTimedOut: true,
  allocationContinued: true,
  allocationDue: true,
  allocatorRecoveryTimedOut: true,
  answeringContinued: true,
  failoverTimedOut: true,
  givingBackContinued: true,
  heartbeatDue: true,
  linkBroken: true,
  offerTimedOut: true,
  operatorCall: true,
  pingDue: true,
  reconciliationContinued: true,
  recoveredAgentsTimedOut: true,
  recoveryTimeoutContinued: true,
  registryGcDue: true,
  removalContinued: true,
  schedulerStreamClosed: true,
  schedulerSubscribed: true,
});

type MarathonKind = Exclude<MarathonEvent["kind"], "started" | "schedulerEvent" | "timer"> | MarathonTimer["kind"];

/** Events of Marathon but its first; the master's by their type, timers by their kind. */
export const marathonEvents = all<MarathonKind | Exclude<scheduler.Event_Type, "UNKNOWN">>({
  ERROR: true,
  FAILURE: true,
  HEARTBEAT: true,
  INVERSE_OFFERS: true,
  MESSAGE: true,
  OFFERS: true,
  RESCIND: true,
  RESCIND_INVERSE_OFFER: true,
  SUBSCRIBED: true,
  UPDATE: true,
  UPDATE_OPERATION_STATUS: true,
  apiRequest: true,
  backoffEnded: true,
  changeContinued: true,
  eventStreamAttached: true,
  eventStreamDetached: true,
  healthCheck: true,
  killRetry: true,
  launchTokens: true,
  matchOffers: true,
  overdueCheck: true,
  probeFinished: true,
  readinessCheck: true,
  reconcile: true,
  revive: true,
  scaleCheck: true,
  schedulerCallFailed: true,
  schedulerDisconnected: true,
  unreachableCheck: true,
  unsettledApps: true,
});
