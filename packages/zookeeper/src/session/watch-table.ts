import { encodeSetWatches, type WatchedPaths } from "../protocol/encode-request.ts";
import type { Operation } from "../protocol/operation.ts";
import type { NodeEventKind } from "../protocol/watch-event.ts";

type Table = "data" | "exist" | "child";

/** Which tables an event empties, for its path. */
const firedBy: Record<NodeEventKind, readonly Table[]> = {
  created: ["data", "exist"],
  dataChanged: ["data", "exist"],
  deleted: ["data", "exist", "child"],
  childrenChanged: ["child"],
};

/** Paths in one setWatches stay far below the frame limit; each path of the estimate takes up to 3 bytes a character and its length. */
const setWatchesBytes = 128 * 1024;

/** The one-shot watches that the server holds for this session. They live in the client, so that they survive a change of server. */
export class WatchTable {
  readonly #tables: Record<Table, Map<string, Set<number>>> = { data: new Map(), exist: new Map(), child: new Map() };
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** After a successful read with a watch; `found`: whether the node was there. */
  add(operation: Operation, found: boolean, watchId: number): void {
    const table = tableOf(operation, found);
    if (!table || !("path" in operation)) return;
    const ids = this.#tables[table].get(operation.path);
    if (ids) ids.add(watchId);
    else this.#tables[table].set(operation.path, new Set([watchId]));
    this.#size += 1;
  }

  /** The watches that this event ends. */
  fire(kind: NodeEventKind, path: string): number[] {
    const fired: number[] = [];
    for (const table of firedBy[kind]) {
      fired.push(...(this.#tables[table].get(path) ?? []));
      this.#tables[table].delete(path);
    }
    this.#size -= fired.length;
    return fired;
  }

  /** All watches with their paths; the table is empty afterwards. */
  takeAll(): { readonly path: string; readonly ids: readonly number[] }[] {
    const all = Object.values(this.#tables).flatMap((table) => [...table].map(([path, ids]) => ({ path, ids: [...ids] })));
    for (const table of Object.values(this.#tables)) table.clear();
    this.#size = 0;
    return all;
  }

  /** Requests that set all watches again on a new connection. */
  restore(sinceZxid: bigint): Buffer[] {
    const frames: Buffer[] = [];
    let batch = emptyBatch();
    let bytes = 0;
    for (const table of ["data", "exist", "child"] as const) {
      for (const path of this.#tables[table].keys()) {
        batch[table].push(path);
        bytes += path.length * 3 + 4;
        if (bytes < setWatchesBytes) continue;
        frames.push(encodeSetWatches(sinceZxid, batch));
        batch = emptyBatch();
        bytes = 0;
      }
    }
    if (bytes > 0) frames.push(encodeSetWatches(sinceZxid, batch));
    return frames;
  }
}

function emptyBatch(): { [K in keyof WatchedPaths]: string[] } {
  return { data: [], exist: [], child: [] };
}

function tableOf(operation: Operation, found: boolean): Table | undefined {
  switch (operation.kind) {
    case "exists":
      return found ? "data" : "exist";
    case "getData":
      return "data";
    case "getChildren":
    case "getChildren2":
      return "child";
    default:
      return undefined;
  }
}
