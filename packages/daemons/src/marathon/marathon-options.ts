import type { MarathonConfig } from "@mesolite/marathon";
import type { ZooKeeperOptions } from "../shared/zookeeper-coordinator.ts";
import type { Logger } from "@mesolite/runtime";

/** Everything that a Marathon needs to start; made from flags by `marathonOptions`, or by hand in tests and `up`. */
export interface MarathonOptions {
  /** What to listen on; all addresses when absent. Port 0 takes a free one. */
  readonly httpAddress?: string | undefined;
  readonly httpPort: number;
  /** Directory of the embedded store; unused with ZooKeeper. */
  readonly dataDir: string;
  readonly core: MarathonConfig;
  /** Several Marathons share an ensemble, which holds their state; without it the store of `dataDir` is used. */
  readonly zookeeper?: ZooKeeperOptions | undefined;
  /** Where the masters' leader is found, when the core's `master` is a `zk://` address. */
  readonly masterZooKeeper?: ZooKeeperOptions | undefined;
  /** Of requests that a standby passes on to the leader. */
  readonly proxyTimeouts: { readonly connectTimeoutMs: number; readonly readTimeoutMs: number };
  readonly gzip: boolean;
  /** `user:password` that every request must bring. */
  readonly credentials?: { readonly user: string; readonly password: string; readonly realm: string } | undefined;
  /** Origins whose pages may call the API, or `*`. */
  readonly allowOrigins: readonly string[];
  /** The master's silence for this many of its heartbeats counts as a broken connection; default 5. */
  readonly heartbeatsMissed?: number | undefined;
  readonly eventStreamFrames: number;
  /** The folder of the built web pages. */
  readonly pagesDir: string;
  readonly guardOrigin?: { readonly hosts: readonly string[]; readonly ports: () => readonly number[] } | undefined;
  readonly log: Logger;
}
