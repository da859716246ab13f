import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZooKeeperError } from "../errors.ts";
import { JuteReader } from "../jute/reader.ts";
import { decodeConnectRequest, decodePacket } from "../testing/decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeMultiErrors, encodeReply, type Reply } from "../testing/encode-reply.ts";
import { digestAcl } from "./acl.ts";
import { decodeAnswer, readReplyHeader } from "./decode-reply.ts";
import { encodeAuth, encodePing, encodeRequest, encodeSetWatches, stampXid } from "./encode-request.ts";
import { decodeConnectReply, encodeConnectRequest } from "./handshake.ts";
import type { Change, Operation } from "./operation.ts";

const path = fc.string({ unit: "grapheme", maxLength: 20 }).map((name) => `/${name}`);
const version = fc.integer({ min: -1, max: 2 ** 31 - 1 });
const data = fc.uint8Array({ maxLength: 300 });
const acl = fc.array(fc.record({ permissions: fc.integer({ min: 0, max: 31 }), scheme: fc.string(), id: fc.string() }));
const mode = fc.constantFrom(
  "persistent" as const,
  "ephemeral" as const,
  "persistentSequential" as const,
  "ephemeralSequential" as const,
);
const kind = <K extends string>(name: K) => fc.constant(name);
const create = fc.record({ kind: kind("create"), path, data, acl, mode });
const remove = fc.record({ kind: kind("delete"), path, version });
const setData = fc.record({ kind: kind("setData"), path, data, version });
const check = fc.record({ kind: kind("check"), path, version });
const change: fc.Arbitrary<Change> = fc.oneof(create, remove, setData, check);
const watch = fc.boolean();
const operation: fc.Arbitrary<Operation> = fc.oneof(
  create,
  remove,
  setData,
  fc.record({ kind: fc.constantFrom("exists", "getData", "getChildren", "getChildren2"), path, watch }),
  fc.record({ kind: fc.constantFrom("getAcl", "sync"), path }),
  fc.record({ kind: kind("setAcl"), path, acl, version }),
  fc.record({ kind: kind("multi"), changes: fc.array(change) }),
  fc.record({ kind: kind("closeSession") }),
);

const long = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const count = fc.nat();
const stat = fc.record({
  czxid: long,
  mzxid: long,
  ctimeMs: fc.nat(),
  mtimeMs: fc.nat(),
  version: count,
  cversion: count,
  aversion: count,
  ephemeralOwner: long,
  dataLength: count,
  numChildren: count,
  pzxid: long,
});
const names = fc.array(fc.string());
const results = fc.array(
  fc.oneof(
    fc.record({ kind: kind("create"), path }),
    fc.record({ kind: kind("delete") }),
    fc.record({ kind: kind("setData"), stat }),
    fc.record({ kind: kind("check") }),
  ),
);
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ kind: kind("create"), answer: path }),
  fc.record({ kind: fc.constantFrom("setData", "setAcl", "exists"), answer: stat }),
  fc.record({ kind: kind("getData"), answer: fc.record({ data, stat }) }),
  fc.record({ kind: kind("getChildren"), answer: names }),
  fc.record({ kind: kind("getChildren2"), answer: fc.record({ children: names, stat }) }),
  fc.record({ kind: kind("getAcl"), answer: fc.record({ acl, stat }) }),
  fc.record({ kind: kind("multi"), answer: results }),
  fc.record({ kind: fc.constantFrom("delete", "sync", "closeSession"), answer: fc.constant(undefined) }),
) as fc.Arbitrary<Reply>;

const body = (frame: Buffer): Buffer => {
  expect(frame.readInt32BE(0)).toBe(frame.length - 4);
  return frame.subarray(4);
};

function answerOf(operation: Operation, frame: Buffer) {
  const reader = new JuteReader(body(frame));
  const header = readReplyHeader(reader);
  return { header, answer: decodeAnswer(operation, header.err, reader) };
}

