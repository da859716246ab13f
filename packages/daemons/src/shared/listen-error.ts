import { listenFault } from "@mesolite/net";
import { StartError } from "./daemon.ts";

/** A daemon that can't listen does not start. */
export function listenError(
  error: unknown,
  daemon: string,
  host: string,
  port: number,
  flags: { readonly address: string; readonly port: string },
  exitStatus = 1,
): StartError {
  return new StartError(`${daemon}: ${listenFault(error, host, port, flags)}`, exitStatus);
}
