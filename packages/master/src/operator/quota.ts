import type { Quota } from "@mesolite/allocator";
import {
  addQuantities,
  limitsFromNumbers,
  nonRevocable,
  type Quantities,
  quantitiesContain,
  quantitiesFromNumbers,
  quantitiesOf,
  isStrictSubrole,
  validateRole,
  withinLimits,
} from "@mesolite/resources";
import type { quota, Value_Scalar } from "@mesolite/wire";
import { takeBack } from "../offers/give-back.ts";
import type { OfferRecord } from "../state/offer.ts";
import { erase, keys, putQuota } from "../registry/registry.ts";
import type { MasterState } from "../state/master-state.ts";
import { log, persist, type Turn } from "../turn.ts";
import type { OperatorAnswer } from "./call.ts";

/** UPDATE_QUOTA: all or nothing. A config without guarantees and limits removes the role's quota. */
export function updateQuota(turn: Turn, configs: readonly quota.QuotaConfig[], force: boolean): OperatorAnswer {
  const problem = validateConfigs(configs, turn.state.flags.roles);
  if (problem !== undefined) return { status: 400, sentence: problem };
  const next = new Map(turn.state.quotas);
  for (const config of configs) {
    if (isDefault(config)) next.delete(config.role);
    else next.set(config.role, config);
  }
  const overcommit = force ? undefined : refuseOvercommit(turn.state, next);
  if (overcommit !== undefined) return { status: 409, sentence: overcommit };
  persist(turn, ...configs.map((config) => (isDefault(config) ? erase(keys.quota(config.role)) : putQuota(config))));
  for (const config of configs) apply(turn, config);
  rescindFor(turn, configs);
  return { status: 200 };
}

function apply(turn: Turn, config: quota.QuotaConfig): void {
  const kept = isDefault(config) ? undefined : config;
  if (kept) turn.state.quotas.set(config.role, kept);
  else turn.state.quotas.delete(config.role);
  turn.allocator.updateQuota(config.role, allocatorQuota(config));
  log(turn, "info", `Quota of role '${config.role}' ${kept ? "updated" : "removed"} by an operator`);
}

/** A config in the allocator's form. */
export function allocatorQuota({ guarantees = {}, limits = {} }: quota.QuotaConfig): Quota {
  return { guarantees: quantitiesFromNumbers(plain(guarantees)), limits: limitsFromNumbers(plain(limits)) };
}

function isDefault(config: quota.QuotaConfig): boolean {
  return Object.keys(config.guarantees ?? {}).length === 0 && Object.keys(config.limits ?? {}).length === 0;
}

function validateConfigs(configs: readonly quota.QuotaConfig[], accepted: readonly string[] | undefined): string | undefined {
  const roles = configs.map((config) => config.role);
  const twice = roles.find((role, i) => roles.indexOf(role) < i);
  if (twice !== undefined) return `Quota of role '${twice}' is given twice in one call`;
  return configs.map((config) => refuseRole(config.role, accepted) ?? validateAmounts(config)).find((one) => one !== undefined);
}

function refuseRole(role: string, accepted: readonly string[] | undefined): string | undefined {
  const problem = validateRole(role);
  if (problem !== undefined) return `Invalid quota: ${problem}`;
  if (role === "*") return "Invalid quota: the default role '*' cannot have a quota";
  // The headroom would count its guarantee beside its parent's. Mesos refuses it too.
  if (role.includes("/")) return `Invalid quota: role '${role}' is nested, and only top-level roles can have a quota`;
  if (accepted === undefined || accepted.includes(role)) return undefined;
  return `Invalid quota: role '${role}' is not in the list of --roles that this master accepts`;
}

function validateAmounts({ role, guarantees = {}, limits = {} }: quota.QuotaConfig): string | undefined {
  for (const [name, { value }] of [...Object.entries(guarantees), ...Object.entries(limits)]) {
    if (!(value >= 0 && Number.isFinite(value)))
      return `Invalid quota of role '${role}': ${name} is ${value}, expected a number of at least 0`;
  }
  if (withinLimits(quantitiesFromNumbers(plain(guarantees)), limitsFromNumbers(plain(limits)))) return undefined;
  return `Invalid quota of role '${role}': its guarantees exceed its limits`;
}

/** Guarantees beyond what all agents together have cannot be kept. What may be revoked guarantees nothing. */
function refuseOvercommit(state: MasterState, quotas: ReadonlyMap<string, quota.QuotaConfig>): string | undefined {
  let promised: Quantities = new Map();
  for (const { guarantees = {} } of quotas.values()) promised = addQuantities(promised, quantitiesFromNumbers(plain(guarantees)));
  let capacity: Quantities = new Map();
  for (const agent of state.agents.values()) capacity = addQuantities(capacity, quantitiesOf(nonRevocable(agent.total)));
  if (quantitiesContain(capacity, promised)) return undefined;
  return "The guarantees of all roles together exceed the resources of the cluster; use 'force' to set them all the same";
}

function plain(scalars: Readonly<Record<string, Value_Scalar>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scalars).map(([name, { value }]) => [name, value]));
}

/**
 * Offers that stand in the way of the new quotas are taken back: those of a role that now has limits, and, where a guarantee was
 * set, those of everybody else until what they free covers it.
 */
function rescindFor(turn: Turn, configs: readonly quota.QuotaConfig[]): void {
  const taken = new Set<OfferRecord>();
  for (const config of configs) {
    const isOwn = (role: string): boolean => role === config.role || isStrictSubrole(role, config.role);
    const limited = Object.keys(config.limits ?? {}).length > 0;
    const guaranteed = quantitiesFromNumbers(plain(config.guarantees ?? {}));
    let freed: Quantities = new Map();
    for (const offer of turn.state.offers.values()) {
      if (taken.has(offer)) continue;
      if (isOwn(offer.role)) {
        if (limited) taken.add(offer);
      } else if (!quantitiesContain(freed, guaranteed)) {
        freed = addQuantities(freed, quantitiesOf(offer.resources));
        taken.add(offer);
      }
    }
  }
  takeBack(turn, [...taken]);
}
