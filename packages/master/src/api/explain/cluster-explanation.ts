import type { AgentReason, Comer, Elsewhere, Holder, OfferChange, RoleReason } from "@mesolite/allocator";
import type { FrameworkPhase } from "../../state/index.ts";

// The answer of GET /explain: the allocator's reasons with the names that people know, each also as a sentence.

export interface ClusterExplanation {
  readonly atMs: number;
  /** Agents that are registered, and those that the master only remembers. */
  readonly agents: { readonly registered: number; readonly recovered: number; readonly unreachable: number };
  readonly frameworks: readonly FrameworkExplanation[];
  /** Pairs of framework and role that were asked about and not looked at: the answer is bounded. */
  readonly leftOut: number;
}

export interface FrameworkExplanation {
  readonly frameworkId: string;
  readonly name: string;
  readonly phase: FrameworkPhase;
  readonly roles: readonly RoleAnswer[];
}

export interface RoleAnswer {
  readonly role: string;
  /** Set when no agent at all can be offered; then `agents` is empty. */
  readonly reason?: RoleReason | { readonly kind: "recovering" } | { readonly kind: "noAgents" };
  /** The most important thing in one sentence. */
  readonly text: string;
  readonly share: number;
  readonly roleShare: number;
  /** Most frequent first; all agents are counted. */
  readonly summary: readonly ReasonCount[];
  readonly agents: readonly AgentAnswer[];
}

export interface ReasonCount {
  readonly kind: AgentReason["kind"];
  readonly agents: number;
  readonly text: string;
}

export interface AgentAnswer {
  readonly agentId: string;
  readonly hostname: string;
  readonly reason: ReasonAnswer;
  readonly text: string;
  readonly changes: readonly OfferChange[];
  readonly changeTexts: readonly string[];
  /** All that the agent has, so that one sees what could never fit: scalars by name. */
  readonly total: Readonly<Record<string, number>>;
}

/** The allocator's reasons with what the master knows besides. */
export type ReasonAnswer =
  | Exclude<AgentReason, { kind: "agentInactive" | "nothingFree" | "tooSmall" | "wouldBeOffered" }>
  | { readonly kind: "agentInactive"; readonly why: "notConnected" | "deactivated" }
  | ElsewhereAnswer<Extract<AgentReason, Elsewhere>>
  | ComerAnswer<Extract<AgentReason, { kind: "wouldBeOffered" }>>;

type ElsewhereAnswer<R extends Elsewhere> = R extends unknown
  ? Omit<R, "holders"> & { readonly holders: readonly HolderAnswer[] }
  : never;

type ComerAnswer<R> = Omit<R, "first"> & { readonly first?: Comer & { readonly frameworkName: string } };

export interface HolderAnswer extends Holder {
  readonly frameworkName: string;
  /** Of what it holds, the part in offers that it has not answered, as scalars by name; empty: all is used by tasks. */
  readonly offered: Readonly<Record<string, number>>;
}
