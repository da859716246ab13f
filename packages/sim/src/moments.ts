import type { AgentNode } from "./agent-node.ts";
import { lastMinuteMs } from "./last-minute.ts";
import type { World } from "./world.ts";

/** A message that is this late may be overtaken by what is sent on a new connection. */
const lateMs = 5_000;

/**
 * Moments that are short or rare, in which trouble is worth more than at any other: faults at random times hardly ever meet them. Each
 * finds the machine that is concerned, if it is that moment now.
 */
export const moments = {
  agentRecovers: ({ agents }) => agents.find(({ agent }) => agent?.state.phase === "recovering"),
  agentLooksForMaster: ({ agents }) => agents.find(({ agent }) => agent?.state.phase === "disconnected"),
  agentRegisters: ({ agents }) => agents.find(({ agent }) => agent?.state.phase === "registering"),
  containerLaunches: ({ agents }) => agents.find((node) => executorsOf(node).some(({ phase }) => phase === "launching")),
  containerIsKilled: ({ agents }) =>
    agents.find((node) => executorsOf(node).some(({ phase, kill }) => kill !== undefined && phase !== "ended")),
  masterGivesUpAgent: givenUp,
  masterGivesUpFramework: ({ agents, leadingMaster }) =>
    dueSoon(leadingMaster).some(({ kind }) => kind === "failoverTimedOut") ? agents[0] : undefined,
  firstUpdateIsLate: (world) => world.agents.find((node) => isFirstUpdateLate(world, node)),
  instanceProvisioned: (world) => withInstance(world, "Provisioned"),
  instanceStaging: (world) => withInstance(world, "Staging"),
  instanceStarting: (world) => withInstance(world, "Starting"),
  instanceKilling: (world) => withInstance(world, "Killing"),
  instanceUnreachable: (world) => withInstance(world, "Unreachable"),
  instanceInactive: (world) => withInstance(world, "UnreachableInactive"),
} as const satisfies Record<string, (world: World) => AgentNode | undefined>;

export type Moment = keyof typeof moments;

/** In the life of a task that Marathon launches. */
export const launchMoments: readonly Moment[] = [
  "containerLaunches",
  "containerIsKilled",
  "instanceProvisioned",
  "instanceStaging",
  "instanceStarting",
  "instanceKilling",
];

function dueSoon(master: World["leadingMaster"]) {
  return master ? [...master.process.dueWithin(lastMinuteMs(master))] : [];
}

function givenUp({ agents, leadingMaster }: World): AgentNode | undefined {
  for (const event of dueSoon(leadingMaster)) {
    if (event.kind !== "agentReregisterTimedOut") continue;
    const pid = leadingMaster?.master?.state.agents.get(event.agentId)?.pid;
    if (pid !== undefined) return agents.find((agent) => agent.pid === pid);
  }
  return undefined;
}

function isFirstUpdateLate({ masters, network }: World, { address, agent }: AgentNode): boolean {
  if (agent?.state.phase !== "running" || !masters.some((master) => network.isLate(address, master.address, lateMs)))
    return false;
  return [...agent.state.streams.values()].some(({ pending }) => pending[0]?.update.status.state === "TASK_STARTING");
}

function executorsOf({ agent }: AgentNode) {
  return [...(agent?.state.frameworks.values() ?? [])].flatMap(({ executors }) => [...executors.values()]);
}

function withInstance({ agents, leadingMarathon }: World, condition: string): AgentNode | undefined {
  for (const instance of leadingMarathon?.marathon?.state.instances.all() ?? [])
    if (instance.condition === condition) return agents.find(({ hostname }) => hostname === instance.agent?.host);
  return undefined;
}
