import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@mesolite/base";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { electionContract } from "../contract/election-contract.ts";
import { storeContract } from "../contract/store-contract.ts";
import { nodeDisk } from "../disk/node-disk.ts";
import { SimDisk } from "../disk/sim-disk.ts";
import type { Put, Store, StoreError } from "../ports.ts";
import { EmbeddedGroup } from "./embedded-election.ts";
import { openEmbeddedStore } from "./embedded-store.ts";

const dirs: string[] = [];
afterEach(async () => {
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true });
});

async function freshDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "mesolite-store-"));
  dirs.push(dir);
  return join(dir, "store");
}

describe.each(storeContract)("store contract: $name", (contract) => {
  test("embedded, real disk", async () => {
    const dir = await freshDir();
    await contract.run({ open: () => openEmbeddedStore({ disk: nodeDisk(), dir }) });
  });

  test.each([1, 2, 3, 4])("embedded, simulated disk, seed %i", async (seed) => {
    const disk = new SimDisk(new Random(seed));
    await contract.run({
      open: () => openEmbeddedStore({ disk: disk.mount(), dir: "/store", compactAtBytes: 512 }),
      crash: async () => disk.crash(),
      fill: async () => {
        disk.capacityBytes = 1024;
        return async () => void (disk.capacityBytes = Infinity);
      },
    });
  });
});

test.each(electionContract)("election contract, embedded: $name", async (contract) => {
  const group = new EmbeddedGroup();
  await contract.run({
    election: () => group.election(),
    membership: () => group,
    until: async (condition) => expect(condition()).toBe(true),
  });
});

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);

/** What the store must hold, kept beside it: the last acknowledged value of each key, and the values that may be there instead. */
class Model {
  acknowledged = new Map<string, number>();
  pending: readonly (readonly Put[])[] = [];

  apply(puts: readonly Put[]): void {
    for (const put of puts) {
      if (put.value) this.acknowledged.set(put.key, put.value[0] ?? 0);
      else this.acknowledged.delete(put.key);
    }
  }
}

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("commit" as const),
      keys: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
      size: fc.integer({ min: 1, max: 200 }),
      deletes: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "crash" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "crashInFlight" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reopen" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("full" as const), room: fc.integer({ min: 0, max: 300 }) }) },
);

test("through commits, crashes and full disks: what was acknowledged is there, and every commit whole or not at all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { maxLength: 60 }), async (seed, steps) => {
      const disk = new SimDisk(new Random(seed));
      const open = (): Promise<Store> => openEmbeddedStore({ disk: disk.mount(), dir: "/s", compactAtBytes: 600 });
      const model = new Model();
      let store = await open();
      let version = 0;
      const check = async (): Promise<void> => {
        const found = new Map([...(await store.load())].map(([key, value]) => [key, value[0] ?? 0] as const));
        // An unacknowledged commit may have made it: the contents equal the model with or without it.
        const candidates = [new Map(model.acknowledged)];
        for (const puts of model.pending) {
          model.apply(puts);
          candidates.push(new Map(model.acknowledged));
        }
        model.pending = [];
        const sorted = (map: Map<string, number>): string => JSON.stringify([...map].sort());
        expect(candidates.map(sorted)).toContain(sorted(found));
        model.acknowledged = found;
      };
      for (const action of steps) {
        if (action.kind === "commit") {
          version = (version + 1) % 256;
          const puts = action.keys.map((key) => ({
            key: `k${key}`,
            value: action.deletes ? undefined : bytes(action.size, version),
          }));
          await store.commit(puts);
          model.apply(puts);
        } else if (action.kind === "full") {
          disk.capacityBytes = disk.usedBytes() + action.room;
          const puts = [{ key: "big", value: bytes(400, 1) }];
          // It may fit after all: a compaction that ends meanwhile frees space.
          const outcome = await store.commit(puts).then(
            () => "kept",
            (error: StoreError) => error.fault,
          );
          expect(["kept", "full"]).toContain(outcome);
          if (outcome === "kept") model.apply(puts);
          disk.capacityBytes = Infinity;
        } else if (action.kind === "reopen") {
          await store.close();
          store = await open();
          await check();
        } else {
          if (action.kind === "crashInFlight") {
            version = (version + 1) % 256;
            const puts = [0, 1, 2].map((key) => ({ key: `k${key}`, value: bytes(150, version) }));
            model.pending = [puts];
            const attempt = store.commit(puts).catch(() => {});
            for (let turns = version % 5; turns > 0; turns--) await Promise.resolve();
            disk.crash();
            await attempt;
          } else {
            disk.crash();
          }
          store = await open();
          await check();
        }
      }
      await store.close();
    }),
    { numRuns: 300 },
  );
});

