import type { Core } from "@mesolite/base";
import type { Store } from "@mesolite/coordination";
import type { Master, MasterEffect, MasterEvent, MetricSources } from "@mesolite/master";
import type { LibprocessStats } from "@mesolite/net";
import type { CoreRunnerStats } from "@mesolite/runtime";

/** As many durations of a kind as the original keeps for its percentiles. */
const keptSamples = 1_000;

/** What `/metrics/snapshot` tells of a term besides the core's state: how its store and its allocation runs do. */
export class MasterMeters {
  #fetchMs: number | undefined;
  #storesMs: number[] = [];
  #queued = 0;
  readonly #valueBytes = new Map<string, number>();
  #registryBytes = 0;
  #runsMs: number[] = [];
  #latenciesMs: number[] = [];
  #wantedAtMs: number | undefined;
  #runMs = 0;

  /** The same store, measured. */
  store(store: Store): Store {
    return {
      load: async () => {
        const startMs = performance.now();
        const contents = await store.load();
        this.#fetchMs = performance.now() - startMs;
        for (const [key, value] of contents) this.#hold(key, value);
        return contents;
      },
      commit: async (puts) => {
        const startMs = performance.now();
        this.#queued += puts.length;
        try {
          await store.commit(puts);
        } finally {
          this.#queued -= puts.length;
        }
        keep(this.#storesMs, performance.now() - startMs);
        for (const { key, value } of puts) this.#hold(key, value);
      },
      close: () => store.close(),
    };
  }

  /** The same core, with a look at the clock around allocation runs. A run's duration includes the making of its offers. */
  core(master: Master, core: Core<MasterEvent, MasterEffect>): Core<MasterEvent, MasterEffect> {
    return {
      step: (event, nowMs) => {
        const isSlice = event.kind === "allocationDue" || event.kind === "allocationContinued";
        const startMs = isSlice ? performance.now() : 0;
        if (isSlice && this.#wantedAtMs !== undefined) {
          keep(this.#latenciesMs, startMs - this.#wantedAtMs);
          this.#wantedAtMs = undefined;
        }
        const effects = core.step(event, nowMs);
        if (isSlice) this.#addSlice(performance.now() - startMs, master.allocator.isRoundUnderWay);
        if (master.state.allocationScheduled) this.#wantedAtMs ??= performance.now();
        return effects;
      },
    };
  }

  sources(master: Master, runner: CoreRunnerStats, node: LibprocessStats): MetricSources {
    const gauges = new Map([
      // Messages, timers and HTTP calls wait for the core in one line.
      ["master/event_queue_messages", runner.waiting],
      ["master/dropped_messages", master.state.counters.byName.dropped_messages + runner.shed + node.dropped],
      ["registrar/queued_operations", this.#queued],
      ["registrar/registry_size_bytes", this.#registryBytes],
      // A term begins when it has read the registry, of which there is one: copies are the disk's or ZooKeeper's business.
      ["registrar/log/recovered", 1],
      ["registrar/log/ensemble_size", 1],
    ]);
    if (this.#fetchMs !== undefined) gauges.set("registrar/state_fetch_ms", this.#fetchMs);
    const timersMs = new Map([
      ["registrar/state_store_ms", this.#storesMs],
      ["allocator/mesos/allocation_run_ms", this.#runsMs],
      ["allocator/mesos/allocation_run_latency_ms", this.#latenciesMs],
    ]);
    return { gauges, timersMs };
  }

  /** A run may be cut into slices, between which other events have their turn. */
  #addSlice(ms: number, goesOn: boolean): void {
    this.#runMs += ms;
    if (goesOn) return;
    keep(this.#runsMs, this.#runMs);
    this.#runMs = 0;
  }

  #hold(key: string, value: Uint8Array | undefined): void {
    const bytes = value?.length ?? 0;
    this.#registryBytes += bytes - (this.#valueBytes.get(key) ?? 0);
    if (value === undefined) this.#valueBytes.delete(key);
    else this.#valueBytes.set(key, bytes);
  }
}

function keep(samples: number[], ms: number): void {
  samples.push(ms);
  if (samples.length > keptSamples) samples.shift();
}
