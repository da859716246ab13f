import type { MasterFlags } from "@mesolite/master";
import type { ZooKeeperOptions } from "../shared/zookeeper-coordinator.ts";
import type { Logger } from "@mesolite/runtime";
import type { DomainInfo } from "@mesolite/wire";

/** Everything that a master needs to start; made from flags by `masterOptions`, or by hand in tests and `up`. */
export interface MasterOptions {
  /** What to listen on; may be an any-address. Port 0 takes a free one. */
  readonly ip: string;
  readonly port: number;
  /** What others are told; never an any-address. */
  readonly advertiseIp: string;
  readonly advertisePort?: number | undefined;
  readonly hostname: string;
  /** Where the master is; agents elsewhere are offered to REGION_AWARE frameworks only. */
  readonly domain?: DomainInfo | undefined;
  /** Absent only with an in-memory registry. */
  readonly workDir?: string | undefined;
  /** Where each term's inputs are recorded; absent: they are not. */
  readonly recordDir?: string | undefined;
  /** All recordings together; default 1 GiB. */
  readonly recordMaxBytes?: number | undefined;
  readonly registry: "durable" | "in_memory";
  /** Several masters share an ensemble, which also holds the registry (unless that is in memory). */
  readonly zookeeper?: ZooKeeperOptions | undefined;
  readonly logDir?: string | undefined;
  /** Shown as `/master/log` instead of the file that this daemon writes. */
  readonly externalLogFile?: string | undefined;
  readonly core: MasterFlags;
  /** Effective flags as text, for /flags and /state. */
  readonly flagTexts: ReadonlyMap<string, string>;
  /** The folder of the built web pages. */
  readonly pagesDir: string;
  /** Refuses foreign Host and Origin headers; for `up`, where a web page must not run commands on the laptop. */
  readonly guardOrigin?: { readonly hosts: readonly string[]; readonly ports: () => readonly number[] } | undefined;
  readonly log: Logger;
}
