import { lookupService } from "node:dns/promises";
import { hostname } from "node:os";
import { advertisedIp, isAnyAddress } from "@mesolite/net";
import type { Flags } from "@mesolite/runtime";
import { StartError } from "./daemon.ts";

/** Where a daemon of the mesos kind listens and what it tells others. */
export interface HostAddress {
  readonly ip: string;
  readonly port: number;
  readonly advertiseIp: string;
  readonly advertisePort?: number;
  readonly hostname: string;
}

/**
 * --ip, --port, --advertise_ip, --advertise_port, --hostname, --[no-]hostname_lookup. An any-address is never told to others.
 * @param towards host of the master, for agents: the route to it decides which of several addresses is told
 */
export async function hostAddress(flags: Flags, program: string, towards?: string): Promise<HostAddress> {
  const ip = flags.string("ip") ?? "0.0.0.0";
  const advertisePort = flags.number("advertise_port");
  let advertiseIp: string;
  try {
    advertiseIp = flags.string("advertise_ip") ?? (await advertisedIp(ip, towards));
  } catch {
    throw new StartError(`${program}: --ip=${ip}: expected an address of this machine, or 0.0.0.0 for all`);
  }
  if (isAnyAddress(advertiseIp))
    throw new StartError(`${program}: --advertise_ip=${advertiseIp}: expected an address that others can reach`);
  const name = flags.string("hostname") ?? (flags.bool("hostname_lookup") ? await lookUpName(advertiseIp) : advertiseIp);
  return {
    ip,
    port: flags.mustNumber("port"),
    advertiseIp,
    ...(advertisePort === undefined ? {} : { advertisePort }),
    hostname: name,
  };
}

async function lookUpName(ip: string): Promise<string> {
  try {
    return (await lookupService(ip, 0)).hostname;
  } catch {
    return hostname();
  }
}
