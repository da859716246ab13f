import { isZooKeeperError, type ZooKeeperErrorCode } from "@mesolite/zookeeper";

/** It did not happen, or was only a read: asking again is safe and may help. */
const passing: readonly ZooKeeperErrorCode[] = [
  "ConnectionLoss",
  "NotSent",
  "QueueFull",
  "OperationTimeout",
  "RequestTimeout",
  "SessionMoved",
  "Throttled",
];
const sessionEnded: readonly ZooKeeperErrorCode[] = ["SessionExpired", "AuthFailed", "Closed", "UnknownSession"];

export function willPass(error: unknown): boolean {
  return isZooKeeperError(error, ...passing);
}

/** The session is over, and its ephemeral nodes with it: a new client is needed. */
export function isSessionEnd(error: unknown): boolean {
  return isZooKeeperError(error, ...sessionEnded);
}

/** What a person has to know about a request that was refused. `user`: the name in the zk:// URL. */
export function explainRefusal(what: string, error: unknown, user: string | undefined): string {
  if (!isZooKeeperError(error)) return `${what}: ${error instanceof Error ? error.message : String(error)}`;
  const at = error.path === undefined ? "" : ` at ${error.path}`;
  switch (error.code) {
    case "NoAuth": {
      const who = user === undefined ? "clients without credentials" : `user "${user}" with the password given`;
      const advice = "put the right user:password into the zk:// URL, or change the node's access list";
      return `${what}: ZooKeeper's access list${at} does not allow ${who} to do this; ${advice}`;
    }
    case "AuthFailed":
      return `${what}: ZooKeeper refuses the credentials of the zk:// URL (user "${user ?? ""}")`;
    case "InvalidAcl":
      return `${what}: ZooKeeper refuses the access list that was asked for${at}: are its authentication providers switched off?`;
    case "QuotaExceeded":
      return `${what}: the quota set in ZooKeeper is used up${at}; raise it (setquota) or remove what is not needed`;
    case "FrameTooLarge":
      return `${what}: ${error.message}`;
    default:
      return `${what}: ZooKeeper answers ${error.code}${at} (${error.message})`;
  }
}
