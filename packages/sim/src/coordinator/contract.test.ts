import { Random } from "@mesolite/base";
import {
  electionContract,
  type ElectionWorld,
  type Store,
  storeContract,
  StoreError,
  type StoreWorld,
} from "@mesolite/coordination";
import { describe, expect, test } from "vitest";
import { EventQueue } from "../event-queue.ts";
import { ProcessClock } from "../process-clock.ts";
import { type Group, newGroup } from "./contender.ts";
import { checkLeads } from "./leads.ts";
import { SimCandidacy } from "./sim-candidacy.ts";
import { SimEnsemble } from "./sim-ensemble.ts";
import { watchLeader } from "./sim-membership.ts";
import { SimSession } from "./sim-session.ts";
import { SimStore } from "./sim-store.ts";
import { Stoppable } from "./stoppable.ts";

/** Some requests break their connection: the contract holds all the same. */
const resetRates = [0, 0.2];
const patienceMs = 60_000;

/** One ensemble under virtual time, which passes only where something is waited for. */
class Bench {
  readonly queue = new EventQueue(0);
  readonly random = new Random(4);
  readonly group: Group;

  constructor(reset: number) {
    const ensemble = new SimEnsemble(this.queue, 10_000);
    this.group = newGroup("test", ensemble, { reset, resets: 0 }, () => ({ there: false, back: false }));
  }

  /** @param rate of its clock */
  process(rate = 1): { program: Stoppable; session: SimSession } {
    const { queue, random, group } = this;
    const program = new Stoppable();
    const { ensemble, faults } = group;
    const isCut = () => group.isCut("");
    const clock = new ProcessClock(queue, rate);
    return { program, session: new SimSession({ ensemble, queue, random, faults, program, clock, isCut, note: () => {} }) };
  }

  until(condition: () => boolean): void {
    const endMs = this.queue.nowMs + patienceMs;
    while (!condition())
      if (!this.queue.runNext(endMs)) throw new Error(`did not come true within ${patienceMs} ms of virtual time`);
  }

  /** Lets time pass until `start` calls back. */
  after<T>(start: (done: (value: T) => void) => void): T {
    const results: T[] = [];
    start((value) => results.push(value));
    this.until(() => results.length > 0);
    return results[0] as T;
  }
}

function electionWorld(bench: Bench): ElectionWorld {
  const { ensemble, path: group } = bench.group;
  return {
    until: async (condition) => bench.until(condition),
    election: () => {
      const { session } = bench.process();
      let candidacy: SimCandidacy | undefined;
      return {
        contend: async (data, onChange) => {
          candidacy = new SimCandidacy({ ensemble, session, group, label: "member_" }, data, onChange);
        },
        mayAct: () => candidacy?.mayAct() ?? false,
        resign: async () => {
          const leaving = candidacy;
          if (leaving) bench.after<void>((done) => leaving.end(done));
        },
      };
    },
    membership: () => ({
      watchLeader: async (onChange) => {
        onChange(undefined);
        return watchLeader({ ensemble, session: bench.process().session, group }, onChange);
      },
    }),
  };
}

/** The process leads, and opens the store in one term after the other; after a crash another process does. */
function storeWorld(bench: Bench): StoreWorld {
  const { ensemble, root } = bench.group;
  let leader: Leader | undefined;
  return {
    open: async () => {
      leader ??= elect(bench);
      const { session, node } = leader;
      return portOf(bench, new SimStore({ ensemble, session, root, node }));
    },
    crash: async () => {
      leader?.program.end();
      leader = undefined;
    },
  };
}

interface Leader {
  readonly program: Stoppable;
  readonly session: SimSession;
  readonly candidacy: SimCandidacy;
  readonly node: string;
}

function elect(bench: Bench): Leader {
  const { ensemble, path: group } = bench.group;
  const { program, session } = bench.process();
  const candidacy = new SimCandidacy({ ensemble, session, group, label: "member_" }, new Uint8Array(0), () => {});
  bench.until(() => candidacy.leadingNode() !== undefined);
  return { program, session, candidacy, node: candidacy.leadingNode() as string };
}

