import type { FrameworkInfo, scheduler } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";

/** The part of a framework's record that its FrameworkInfo and its wishes decide. */
export type FrameworkDescription = Pick<
  FrameworkRecord,
  "info" | "roles" | "suppressedRoles" | "offerConstraints" | "capabilities"
>;

export function capabilitiesOf(info: FrameworkInfo): ReadonlySet<string> {
  return new Set((info.capabilities ?? []).flatMap(({ type }) => type ?? []));
}

/** The roles that a FrameworkInfo subscribes to. Only with MULTI_ROLE may they be several, or none. */
export function rolesOf(info: FrameworkInfo): readonly string[] {
  return capabilitiesOf(info).has("MULTI_ROLE") ? (info.roles ?? []) : [info.role ?? "*"];
}

export function describeFramework(
  id: string,
  info: FrameworkInfo,
  wishes: {
    readonly suppressed_roles?: readonly string[] | undefined;
    readonly offer_constraints?: scheduler.OfferConstraints | undefined;
  },
): FrameworkDescription {
  return {
    info: { ...info, id: { value: id } },
    roles: rolesOf(info),
    suppressedRoles: new Set(wishes.suppressed_roles),
    ...(wishes.offer_constraints ? { offerConstraints: wishes.offer_constraints } : {}),
    capabilities: capabilitiesOf(info),
  };
}
