import { userInfo } from "node:os";
import type { FrameworkInfo, FrameworkInfo_Capability_Type } from "@mesolite/wire";

/** A framework in plain values; see {@link frameworkInfo}. */
export interface FrameworkOptions {
  readonly name: string;
  /** Whom tasks run as unless they say otherwise. Default: the user of this process. */
  readonly user?: string;
  /** Whose resources are offered. Default `["*"]`. Without the capability MULTI_ROLE there is exactly one. */
  readonly roles?: readonly string[];
  /** Of an earlier run: takes that framework over. */
  readonly id?: string;
  /** How long the tasks go on without a scheduler. Default 0: they end when the stream does. */
  readonly failoverTimeoutMs?: number;
  /** Whether tasks outlive a restart of their agent. Default false. */
  readonly checkpoint?: boolean;
  readonly principal?: string;
  readonly webuiUrl?: string;
  /** Default: {@link defaultCapabilities}. */
  readonly capabilities?: readonly FrameworkInfo_Capability_Type[];
}

/** What a framework written today understands: several roles, stacked reservations, lost agents that return, TASK_KILLING. */
export const defaultCapabilities: readonly FrameworkInfo_Capability_Type[] = [
  "MULTI_ROLE",
  "RESERVATION_REFINEMENT",
  "PARTITION_AWARE",
  "TASK_KILLING_STATE",
];

/** @throws TypeError when there are several roles, or none, without MULTI_ROLE */
export function frameworkInfo(options: FrameworkOptions): FrameworkInfo {
  const capabilities = options.capabilities ?? defaultCapabilities;
  return {
    name: options.name,
    user: options.user ?? userInfo().username,
    id: options.id === undefined ? undefined : { value: options.id },
    ...rolesOf(options.roles ?? ["*"], capabilities.includes("MULTI_ROLE")),
    failover_timeout: options.failoverTimeoutMs === undefined ? undefined : options.failoverTimeoutMs / 1_000,
    checkpoint: options.checkpoint,
    principal: options.principal,
    webui_url: options.webuiUrl,
    capabilities: capabilities.map((type) => ({ type })),
  };
}

function rolesOf(roles: readonly string[], isMultiRole: boolean): Pick<FrameworkInfo, "role" | "roles"> {
  if (isMultiRole) return { roles };
  if (roles.length !== 1)
    throw new TypeError(`a framework without the capability MULTI_ROLE has exactly one role, not ${roles.length}`);
  return { role: roles[0] };
}
