import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRecording } from "./read-recording.ts";
import { sizeOf } from "./recording-folder.ts";
import { dir, logged, name, record, replay, useFolder } from "../../test/recorded-sums.ts";
import { feed, type Sums } from "../../test/sums.ts";

const bounds = { segmentBytes: 2_000, totalBytes: 24_000, waitingChars: 1e6 };

useFolder();

/** A life far longer than what may be kept: a thousand events of 200 bytes. */
async function recordLong(): Promise<Sums> {
  const { core, original, flush, close } = record({ bounds });
  for (let i = 0; i < 100; i++) {
    feed(core, i * 10, i * 10 + 10);
    await flush();
    expect(sizeOf(join(dir, name))).toBeLessThanOrEqual(bounds.totalBytes);
  }
  await close();
  expect(logged).toEqual([]);
  return original;
}

test("a life longer than what may be kept is recorded to its end, and replays from its oldest snapshot", async () => {
  const original = await recordLong();
  const replayed = replay();
  expect(replayed).toMatchObject({ events: 1_000, firstMs: 1_000, lastMs: 1_999, end: "closed", differing: [] });
  expect(replayed.core.sums).toEqual(original.sums);
  expect(replayed.replayed).toBeLessThan(1_000);
  expect(replayed.replayed).toBeGreaterThan(30);
  expect(replayed.fromMs).toBe(1_000 + (1_000 - replayed.replayed) - 1);
  expect(readdirSync(join(dir, name))).not.toContain("000001.rec");
});

test("from each of its snapshots it comes to the same state", async () => {
  const original = await recordLong();
  const { starts } = openRecording(join(dir, name));
  expect(starts.length).toBeGreaterThan(2);
  for (const from of starts) {
    const replayed = replay({ from });
    expect(replayed).toMatchObject({ events: 1_000, differing: [] });
    expect(replayed.compared).toBeGreaterThan(0);
    expect(replayed.core.sums).toEqual(original.sums);
  }
});

test("a snapshot that is not of this recording's state is noticed", async () => {
  await recordLong();
  const [first = 0, second = 0] = openRecording(join(dir, name)).starts;
  const path = (segment: number): string => join(dir, name, `${String(segment).padStart(6, "0")}.snapshot`);
  writeFileSync(path(first), readFileSync(path(second)));
  expect(replay().differing.length).toBeGreaterThan(0);
});

test("a damaged snapshot is named; what was half removed is left out", async () => {
  await recordLong();
  const { starts } = openRecording(join(dir, name));
  const [first = 0, second = 0] = starts;
  const file = (segment: number, kind: string): string => join(dir, name, `${String(segment).padStart(6, "0")}.${kind}`);
  rmSync(file(first, "rec"));
  expect(openRecording(join(dir, name)).starts).toEqual(starts.slice(1));
  expect(replay()).toMatchObject({ events: 1_000, differing: [] });
  const bytes = readFileSync(file(second, "snapshot"));
  writeFileSync(file(second, "snapshot"), bytes.subarray(0, bytes.length - 9));
  expect(() => replay()).toThrow(/\.snapshot: it was not written to its end/);
  for (const start of starts) rmSync(file(start, "snapshot"), { force: true });
  expect(() => replay()).toThrow(/begins with segment \d+ and has no snapshot/);
});
