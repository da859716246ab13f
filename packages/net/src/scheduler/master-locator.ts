import { type Result, err, ok } from "@mesolite/base";
import { readMasterInfo } from "./read-master-info.ts";

/** Finds the master to talk to. */
export interface MasterLocator {
  /** `http://host:port` of the leader, or of a master that redirects there; undefined while nobody leads. */
  current(): string | undefined;
  /** Calls back at every change, until `stop`. A fixed address never changes. */
  start(onChange: () => void): Promise<void>;
  stop(): void;
}

/** Follows a group's leader; a Membership of coordination fits. */
export interface LeaderWatch {
  watchLeader(onChange: (data: Uint8Array | undefined) => void): Promise<{ stop(): void }>;
}

export interface LocatorOptions {
  readonly readFile: (path: string) => string;
  /** Makes the watch for a `zk://` address; without it such addresses are refused. */
  readonly watchOf?: (url: string) => LeaderWatch;
}

const defaultPort = 5050;

/** Reads `host:port`, `http(s)://host:port`, `zk://…`, or `file://path` that holds one of these. The error says what was expected. */
export function masterLocator(text: string, options: LocatorOptions): Result<MasterLocator> {
  if (text.startsWith("file://")) {
    const path = text.slice("file://".length);
    try {
      return masterLocator(options.readFile(path).trim(), options);
    } catch (error) {
      return err(`can't read the master's address from ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (text.startsWith("zk://")) {
    if (!options.watchOf) return err("zk:// addresses are not supported yet: give the master as host:port");
    return ok(groupLocator(options.watchOf(text)));
  }
  const match = /^(?:(https?):\/\/)?(\[[\da-fA-F:]+\]|[^\s:/@]+)(?::(\d{1,5}))?\/?$/.exec(text);
  const port = Number(match?.[3] ?? defaultPort);
  if (!match || port > 65_535)
    return err(`expected the master as host:port, http://host:port, zk://… or file://…, got "${text}"`);
  const url = `${match[1] ?? "http"}://${match[2]}:${port}`;
  return ok({ current: () => url, start: async () => {}, stop: () => {} });
}

function groupLocator(group: LeaderWatch): MasterLocator {
  let url: string | undefined;
  let watch: { stop(): void } | undefined;
  return {
    current: () => url,
    start: async (onChange) => {
      watch = await group.watchLeader((data) => {
        url = data && urlOf(data);
        onChange();
      });
    },
    stop: () => watch?.stop(),
  };
}

function urlOf(data: Uint8Array): string | undefined {
  const info = readMasterInfo(data);
  const host = info?.address?.ip ?? info?.address?.hostname ?? info?.hostname;
  return host === undefined ? undefined : `http://${host}:${info?.address?.port ?? info?.port}`;
}
