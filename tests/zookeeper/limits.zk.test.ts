// The 1 MB limit of a real server: what just fits, what we refuse, and that the limit is where we think it is.
import { afterAll, beforeEach, expect, test } from "vitest";
import { ZooKeeper, type ZooKeeperOptions } from "@mesolite/zookeeper";
import { need } from "../support/needs.ts";
import { type Ensemble, startEnsemble } from "./ensemble.ts";

/** jute.maxbuffer of an unconfigured server. */
const limitBytes = 1_048_575;
/** Everything in a setData request but path and data: xid, type, two lengths, version. */
const overheadBytes = 4 + 4 + 4 + 4 + 4;

let ensemble: Ensemble;

beforeEach(async (context) => {
  need(context, "zookeeper");
  ensemble ??= await startEnsemble(1);
});

afterAll(async () => {
  await ensemble?.stop();
});

async function withClient(options: ZooKeeperOptions, work: (zk: ZooKeeper) => Promise<void>): Promise<void> {
  const zk = new ZooKeeper(`zk://${ensemble.connectString}`, options);
  try {
    await work(zk);
  } finally {
    await zk.close();
  }
}

test("the largest request passes and can be read back; one byte more is refused without harm to the connection", async () => {
  await withClient({}, async (zk) => {
    await zk.create("/large");
    const largest = new Uint8Array(limitBytes - overheadBytes - "/large".length).fill(7);
    expect((await zk.setData("/large", largest)).dataLength).toBe(largest.length);
    expect(Buffer.compare((await zk.getData("/large")).data, largest)).toBe(0);
    const states: string[] = [];
    zk.onState(({ kind }) => states.push(kind));
    await expect(zk.setData("/large", new Uint8Array(largest.length + 1))).rejects.toMatchObject({
      code: "FrameTooLarge",
      path: "/large",
      message: expect.stringContaining("jute.maxbuffer"),
    });
    expect((await zk.exists("/large"))?.version).toBe(1);
    expect(states).toEqual([]);
  });
});

test("the server's limit is where we say: a client that ignores it loses its connection", async () => {
  await withClient({ maxRequestBytes: limitBytes * 2 }, async (zk) => {
    const path = "/over";
    await zk.create(path);
    const over = new Uint8Array(limitBytes + 1 - overheadBytes - path.length);
    await expect(zk.setData(path, over)).rejects.toMatchObject({ code: "OutcomeUnknown" });
    expect((await zk.exists(path))?.version).toBe(0);
  });
});

test("an answer over our own limit fails its request only", async () => {
  await withClient({ maxReplyBytes: 100_000 }, async (zk) => {
    await zk.create("/long");
    await zk.setData("/long", new Uint8Array(200_000));
    const states: string[] = [];
    zk.onState(({ kind }) => states.push(kind));
    const [data, stat] = await Promise.allSettled([zk.getData("/long"), zk.exists("/long")]);
    expect(data).toMatchObject({ status: "rejected", reason: { code: "FrameTooLarge", path: "/long" } });
    expect(stat).toMatchObject({ status: "fulfilled", value: { dataLength: 200_000 } });
    expect(states).toEqual([]);
  });
});

test("a list of children longer than a request may be is read", async () => {
  await withClient({}, async (zk) => {
    await zk.create("/many");
    const name = "n".repeat(200);
    const batches = Array.from({ length: 60 }, (_, batch) =>
      zk.multi(Array.from({ length: 100 }, (_unused, i) => ({ kind: "create", path: `/many/${name}${batch * 100 + i}` }))),
    );
    await Promise.all(batches);
    const children = await zk.getChildren("/many");
    expect(new Set(children).size).toBe(6000);
  });
});
