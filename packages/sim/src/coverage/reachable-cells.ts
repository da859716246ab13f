import { agentEvents, marathonEvents, masterEvents } from "./event-names.ts";

/** A state machine as the recorder sees it: which of its cells (state, event) can't be reached in the simulated world, and why. */
export interface Machine {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly never: readonly Rule[];
}

/** Every one of these states with every one of these events. */
interface Rule {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly because: string;
}

const words = (text: string): readonly string[] => text.split(" ");
const never = (states: string, events: string, because: string): Rule => ({
  states: states.split("|"),
  events: words(events),
  because,
});

const taskEnds = "TASK_DROPPED TASK_FAILED TASK_FINISHED TASK_GONE TASK_KILLED";

export const machines: Readonly<Record<string, Machine>> = {
  // Not among its states: terminating (an agent that ends itself does so in the same step, all but the messages already on their way, and
  // no master of ours tells one to shut down that keeps its address) and cleaning (a flag that no simulated agent has).
  agent: {
    states: words("recovering disconnected registering running"),
    events: agentEvents,
    never: [
      never(
        "recovering",
        "checkDue checkFinished containerLaunchFailed containerStarted diskUsage diskWatchDue killGraceExpired linkBroken pingTimedOut registrationDue updateRetryDue",
        "timers, checks, links and launches begin after recovery",
      ),
      never("disconnected|registering|running", "containersRecovered", "comes once, at the end of recovery"),
      never(
        "recovering|disconnected|registering|running",
        "CheckpointResources RunTaskGroup Shutdown agentDirectoriesFound completionTimeReached pathRemoved shutdownGraceExpired unregisterRequested",
        "nobody here reserves, launches groups, bounds a task's time, makes an agent leave, or runs for the days after which a directory goes",
      ),
      never(
        "recovering|disconnected|registering|running",
        "ShutdownExecutor",
        "tasks here have no executors of their own: the master ignores a SHUTDOWN of one",
      ),
    ],
  },
  container: {
    states: ["unknown", "launching", "launching, killed", "running", "running, killed", "ended", "ended, killed"],
    events: words(
      "KillTask RunTask StatusUpdateAcknowledgement checkFinished containerExited containerLaunchFailed containerStarted killGraceExpired updateRetryDue",
    ),
    never: [
      never(
        "ended|ended, killed|unknown",
        "containerExited containerLaunchFailed containerStarted",
        "a container ends once, and nothing of it comes after that",
      ),
      never("running|running, killed", "containerStarted containerLaunchFailed", "a launch is answered once"),
      never("launching|launching, killed", "checkFinished", "what has not started is not checked"),
      never("launching, killed", "RunTask", "a kill takes away the duplicate's chance"),
      never("launching|running|ended", "killGraceExpired", "the timer belongs to a kill"),
      never("launching|launching, killed", "StatusUpdateAcknowledgement updateRetryDue", "the first update follows the launch"),
      never("running, killed|ended, killed", "RunTask", "a duplicate comes right behind its original, long before a kill"),
    ],
  },
  "master's agent": {
    states: words("unknown recovered unreachable disconnected connected"),
    events: words("PongSlave RegisterSlave ReregisterSlave StatusUpdate UpdateSlave agentReregisterTimedOut linkBroken pingDue"),
    never: [
      never(
        "recovered|unreachable",
        "PongSlave RegisterSlave StatusUpdate UpdateSlave linkBroken",
        "the pid of one that has not registered is unknown: the sender counts as unknown",
      ),
      never("recovered", "agentReregisterTimedOut", "the timer runs while the agent is disconnected"),
      never("recovered", "pingDue", "only registered agents are pinged"),
    ],
  },
  // Of all that happens to a master: whatever its cores' unions name is here.
  master: {
    states: ["leading"],
    events: masterEvents,
    never: [
      never(
        "leading",
        "ACCEPT_INVERSE_OFFERS ACKNOWLEDGE_OPERATION_STATUS DECLINE_INVERSE_OFFERS RECONCILE_OPERATIONS REQUEST",
        "no framework here makes these calls: the master refuses or ignores them",
      ),
      never("leading", "ExecutorToFramework ExitedExecutor UnregisterSlave", "no agent here has executors, or leaves"),
    ],
  },
  "master's framework": {
    states: words("unknown recovered disconnected active"),
    events: words(
      "schedulerSubscribed schedulerStreamClosed ACCEPT ACKNOWLEDGE DECLINE KILL RECONCILE REVIVE SUPPRESS TEARDOWN failoverTimedOut removalContinued",
    ),
    never: [
      never(
        "recovered|disconnected",
        "ACCEPT ACKNOWLEDGE DECLINE KILL RECONCILE REVIVE SUPPRESS TEARDOWN",
        "HTTP refuses calls without a stream before the core",
      ),
      never("unknown", "SUPPRESS", "only Marathon makes this call, and nobody removes its framework"),
      never("recovered|disconnected|active", "removalContinued", "a removed framework is unknown at once"),
      never("recovered|disconnected", "schedulerStreamClosed", "the stream of a subscription that is over is unknown"),
    ],
  },
  "master's task": {
    states: [...words("forgotten TASK_STAGING TASK_STARTING TASK_RUNNING TASK_KILLING TASK_UNREACHABLE"), "ended"],
    events: words(`KILL RECONCILE ACKNOWLEDGE TASK_STARTING TASK_RUNNING TASK_KILLING ${taskEnds}`),
    never: [
      never("TASK_UNREACHABLE", "TASK_GONE", "agents say it when they have come back from a reboot, and register before"),
      never("TASK_STAGING", "TASK_RUNNING TASK_KILLING TASK_FINISHED", "TASK_STARTING comes first, and carries the latest state"),
      never("TASK_STARTING", "TASK_DROPPED TASK_GONE", "agents tell TASK_RUNNING in the same step, and the latest state with it"),
      never("TASK_KILLING", "TASK_FINISHED", "what was killed is told to be killed, however it ended"),
      never("TASK_KILLING", "TASK_DROPPED", "the agent has the task"),
      never("TASK_KILLING", "TASK_GONE", "the agent has the kill on record: what a reboot ended then was killed"),
    ],
  },
  instance: {
    states: words("forgotten Provisioned Staging Starting Running Killing Unreachable UnreachableInactive ended"),
    events: words(`TASK_STAGING TASK_STARTING TASK_RUNNING TASK_KILLING TASK_UNREACHABLE ${taskEnds}`),
    never: [
      never(
        "Running|Killing|Starting",
        "TASK_STAGING TASK_DROPPED",
        "the agent has the task: it is not on its way any more, and was not lost there",
      ),
      never("Killing", "TASK_FINISHED", "what is being killed is told to be killed"),
      never("Killing", "TASK_GONE", "as at the master; and an agent forgets the task when Marathon knows its end"),
    ],
  },
  deployment: {
    states: words("ScaleApplication RestartApplication StopApplication"),
    events: marathonEvents,
    never: [
      never(
        "ScaleApplication|RestartApplication|StopApplication",
        "ERROR INVERSE_OFFERS MESSAGE RESCIND_INVERSE_OFFER UPDATE_OPERATION_STATUS",
        "nobody ends Marathon's framework, and the others are not for it",
      ),
      never(
        "ScaleApplication|RestartApplication|StopApplication",
        "changeContinued unsettledApps",
        "for changes of more than 50 apps: tests of Marathon have them",
      ),
      never(
        "ScaleApplication|RestartApplication|StopApplication",
        "eventStreamAttached eventStreamDetached matchOffers readinessCheck",
        "nobody here listens to events, sends more offers than one step takes, or asks for readiness",
      ),
    ],
  },
};

/** All cells that can be reached, `machine: state x event`. */
export function reachableCells(): readonly string[] {
  return cellsWhere((isRuledOut) => !isRuledOut);
}

function cellsWhere(wanted: (isRuledOut: boolean) => boolean): readonly string[] {
  return Object.entries(machines).flatMap(([name, { states, events, never: rules }]) =>
    states.flatMap((state) =>
      events
        .filter((event) => wanted(rules.some((rule) => rule.states.includes(state) && rule.events.includes(event))))
        .map((event) => `${name}: ${state} x ${event}`),
    ),
  );
}

/** How much of what can be reached was, and what was although a rule says that it can't. Cells of other machines count neither way. */
export function shareOfCells(cells: readonly string[]): {
  readonly share: number;
  readonly missing: readonly string[];
  readonly impossible: readonly string[];
} {
  const reached = new Set(cells);
  const all = reachableCells();
  const missing = all.filter((cell) => !reached.has(cell));
  const impossible = cellsWhere((isRuledOut) => isRuledOut).filter((cell) => reached.has(cell));
  return { share: 1 - missing.length / all.length, missing, impossible };
}
