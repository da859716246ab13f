import {
  addQuantities,
  type Quantities,
  quantitiesContain,
  quantitiesToNumbers,
  validateRole,
  withinLimits,
} from "@mesolite/resources";
import type { quota } from "@mesolite/wire";
import type { Turn } from "../turn.ts";
import { mayHaveRole } from "./accepted-role.ts";
import { guaranteesOf, limitsOf } from "./quota-amounts.ts";
import { consumedBy } from "./rescind-for-quota.ts";

/** What is wrong with the configs of one UPDATE_QUOTA whatever the cluster has, or undefined. */
export function validateConfigs(
  configs: readonly quota.QuotaConfig[],
  accepted: readonly string[] | undefined,
): string | undefined {
  const seen = new Set<string>();
  for (const config of configs) {
    if (seen.has(config.role)) return `Quota of role '${config.role}' is given twice in one call`;
    seen.add(config.role);
    const problem = refuseRole(config.role, accepted) ?? validateAmounts(config);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function refuseRole(role: string, accepted: readonly string[] | undefined): string | undefined {
  const problem = validateRole(role);
  if (problem !== undefined) return `Invalid quota: ${problem}`;
  // The headroom would count its guarantee beside its parent's. Mesos refuses it too.
  if (role.includes("/")) return `Invalid quota: role '${role}' is nested, and only top-level roles can have a quota`;
  if (mayHaveRole(accepted, role)) return undefined;
  return `Invalid quota: role '${role}' is not in the list of --roles that this master accepts`;
}

/** Mesos's bounds: an exabyte, counted in MiB, and of everything else a trillion. */
const mostMiB = 1024 ** 4;
const mostOfOthers = 1e12;

function validateAmounts(config: quota.QuotaConfig): string | undefined {
  const { role, guarantees = {}, limits = {} } = config;
  for (const [name, { value }] of [...Object.entries(guarantees), ...Object.entries(limits)]) {
    const most = name === "mem" || name === "disk" ? mostMiB : mostOfOthers;
    if (!(value >= 0 && value <= most)) {
      return `Invalid quota of role '${role}': ${name} is ${value}, expected a number from 0 to ${most}`;
    }
  }
  if (withinLimits(guaranteesOf(config), limitsOf(config))) return undefined;
  return `Invalid quota of role '${role}': its guarantees exceed its limits`;
}

/** A limit below what the role consumes cannot be kept. Clients of Mesos look for the two amounts in this sentence. */
export function refuseLowLimits(turn: Turn, configs: readonly quota.QuotaConfig[]): string | undefined {
  for (const config of configs) {
    const limits = limitsOf(config);
    if (withinLimits(turn.allocator.chargedTo(config.role), limits)) continue;
    const consumed = consumedBy(turn, config.role);
    if (withinLimits(consumed, limits)) continue;
    return (
      `Invalid quota: Role '${config.role}' is already consuming '${textOf(consumed)}'; ` +
      `this is more than the requested limits '${textOf(limits)}' (use 'force' to set them all the same)`
    );
  }
  return undefined;
}

/** Guarantees beyond what all agents together have cannot be kept. What may be revoked guarantees nothing. */
export function refuseOvercommit(capacity: Quantities, quotas: ReadonlyMap<string, quota.QuotaConfig>): string | undefined {
  let promised: Quantities = new Map();
  for (const config of quotas.values()) promised = addQuantities(promised, guaranteesOf(config));
  if (quantitiesContain(capacity, promised)) return undefined;
  return (
    `Invalid quota: the guarantees of all roles together, '${textOf(promised)}', exceed what the cluster has, ` +
    `'${textOf(capacity)}' (use 'force' to set them all the same)`
  );
}

/** `cpus:3; mem:128` */
function textOf(quantities: ReadonlyMap<string, number>): string {
  const amounts = Object.entries(quantitiesToNumbers(quantities)).sort(([a], [b]) => (a < b ? -1 : 1));
  return amounts.map(([name, amount]) => `${name}:${amount}`).join("; ");
}
