import { unreachable } from "@mesolite/base";
import { JuteWriter } from "../jute/writer.ts";
import { writeAcl } from "./acl.ts";
import { createFlags, opCode, specialXid } from "./numbers.ts";
import type { Change, Operation } from "./operation.ts";

/** A whole frame with its length. Its xid is 0: {@link stampXid} puts it in when the request is sent. */
export function encodeRequest(operation: Operation): Buffer {
  return frame(0, opCode[operation.kind], sizeHint(operation), (writer) => writeBody(writer, operation));
}

export function stampXid(request: Buffer, xid: number): void {
  request.writeInt32BE(xid, 4);
}

/** The largest frame of an empty node with this path leaves so much for everything but data. */
function sizeHint(operation: Operation): number {
  if (operation.kind === "create" || operation.kind === "setData") return 128 + operation.path.length + operation.data.length;
  return operation.kind === "multi" ? 128 * operation.changes.length + 64 : 64;
}

function writeBody(writer: JuteWriter, operation: Operation): void {
  switch (operation.kind) {
    case "create":
    case "delete":
    case "setData":
      return writeChange(writer, operation);
    case "exists":
    case "getData":
    case "getChildren":
    case "getChildren2":
      writer.text(operation.path);
      return writer.bool(operation.watch);
    case "getAcl":
    case "sync":
      return writer.text(operation.path);
    case "setAcl":
      writer.text(operation.path);
      writeAcl(writer, operation.acl);
      return writer.int(operation.version);
    case "multi":
      return writeMulti(writer, operation.changes);
    case "closeSession":
      return;
    default:
      return unreachable(operation);
  }
}

function writeMulti(writer: JuteWriter, changes: readonly Change[]): void {
  for (const change of changes) {
    writeMultiHeader(writer, opCode[change.kind], false);
    writeChange(writer, change);
  }
  writeMultiHeader(writer, -1, true);
}

function writeMultiHeader(writer: JuteWriter, type: number, done: boolean): void {
  writer.int(type);
  writer.bool(done);
  writer.int(-1);
}

function writeChange(writer: JuteWriter, change: Change): void {
  writer.text(change.path);
  switch (change.kind) {
    case "create":
      writer.buffer(change.data);
      writeAcl(writer, change.acl);
      return writer.int(createFlags[change.mode]);
    case "setData":
      writer.buffer(change.data);
      return writer.int(change.version);
    case "delete":
    case "check":
      return writer.int(change.version);
    default:
      return unreachable(change);
  }
}

export function encodePing(): Buffer {
  return frame(specialXid.ping, opCode.ping, 16, () => {});
}

export function encodeAuth(scheme: string, auth: Uint8Array): Buffer {
  return frame(specialXid.auth, opCode.auth, 64 + auth.length, (writer) => {
    writer.int(0);
    writer.text(scheme);
    writer.buffer(auth);
  });
}

/** Paths to watch again after a reconnect; the server tells at once what changed since `sinceZxid`. */
export interface WatchedPaths {
  readonly data: readonly string[];
  readonly exist: readonly string[];
  readonly child: readonly string[];
}

export function encodeSetWatches(sinceZxid: bigint, paths: WatchedPaths): Buffer {
  return frame(specialXid.setWatches, opCode.setWatches, 1024, (writer) => {
    writer.long(sinceZxid);
    for (const list of [paths.data, paths.exist, paths.child]) writer.list(list, (path) => writer.text(path));
  });
}

function frame(xid: number, type: number, capacityBytes: number, write: (writer: JuteWriter) => void): Buffer {
  const writer = new JuteWriter(capacityBytes);
  writer.int(0);
  writer.int(xid);
  writer.int(type);
  write(writer);
  return withLength(writer.finish());
}

/** Puts the length into the four bytes left free for it. */
export function withLength(bytes: Buffer): Buffer {
  bytes.writeInt32BE(bytes.length - 4, 0);
  return bytes;
}
