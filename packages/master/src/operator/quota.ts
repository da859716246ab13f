import type { Quota } from "@mesolite/allocator";
import type { quota } from "@mesolite/wire";
import { erase, keys, putQuota } from "../registry/registry.ts";
import { log, persist, type Turn } from "../turn.ts";
import type { OperatorAnswer } from "./answer.ts";
import { rescindForQuota } from "./rescind-for-quota.ts";
import { guaranteesOf, limitsOf } from "./quota-amounts.ts";
import { refuseLowLimits, refuseOvercommit, validateConfigs } from "./validate-quota.ts";

/** UPDATE_QUOTA: all or nothing. A config without guarantees and limits removes the role's quota. */
export function updateQuota(turn: Turn, configs: readonly quota.QuotaConfig[], force: boolean): OperatorAnswer {
  const problem = validateConfigs(configs, turn.state.flags.roles);
  if (problem !== undefined) return { status: 400, sentence: problem };
  const next = new Map(turn.state.quotas);
  for (const config of configs) {
    if (isDefault(config)) next.delete(config.role);
    else next.set(config.role, config);
  }
  const refusal = force ? undefined : (refuseLowLimits(turn, configs) ?? refuseOvercommit(turn.allocator.capacity, next));
  if (refusal !== undefined) return { status: 400, sentence: refusal };
  persist(turn, ...configs.map((config) => (isDefault(config) ? erase(keys.quota(config.role)) : putQuota(config))));
  for (const config of configs) apply(turn, config);
  rescindForQuota(turn, configs);
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
export function allocatorQuota(config: quota.QuotaConfig): Quota {
  return { guarantees: guaranteesOf(config), limits: limitsOf(config) };
}

/** A guarantee of 0 is none; a limit of 0 is one. */
function isDefault(config: quota.QuotaConfig): boolean {
  return guaranteesOf(config).size === 0 && limitsOf(config).size === 0;
}
