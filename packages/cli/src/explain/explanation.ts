// The parts of GET /v2/apps/{id}/explain (Marathon) and GET /explain (master) that are printed. Times in ms since the epoch.

export interface Worded {
  readonly kind: string;
  readonly text: string;
}

export interface AppExplanation {
  readonly appId: string;
  readonly wanted: number;
  readonly running: number;
  readonly scheduled: number;
  readonly waitingSinceMs?: number;
  readonly causes: readonly Worded[];
  /** What comes nearest to fitting first. */
  readonly agents: readonly AgentMisfit[];
  readonly master?: RoleExplanation | { readonly problem: string };
}

export interface AgentMisfit {
  readonly agentId: string;
  readonly host: string;
  readonly atMs: number;
  readonly mismatches: readonly { readonly text: string }[];
  readonly changes: readonly FitChange[];
}

interface FitChange extends Worded {
  readonly resource?: string;
  readonly wanted?: number;
}

export interface ClusterExplanation {
  readonly frameworks: readonly FrameworkExplanation[];
  readonly leftOut: number;
}

export interface FrameworkExplanation {
  readonly frameworkId: string;
  readonly name: string;
  readonly phase: string;
  readonly roles: readonly RoleExplanation[];
}

export interface RoleExplanation {
  readonly role: string;
  readonly text: string;
  /** Set when no agent at all can be offered. */
  readonly reason?: { readonly kind: string };
  readonly summary: readonly { readonly kind: string; readonly agents: number; readonly text: string }[];
  readonly agents: readonly AgentExplanation[];
}

export interface AgentExplanation {
  readonly agentId: string;
  readonly hostname: string;
  readonly reason: { readonly kind: string };
  readonly text: string;
  readonly changeTexts: readonly string[];
  /** All that the agent has. */
  readonly total?: Readonly<Record<string, number>>;
}
