import { unreachable } from "@mesolite/base";
import { JuteWriter } from "../jute/writer.ts";
import { writeAcl } from "../protocol/acl.ts";
import { withLength } from "../protocol/encode-request.ts";
import type { ConnectReply } from "../protocol/handshake.ts";
import { opCode, specialXid } from "../protocol/numbers.ts";
import type { Answers, ChangeResult, Operation } from "../protocol/operation.ts";
import { writeStat } from "../protocol/stat.ts";
import type { NodeEventKind } from "../protocol/watch-event.ts";

const eventNumbers: Record<NodeEventKind, number> = { created: 1, deleted: 2, dataChanged: 3, childrenChanged: 4 };
const syncConnected = 3;

/** An answer with the kind of operation that it answers. */
export type Reply = { readonly [K in Operation["kind"]]: { readonly kind: K; readonly answer: Answers[K] } }[Operation["kind"]];

export function encodeConnectReply(reply: ConnectReply): Buffer {
  const writer = new JuteWriter(64);
  writer.int(0);
  writer.int(0);
  writer.int(reply.timeoutMs);
  writer.long(reply.session.id);
  writer.buffer(reply.session.password);
  writer.bool(false);
  return withLength(writer.finish());
}

/** A reply without a body: an error, or the answer to a ping. */
export function encodeHeader(xid: number, zxid: bigint, err: number): Buffer {
  return encode(xid, zxid, err, () => {});
}

export function encodeReply(xid: number, zxid: bigint, reply: Reply): Buffer {
  return encode(xid, zxid, 0, (writer) => writeAnswer(writer, reply));
}

/** A refused multi: one number for each change. */
export function encodeMultiErrors(xid: number, zxid: bigint, errors: readonly number[]): Buffer {
  return encode(xid, zxid, 0, (writer) => {
    for (const err of errors) {
      writeMultiHeader(writer, opCode.error, false, err);
      writer.int(err);
    }
    writeMultiHeader(writer, -1, true, -1);
  });
}

export function encodeWatchEvent(kind: NodeEventKind, path: string): Buffer {
  return encode(specialXid.notification, -1n, 0, (writer) => {
    writer.int(eventNumbers[kind]);
    writer.int(syncConnected);
    writer.text(path);
  });
}

function encode(xid: number, zxid: bigint, err: number, write: (writer: JuteWriter) => void): Buffer {
  const writer = new JuteWriter();
  writer.int(0);
  writer.int(xid);
  writer.long(zxid);
  writer.int(err);
  write(writer);
  return withLength(writer.finish());
}

function writeAnswer(writer: JuteWriter, reply: Reply): void {
  switch (reply.kind) {
    case "create":
      return writer.text(reply.answer);
    case "setData":
    case "setAcl":
      return writeStat(writer, reply.answer);
    case "exists":
      return reply.answer && writeStat(writer, reply.answer);
    case "getData":
      writer.buffer(reply.answer.data);
      return writeStat(writer, reply.answer.stat);
    case "getChildren":
      return writer.list(reply.answer, (name) => writer.text(name));
    case "getChildren2":
      writer.list(reply.answer.children, (name) => writer.text(name));
      return writeStat(writer, reply.answer.stat);
    case "getAcl":
      writeAcl(writer, reply.answer.acl);
      return writeStat(writer, reply.answer.stat);
    case "multi":
      for (const result of reply.answer) writeChangeResult(writer, result);
      return writeMultiHeader(writer, -1, true, -1);
    case "delete":
    case "sync":
    case "closeSession":
      return;
    default:
      return unreachable(reply);
  }
}

function writeChangeResult(writer: JuteWriter, result: ChangeResult): void {
  writeMultiHeader(writer, opCode[result.kind], false, 0);
  if (result.kind === "create") writer.text(result.path);
  if (result.kind === "setData") writeStat(writer, result.stat);
}

function writeMultiHeader(writer: JuteWriter, type: number, done: boolean, err: number): void {
  writer.int(type);
  writer.bool(done);
  writer.int(err);
}
