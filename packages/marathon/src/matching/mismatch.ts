/**
 * Why an app cannot use an offer. The order of this list is the order in which reasons are looked for and reported. Marathon reports
 * "NoCorrespondingReservationFound" of apps with local volumes only, which there are none of here: it stays as an empty step of the funnel.
 */
export const mismatchReasons = [
  "UnfulfilledRole",
  "UnfulfilledConstraint",
  "NoCorrespondingReservationFound",
  "AgentMaintenance",
  "InsufficientCpus",
  "InsufficientMemory",
  "InsufficientDisk",
  "InsufficientGpus",
  "InsufficientPorts",
  "DeclinedScarceResources",
] as const;

export type MismatchReason = (typeof mismatchReasons)[number];

/** One reason with what it takes to explain it to a person. */
export type Mismatch =
  | { readonly reason: "UnfulfilledRole"; readonly wanted: string; readonly offered: string }
  | ForeignRoles
  /** `found`: the agent's value of the constraint's field; absent = the agent has none. */
  | { readonly reason: "UnfulfilledConstraint"; readonly constraint: readonly string[]; readonly found?: string }
  | { readonly reason: "AgentMaintenance"; readonly startMs: number }
  | ResourceShortfall
  /** `missing`: fixed host ports that the offer lacks. */
  | {
      readonly reason: "InsufficientPorts";
      readonly wanted: number;
      readonly available: number;
      readonly missing: readonly number[];
    }
  | { readonly reason: "DeclinedScarceResources"; readonly resource: "gpus" };

/** The app lacks something, and whatever the agent has is reserved for roles (`held`; "*": for nobody) that it does not accept. */
export interface ForeignRoles {
  readonly reason: "UnfulfilledRole";
  readonly accepted: readonly string[];
  readonly held: readonly string[];
}

/** Amounts in the resource's own unit: CPUs, MiB, GPUs. `available` counts only resources that the app may use. */
export interface ResourceShortfall {
  readonly reason: "InsufficientCpus" | "InsufficientMemory" | "InsufficientDisk" | "InsufficientGpus";
  readonly wanted: number;
  readonly available: number;
}

export function isForeignRoles(mismatch: Mismatch): mismatch is ForeignRoles {
  return "held" in mismatch;
}

export function isShortage({ reason }: Mismatch): boolean {
  return reason.startsWith("Insufficient");
}
