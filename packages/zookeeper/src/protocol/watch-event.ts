import type { JuteReader } from "../jute/reader.ts";

/** What a watch tells, once. */
export interface WatchEvent {
  /** "lost": the session is over, and with it the watch; nothing is known about the node. */
  readonly kind: NodeEventKind | "lost";
  readonly path: string;
}

export type NodeEventKind = "created" | "deleted" | "dataChanged" | "childrenChanged";

const kinds: ReadonlyMap<number, NodeEventKind> = new Map([
  [1, "created"],
  [2, "deleted"],
  [3, "dataChanged"],
  [4, "childrenChanged"],
]);

/** @returns undefined for events about no node (a server's view of the session) and for those of later versions */
export function readWatchEvent(reader: JuteReader): { readonly kind: NodeEventKind; readonly path: string } | undefined {
  const kind = kinds.get(reader.int());
  reader.int(); // The session's state: ours is kept by ourselves.
  const path = reader.text();
  return kind && { kind, path };
}
