import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FrameSplitter, type Frame } from "./frame-splitter.ts";
import { JuteError, JuteReader } from "./reader.ts";
import { JuteWriter } from "./writer.ts";

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const value = fc.oneof(
  fc.record({ kind: fc.constant("int" as const), value: int32 }),
  fc.record({ kind: fc.constant("long" as const), value: int64 }),
  fc.record({ kind: fc.constant("bool" as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant("text" as const), value: fc.string({ unit: "grapheme" }) }),
  fc.record({ kind: fc.constant("buffer" as const), value: fc.uint8Array({ maxLength: 600 }) }),
  fc.record({ kind: fc.constant("list" as const), value: fc.array(fc.string()) }),
);

describe("jute", () => {
  test("what is written is read again, whatever stands before and behind it", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const writer = new JuteWriter(1);
        for (const item of values) {
          if (item.kind === "int") writer.int(item.value);
          else if (item.kind === "long") writer.long(item.value);
          else if (item.kind === "bool") writer.bool(item.value);
          else if (item.kind === "text") writer.text(item.value);
          else if (item.kind === "buffer") writer.buffer(item.value);
          else writer.list(item.value, (text) => writer.text(text));
        }
        const reader = new JuteReader(writer.finish());
        for (const item of values) {
          const read = item.kind === "list" ? reader.list(() => reader.text()) : reader[item.kind]();
          expect(read).toEqual(item.value);
        }
        expect(reader.remaining).toBe(0);
      }),
    );
  });

  test("bytes of the wire: big-endian, lengths in bytes, -1 is null", () => {
    const writer = new JuteWriter();
    writer.int(-2);
    writer.long(258n);
    writer.text("ü");
    expect([...writer.finish()]).toEqual([255, 255, 255, 254, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 2, 0xc3, 0xbc]);
    const nulls = new JuteReader(new Uint8Array(12).fill(255));
    expect([nulls.text(), nulls.buffer(), nulls.list(() => 1)]).toEqual(["", new Uint8Array(0), []]);
  });

  test("any bytes give values or a JuteError, never anything past the end", () => {
    const reads = fc.array(fc.constantFrom("int", "long", "bool", "text", "buffer", "list"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), reads, (bytes, kinds) => {
        const reader = new JuteReader(bytes);
        try {
          for (const kind of kinds) {
            if (kind === "list") reader.list(() => reader.text());
            else reader[kind as "int"]();
          }
        } catch (error) {
          expect(error).toBeInstanceOf(JuteError);
        }
        expect(reader.remaining).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("frames", () => {
  const framed = (body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length);
    return Buffer.concat([length, body]);
  };

  test("however the stream is cut, the frames are the same; those over the limit leave their first 16 bytes", () => {
    const limit = 30;
    const bodies = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 });
    fc.assert(
      fc.property(bodies, fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1 }), (all, cuts) => {
        const stream = Buffer.concat(all.map(framed));
        const splitter = new FrameSplitter(limit);
        const frames: Frame[] = [];
        for (let at = 0, i = 0; at < stream.length; i++) {
          const size = cuts[i % cuts.length] ?? 1;
          frames.push(...splitter.push(stream.subarray(at, at + size)));
          at += size;
        }
        const seen = frames.map((frame) =>
          frame.kind === "whole" ? { bytes: [...frame.bytes] } : { head: [...frame.head], lengthBytes: frame.lengthBytes },
        );
        const wanted = all.map((body) =>
          body.length <= limit ? { bytes: [...body] } : { head: [...body.subarray(0, 16)], lengthBytes: body.length },
        );
        expect(seen).toEqual(wanted);
      }),
    );
  });

  test("a negative length is no frame of this protocol", () => {
    expect(() => new FrameSplitter(10).push(new Uint8Array(4).fill(255))).toThrow(JuteError);
  });
});
