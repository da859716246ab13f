import { requestAllocation } from "../allocation/request.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";

/** Keeps a framework's new record and tells the allocator. */
export function putFramework(turn: Turn, framework: FrameworkRecord): void {
  turn.state.frameworks.set(framework.id, framework);
  const { id, info, roles, suppressedRoles, capabilities, offerConstraints } = framework;
  const active = framework.phase === "active";
  turn.allocator.putFramework({ id, info, roles, suppressedRoles, capabilities, offerConstraints, active });
  if (active) requestAllocation(turn, "all");
}
