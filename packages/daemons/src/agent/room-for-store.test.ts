import { type Store, StoreError } from "@mesolite/coordination";
import { expect, test } from "vitest";
import { withRoomFromSandboxes } from "./room-for-store.ts";

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test("old sandboxes go while nothing can be saved, each once, and none else", async () => {
  const disk = { full: false };
  const old = Array.from({ length: 20 }, (_, i) => `/s${i}`);
  const removed: string[] = [];
  const saved: unknown[] = [];
  const inner: Store = {
    load: async () => new Map(),
    close: async () => {},
    commit: async (puts) => {
      if (disk.full) throw new StoreError("full", "no space");
      saved.push(puts);
    },
  };
  const remove = async (path: string) => void removed.push(path);
  const store = withRoomFromSandboxes(inner, { find: async () => old, remove }, log as never);
  await store.commit([]);
  expect(removed).toEqual([]);
  disk.full = true;
  await expect(store.commit([])).rejects.toMatchObject({ fault: "full" });
  expect(removed).toEqual(old.slice(0, 16));
  for (let attempt = 0; attempt < 3; attempt++) await expect(store.commit([])).rejects.toMatchObject({ fault: "full" });
  expect(removed).toEqual(old);
  disk.full = false;
  await store.commit([]);
  expect(saved).toHaveLength(2);
});
