import { type Store, StoreError } from "@mesolite/coordination";
import { silentLog } from "@mesolite/runtime";
import { expect, test, vi } from "vitest";
import type { Coordinator } from "./coordinator.ts";
import { Leadership, type Term } from "./leadership.ts";

/** As ZooKeeper's: one store may be open at a time in a process. */
function coordinatorOf(loads: readonly (() => Promise<ReadonlyMap<string, Uint8Array>>)[]): Coordinator {
  let isOpen = false;
  let term = 0;
  const openStore = async (): Promise<Store> => {
    if (isOpen) throw new StoreError("io", "the store is open in this process already");
    isOpen = true;
    const load = loads[term++] ?? (async () => new Map());
    return { load, commit: async () => {}, close: async () => void (isOpen = false) };
  };
  return {
    election: {
      contend: async (_data, onChange) => onChange(true),
      mayAct: () => true,
      resign: async () => {},
    },
    membership: { watchLeader: async () => ({ stop: () => {} }) },
    openStore,
    close: async () => {},
  };
}

test("deposed while it takes in the state, it lets go of the store and leads again later", async () => {
  const onFatal = vi.fn();
  const fenced = (): Promise<never> => Promise.reject(new StoreError("fenced", "another leads"));
  const leadership = new Leadership<Term>({
    coordinator: coordinatorOf([fenced]),
    newCandidacy: () => ({
      data: new Uint8Array(),
      begin: async ({ store }) => {
        await store.load();
        return { end: () => store.close() };
      },
    }),
    onLeader: () => {},
    log: silentLog,
    onFatal,
  });
  await leadership.start();
  await vi.waitFor(() => expect(leadership.term).toBeDefined());
  expect(onFatal).not.toHaveBeenCalled();
  await leadership.stop();
});
