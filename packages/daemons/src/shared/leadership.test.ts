import { type Store, StoreError } from "@mesolite/coordination";
import { silentLog } from "@mesolite/runtime";
import { expect, test, vi } from "vitest";
import type { Coordinator } from "./coordinator.ts";
import { Leadership, type Term } from "./leadership.ts";

interface Rig {
  readonly coordinator: Coordinator;
  /** What the present contention is told. */
  tell(leading: boolean): void;
  readonly resigned: () => number;
}

/** As ZooKeeper's: one store may be open at a time in a process. */
function rig(loads: readonly (() => Promise<ReadonlyMap<string, Uint8Array>>)[]): Rig {
  let isOpen = false;
  let resigned = 0;
  let tell: (leading: boolean) => void = () => {};
  let term = 0;
  const openStore = async (): Promise<Store> => {
    if (isOpen) throw new StoreError("io", "the store is open in this process already");
    isOpen = true;
    const load = loads[term++] ?? (async () => new Map());
    return { load, commit: async () => {}, close: async () => void (isOpen = false) };
  };
  const coordinator: Coordinator = {
    election: {
      contend: async (_data, onChange) => {
        tell = onChange;
        onChange(true);
      },
      mayAct: () => true,
      resign: async () => void resigned++,
    },
    membership: { watchLeader: async () => ({ stop: () => {} }) },
    openStore,
    close: async () => {},
  };
  return { coordinator, tell: (leading) => tell(leading), resigned: () => resigned };
}

/** Terms that say nothing but what their store says; `broken` are their reports of the end, oldest first. */
function leadershipOf(coordinator: Coordinator, lines: string[] = [], onFatal = vi.fn()) {
  const broken: ((error: Error) => void)[] = [];
  const keep = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  const leadership = new Leadership<Term>({
    coordinator,
    newCandidacy: () => ({
      data: new Uint8Array(),
      begin: async ({ store, onBroken }) => {
        broken.push(onBroken);
        await store.load();
        return { end: () => store.close() };
      },
    }),
    onLeader: () => {},
    log: { ...silentLog, warn: keep("WARN"), error: keep("ERROR") },
    onFatal,
  });
  return { leadership, broken, lines, onFatal };
}

const sessionEnd = "the store takes no more writes: the ZooKeeper session has ended";

test("deposed while it takes in the state, it lets go of the store and leads again later", async () => {
  const { coordinator } = rig([() => Promise.reject(new StoreError("fenced", "another leads"))]);
  const { leadership, onFatal, lines } = leadershipOf(coordinator);
  await leadership.start();
  await vi.waitFor(() => expect(leadership.term).toBeDefined());
  expect(onFatal).not.toHaveBeenCalled();
  expect(lines).toEqual([expect.stringMatching(/^WARN .*another leads/)]);
  await leadership.stop();
});

test("a demotion is one WARN line that says why, that nothing is broken, and what happens next", async () => {
  const { coordinator } = rig([]);
  const { leadership, broken, lines, onFatal } = leadershipOf(coordinator);
  await leadership.start();
  broken[0]?.(new StoreError("fenced", sessionEnd));
  await vi.waitFor(() => expect(broken).toHaveLength(2));
  expect(lines).toEqual([
    `WARN This process is not the leader any more (${sessionEnd}). Nothing is broken: it forgets what it knew and stands for election again`,
  ]);
  expect(onFatal).not.toHaveBeenCalled();
  await leadership.stop();
});

test("a demotion that both the election and the store report is one", async () => {
  const { coordinator, tell, resigned } = rig([]);
  const { leadership, broken, lines } = leadershipOf(coordinator);
  await leadership.start();
  tell(false);
  broken[0]?.(new StoreError("fenced", sessionEnd));
  await vi.waitFor(() => expect(broken).toHaveLength(2));
  await new Promise((resolve) => setImmediate(resolve));
  expect([lines.length, resigned(), broken.length]).toEqual([1, 1, 2]);
  await leadership.stop();
});

test("what is no demotion ends the daemon", async () => {
  const { coordinator } = rig([]);
  const { leadership, broken, onFatal } = leadershipOf(coordinator);
  await leadership.start();
  broken[0]?.(new StoreError("corrupt", "the log's checksum is wrong"));
  await vi.waitFor(() => expect(onFatal).toHaveBeenCalledWith("the log's checksum is wrong"));
  await leadership.stop();
});
