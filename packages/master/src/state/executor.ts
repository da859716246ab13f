import type { ExecutorInfo, Resource } from "@mesolite/wire";

/** A custom or default executor on one agent. Command tasks have none here: the agent makes theirs up. */
export interface ExecutorRecord {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  readonly info: ExecutorInfo;
  readonly role: string;
  readonly resources: readonly Resource[];
}
