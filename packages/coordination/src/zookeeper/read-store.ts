import type { Acl, ZooKeeper } from "@mesolite/zookeeper";
import { StoreError } from "../ports.ts";
import { type FencedWriter, isCausedBy } from "./fenced-writer.ts";
import { pooled } from "./pooled.ts";
import { bucketNames, intentPath, keyOf, writesPath } from "./store-layout.ts";
import { decodeValue } from "./stored-value.ts";
import type { KnownNodes } from "./plan-changes.ts";

/** Reads on their way at a time: enough to hide the way there and back, few enough for the memory of large values. */
const readsInFlight = 500;

/** Makes the nodes that every store has. They say nothing, so it does not matter who makes them. */
export async function layOut(writer: FencedWriter, client: ZooKeeper, root: string, acl: readonly Acl[]): Promise<void> {
  await writer.ask(() => client.ensurePath(root, { acl }));
  const there = new Set(await writer.ask(() => client.getChildren(root)));
  const wanted = [writesPath(root), intentPath(root), ...bucketNames.map((name) => `${root}/${name}`)];
  const missing = wanted.filter((path) => !there.has(path.slice(root.length + 1)));
  await pooled(missing, readsInFlight, async (path) => {
    try {
      await writer.ask(() => client.create(path, undefined, { acl }));
    } catch (error) {
      if (!isCausedBy(error, "NodeExists")) throw error;
    }
  });
}

/** Everything in the buckets. `known` is filled with what was found. */
export async function readBuckets(
  writer: FencedWriter,
  client: ZooKeeper,
  root: string,
  known: KnownNodes,
): Promise<Map<string, Uint8Array>> {
  const lists = await pooled(bucketNames, readsInFlight, async (bucket) => {
    const names = await writer.ask(() => client.getChildren(`${root}/${bucket}`));
    return names.map((name) => ({ key: keyOf(name), path: `${root}/${bucket}/${name}` }));
  });
  const entries = await pooled(lists.flat(), readsInFlight, async ({ key, path }) => {
    const { data, stat } = await writer.ask(() => client.getData(path));
    const value = await decodeValue(path, data, async () =>
      Buffer.concat(await readParts(writer, client, path, stat.numChildren)),
    );
    known.set(key, stat.numChildren);
    return [key, value] as const;
  });
  return new Map(entries);
}

/** Data of the children `0` … `count - 1`. */
export async function readParts(writer: FencedWriter, client: ZooKeeper, path: string, count: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    try {
      parts.push((await writer.ask(() => client.getData(`${path}/${i}`))).data);
    } catch (error) {
      if (!isCausedBy(error, "NoNode")) throw error;
      throw new StoreError("corrupt", `the ZooKeeper node ${path} lacks its part ${i} of ${count}`, { cause: error });
    }
  }
  return parts;
}
