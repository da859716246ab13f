import type { Core, Recordable } from "@mesolite/base";
import type { TakeSnapshot } from "../src/record/snapshot-schedule.ts";
import { writeSnapshot } from "../src/record/write-snapshot.ts";

export type SumsEvent = { readonly kind: "add"; readonly key: string; readonly bytes: Uint8Array } | { readonly kind: "break" };

/** A core for tests: it keeps sums by key, and when they last changed. */
export class Sums implements Core<SumsEvent, never> {
  readonly sums = new Map<string, { readonly sum: number; readonly atMs: number }>();

  step(event: SumsEvent, nowMs: number): readonly never[] {
    if (event.kind === "break") throw new Error("broken");
    const sum = (this.sums.get(event.key)?.sum ?? 0) + event.bytes.reduce((a, b) => a + b, 0);
    this.sums.set(event.key, { sum, atMs: nowMs });
    return [];
  }

  digest(): Iterable<string> {
    return [...this.sums].map(([key, { sum, atMs }]) => `${key} ${sum} ${atMs}\n`);
  }
}

export const recordableSums: Recordable<Sums> = {
  kind: "sums",
  make: () => new Sums(),
  digest: (core) => core.digest(),
  classes: [Sums],
};
/** In this process. */
export const snapshotHere: TakeSnapshot = async (folder, segment) => writeSnapshot(folder, segment, recordableSums);

/** Bytes that can't be packed well. */
export function noise(seed: number): Uint8Array {
  return Uint8Array.from({ length: 200 }, (_, i) => Math.imul(seed * 977 + i, 2_654_435_761) >>> 24);
}

/** The events `from` to `to - 1`, a millisecond apart. */
export function feed(core: Core<SumsEvent, never>, from: number, to: number): void {
  for (let i = from; i < to; i++) core.step({ kind: "add", key: `k${i % 7}`, bytes: noise(i) }, 1_000 + i);
}
