import { rankCandidates } from "@mesolite/coordination";
import { Violation } from "../violation.ts";
import type { SimEnsemble } from "./sim-ensemble.ts";

/** Path of the node that leads a group, whatever its owner knows of it. */
export function leadingNodeOf({ tree }: Pick<SimEnsemble, "tree">, group: string): string | undefined {
  const [leader] = rankCandidates(tree.childrenOf(group));
  return leader && `${group}/${leader.name}`;
}

/**
 * Nobody acts whom the ensemble has deposed: whoever does something that others can see leads at that moment, by true time.
 * @param node by which the daemon believes to lead
 */
export function checkLeads(ensemble: Pick<SimEnsemble, "tree">, who: string, group: string, node: string | undefined): void {
  const leader = leadingNodeOf(ensemble, group);
  if (node === undefined || node !== leader)
    throw new Violation("leadership", `${who} acts as leader by ${node ?? "no node"}, and ${leader ?? "nobody"} leads`);
}
