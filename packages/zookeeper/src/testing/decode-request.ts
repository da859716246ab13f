import { JuteError, JuteReader } from "../jute/reader.ts";
import { readAclList } from "../protocol/acl.ts";
import type { ConnectRequest } from "../protocol/handshake.ts";
import { createFlags, opCode, type CreateMode } from "../protocol/numbers.ts";
import type { Change, Operation } from "../protocol/operation.ts";

/** What a client sends after its handshake. */
export type ClientPacket =
  | { readonly kind: "request"; readonly xid: number; readonly operation: Operation }
  | { readonly kind: "ping" }
  | { readonly kind: "auth"; readonly scheme: string; readonly auth: Uint8Array }
  | {
      readonly kind: "setWatches";
      readonly sinceZxid: bigint;
      readonly data: readonly string[];
      readonly exist: readonly string[];
      readonly child: readonly string[];
    };

const modes: ReadonlyMap<number, CreateMode> = new Map(
  Object.entries(createFlags).map(([mode, flags]) => [flags, mode as CreateMode]),
);

export function decodeConnectRequest(frame: Uint8Array): ConnectRequest {
  const reader = new JuteReader(frame);
  reader.int();
  return { lastZxid: reader.long(), timeoutMs: reader.int(), session: { id: reader.long(), password: reader.buffer() } };
}

export function decodePacket(frame: Uint8Array): ClientPacket {
  const reader = new JuteReader(frame);
  const xid = reader.int();
  const type = reader.int();
  const paths = (): string[] => reader.list(() => reader.text());
  switch (type) {
    case opCode.ping:
      return { kind: "ping" };
    case opCode.auth:
      reader.int();
      return { kind: "auth", scheme: reader.text(), auth: reader.buffer() };
    case opCode.setWatches:
      return { kind: "setWatches", sinceZxid: reader.long(), data: paths(), exist: paths(), child: paths() };
    default:
      return { kind: "request", xid, operation: decodeOperation(type, reader) };
  }
}

function decodeOperation(type: number, reader: JuteReader): Operation {
  switch (type) {
    case opCode.exists:
      return { kind: "exists", path: reader.text(), watch: reader.bool() };
    case opCode.getData:
      return { kind: "getData", path: reader.text(), watch: reader.bool() };
    case opCode.getChildren:
      return { kind: "getChildren", path: reader.text(), watch: reader.bool() };
    case opCode.getChildren2:
      return { kind: "getChildren2", path: reader.text(), watch: reader.bool() };
    case opCode.getAcl:
      return { kind: "getAcl", path: reader.text() };
    case opCode.setAcl:
      return { kind: "setAcl", path: reader.text(), acl: readAclList(reader), version: reader.int() };
    case opCode.sync:
      return { kind: "sync", path: reader.text() };
    case opCode.multi:
      return { kind: "multi", changes: decodeChanges(reader) };
    case opCode.closeSession:
      return { kind: "closeSession" };
    default: {
      const change = decodeChange(type, reader);
      if (change.kind === "check") throw new JuteError("a check outside of a multi");
      return change;
    }
  }
}

function decodeChanges(reader: JuteReader): Change[] {
  const changes: Change[] = [];
  for (;;) {
    const type = reader.int();
    const done = reader.bool();
    reader.int();
    if (done) return changes;
    changes.push(decodeChange(type, reader));
  }
}

function decodeChange(type: number, reader: JuteReader): Change {
  switch (type) {
    case opCode.create: {
      const [path, data, acl, flags] = [reader.text(), reader.buffer(), readAclList(reader), reader.int()];
      const mode = modes.get(flags);
      if (!mode) throw new JuteError(`create flags ${flags}`);
      return { kind: "create", path, data, acl, mode };
    }
    case opCode.delete:
      return { kind: "delete", path: reader.text(), version: reader.int() };
    case opCode.setData:
      return { kind: "setData", path: reader.text(), data: reader.buffer(), version: reader.int() };
    case opCode.check:
      return { kind: "check", path: reader.text(), version: reader.int() };
    default:
      throw new JuteError(`a request of type ${type}`);
  }
}
