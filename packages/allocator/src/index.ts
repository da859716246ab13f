export type { AgentChange, AgentSpec } from "./agent-entries.ts";
export type { AgentTraits } from "./agent-table.ts";
export * from "./allocator.ts";
export type {
  AgentExplanation,
  AgentReason,
  ExplainRequest,
  Holder,
  RoleExplanation,
  RoleReason,
} from "./explain.ts";
export type { Selection } from "./candidates.ts";
export type { FrameworkSpec, FrameworkTraits } from "./framework.ts";
export * from "./options.ts";
export type { Recovery } from "./recovery.ts";
export type { Quota } from "./role-tree.ts";
export type { Allocation, ArrangeAgents, RoundRequest } from "./round.ts";
