import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8 } from "../codec/text-codec.ts";
import { encodeMessage } from "./encode-message.ts";
import { type MessageBatch, MessageParser } from "./message-parser.ts";
import { sniffConnection } from "./sniff.ts";
import { parseUpid, type Upid } from "./upid.ts";

const from = parseUpid("slave(1)@127.0.0.1:5051") as Upid;
const to = parseUpid("master@127.0.0.2:5050") as Upid;

const pong =
  "POST /master/mesos.internal.PongSlaveMessage HTTP/1.1\r\n" +
  "User-Agent: libprocess/slave(1)@127.0.0.1:5051\r\n" +
  "Libprocess-From: slave(1)@127.0.0.1:5051\r\n" +
  "Connection: Keep-Alive\r\n" +
  "Host: 127.0.0.2:5050\r\n";

/** As third-party drivers send it: an HTTP library's request with a length. */
const registration =
  "POST /master/mesos.internal.RegisterFrameworkMessage HTTP/1.1\r\n" +
  "Host: 127.0.0.2:5050\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 3\r\n" +
  "Connection: Keep-Alive\r\nContent-Type: application/x-protobuf\r\nlibprocess-from: scheduler(1)@127.0.0.1:9\r\n\r\nabc";

function parse(text: string, limits?: ConstructorParameters<typeof MessageParser>[0]): MessageBatch {
  return new MessageParser(limits).push(encodeUtf8(text));
}

describe("a message as bytes", () => {
  it("with a body is one chunk and the end", () => {
    const bytes = encodeMessage({ from, to, name: "mesos.internal.PongSlaveMessage", body: Uint8Array.of(65, 66) });
    expect(decodeUtf8(bytes)).toBe(`${pong}Transfer-Encoding: chunked\r\n\r\n2\r\nAB\r\n0\r\n\r\n`);
  });

  it("without a body ends with its headers", () => {
    const bytes = encodeMessage({ from, to, name: "mesos.internal.PongSlaveMessage", body: new Uint8Array(0) });
    expect(decodeUtf8(bytes)).toBe(`${pong}\r\n`);
  });
});