function portOf(bench: Bench, store: SimStore): Store {
  return {
    load: async () => {
      const contents = bench.after<ReadonlyMap<string, Uint8Array> | StoreError>((done) => store.load(done));
      if (contents instanceof StoreError) throw contents;
      return contents;
    },
    commit: (puts) =>
      new Promise((resolve, reject) => {
        let isDone = false;
        store.commit(puts, (error) => {
          isDone = true;
          if (error) reject(error);
          else resolve();
        });
        // In a later turn, so that commits that are not awaited are under way together, and a crash can come between.
        setImmediate(() => letTimePass(() => isDone));
      }),
    close: async () => store.close(),
  };

  function letTimePass(isDone: () => boolean): void {
    for (let i = 0; i < 100 && !isDone(); i++) if (!bench.queue.runNext(bench.queue.nowMs + patienceMs)) return;
    if (!isDone()) setImmediate(() => letTimePass(isDone));
  }
}

describe.each(resetRates)(
  "the simulated coordinator, with %d of its requests breaking their connection, keeps the contract:",
  (reset) => {
    test.each(electionContract)("election: $name", ({ run }) => run(electionWorld(new Bench(reset))));
    test.each(storeContract)("store: $name", ({ run }) => run(storeWorld(new Bench(reset))));
  },
);

describe("deposed", () => {
  const put = [{ key: "k", value: new TextEncoder().encode("v") }];

  test("who was stopped for longer than its session may not act when it goes on, and can't write", () => {
    const bench = new Bench(0);
    const { ensemble, root } = bench.group;
    const old = elect(bench);
    const store = new SimStore({ ensemble, session: old.session, root, node: old.node });
    bench.after(store.load.bind(store));
    const outcomes: (StoreError | undefined)[] = [];
    old.program.stop();
    // As what the kernel holds for a stopped process: handled when it goes on.
    old.program.run(() => store.commit(put, (error) => outcomes.push(error)));
    const next = elect(bench);
    expect(next.node).not.toBe(old.node);
    expect(old.candidacy.leadingNode()).toBe(old.node);
    expect(old.candidacy.mayAct()).toBe(false);
    old.program.goOn();
    bench.until(() => outcomes.length > 0);
    expect(outcomes[0]?.fault).toBe("fenced");
    expect(ensemble.tree.get(`${root}/k`)).toBeUndefined();
    expect(old.candidacy.leadingNode()).toBeUndefined();
  });

  test("the lease ends before the servers give the session away, whatever the clocks", () => {
    for (const rate of [0.99, 1.01]) {
      const bench = new Bench(0);
      const { program, session } = bench.process(rate);
      const { ensemble } = bench.group;
      bench.until(() => session.safeForMs() > 0);
      const id = session.id as bigint;
      bench.group.ensemble.commit(id, [{ kind: "create", path: "/alive", data: new Uint8Array(0), acl: [], mode: "ephemeral" }]);
      for (let ms = 0; ms < 30_000; ms++) bench.queue.after(ms, () => {}); // Looked at every millisecond.
      bench.queue.after(17_345, () => program.stop());
      bench.until(() => program.isStopped && session.safeForMs() === 0);
      expect(ensemble.tree.get("/alive")).toBeDefined();
      bench.until(() => ensemble.tree.get("/alive") === undefined);
    }
  });

  test("is rejected when it acts", () => {
    const bench = new Bench(0);
    const { ensemble, path: group } = bench.group;
    const old = elect(bench);
    expect(() => checkLeads(ensemble, "old", group, old.node)).not.toThrow();
    expect(() => checkLeads(ensemble, "nobody", group, undefined)).toThrow("nobody acts as leader by no node");
    old.program.stop();
    const next = elect(bench);
    expect(() => checkLeads(ensemble, "old", group, old.node)).toThrow(
      `old acts as leader by ${old.node}, and ${next.node} leads`,
    );
  });
});

test("of a write whose outcome is unknown one happens, whatever breaks", () => {
  const bench = new Bench(0.5);
  const { ensemble, root } = bench.group;
  const { session, node } = elect(bench);
  const store = new SimStore({ ensemble, session, root, node });
  bench.after(store.load.bind(store));
  const before = ensemble.tree.get(`${root}/writes`)?.stat.version ?? 0;
  for (let i = 0; i < 50; i++)
    bench.after<unknown>((done) => store.commit([{ key: "n", value: Uint8Array.of(i) }], () => done(i)));
  expect(ensemble.tree.get(`${root}/writes`)?.stat.version).toBe(before + 50);
  expect(bench.group.faults.resets).toBeGreaterThan(20);
});
