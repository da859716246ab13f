import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../codec/text-codec.ts";
import { RecordDecoder, encodeRecord } from "./record-io.ts";

/** The same bytes, cut at the given places. */
export function cut(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.slice(places[i], end));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const decodeText = (text: string, max?: number): ReturnType<RecordDecoder["push"]> =>
  new RecordDecoder(max).push(encodeUtf8(text));

describe("RecordIO", () => {
  it("finds the same records however the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), fc.array(fc.nat(), { maxLength: 20 }), (records, places) => {
        const decoder = new RecordDecoder();
        const batches = cut(join(records.map(encodeRecord)), places).map((piece) => decoder.push(piece));
        expect(batches.every((batch) => batch.error === undefined)).toBe(true);
        expect(batches.flatMap((batch) => batch.records.map((record) => Uint8Array.from(record)))).toEqual(records);
        expect(decoder.atBoundary).toBe(true);
      }),
    );
  });

  it("knows that a stream ended inside a record", () => {
    const decoder = new RecordDecoder();
    decoder.push(encodeUtf8("5\nab"));
    expect(decoder.atBoundary).toBe(false);
  });

  it.each(["x\n", "-1\n", "\n", "1 \n", "0x10\n", "12345678901234567\n", "1234567890123456789"])(
    "refuses the length %j",
    (text) => {
      expect(decodeText(text).error?.message).toContain("Malformed RecordIO");
    },
  );

  it("hands over what came before an error, says where it is, and stays silent after it", () => {
    const decoder = new RecordDecoder();
    const batch = decoder.push(encodeUtf8("2\nokbad\n2\nno"));
    expect(batch.records.map((record) => [...record])).toEqual([[111, 107]]);
    expect(batch.error?.offset).toBe(4);
    expect(decoder.push(encodeUtf8("2\nno"))).toEqual({ records: [] });
  });

  it("refuses a record over the limit before it has come", () => {
    expect(decodeText("11\n", 10).error?.message).toContain("over the limit of 10");
    expect(decodeText("10\n", 10).error).toBeUndefined();
  });
});
