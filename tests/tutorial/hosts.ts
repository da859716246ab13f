// A network of hosts on this machine: a namespace each, with an address of its own, joined by a bridge in one more namespace.
import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { netnsPrefix } from "../docker/netns.ts";

export interface Host {
  readonly ip: string;
  readonly netns: string;
  /** What puts a command onto this host: `[...prefix, program, ...args]`. */
  readonly prefix: readonly string[];
  curl(...args: readonly string[]): Promise<string>;
  /** Pulls the host's cable, or plugs it in again. */
  setLink(up: boolean): void;
}

export interface Hosts {
  readonly all: readonly Host[];
  remove(): void;
}

/** Needs root and iproute2. All addresses are of one /24 network, which exists nowhere else. */
export function addHosts(ips: readonly string[]): Hosts {
  const id = randomBytes(3).toString("hex");
  const bridge = `mlt-${id}-net`;
  const added: string[] = [];
  const addNamespace = (name: string): void => {
    ip("netns", "add", name);
    added.push(name);
    ip("-n", name, "link", "set", "lo", "up");
  };
  const remove = (): void => {
    for (const name of added.splice(0).toReversed()) ip("netns", "delete", name);
  };
  try {
    addNamespace(bridge);
    ip("-n", bridge, "link", "add", "br0", "type", "bridge");
    ip("-n", bridge, "link", "set", "br0", "up");
    const all = ips.map((address, index) => {
      const netns = `mlt-${id}-${index}`;
      addNamespace(netns);
      // Both ends are made inside the namespaces: nothing of them is ever seen on the machine itself.
      ip("-n", netns, "link", "add", "eth0", "type", "veth", "peer", "name", `h${index}`, "netns", bridge);
      ip("-n", bridge, "link", "set", `h${index}`, "master", "br0", "up");
      ip("-n", netns, "addr", "add", `${address}/24`, "dev", "eth0");
      ip("-n", netns, "link", "set", "eth0", "up");
      return host(address, netns, (up) => ip("-n", bridge, "link", "set", `h${index}`, up ? "up" : "down"));
    });
    return { all, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function host(address: string, netns: string, setLink: (up: boolean) => void): Host {
  const prefix = netnsPrefix(netns);
  return {
    ip: address,
    netns,
    prefix,
    setLink,
    curl: async (...args) => {
      const [program = "", ...words] = prefix;
      const { stdout } = await promisify(execFile)(program, [...words, "curl", "-sS", "--max-time", "20", ...args], {
        maxBuffer: 1 << 26,
      });
      return stdout;
    },
  };
}

function ip(...args: readonly string[]): void {
  execFileSync("ip", args, { stdio: ["ignore", "ignore", "pipe"] });
}