/** Lets the nth call of each rotation fail, counted from the opening of the next log on; commits are left alone. */
function failRotations(disk: SimDisk, nth: () => number, code: string): void {
  let callsLeft = Infinity;
  disk.faultOf = (call, path) => {
    if (call === "open" && path.endsWith(".log")) callsLeft = nth();
    if (call === "write") callsLeft = Infinity; // Of a commit: the rotation is over.
    return callsLeft-- === 0 ? code : undefined;
  };
}

test("whatever of a rotation fails, commits go on, and a torn one is no damage", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("EIO", "ENOSPC"),
      fc.integer({ min: 1, max: 12 }),
      async (seed, calls, code, turns) => {
        const disk = new SimDisk(new Random(seed));
        const open = (): Promise<Store> => openEmbeddedStore({ disk: disk.mount(), dir: "/s", compactAtBytes: 600 });
        const acknowledged = new Map<string, number>();
        let store = await open();
        for (let life = 0; life < 3; life++) {
          let rotations = 0;
          failRotations(disk, () => calls[rotations++ % calls.length] ?? 0, code);
          for (let i = 0; i < 12; i++) {
            await store.commit([{ key: `k${i % 4}`, value: bytes(100, life * 20 + i) }]);
            acknowledged.set(`k${i % 4}`, life * 20 + i);
          }
          const torn = store.commit([{ key: "torn", value: bytes(90, 1) }]).catch(() => {});
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          disk.crash();
          await torn;
          disk.faultOf = () => undefined;
          store = await open();
          const found = new Map([...(await store.load())].map(([key, value]) => [key, value[0]] as const));
          found.delete("torn");
          expect([...found].sort()).toEqual([...acknowledged].sort());
        }
        await store.close();
      },
    ),
    { numRuns: 300 },
  );
});

test("an empty log that a failed rotation left behind does not make a torn tail before it damage, also later", async () => {
  const disk = new SimDisk(new Random(1));
  const open = (): Promise<Store> => openEmbeddedStore({ disk: disk.mount(), dir: "/s" });
  const store = await open();
  for (const key of ["a", "b"]) await store.commit([{ key, value: bytes(10, 1) }]);
  await store.close();
  disk.corrupt("/s/0.log", (disk.content("/s/0.log")?.length ?? 0) - 1);
  const left = await disk.mount().open("/s/1.log");
  await left.close();
  for (const keys of [["a"], ["a", "c"]]) {
    const again = await open();
    expect([...(await again.load()).keys()]).toEqual(keys);
    await again.commit([{ key: "c", value: bytes(10, 1) }]);
    await again.close();
  }
});

test("damage before the end is an error that names file and byte; at the end it is a torn tail", async () => {
  const disk = new SimDisk(new Random(1));
  const open = (): Promise<Store> => openEmbeddedStore({ disk: disk.mount(), dir: "/s" });
  const store = await open();
  for (const key of ["a", "b", "c"]) await store.commit([{ key, value: bytes(10, 1) }]);
  await store.close();
  const size = disk.content("/s/0.log")?.length ?? 0;
  disk.corrupt("/s/0.log", size - 1);
  const torn = await open();
  expect([...(await torn.load()).keys()]).toEqual(["a", "b"]);
  await torn.close();
  disk.corrupt("/s/0.log", 20);
  await expect(open()).rejects.toMatchObject({
    fault: "corrupt",
    message: expect.stringMatching(/\/s\/0\.log is damaged at byte 0/),
  });
  disk.corrupt("/s/0.log", 20);
  await (await open()).close();
});

