import type { AgentConfig } from "@mesolite/agent";
import type { ZooKeeperOptions } from "../shared/zookeeper-coordinator.ts";
import type { LaunchingOptions } from "@mesolite/containers";
import type { Logger } from "@mesolite/runtime";
import type { AgentInfo } from "@mesolite/wire";

/** Everything that an agent needs to start; made from flags by `agentOptions`, or by hand in tests and `up`. */
export interface AgentOptions {
  readonly ip: string;
  readonly port: number;
  readonly advertiseIp: string;
  readonly advertisePort?: number | undefined;
  /** `host:port` of the master, or what else names one. */
  readonly master: string;
  /** Where the masters' leader is found, when `master` is a `zk://` address. */
  readonly zookeeper?: ZooKeeperOptions | undefined;
  /** Hostname, port, resources and attributes; without an id. */
  readonly info: AgentInfo;
  readonly core: AgentConfig;
  readonly runtimeDir: string;
  readonly logDir?: string | undefined;
  /** Shown as `/slave/log` instead of the file that this daemon writes. */
  readonly externalLogFile?: string | undefined;
  readonly isolation: IsolationOptions;
  readonly docker: DockerOptions;
  readonly fetcher: LaunchingOptions["fetcher"];
  readonly flagTexts: ReadonlyMap<string, string>;
  readonly guardOrigin?: { readonly hosts: readonly string[]; readonly ports: () => readonly number[] } | undefined;
  readonly log: Logger;
}

export interface IsolationOptions {
  /** As given; undefined when --isolation was not: then cgroups where they can be written. */
  readonly isolation?: string | undefined;
  readonly hierarchy: string;
  readonly root: string;
  readonly enableCfs: boolean;
}

export interface DockerOptions {
  readonly socket: string;
  readonly killOrphans: boolean;
  readonly removeDelayMs: number;
  readonly sandboxDirectory: string;
  /** The text of --docker_config. */
  readonly config?: string | undefined;
}
