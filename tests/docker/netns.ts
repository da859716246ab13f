/** A network namespace of the test's own, with its loopback up and no other way out. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";

export interface Netns {
  readonly name: string;
  /** What puts a command into it: `[...prefix, program, ...args]`. */
  readonly prefix: readonly string[];
  remove(): void;
}

/** Needs root. */
export function addNetns(): Netns {
  const name = `mlt-${randomBytes(4).toString("hex")}`;
  execFileSync("ip", ["netns", "add", name]);
  execFileSync("ip", ["-n", name, "link", "set", "lo", "up"]);
  return { name, prefix: netnsPrefix(name), remove: () => execFileSync("ip", ["netns", "delete", name]) };
}

/** Not `ip netns exec`: that mounts another /sys, in which a Docker Engine finds no cgroups. */
export function netnsPrefix(name: string): readonly string[] {
  return ["nsenter", `--net=/run/netns/${name}`];
}
