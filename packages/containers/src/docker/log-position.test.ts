import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogEntry, LogFrames } from "./log-frames.ts";
import { type LogPosition, LogPositionTracker } from "./log-position.ts";

type Stream = LogEntry["stream"];
interface Written {
  readonly stream: Stream;
  readonly ms: number;
  readonly text: string;
}

function frame({ stream, ms, text }: Written): Buffer {
  const payload = Buffer.from(`${new Date(ms).toISOString().replace("Z", "123456Z")} ${text}`);
  const header = Buffer.from([stream === "stderr" ? 2 : 1, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

const stream = fc.constantFrom<Stream>("stdout", "stderr");
/** Times grow, but the two streams' times may be out of order by less than two seconds. */
const log = fc
  .array(
    fc.record({
      stream,
      stepMs: fc.integer({ min: 0, max: 900 }),
      backMs: fc.integer({ min: 0, max: 999 }),
      text: fc.string({ maxLength: 12 }),
    }),
    { maxLength: 60, size: "max" },
  )
  .map((entries) => {
    let nowMs = 1_700_000_000_000;
    return entries.map(({ stepMs, backMs, ...rest }): Written => ({ ...rest, ms: (nowMs += stepMs) - backMs }));
  });

test("frames are found however the bytes are cut", () => {
  fc.assert(
    fc.property(log, fc.infiniteStream(fc.integer({ min: 1, max: 30 })), (entries, cuts) => {
      const bytes = Buffer.concat(entries.map(frame));
      const frames = new LogFrames();
      const found: LogEntry[] = [];
      for (let offset = 0; offset < bytes.length;) {
        const length = cuts.next().value as number;
        found.push(...frames.push(bytes.subarray(offset, offset + length)));
        offset += length;
      }
      expect(found.map((entry) => [entry.stream, entry.second, entry.bytes.toString()])).toEqual(
        entries.map((entry) => [entry.stream, Math.floor(entry.ms / 1000), entry.text]),
      );
    }),
  );
});

test("bytes that are no log stream are refused", () => {
  expect(() => new LogFrames().push(Buffer.from("not a frame at all, really"))).toThrow("bytes");
  expect(() => new LogFrames().push(Buffer.from([1, 0, 0, 0, 0, 0, 0, 3, 97, 98, 99]))).toThrow("without a time");
});

test("each byte arrives once, wherever readers crash and whichever old position they find", () => {
  const crash = fc.record({ percent: fc.integer({ min: 0, max: 100 }), saveEvery: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(log, fc.array(crash, { maxLength: 5 }), (entries, crashes) => {
      const files = { stdout: "", stderr: "" };
      let saved: LogPosition = { sinceSecond: 0, stdout: 0, stderr: 0 };
      for (const { percent, saveEvery } of [...crashes, { percent: 100, saveEvery: 1 }]) {
        const skip = { stdout: files.stdout.length - saved.stdout, stderr: files.stderr.length - saved.stderr };
        const tracker = new LogPositionTracker(saved);
        const since = saved.sinceSecond;
        const offered = entries.filter((entry) => entry.ms >= since * 1000);
        offered.slice(0, Math.round((offered.length * percent) / 100)).forEach((entry, index) => {
          const known = Math.min(Math.max(0, skip[entry.stream]), entry.text.length);
          skip[entry.stream] -= known;
          files[entry.stream] += entry.text.slice(known);
          tracker.add(entry.stream, Math.floor(entry.ms / 1000), entry.text.length);
          if (index % saveEvery === 0) saved = tracker.position;
        });
      }
      const all = (name: Stream) =>
        entries
          .filter((entry) => entry.stream === name)
          .map((entry) => entry.text)
          .join("");
      expect(files).toEqual({ stdout: all("stdout"), stderr: all("stderr") });
    }),
    { numRuns: 300 },
  );
});