test("a failed sync ends the store: nobody knows what the device kept", async () => {
  const disk = new SimDisk(new Random(1));
  const store = await openEmbeddedStore({ disk: disk.mount(), dir: "/s" });
  disk.syncFault = "EIO";
  const attempts = [store.commit([{ key: "a", value: bytes(1, 1) }]), store.commit([{ key: "b", value: bytes(1, 1) }])];
  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ fault: "io" });
  disk.syncFault = undefined;
  await expect(store.commit([{ key: "c", value: bytes(1, 1) }])).rejects.toMatchObject({ fault: "io" });
});

test("the log is compacted: the disk holds a few times what the store holds, on a real disk too", async () => {
  const dir = await freshDir();
  const store = await openEmbeddedStore({ disk: nodeDisk(), dir, compactAtBytes: 10_000 });
  for (let i = 0; i < 300; i++) await store.commit([{ key: `k${i % 3}`, value: bytes(1_000, i) }]);
  await store.close();
  const names = (await readdir(dir)).sort();
  let total = 0;
  for (const name of names) total += (await readFile(join(dir, name))).length;
  expect(total).toBeLessThan(30_000);
  const again = await openEmbeddedStore({ disk: nodeDisk(), dir });
  expect([...(await again.load())].map(([key, value]) => [key, value[0]]).sort()).toEqual([
    ["k0", 297 % 256],
    ["k1", 298 % 256],
    ["k2", 299 % 256],
  ]);
  await again.close();
});

test("damage in a log that a compaction reads is told; commits go on", async () => {
  const dir = await freshDir();
  const told: string[] = [];
  const store = await openEmbeddedStore({ disk: nodeDisk(), dir, compactAtBytes: 500, warn: (message) => told.push(message) });
  await store.commit([{ key: "first", value: bytes(100, 1) }]);
  const path = join(dir, "0.log");
  const log = await readFile(path);
  log[40] = (log[40] ?? 0) ^ 1;
  await writeFile(path, log);
  for (let i = 0; i < 20; i++) await store.commit([{ key: `k${i % 3}`, value: bytes(100, i) }]);
  await store.close();
  expect(told[0]).toMatch(/0\.log is damaged at byte 0, before its end; .* a restart will refuse the store/);
  await expect(openEmbeddedStore({ disk: nodeDisk(), dir })).rejects.toMatchObject({ fault: "corrupt" });
});

test("a load after commits, as for a second term, gives what is on the disk", async () => {
  const disk = new SimDisk(new Random(1));
  const store = await openEmbeddedStore({ disk: disk.mount(), dir: "/s", compactAtBytes: 500 });
  for (let i = 0; i < 20; i++) {
    await store.commit([{ key: `k${i % 3}`, value: bytes(100, i) }]);
    const found = [...(await store.load())].map(([key, value]) => [key, value[0]]);
    expect(found).toHaveLength(Math.min(i + 1, 3));
    expect(found).toContainEqual([`k${i % 3}`, i]);
  }
  await store.close();
});

test("the refusal of a second opener names process and path; a dead holder's lock is taken over", async () => {
  const dir = await freshDir();
  const store = await openEmbeddedStore({ disk: nodeDisk(), dir });
  await expect(openEmbeddedStore({ disk: nodeDisk(), dir })).rejects.toThrow(
    new RegExp(`in use by process ${process.pid} .*${dir}/lock`),
  );
  await store.close();
  for (const stale of [`${process.pid} another-boot:1 x\n`, "4194305 ? x\n", ""]) {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, "lock"), stale);
    await (await openEmbeddedStore({ disk: nodeDisk(), dir })).close();
  }
  expect((await readdir(dir)).filter((name) => name.startsWith("lock"))).toEqual([]);
});

test("of many who find a stale lock at once, one gets it", async () => {
  const dir = await freshDir();
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "lock"), "4194305 ? x\n");
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => openEmbeddedStore({ disk: nodeDisk(), dir })));
  const opened = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
  expect(opened).toHaveLength(1);
  await opened[0]?.close();
});
