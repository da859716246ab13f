import { unreachable } from "@mesolite/base";
import { ZooKeeperError, errorCodeOf } from "../errors.ts";
import { JuteError, type JuteReader } from "../jute/reader.ts";
import { readAclList } from "./acl.ts";
import { opCode } from "./numbers.ts";
import { pathOf, type Answer, type ChangeResult, type Operation } from "./operation.ts";
import { readStat } from "./stat.ts";

export interface ReplyHeader {
  readonly xid: number;
  /** The server's last transaction; 0 or less when it tells none. */
  readonly zxid: bigint;
  /** 0, or an error number. */
  readonly err: number;
}

export function readReplyHeader(reader: JuteReader): ReplyHeader {
  return { xid: reader.int(), zxid: reader.long(), err: reader.int() };
}

const noNode = -101;
/** Written for the changes of a multi that would have succeeded, had another not failed. */
const runtimeInconsistency = -2;

/**
 * Reads what follows a reply's header.
 * @returns the answer, or the error that the server gave
 * @throws JuteError when the bytes are not an answer to `operation`
 */
export function decodeAnswer(operation: Operation, err: number, reader: JuteReader): Answer | ZooKeeperError {
  if (operation.kind === "exists" && err === noNode) return undefined;
  // A refused multi says in its body which change was refused, whatever its header says.
  if (operation.kind === "multi" && reader.remaining > 0) return decodeMulti(operation, reader);
  if (err !== 0) return serverError(err, operation.kind, pathOf(operation));
  return decodeBody(operation, reader);
}

function decodeBody(operation: Operation, reader: JuteReader): Answer {
  switch (operation.kind) {
    case "create":
      return reader.text();
    case "setData":
    case "setAcl":
    case "exists":
      return readStat(reader);
    case "getData":
      return { data: reader.buffer(), stat: readStat(reader) };
    case "getChildren":
      return reader.list(() => reader.text());
    case "getChildren2":
      return { children: reader.list(() => reader.text()), stat: readStat(reader) };
    case "getAcl":
      return { acl: readAclList(reader), stat: readStat(reader) };
    case "delete":
    case "sync": // It repeats the path.
    case "closeSession":
      return undefined;
    case "multi":
      return [];
    default:
      return unreachable(operation);
  }
}

function decodeMulti(operation: Extract<Operation, { kind: "multi" }>, reader: JuteReader): Answer | ZooKeeperError {
  const results: ChangeResult[] = [];
  const errors: number[] = [];
  for (;;) {
    const type = reader.int();
    const done = reader.bool();
    reader.int();
    if (done) break;
    if (type === opCode.error) errors.push(reader.int());
    else results.push(readChangeResult(type, reader));
  }
  if (errors.length === 0) return results;
  const index = errors.findIndex((err) => err !== 0 && err !== runtimeInconsistency);
  const change = operation.changes[index];
  if (!change) return serverError(errors.find((err) => err !== 0) ?? runtimeInconsistency, "multi", undefined);
  const code = errors[index] ?? runtimeInconsistency;
  return serverError(code, `change ${index} of a multi (${change.kind})`, change.path, index);
}

function readChangeResult(type: number, reader: JuteReader): ChangeResult {
  switch (type) {
    case opCode.create:
      return { kind: "create", path: reader.text() };
    case opCode.delete:
      return { kind: "delete" };
    case opCode.setData:
      return { kind: "setData", stat: readStat(reader) };
    case opCode.check:
      return { kind: "check" };
    default:
      throw new JuteError(`a multi's result of type ${type}`);
  }
}

function serverError(err: number, what: string, path: string | undefined, index?: number): ZooKeeperError {
  const code = errorCodeOf(err);
  const at = path === undefined ? "" : ` ${path}`;
  const number = code === "UnknownServerError" ? ` ${err}` : "";
  return new ZooKeeperError(code, `ZooKeeper refused ${what}${at}: ${code}${number}`, { path, index });
}
