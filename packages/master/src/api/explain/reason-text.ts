import type { AgentReason, Elsewhere, OfferChange } from "@mesolite/allocator";
import { spanText, unreachable } from "@mesolite/base";
import { formatResources, unallocate } from "@mesolite/resources";
import type { HolderAnswer, ReasonAnswer, RoleAnswer } from "./cluster-explanation.ts";

// The one place where the allocator's reasons become sentences. They stand after "agent HOST: ".

export function reasonText(reason: ReasonAnswer, nowMs: number): string {
  switch (reason.kind) {
    case "agentInactive":
      return reason.why === "deactivated" ? "an operator deactivated it" : "it is not connected to the master";
    case "constraint":
      return "the framework's own offer constraints exclude it";
    case "nothingFree":
      return nothingFree(elsewhere(reason, nowMs));
    case "tooSmall":
      return [tooSmall(reason), ...elsewhere(reason, nowMs)].join("; ");
    case "gpus":
      return "it has GPUs, and the framework does not declare GPU_RESOURCES";
    case "region":
      return `it is in region ${reason.agentRegion}, the master in ${reason.masterRegion ?? "none"}, and the framework does not declare REGION_AWARE`;
    case "incapable":
      return "what is free is shared, revocable or reserved in a refined way, and the framework does not declare that it can handle that";
    case "quotaLimit":
      return `the quota limit of role ${reason.role} (${amounts(reason.limit)}) leaves too little for an offer: it consumes ${amounts(reason.consumed)}`;
    case "headroom":
      return `what is free is kept for guarantees of other roles (${amounts(reason.required)} missing)`;
    case "multiRole":
      return "the framework is MULTI_ROLE and the agent too old to know that";
    case "hierarchicalRole":
      return 'the role has a "/" and the agent is too old to know that';
    case "filtered":
      return `the framework declined it ${spanText(nowMs - reason.sinceMs)} ago and asked not to be offered it for ${leftText(reason.untilMs - nowMs)}`;
    case "wouldBeOffered":
      return reason.first === undefined
        ? "nothing is in the way: it is offered in the next round"
        : `nothing is in the way, but ${comingFirst(reason.first, reason.ahead - 1)} first, by share or for a guarantee`;
    default:
      return unreachable(reason);
  }
}

function leftText(ms: number): string {
  const span = spanText(ms);
  return span === "ever" ? span : `another ${span}`;
}

function nothingFree(parts: readonly string[]): string {
  return parts.length === 0 ? "it has nothing to offer" : `nothing is free for this role: ${parts.join("; ")}`;
}

function tooSmall({ free, least }: Extract<ReasonAnswer, { kind: "tooSmall" }>): string {
  const there = free.length === 0 ? "nothing" : formatResources(unallocate(free));
  return `only ${there} is free, an offer needs at least ${least.map(amounts).join(" or ")}`;
}

/** Where the rest is. */
function elsewhere({ kind, holders, reservedFor }: Extract<ReasonAnswer, Elsewhere>, nowMs: number): string[] {
  const held = holders.map((holder) => heldText(holder, nowMs));
  const what = kind === "nothingFree" ? "what" : "what else";
  return reservedFor.length === 0 ? held : [...held, `${what} is free is reserved for ${reservedFor.join(", ")}`];
}

function comingFirst(first: { readonly frameworkName: string; readonly role: string }, others: number): string {
  const who = `${first.frameworkName} (role ${first.role})`;
  if (others === 0) return `${who} comes`;
  return `${who} and ${others} other ${others === 1 ? "framework" : "frameworks"} come`;
}

function heldText(holder: HolderAnswer, nowMs: number): string {
  const who = `${holder.frameworkName} (role ${holder.role})`;
  const what = formatResources(unallocate(holder.resources));
  const offered =
    Object.keys(holder.offered).length === 0 ? "" : `, of which ${amounts(holder.offered)} in offers that it has not answered`;
  return `${who} has held ${what} for ${spanText(nowMs - holder.sinceMs)}${offered}`;
}

const summaries: Readonly<Record<AgentReason["kind"], string>> = {
  agentInactive: "not connected or deactivated",
  constraint: "excluded by the framework's own offer constraints",
  nothingFree: "nothing free: held by frameworks or reserved for other roles",
  tooSmall: "too little free for an offer",
  gpus: "has GPUs, which the framework does not declare to use",
  region: "in another region than the master",
  incapable: "only resources free that the framework does not declare to handle",
  quotaLimit: "the role's quota limit leaves too little for an offer",
  headroom: "kept free for guarantees of other roles",
  multiRole: "agent too old for a framework with several roles",
  hierarchicalRole: 'agent too old for a role with "/"',
  filtered: "declined by the framework a while ago",
  wouldBeOffered: "nothing in the way: offered when its turn comes",
};

export function summaryText(kind: AgentReason["kind"]): string {
  return summaries[kind];
}

export function roleReasonText(reason: NonNullable<RoleAnswer["reason"]>, role: string, nowMs: number): string {
  switch (reason.kind) {
    case "notSubscribed":
      return `the framework is not subscribed to role ${role}`;
    case "inactive":
      return `the framework has not been connected for ${spanText(nowMs - reason.sinceMs)}`;
    case "suppressed":
      return `the framework suppressed offers of role ${role} ${spanText(nowMs - reason.sinceMs)} ago: it gets none until it revives`;
    case "recovering":
      return "the master was elected a short while ago and offers nothing until enough agents are back";
    case "noAgents":
      return "no agent is registered with the master";
    default:
      return unreachable(reason);
  }
}

export function changeText(change: OfferChange, nowMs: number): string {
  switch (change.kind) {
    case "activateAgent":
      return "connect and activate the agent";
    case "relaxOfferConstraints":
      return "let the framework's offer constraints admit the agent";
    case "free":
      return `free ${amounts(change.amounts)} on the agent`;
    case "frameworkCapabilities":
      return `let the framework declare ${change.capabilities.join(" and ")}`;
    case "agentCapability":
      return `upgrade the agent to a version with ${change.capability}`;
    case "raiseLimit":
      return `raise the quota limit of role ${change.role} by ${amounts(change.amounts)}`;
    case "lowerGuarantees":
      return `lower quota guarantees that are not satisfied by ${amounts(change.amounts)}`;
    case "wait": {
      const span = spanText(change.untilMs - nowMs);
      return span === "ever" ? "let the framework revive offers" : `wait ${span}, or let the framework revive offers`;
    }
    default:
      return unreachable(change);
  }
}

/** `cpus 0.5 and mem 64`; `nothing`. */
function amounts(of: Readonly<Record<string, number>>): string {
  const parts = Object.entries(of).map(([name, amount]) => `${name} ${amount}`);
  return parts.length === 0 ? "nothing" : parts.join(" and ");
}
