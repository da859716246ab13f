import type { AgentInfo, Resource } from "@mesolite/wire";

/** Why an agent gets no offers although it is connected. `deactivated` is an operator's decision and survives the agent's restart. */
export interface AgentActivity {
  /** The link stands and the agent has (re)registered over it. */
  readonly connected: boolean;
  /** DEACTIVATE_AGENT was called; persisted in the registry. */
  readonly deactivated: boolean;
}

/** An agent that has registered with this master and was not yet declared unreachable, gone or unregistered. */
export interface AgentRecord extends AgentActivity {
  readonly id: string;
  readonly pid: string;
  /** As the agent sent it, with its id, resources in the post-reservation-refinement format. */
  readonly info: AgentInfo;
  readonly version: string;
  readonly capabilities: ReadonlySet<string>;
  /** All that the agent has, checkpointed reservations applied. Never allocated to a role. */
  readonly total: readonly Resource[];
  /** Held by non-terminal tasks and executors, allocated to their roles. */
  readonly used: readonly Resource[];
  /** Held by outstanding offers, allocated to their roles. */
  readonly offered: readonly Resource[];
  readonly registeredAtMs: number;
  readonly reregisteredAtMs?: number;
  /** 16 bytes; sent back with every launch so that the agent can refuse one that assumes outdated resources. */
  readonly resourceVersion?: Uint8Array;
  /** Checkpointed reservations and volumes, as the agent last reported them. Already part of `total`. */
  readonly checkpointed: readonly Resource[];
}

/** Who pings an agent. Apart from its record because it changes with every ping. */
export interface AgentObserver {
  /** The N of `slave-observer(N)`, the sender of the pings. */
  readonly number: number;
  /** The last ping has no answer yet. */
  waiting: boolean;
  /** Pings in a row that stayed without an answer. */
  missed: number;
}

/** True when the allocator may offer the agent's resources. */
export function isActive(agent: AgentActivity): boolean {
  return agent.connected && !agent.deactivated;
}

/** An agent of the registry that has not come back to this master since it was elected. */
export interface RecoveredAgent {
  readonly id: string;
  readonly info: AgentInfo;
  readonly deactivated: boolean;
}

/** An agent that missed its pings or did not come back in time. It may return. */
export interface UnreachableAgent {
  readonly id: string;
  readonly unreachableSinceMs: number;
  readonly deactivated: boolean;
}

/** An agent that an operator declared gone. It may never return. */
export interface GoneAgent {
  readonly id: string;
  readonly goneSinceMs: number;
}
