import { StoreError } from "@mesolite/coordination";
import { StartError } from "./daemon.ts";

/** A daemon that ZooKeeper refuses (password, access list, quota) does not start; whatever else went wrong is returned as it is. */
export function contentionError(error: unknown, daemon: string, exitStatus = 1): unknown {
  return error instanceof StoreError ? new StartError(`${daemon}: --zk: ${error.message}`, exitStatus) : error;
}
