import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { recordingName } from "./record-core.ts";
import { listRecordings, openRecording, RecordingError } from "./read-recording.ts";
import { dir, logged, name, record, replay, useFolder } from "../../test/recorded-sums.ts";
import { feed, noise, Sums } from "../../test/sums.ts";

useFolder();

test("a replay reaches the state that was recorded", async () => {
  const { core, original, close } = record();
  feed(core, 0, 100);
  await close();
  const replayed = replay();
  expect(replayed).toMatchObject({ events: 100, firstMs: 1_000, lastMs: 1_099, compared: 1, differing: [], end: "closed" });
  expect(replayed.core.sums).toEqual(original.sums);
});

test("a replay stops at a moment", async () => {
  const { core, close } = record();
  feed(core, 0, 100);
  await close();
  const until = new Sums();
  feed(until, 0, 51);
  expect(replay({ untilMs: 1_050 }).core.sums).toEqual(until.sums);
  expect(replay({ untilMs: 1_050 })).toMatchObject({ events: 51, end: "stopped", compared: 0 });
  expect(() => replay({ untilMs: 999 })).toThrow("no event at or before");
});

test("long recordings are cut into segments, each with the state's hash", async () => {
  const { core, close, flush, original } = record({ bounds: { segmentBytes: 2_000, totalBytes: 1e6, waitingChars: 1e6 } });
  for (let i = 0; i < 10; i++) {
    feed(core, i * 20, i * 20 + 20);
    await flush();
  }
  await close();
  expect(readdirSync(join(dir, name)).length).toBeGreaterThan(5);
  const replayed = replay();
  expect(replayed).toMatchObject({ events: 200, differing: [], end: "closed" });
  expect(replayed.compared).toBeGreaterThan(5);
  expect(replayed.core.sums).toEqual(original.sums);
  rmSync(join(dir, name, "000002.rec"));
  expect(() => replay()).toThrow("000003.rec is segment 3 where 2 was expected");
});

test("another state than the recorded one is noticed", async () => {
  const { core, close, original } = record();
  feed(core, 0, 10);
  original.step({ kind: "add", key: "unseen", bytes: noise(1) }, 5_000);
  await close();
  expect(replay()).toMatchObject({ compared: 1, differing: [10] });
});

test("the event that breaks a core is there, without a close", () => {
  const { core } = record();
  feed(core, 0, 10);
  expect(() => core.step({ kind: "break" }, 2_000)).toThrow("broken");
  const replayed = replay();
  expect(replayed).toMatchObject({ events: 11, end: "broken" });
  expect(String(replayed.failure)).toContain("broken");
});

test("an end that was not written whole is left out, damage in the middle is named", async () => {
  const { core, close } = record();
  feed(core, 0, 10);
  await close();
  const file = join(dir, name, "000001.rec");
  const whole = readFileSync(file);
  appendFileSync(file, Buffer.from([200, 0, 0, 0, 1, 2, 3, 4, 5]));
  expect(replay()).toMatchObject({ events: 10, end: "cut" });
  writeFileSync(file, Buffer.concat([whole, Buffer.alloc(4096)])); // What a power cut leaves where nothing was synced.
  expect(replay()).toMatchObject({ events: 10, end: "cut", differing: [] });
  const noLines = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 7]);
  noLines.writeUInt32LE(crc32(noLines.subarray(8)), 4);
  writeFileSync(file, Buffer.concat([whole, noLines]));
  expect(() => replay()).toThrow(/000001\.rec: the frame at byte \d+ can't be unpacked/);
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 0xff;
  writeFileSync(file, damaged);
  expect(() => replay()).toThrow(RecordingError);
  expect(() => replay()).toThrow(/000001\.rec: the frame at byte \d+ is damaged/);
  truncateSync(file, 0);
  expect(() => replay()).toThrow("has no head");
});

test("what goes wrong while a line is looked at is no damage of the file", async () => {
  const { core, close } = record();
  feed(core, 0, 3);
  await close();
  const reader = openRecording(join(dir, name));
  const ours = new TypeError("a bug of ours");
  const read = (): unknown =>
    reader.read(1, () => {
      throw ours;
    });
  expect(read).toThrow(ours);
});

test("older recordings make room for this one; nothing else is removed", async () => {
  const bounds = { segmentBytes: 2_000, totalBytes: 12_000, waitingChars: 1e6 };
  mkdirSync(join(dir, "0-not-a-recording"));
  writeFileSync(join(dir, "0-not-a-recording", "precious"), "x".repeat(50_000));
  const first = record({ name: recordingName(1_000, "first"), bounds });
  feed(first.core, 0, 30);
  await first.close();
  const second = record({ name: recordingName(2_000, "second"), bounds });
  for (let i = 0; i < 5 && listRecordings(dir).length === 2; i++) {
    feed(second.core, i * 20, i * 20 + 20);
    await second.flush();
  }
  expect(listRecordings(dir)).toEqual([recordingName(2_000, "second")]);
  expect(readdirSync(dir)).toContain("0-not-a-recording");
  await second.close();
});

test("at the bound a recording without snapshots ends and the core goes on; what is there replays", async () => {
  const takeSnapshot = async (): Promise<void> => {
    throw new Error("the disk is full");
  };
  const bounds = { segmentBytes: 1_000, totalBytes: 4_000, waitingChars: 1e6 };
  const { core, original, flush, close } = record({ takeSnapshot, bounds });
  for (let i = 0; i < 4; i++) {
    feed(core, i * 20, i * 20 + 20);
    await flush();
  }
  await close();
  expect(logged[0]).toMatch(/^no snapshot of the recording \S+ before segment 2: the disk is full; it is tried again later/);
  expect(logged.join()).toMatch(/ended: it has reached 4000 bytes, and no snapshot was ready/);
  expect([...original.sums.values()].at(-1)?.atMs).toBeGreaterThanOrEqual(1_070);
  expect(replay().events).toBeLessThan(80);
  expect(replay()).toMatchObject({ end: "cut", differing: [] });
});

test("a directory without recordings is refused", () => {
  expect(() => listRecordings(dir)).toThrow("holds no recording");
  expect(() => listRecordings(join(dir, "none"))).toThrow("does not exist");
});
