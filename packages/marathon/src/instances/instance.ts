import type { Attribute, CheckStatusInfo } from "@mesolite/wire";
import type { UnreachableStrategy } from "../definition/app.ts";
import { isTerminal, type Condition } from "./condition.ts";

/** Running: to be kept alive. Decommissioned: to be killed and forgotten. (Stopped is for reservations to keep.) */
type Goal = "Running" | "Stopped" | "Decommissioned";

/** One wanted copy of an app. It outlives its tasks: a task that ends is followed by one of the next incarnation. */
export interface Instance {
  readonly id: string;
  readonly appId: string;
  readonly role: string;
  /** Version of the definition that its task was launched from. */
  readonly runSpecVersion: string;
  /** That definition's lastConfigChangeAt: equal for all instances that differ in scale only. */
  readonly configVersion: string;
  readonly goal: Goal;
  readonly condition: Condition;
  /** When the condition was entered. */
  readonly sinceMs: number;
  /** When the instance was made: the order of age of those that never ran. */
  readonly createdAtMs: number;
  readonly healthy?: boolean;
  readonly unreachableStrategy: UnreachableStrategy;
  readonly agent?: AgentInfo;
  readonly task?: Task;
}

export interface AgentInfo {
  readonly agentId: string;
  readonly host: string;
  readonly region?: string;
  readonly zone?: string;
  readonly attributes: readonly Attribute[];
}

/** The present (or last) task of an instance. */
export interface Task {
  readonly id: string;
  readonly incarnation: number;
  readonly stagedAtMs: number;
  readonly startedAtMs?: number;
  /** One for each port with a host port, in the order of the app's ports. */
  readonly hostPorts: readonly number[];
  readonly ipAddresses: readonly { readonly ipAddress: string; readonly protocol: "IPv4" | "IPv6" }[];
  readonly message?: string;
  readonly unreachableSinceMs?: number;
  readonly checkStatus?: CheckStatusInfo;
}

/** Wants a (new) task. */
export function isScheduled(instance: Instance): boolean {
  return instance.goal === "Running" && (instance.condition === "Scheduled" || isTerminal(instance.condition));
}

/** Has a task that may be running somewhere. */
export function hasLiveTask(instance: Instance): boolean {
  return instance.task !== undefined && instance.condition !== "Scheduled" && !isTerminal(instance.condition);
}

export function isUnreachable(instance: Instance): boolean {
  return instance.condition === "Unreachable" || instance.condition === "UnreachableInactive";
}

/** Counts towards the wanted number: one long unreachable is replaced and does not. */
export function counts(instance: Instance): boolean {
  return instance.goal === "Running" && instance.condition !== "UnreachableInactive";
}

/** Given up, and somebody can be asked whether it has gone. */
export function isLeaving(instance: Instance): boolean {
  return instance.goal !== "Running" && !isUnreachable(instance);
}

/** Running, and not known to be sick. */
export function isHealthy(instance: Instance, hasHealthChecks: boolean): boolean {
  return instance.condition === "Running" && (hasHealthChecks ? instance.healthy === true : instance.healthy !== false);
}
