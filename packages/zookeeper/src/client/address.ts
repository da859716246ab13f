import { type Result, err, ok } from "@mesolite/base";
import type { ServerAddress } from "../session/server-list.ts";
import { pathFault } from "./path.ts";

/** Where an ensemble is, and as whom to talk to it. */
export interface ZooKeeperAddress {
  readonly servers: readonly ServerAddress[];
  /** The node below which all paths of the client lie; "/" for none. */
  readonly path: string;
  /** "user:password" of the digest scheme. */
  readonly credentials: string | undefined;
}

const defaultPort = 2181;

/**
 * Reads `zk://user:password@host1:port1,host2:port2/path` as Mesos writes it: port 2181, path "/" and no credentials when left out; nothing
 * is percent-decoded, and a password may contain "@" but not "/". The scheme may be left out, as in ZooKeeper's own clients. Errors never
 * repeat the credentials.
 */
export function parseZooKeeperAddress(text: string): Result<ZooKeeperAddress> {
  const rest = text.startsWith("zk://") ? text.slice("zk://".length) : text;
  if (/^[a-z+]+:\/\//i.test(rest)) return err("a ZooKeeper address begins with zk:// (zk://host1:port1,host2:port2/path)");
  const slash = rest.indexOf("/");
  const path = slash < 0 ? "/" : rest.slice(slash).replace(/(?<=.)\/$/, "");
  const fault = pathFault(path);
  if (fault) return err(`the path of a ZooKeeper address ${fault}: "${path}"`);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const at = authority.lastIndexOf("@");
  const credentials = at < 0 ? undefined : authority.slice(0, at);
  if (credentials !== undefined && !/^[^:]+:/.test(credentials)) {
    return err("what stands before @ in a ZooKeeper address must be user:password");
  }
  const servers: ServerAddress[] = [];
  for (const part of authority.slice(at + 1).split(",")) {
    const server = parseServer(part.trim());
    if (!server.ok) return server;
    servers.push(server.value);
  }
  return ok({ servers, path, credentials });
}

function parseServer(text: string): Result<ServerAddress> {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::(\d+))?$/i.exec(text);
  const host = match?.[1] ?? match?.[2];
  if (!match || !host) return err(`"${text}" is not a server of a ZooKeeper address; expected host or host:port`);
  const port = match[3] === undefined ? defaultPort : Number(match[3]);
  if (port < 1 || port > 65535) return err(`port ${match[3]} of "${text}" is not within 1-65535`);
  return ok({ host, port });
}
