import type { Pool } from "./pool.ts";
import type { RoleNode } from "./role-tree.ts";

type GuaranteeHolder = Readonly<Pick<RoleNode, "guarantee" | "reserved" | "spent">>;

/** What has to stay free for guarantees: their unsatisfied part, summed; empty when there is none. */
export function requiredHeadroom(pool: Pool): number[] {
  const required: number[] = [];
  for (const node of pool.roles.withGuarantee) {
    for (let r = 0; r < node.guarantee.length; r++) {
      while (required.length <= r) required.push(0);
      required[r]! += missingOf(node, r);
    }
  }
  return required.some((millis) => millis > 0) ? required : [];
}

/** What is missing to the role's guarantee of one resource. */
export function missingOf(node: GuaranteeHolder, r: number): number {
  return Math.max(0, (node.guarantee[r] ?? 0) - (node.reserved[r] ?? 0) - (node.spent[r] ?? 0));
}

/** Whether anything is missing to the role's guarantee. */
export function isUnsatisfied(node: GuaranteeHolder): boolean {
  for (let r = 0; r < node.guarantee.length; r++) if (missingOf(node, r) > 0) return true;
  return false;
}
