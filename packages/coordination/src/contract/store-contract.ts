import { deepEqual, equal, ok } from "node:assert/strict";
import { type Put, type Store, StoreError } from "../ports.ts";
import type { ContractCase } from "./contract-case.ts";

/** What the suite needs of a maker: fresh and empty for every case. */
export interface StoreWorld {
  /** Opens the one store of this world; again after a close or a crash. */
  open(): Promise<Store>;
  /** Ends the open store's process without a word to it (power cut, kill -9). Absent: the maker can't be tested for that. */
  crash?(): Promise<void>;
  /** Makes the medium refuse new data until the returned function is called. Absent: the maker can't be tested for that. */
  fill?(): Promise<() => Promise<void>>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (key: string, value: string): Put => ({ key, value: bytes(value) });

async function contentsOf(store: Store): Promise<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries([...(await store.load())].map(([key, value]) => [key, decoder.decode(value)] as const).sort());
}

async function expectFault(fault: string, attempt: Promise<unknown>): Promise<StoreError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  ok(error instanceof StoreError, `expected a StoreError "${fault}", got ${String(error)}`);
  equal(error.fault, fault);
  return error;
}

/** Every maker of Store passes these. */
export const storeContract: readonly ContractCase<StoreWorld>[] = [
  {
    name: "a new store is empty",
    run: async ({ open }) => {
      const store = await open();
      deepEqual(await contentsOf(store), {});
      await store.close();
    },
  },
  {
    name: "what was committed is there after reopening, overwritten and deleted keys included",
    run: async ({ open }) => {
      const store = await open();
      await store.load();
      await store.commit([put("a/1", "one"), put("a/2", "two"), put("b", "")]);
      await store.commit([put("a/1", "uno"), { key: "a/2", value: undefined }, { key: "never", value: undefined }]);
      await store.close();
      const again = await open();
      deepEqual(await contentsOf(again), { "a/1": "uno", b: "" });
      await again.close();
    },
  },
  {
    name: "commits that are not awaited are applied in call order",
    run: async ({ open }) => {
      const store = await open();
      await store.load();
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.commit([put("last", String(i)), put(`k/${i}`, "x")])));
      await store.close();
      const again = await open();
      const contents = await contentsOf(again);
      equal(contents["last"], "49");
      equal(Object.keys(contents).length, 51);
      await again.close();
    },
  },
  {
    name: "an empty commit is fine, as are keys and values of any characters and bytes",
    run: async ({ open }) => {
      const store = await open();
      await store.load();
      await store.commit([]);
      const value = Uint8Array.from({ length: 256 }, (_, i) => i);
      await store.commit([{ key: "ünï/✓ %2F", value }]);
      await store.close();
      const again = await open();
      deepEqual([...((await again.load()).get("ünï/✓ %2F") ?? [])], [...value]);
      await again.close();
    },
  },
  {
    name: "a second opener is refused while the first is open",
    run: async ({ open }) => {
      const store = await open();
      await expectFault("locked", open());
      await store.close();
      await (await open()).close();
    },
  },
  {
    name: "a commit after close is refused",
    run: async ({ open }) => {
      const store = await open();
      await store.load();
      await store.close();
      await expectFault("io", store.commit([put("late", "x")]));
      await store.close();
    },
  },
  {
    name: "an acknowledged commit survives a crash",
    run: async ({ open, crash }) => {
      if (!crash) return;
      const store = await open();
      await store.load();
      await store.commit([put("kept", "yes")]);
      void store.commit([put("maybe", "1"), put("maybe-too", "1")]).catch(() => {});
      await crash();
      const again = await open();
      const contents = await contentsOf(again);
      equal(contents["kept"], "yes");
      equal(contents["maybe"], contents["maybe-too"], "a commit is there whole or not at all");
      await again.close();
    },
  },
  {
    name: "a full medium refuses with `full`, loses nothing, and takes the same commit later",
    run: async ({ open, fill }) => {
      if (!fill) return;
      const store = await open();
      await store.load();
      await store.commit([put("before", "1")]);
      const free = await fill();
      const large: Put = { key: "large", value: new Uint8Array(256 * 1024) };
      await expectFault("full", store.commit([large]));
      await expectFault("full", store.commit([large]));
      await free();
      await store.commit([large]);
      await store.close();
      const again = await open();
      deepEqual(Object.keys(await contentsOf(again)), ["before", "large"]);
      await again.close();
    },
  },
];
