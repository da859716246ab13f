import { openZkStore, ZkElection, ZkMembership, ZkSessions } from "@mesolite/coordination";
import type { LeaderWatch } from "@mesolite/net";
import type { Coordinator } from "./coordinator.ts";

export interface ZooKeeperOptions {
  /** `zk://user:password@host1:port1,host2:port2/path` */
  readonly address: string;
  readonly sessionTimeoutMs: number;
}

export interface GroupOptions extends ZooKeeperOptions {
  /** Below the address's path: where candidates announce themselves. "" is the path itself. */
  readonly group: string;
  /** What candidates' nodes are called, before their number. */
  readonly label: string;
  /** Below the address's path: where the leader's state is kept. */
  readonly state: string;
  readonly log: (message: string) => void;
}

/** Several daemons, one of which leads; the leader's state is in ZooKeeper, and only the leader can change it. */
export function zookeeperCoordinator(options: GroupOptions): Coordinator {
  const sessions = new ZkSessions(options);
  const at = (below: string): string => (below === "" ? sessions.path : `${sessions.path === "/" ? "" : sessions.path}/${below}`);
  const election = new ZkElection({ sessions, group: at(options.group), label: options.label });
  return {
    election,
    membership: new ZkMembership({ sessions, group: at(options.group) }),
    openStore: () => openZkStore({ sessions, root: at(options.state), fence: () => election.electionNode() }),
    close: () => sessions.close(),
  };
}

/** Follows the masters of a `zk://` address, without being one of them. */
export function watchMasters(
  options: ZooKeeperOptions,
  log: (message: string) => void,
): LeaderWatch & { close(): Promise<void> } {
  const sessions = new ZkSessions({ ...options, log });
  const membership = new ZkMembership({ sessions });
  return { watchLeader: (onChange) => membership.watchLeader(onChange), close: () => sessions.close() };
}
