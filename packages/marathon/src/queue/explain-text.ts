import { spanText, unreachable } from "@mesolite/base";
import { isForeignRoles, type Mismatch } from "../matching/mismatch.ts";
import type { FitChange } from "../matching/smallest-fit.ts";
import type { Cause } from "./causes.ts";

// The one place where Marathon's reasons become sentences.

export function causeText(cause: Cause, nowMs: number): string {
  switch (cause.kind) {
    case "nothingToLaunch":
      return "no instance waits for an offer";
    case "notConnected":
      return "Marathon is not connected to a Mesos master";
    case "backingOff":
      return `its tasks failed, so the next launch waits another ${spanText(cause.leftMs)} (the delay has grown to ${spanText(cause.delayMs)})`;
    case "noLaunchTokens":
      return "Marathon has launched as many tasks as it may at a time, and waits until some of them run";
    case "atOverCapacity":
      return `${cause.launched} ${plural(cause.launched, "instance")} ${cause.launched === 1 ? "is" : "are"} launched, and its upgrade strategy allows no more than ${cause.most} at once: the next launch waits until there are fewer`;
    case "waitsForDeployment":
      return deploymentText(cause);
    case "tasksFail":
      return `its last task ended ${spanText(nowMs - cause.atMs)} ago on ${cause.host} with ${cause.state}${cause.message === "" ? "" : `: ${cause.message}`}`;
    case "unhealthy":
      return `${cause.instances} running ${plural(cause.instances, "instance")} ${cause.instances === 1 ? "fails" : "fail"} health checks${cause.failure === undefined ? "" : `: ${cause.failure}`}`;
    case "healthUnknown":
      return `${cause.instances} running ${plural(cause.instances, "instance")} without a passed or failed health check so far`;
    case "starting":
      return `${cause.instances} launched ${plural(cause.instances, "instance")} not running yet, for ${spanText(nowMs - cause.sinceMs)}: images and files are being fetched, or the agent is slow`;
    case "unreachable":
      return `the ${plural(cause.instances, "agent")} of ${cause.instances} ${plural(cause.instances, "instance")} cannot be reached`;
    case "noOffers":
      return `no offer has come for role ${cause.role} since the app began to wait`;
    case "offersDoNotFit":
      return "offers come, but none fits";
    default:
      return unreachable(cause);
  }
}

function deploymentText({ blockers, step, totalSteps }: Extract<Cause, { kind: "waitsForDeployment" }>): string {
  const named = blockers.map(({ appId, isDependency, wanted, good, running }) => {
    const what = isDependency ? `${appId}, which it depends on` : appId;
    const state = good < running ? `${running} of ${wanted} running, ${good} healthy` : `${running} of ${wanted} running`;
    return `${what} (${state})`;
  });
  return `its deployment is at step ${step} of ${totalSteps} and waits for ${named.join(", ") || "nothing"}`;
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

const scalarNames = {
  InsufficientCpus: "cpus",
  InsufficientMemory: "mem",
  InsufficientDisk: "disk",
  InsufficientGpus: "gpus",
} as const;

/** Stands after "agent HOST: ". */
export function mismatchText(mismatch: Mismatch): string {
  switch (mismatch.reason) {
    case "UnfulfilledRole":
      if (isForeignRoles(mismatch))
        return `its resources are ${reservedText(mismatch.held)}, the app accepts only those ${reservedText(mismatch.accepted)}`;
      return `it was offered for role ${mismatch.offered}, the app has role ${mismatch.wanted}`;
    case "UnfulfilledConstraint":
      return constraintText(mismatch);
    case "AgentMaintenance":
      return "it is under maintenance, or about to be";
    case "InsufficientCpus":
    case "InsufficientMemory":
    case "InsufficientDisk":
    case "InsufficientGpus": {
      const short = Math.round((mismatch.wanted - mismatch.available) * 1000) / 1000;
      return `${short} ${scalarNames[mismatch.reason]} short (wants ${mismatch.wanted}, offered ${mismatch.available})`;
    }
    case "InsufficientPorts":
      return mismatch.missing.length > 0
        ? `${plural(mismatch.missing.length, "port")} ${mismatch.missing.join(", ")} not offered: taken, or not in the agent's ranges`
        : `wants ${mismatch.wanted} ${plural(mismatch.wanted, "port")}, offered ${mismatch.available}`;
    case "DeclinedScarceResources":
      return "it has GPUs, which are kept for apps that ask for them";
    default:
      return unreachable(mismatch);
  }
}

/** "*": reserved for nobody. */
function reservedText(roles: readonly string[]): string {
  const named = roles.filter((role) => role !== "*").map((role) => `"${role}"`);
  const parts = [
    ...(named.length > 0 ? [`reserved for ${named.join(" and ")}`] : []),
    ...(roles.includes("*") ? ["not reserved"] : []),
  ];
  return parts.join(" or ");
}

function constraintText({ constraint, found }: Extract<Mismatch, { reason: "UnfulfilledConstraint" }>): string {
  const field = constraint[0] ?? "";
  return `constraint ${constraint.join(" ")} is not met (${field} is ${found ?? "not set there"})`;
}

export function fitText(change: FitChange): string {
  switch (change.kind) {
    case "role":
      return `give the app role ${change.to}`;
    case "acceptRoles":
      return `add ${change.add.map((role) => `"${role}"`).join(" and ")} to the app's acceptedResourceRoles`;
    case "scalar":
      return scalarText(change);
    case "ports":
      return portsText(change);
    case "constraint":
      return changedConstraint(change);
    case "maintenance":
      return change.endMs === undefined
        ? "end the agent's maintenance"
        : `wait until the maintenance ends at ${new Date(change.endMs).toISOString()}`;
    case "label":
      return `set the app's label ${change.name} to ${change.value}`;
    default:
      return unreachable(change);
  }
}

function scalarText({ resource, by, wanted }: Extract<FitChange, { kind: "scalar" }>): string {
  const free = `free ${by} ${resource} on the agent`;
  const rest = Math.round((wanted - by) * 1000) / 1000;
  return rest > 0 ? `lower the app's ${resource} by ${by} to ${rest}, or ${free}` : free;
}

function portsText({ missing, more }: Extract<FitChange, { kind: "ports" }>): string {
  const named =
    missing.length === 0
      ? []
      : [`free ${plural(missing.length, "port")} ${missing.join(", ")} on the agent, or let Mesos choose the port`];
  const others = more === 0 ? [] : [`free ${more} more ${plural(more, "port")} on the agent`];
  return [...named, ...others].join(", and ");
}

function changedConstraint({ drop, instead }: Extract<FitChange, { kind: "constraint" }>): string {
  if (drop === undefined) return `add the constraint ${instead?.join(" ") ?? ""}`;
  return instead === undefined
    ? `drop the constraint ${drop.join(" ")}`
    : `change the constraint ${drop.join(" ")} to ${instead.join(" ")}`;
}
