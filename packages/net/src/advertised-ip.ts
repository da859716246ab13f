import { createSocket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { isIPv4 } from "node:net";
import { hostname, networkInterfaces } from "node:os";

/**
 * The IPv4 address that others are told, for a daemon that listens on `bindIp`. A definite address is told as it is. An
 * any-address is never told: instead the address of the route to `towards` (the master), else what the host's name resolves to,
 * else the first address of an interface, else 127.0.0.1.
 * @param towards host that this daemon talks to, if it talks to one
 */
export async function advertisedIp(bindIp: string | undefined, towards?: string): Promise<string> {
  if (bindIp !== undefined && !isAnyAddress(bindIp)) return isIPv4(bindIp) ? bindIp : resolve(bindIp);
  const route = towards === undefined ? undefined : await routeTo(towards).catch(() => undefined);
  if (route !== undefined && !isAnyAddress(route)) return route;
  const named = await resolve(hostname()).catch(() => undefined);
  // Debian lets a host's own name mean 127.0.1.1, where nobody else would find it.
  if (named !== undefined && !isAnyAddress(named) && !named.startsWith("127.")) return named;
  return firstInterface() ?? named ?? "127.0.0.1";
}

export function isAnyAddress(ip: string): boolean {
  return ip === "0.0.0.0" || ip === "::" || ip === "";
}

async function resolve(host: string): Promise<string> {
  return (await lookup(host, { family: 4 })).address;
}

/** Connecting a UDP socket sends nothing, but makes the kernel choose the address to send from. */
async function routeTo(host: string): Promise<string> {
  const target = await resolve(host);
  const socket = createSocket("udp4");
  try {
    await new Promise<void>((done, fail) => {
      socket.once("error", fail);
      socket.connect(9, target, () => done());
    });
    return socket.address().address;
  } finally {
    socket.close();
  }
}

function firstInterface(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((address) => address.family === "IPv4" && !address.internal)?.address;
}