describe("messages from a stream", () => {
  it("are the same however the stream is cut", () => {
    const message = fc.record({
      name: fc.constantFrom("mesos.internal.PingSlaveMessage", "mesos.scheduler.Call"),
      id: fc.string({ minLength: 1, maxLength: 12 }),
      body: fc.uint8Array({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(), { maxLength: 30 }), (sent, places) => {
        const stream = sent.flatMap(({ name, id, body }) => [...encodeMessage({ from, to: { ...to, id }, name, body })]);
        const parser = new MessageParser();
        const ends = [...places.map((place) => place % stream.length).sort((a, b) => a - b), stream.length];
        const batches = ends.map((end, i) => parser.push(Uint8Array.from(stream.slice(ends[i - 1] ?? 0, end))));
        expect(batches.map((batch) => batch.error)).toEqual(batches.map(() => undefined));
        const got = batches.flatMap((batch) => batch.messages);
        expect(got.map((one) => ({ name: one.name, id: one.to, body: Uint8Array.from(one.body) }))).toEqual(sent);
        expect(got.every((one) => one.from.id === "slave(1)" && !one.wantsReply)).toBe(true);
        expect(parser.atBoundary).toBe(true);
      }),
    );
  });

  it("may carry a length instead of chunks, from a sender who waits for the reply", () => {
    const { messages } = parse(registration + registration);
    expect(messages).toHaveLength(2);
    expect(messages[1]).toMatchObject({ to: "master", name: "mesos.internal.RegisterFrameworkMessage", wantsReply: true });
    expect(messages[1]?.from).toEqual({ id: "scheduler(1)", host: "127.0.0.1", port: 9 });
    expect(decodeUtf8(messages[1]?.body ?? new Uint8Array())).toBe("abc");
  });

  it("may come in several chunks with extensions and trailers", () => {
    const { messages, error } = parse(`${pong}Transfer-Encoding: chunked\r\n\r\n1;a=b\r\nA\r\n02\r\nBC\r\n0\r\nX: y\r\n\r\n`);
    expect(error).toBeUndefined();
    expect(decodeUtf8(messages[0]?.body ?? new Uint8Array())).toBe("ABC");
  });

  it("have the same body however many chunks it comes in", () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(chunks, fc.integer({ min: 1, max: 50 }), (parts, step) => {
        const body = parts.flatMap((part) => [...encodeUtf8(`${part.length.toString(16)}\r\n`), ...part, 13, 10]);
        const stream = Uint8Array.from([
          ...encodeUtf8(`${pong}Transfer-Encoding: chunked\r\n\r\n`),
          ...body,
          ...encodeUtf8("0\r\n\r\n"),
        ]);
        const before = stream.slice();
        const parser = new MessageParser();
        const got = Array.from({ length: Math.ceil(stream.length / step) }, (_, i) =>
          parser.push(stream.subarray(i * step, (i + 1) * step)),
        );
        expect(got.flatMap((batch) => batch.messages.map((one) => [...one.body]))).toEqual([parts.flatMap((part) => [...part])]);
        expect(stream).toEqual(before);
      }),
      { examples: [[[Uint8Array.of(0), Uint8Array.of(0)], 13]] },
    );
  });

  it("may name the sender in User-Agent only, as old peers do", () => {
    const { messages } = parse("POST /slave%281%29/x.Y HTTP/1.1\r\nUser-Agent: libprocess/a@1.2.3.4:5\r\n\r\n");
    expect(messages[0]).toMatchObject({
      from: { id: "a", host: "1.2.3.4", port: 5 },
      to: "slave(1)",
      name: "x.Y",
      wantsReply: false,
    });
  });

  it.each([
    ["GET /master/x HTTP/1.1\r\n\r\n", "not of the form 'POST /id/name HTTP/1.1'"],
    ["POST /master HTTP/1.1\r\n\r\n", "not of the form"],
    ["POST /%zz/x HTTP/1.1\r\nLibprocess-From: a@1.2.3.4:5\r\n\r\n", "percent-encoding"],
    ["POST /a/b HTTP/1.1\r\nHost: x\r\n\r\n", "names a sender"],
    [`${pong}Origin: null\r\n\r\n`, "a web page"],
    ["POST /a/b HTTP/1.1\r\nLibprocess-From: me\r\n\r\n", "sender 'me'"],
    ["POST /a/b HTTP/1.1\r\nno colon\r\n\r\n", "not a header line"],
    [`${pong}Content-Length: -1\r\n\r\n`, "content length '-1'"],
    [`${pong}Transfer-Encoding: gzip\r\n\r\n`, "'gzip'"],
    [`${pong}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n`, "both"],
    [`${pong}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, "chunk size"],
    [`${pong}Transfer-Encoding: chunked\r\n\r\n1\r\nABCD`, "longer than its size"],
  ])("refuses %j", (text, reason) => {
    expect(parse(text).error?.message).toContain(reason);
  });

  it("hands over what came before an error and stays silent after it", () => {
    const parser = new MessageParser();
    const batch = parser.push(encodeUtf8(`${registration}rubbish\r\n\r\n`));
    expect(batch.messages).toHaveLength(1);
    expect(batch.error).toBeDefined();
    expect(parser.push(encodeUtf8(registration))).toEqual({ messages: [] });
  });

  it("are bounded: heads, lengths, chunks and trailers", () => {
    const limits = { maxHeadBytes: 400, maxBodyBytes: 10 };
    expect(parse("POST /".padEnd(500, "a"), limits).error?.message).toContain("head over the limit");
    expect(parse(`${pong}${"X: y\r\n".repeat(60)}`, limits).error?.message).toContain("head over the limit");
    expect(parse(`${pong}Content-Length: 11\r\n\r\n`, limits).error?.message).toContain("over the limit of 10");
    const chunked = `${pong}Transfer-Encoding: chunked\r\n\r\n`;
    expect(parse(`${chunked}6\r\naaaaaa\r\n5\r\n`, limits).error?.message).toContain("over the limit of 10");
    expect(parse(`${chunked}0\r\n${"X: y\r\n".repeat(80)}`, limits).error?.message).toContain("head over the limit");
    expect(parse(`${chunked}a\r\n0123456789\r\n0\r\n\r\n`, limits).messages).toHaveLength(1);
  });
});

describe("the first bytes of a connection", () => {
  it.each([
    [`${pong}\r\n`, "libprocess"],
    [registration, "libprocess"],
    ["POST /master/api/v1/scheduler HTTP/1.1\r\nHost: x\r\nUser-Agent: curl/8\r\n\r\n", "http"],
    ["GET / HTTP/1.1\r\n", "http"],
    ["\x16\x03\x01", "http"],
    ["", "needMore"],
    ["POS", "needMore"],
    ["POST /master/mesos.internal.PongSlaveMessage HTTP/1.1\r\nUser-Agent: libproc", "needMore"],
    ["POST /a/b HTTP/1.1\r\nX-Libprocess-From: no\r\n\r\n", "http"],
    ["POST /".padEnd(70_000, "a"), "http"],
  ])("%#", (text, kind) => {
    expect(sniffConnection(encodeUtf8(text))).toBe(kind);
  });

  it("never change their mind: a longer start confirms a decision", () => {
    for (const text of [`${pong}\r\n`, registration]) {
      const kinds = Array.from(text, (_, i) => sniffConnection(encodeUtf8(text.slice(0, i))));
      expect(kinds.lastIndexOf("needMore")).toBeLessThan(kinds.indexOf("libprocess"));
      expect(kinds).not.toContain("http");
    }
  });
});
