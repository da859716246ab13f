import { validateRole } from "@mesolite/resources";
import type { FrameworkInfo, scheduler } from "@mesolite/wire";
import { constraintProblem } from "../offers/constraints.ts";
import { mayHaveRole } from "../operator/accepted-role.ts";
import { validateId } from "../operations/validate-id.ts";
import type { MasterFlags } from "../state/flags.ts";
import { capabilitiesOf, rolesOf } from "./describe.ts";
import { maxFailoverTimeoutSeconds } from "./failover-timeout.ts";

/** The parts of SUBSCRIBE and UPDATE_FRAMEWORK that are checked alike. */
export type FrameworkWishes = Pick<scheduler.Call_Subscribe, "framework_info" | "suppressed_roles" | "offer_constraints">;

/** Why a framework of this description cannot be had, whoever asks; undefined when it can. */
export function validateFramework(flags: MasterFlags, wishes: FrameworkWishes): string | undefined {
  const info = wishes.framework_info;
  return (
    validateFrameworkId(info) ??
    validateRoles(info) ??
    validateOfferFilters(info) ??
    validateFailoverTimeout(info) ??
    validateWishedRoles(wishes) ??
    constraintProblem(wishes.offer_constraints, flags.offerConstraintsMaxProgramSize) ??
    refuseByFlags(flags, info)
  );
}

function validateFrameworkId(info: FrameworkInfo): string | undefined {
  const id = info.id?.value ?? "";
  const problem = id === "" ? undefined : validateId(id);
  return problem && `'FrameworkInfo.id' is invalid: ${problem}`;
}

/** Mesolite's own bound: each costs some 4 µs when the framework comes, changes and goes. Those of real frameworks have some hundreds. */
const maxRoles = 5_000;

function validateRoles(info: FrameworkInfo): string | undefined {
  const multiRole = capabilitiesOf(info).has("MULTI_ROLE");
  if (multiRole && info.role !== undefined)
    return "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable";
  if (!multiRole && (info.roles ?? []).length > 0) {
    return "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable";
  }
  const roles = rolesOf(info);
  if (roles.length > maxRoles) return `'FrameworkInfo.roles' has ${roles.length} roles, more than ${maxRoles}`;
  const twice = firstDuplicate(roles);
  if (twice !== undefined) return `'FrameworkInfo.roles' contains duplicate items: ${twice}`;
  const field = multiRole ? "roles" : "role";
  const problem = roles.map(validateRole).find((error) => error !== undefined);
  return problem && `'FrameworkInfo.${field}' contains an invalid role: ${problem}`;
}

/** Only the first: there may be very many. */
function firstDuplicate(items: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return items.find((item) => seen.size === seen.add(item).size);
}

/** Of all roles together. Mesolite's own bound: an offer that needs more different amounts than a few is no use to anyone. */
const maxLeastAmounts = 1000;

function validateOfferFilters(info: FrameworkInfo): string | undefined {
  let amounts = 0;
  for (const [role, { min_allocatable_resources: least }] of Object.entries(info.offer_filters ?? {})) {
    for (const { quantities = {} } of least?.quantities ?? []) {
      const entries = Object.entries(quantities);
      if (entries.length === 0) return `'FrameworkInfo.offer_filters' of role '${role}' has an alternative with no amount in it`;
      amounts += entries.length;
      const wrong = entries.find(([, { value }]) => !(value >= 0 && Number.isFinite(value)));
      if (wrong === undefined) continue;
      const [name, { value }] = wrong;
      return `'FrameworkInfo.offer_filters' of role '${role}' is invalid: '${name}' is ${value}, expected a number from 0 on`;
    }
  }
  if (amounts <= maxLeastAmounts) return undefined;
  return `'FrameworkInfo.offer_filters' has ${amounts} amounts, more than ${maxLeastAmounts}`;
}

function validateFailoverTimeout(info: FrameworkInfo): string | undefined {
  const seconds = info.failover_timeout ?? 0;
  if (seconds >= 0 && seconds <= maxFailoverTimeoutSeconds) return undefined;
  return `'FrameworkInfo.failover_timeout' is ${seconds}: expected seconds from 0 to ${maxFailoverTimeoutSeconds.toExponential(1)}`;
}

function validateWishedRoles(wishes: FrameworkWishes): string | undefined {
  const roles = new Set(rolesOf(wishes.framework_info));
  const suppressed = wishes.suppressed_roles?.find((role) => !roles.has(role));
  if (suppressed !== undefined) return `Suppressed role '${suppressed}' is not one of the framework's roles`;
  const constrained = Object.keys(wishes.offer_constraints?.role_constraints ?? {}).find((role) => !roles.has(role));
  return constrained === undefined
    ? undefined
    : `Offer constraints are given for role '${constrained}', which is not one of the framework's roles`;
}

function refuseByFlags(flags: MasterFlags, info: FrameworkInfo): string | undefined {
  if (!flags.rootSubmissions && info.user === "root") {
    return "User 'root' is not allowed to run frameworks without --root_submissions set";
  }
  const stranger = rolesOf(info).find((role) => !mayHaveRole(flags.roles, role));
  return stranger === undefined ? undefined : `Role '${stranger}' is not in the list of --roles that this master accepts`;
}
