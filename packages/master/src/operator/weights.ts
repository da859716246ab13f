import { validateRole } from "@mesolite/resources";
import type { WeightInfo } from "@mesolite/wire";
import { takeBack } from "../offers/give-back.ts";
import { putWeight } from "../registry/registry.ts";
import { log, persist, type Turn } from "../turn.ts";
import { mayHaveRole } from "./accepted-role.ts";
import type { OperatorAnswer } from "./answer.ts";

/** UPDATE_WEIGHTS: all or nothing. Offers made under the old weights of a role that has frameworks are taken back. */
export function updateWeights(turn: Turn, infos: readonly WeightInfo[]): OperatorAnswer {
  for (const { role = "", weight } of infos) {
    const problem = validateRole(role);
    if (problem !== undefined) return { status: 400, sentence: `Cannot set the weight of an invalid role: ${problem}` };
    if (!mayHaveRole(turn.state.flags.roles, role)) {
      return { status: 400, sentence: `Role '${role}' is not in the list of --roles that this master accepts` };
    }
    if (!(weight > 0 && Number.isFinite(weight))) {
      return { status: 400, sentence: `The weight of role '${role}' is ${weight}: expected a number above 0` };
    }
  }
  const changed = new Map(infos.map(({ role = "", weight }) => [role, weight]));
  persist(turn, ...[...changed].map(([role, weight]) => putWeight(role, weight)));
  for (const [role, weight] of changed) {
    turn.state.weights.set(role, weight);
    log(turn, "info", `Weight of role '${role}' is ${weight} now`);
  }
  turn.allocator.updateWeights(changed);
  const isActive = [...turn.state.frameworks.values()].some((framework) => framework.roles.some((role) => changed.has(role)));
  if (isActive) takeBack(turn, [...turn.state.offers.values()]);
  return { status: 200 };
}