describe("requests", () => {
  test("a server reads the operation that was written, with the xid that was stamped on it", () => {
    fc.assert(
      fc.property(operation, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (wanted, xid) => {
        const frame = encodeRequest(wanted);
        stampXid(frame, xid);
        expect(decodePacket(body(frame))).toEqual({ kind: "request", xid, operation: wanted });
      }),
    );
  });

  test("bytes of a create, as ZooKeeper's record definitions give them", () => {
    const acl = [{ permissions: 31, scheme: "world", id: "anyone" }];
    const frame = encodeRequest({ kind: "create", path: "/a", data: new Uint8Array([7]), acl, mode: "ephemeralSequential" });
    const hex = [
      "00000032 00000000 00000001", // length, xid, create
      "00000002 2f61 00000001 07", // path, data
      "00000001 0000001f 00000005 776f726c64 00000006 616e796f6e65", // one entry: all, world, anyone
      "00000003", // ephemeral and sequential
    ];
    expect(frame.toString("hex")).toBe(hex.join("").replaceAll(" ", ""));
  });

  test("packets beside requests", () => {
    expect(decodePacket(body(encodePing()))).toEqual({ kind: "ping" });
    const auth = new TextEncoder().encode("u:p");
    expect(decodePacket(body(encodeAuth("digest", auth)))).toEqual({ kind: "auth", scheme: "digest", auth });
    const watches = { data: ["/a"], exist: ["/b", "/c"], child: [] };
    expect(decodePacket(body(encodeSetWatches(5n, watches)))).toEqual({ kind: "setWatches", sinceZxid: 5n, ...watches });
    const hello = { lastZxid: 9n, timeoutMs: 4000, session: { id: -5n, password: new Uint8Array(16).fill(3) } };
    expect(decodeConnectRequest(body(encodeConnectRequest(hello)))).toEqual(hello);
  });
});

describe("replies", () => {
  test("every answer that a server can write is read", () => {
    fc.assert(
      fc.property(reply, (wanted) => {
        const { header, answer } = answerOf(operationFor(wanted), encodeReply(3, 77n, wanted));
        expect(header).toEqual({ xid: 3, zxid: 77n, err: 0 });
        expect(answer).toEqual(wanted.answer);
      }),
    );
  });

  test("errors have names; exists answers undefined", () => {
    const refused = answerOf({ kind: "delete", path: "/a", version: 1 }, encodeHeader(1, 1n, -103)).answer;
    expect(refused).toBeInstanceOf(ZooKeeperError);
    expect(refused).toMatchObject({ code: "BadVersion", path: "/a", message: "ZooKeeper refused delete /a: BadVersion" });
    expect(answerOf({ kind: "exists", path: "/a", watch: false }, encodeHeader(1, 1n, -101)).answer).toBeUndefined();
    const unknown = answerOf({ kind: "sync", path: "/" }, encodeHeader(1, 1n, -999)).answer;
    expect(unknown).toMatchObject({ code: "UnknownServerError", message: expect.stringContaining("-999") });
  });

  test("a refused multi names its first refused change", () => {
    const changes = ["/a", "/b", "/c"].map((path) => ({ kind: "delete", path, version: -1 }) as const);
    const { answer } = answerOf({ kind: "multi", changes }, encodeMultiErrors(1, 1n, [0, -101, -2]));
    expect(answer).toMatchObject({ code: "NoNode", index: 1, path: "/b" });
  });

  test("a handshake's answer, with and without the field that old servers leave out", () => {
    const wanted = { timeoutMs: 4000, session: { id: 2n ** 62n, password: new Uint8Array(16).fill(9) } };
    const frame = body(encodeConnectReply(wanted));
    expect(decodeConnectReply(frame)).toEqual(wanted);
    expect(decodeConnectReply(frame.subarray(0, -1))).toEqual(wanted);
  });
});

test("a digest entry is what ZooKeeper makes of user and password", () => {
  // From ZooKeeper's documentation of access control: the digest of super:test.
  expect(digestAcl("super", "test").id).toBe("super:D/InIHSb7yEEbrWz8b9l71RjZJU=");
});

/** An operation whose answer this is. */
function operationFor({ kind }: Reply): Operation {
  if (kind === "multi") return { kind, changes: [] };
  return { kind, path: "/", data: new Uint8Array(0), acl: [], mode: "persistent", version: 0, watch: false } as Operation;
}
