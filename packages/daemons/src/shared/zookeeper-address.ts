import { parseZooKeeperAddress } from "@mesolite/zookeeper";
import { StartError } from "./daemon.ts";

/** Checks a `zk://` address of a flag. @returns it @throws StartError naming the flag */
export function zookeeperAddress(program: string, flag: string, text: string, exitStatus = 1): string {
  const address = parseZooKeeperAddress(text);
  if (!address.ok) throw new StartError(`${program}: --${flag}: ${address.error}`, exitStatus);
  if (address.value.path === "/") {
    throw new StartError(
      `${program}: --${flag}=${text}: expected a path after the servers, as in zk://host1:2181,host2:2181/mesos`,
      exitStatus,
    );
  }
  return text;
}

/** The first server's host: the route to it decides which of several addresses a daemon tells others. */
export function firstServer(address: string): string | undefined {
  const parsed = parseZooKeeperAddress(address);
  return parsed.ok ? parsed.value.servers[0]?.host : undefined;
}
