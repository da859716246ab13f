import { ZooKeeperError } from "../errors.ts";

/**
 * Why `path` is not a node's path, or undefined when it is one: absolute, without empty, "." or ".." parts and without NUL.
 * The server refuses the same with less of a reason.
 */
export function pathFault(path: string): string | undefined {
  if (!path.startsWith("/")) return "must begin with /";
  if (path === "/") return undefined;
  if (path.endsWith("/")) return "must not end with /";
  if (path.includes("\0")) return "must not contain NUL";
  const bad = path.split("/").find((part, index) => index > 0 && (part === "" || part === "." || part === ".."));
  return bad === undefined ? undefined : `must not have the part "${bad}"`;
}

/** Below which node of the server a client lives; "" for the root. Translates paths both ways. */
export class Chroot {
  readonly #root: string;

  /** @param root "/" or "" for none */
  constructor(root: string) {
    const fault = root === "" ? undefined : pathFault(root);
    if (fault) throw new ZooKeeperError("BadArguments", `chroot "${root}" ${fault}`);
    this.#root = root === "/" ? "" : root;
  }

  /** @throws ZooKeeperError BadArguments when it is not a path */
  toServer(path: string): string {
    const fault = pathFault(path);
    if (fault) throw new ZooKeeperError("BadArguments", `path "${path}" ${fault}`, { path });
    if (this.#root === "") return path;
    return path === "/" ? this.#root : this.#root + path;
  }

  toClient(path: string): string {
    if (this.#root === "" || !(path === this.#root || path.startsWith(`${this.#root}/`))) return path;
    return path === this.#root ? "/" : path.slice(this.#root.length);
  }
}
