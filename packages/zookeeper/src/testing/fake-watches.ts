import type { Operation } from "../protocol/operation.ts";
import type { FakeTree, NodeEvent } from "./fake-tree.ts";

/** The watches of one connection, as a server keeps them: for data (or its absence) and for children. */
export class FakeWatches {
  readonly #data = new Set<string>();
  readonly #child = new Set<string>();

  /** After a read that asked to watch and was answered. */
  add(operation: Operation): void {
    if (operation.kind === "exists" || operation.kind === "getData") this.#data.add(operation.path);
    if (operation.kind === "getChildren" || operation.kind === "getChildren2") this.#child.add(operation.path);
  }

  /** True when the client must be told: once for an event, whichever watches it ends. */
  ends({ kind, path }: NodeEvent): boolean {
    if (kind === "childrenChanged") return this.#child.delete(path);
    const data = this.#data.delete(path);
    return (kind === "deleted" && this.#child.delete(path)) || data;
  }

  /** Sets watches again after a reconnect. @returns what happened since, of which the client was not told */
  restore(
    lists: { readonly data: readonly string[]; readonly exist: readonly string[]; readonly child: readonly string[] },
    sinceZxid: bigint,
    tree: FakeTree,
  ): NodeEvent[] {
    const missed: NodeEvent[] = [];
    for (const path of lists.data) {
      const node = tree.get(path);
      if (!node) missed.push({ kind: "deleted", path });
      else if (node.stat.mzxid > sinceZxid) missed.push({ kind: "dataChanged", path });
      else this.#data.add(path);
    }
    for (const path of lists.exist) {
      if (tree.get(path)) missed.push({ kind: "created", path });
      else this.#data.add(path);
    }
    for (const path of lists.child) {
      const node = tree.get(path);
      if (!node) missed.push({ kind: "deleted", path });
      else if (node.stat.pzxid > sinceZxid) missed.push({ kind: "childrenChanged", path });
      else this.#child.add(path);
    }
    return missed;
  }
}
