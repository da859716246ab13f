/** Error numbers that a server answers with (Apache ZooKeeper: KeeperException.Code). */
const byNumber: ReadonlyMap<number, ServerErrorCode> = new Map([
  [-1, "SystemError"],
  [-2, "RuntimeInconsistency"],
  [-3, "DataInconsistency"],
  [-4, "ConnectionLoss"],
  [-5, "MarshallingError"],
  [-6, "Unimplemented"],
  [-7, "OperationTimeout"],
  [-8, "BadArguments"],
  [-12, "UnknownSession"],
  [-13, "NewConfigNoQuorum"],
  [-14, "ReconfigInProgress"],
  [-100, "ApiError"],
  [-101, "NoNode"],
  [-102, "NoAuth"],
  [-103, "BadVersion"],
  [-108, "NoChildrenForEphemerals"],
  [-110, "NodeExists"],
  [-111, "NotEmpty"],
  [-112, "SessionExpired"],
  [-113, "InvalidCallback"],
  [-114, "InvalidAcl"],
  [-115, "AuthFailed"],
  [-118, "SessionMoved"],
  [-119, "NotReadOnly"],
  [-120, "EphemeralOnLocalSession"],
  [-121, "NoWatcher"],
  [-122, "RequestTimeout"],
  [-123, "ReconfigDisabled"],
  [-124, "SessionClosedRequireSaslAuth"],
  [-125, "QuotaExceeded"],
  [-127, "Throttled"],
]);

export type ServerErrorCode =
  | "SystemError"
  | "RuntimeInconsistency"
  | "DataInconsistency"
  | "ConnectionLoss"
  | "MarshallingError"
  | "Unimplemented"
  | "OperationTimeout"
  | "BadArguments"
  | "UnknownSession"
  | "NewConfigNoQuorum"
  | "ReconfigInProgress"
  | "ApiError"
  | "NoNode"
  | "NoAuth"
  | "BadVersion"
  | "NoChildrenForEphemerals"
  | "NodeExists"
  | "NotEmpty"
  | "SessionExpired"
  | "InvalidCallback"
  | "InvalidAcl"
  | "AuthFailed"
  | "SessionMoved"
  | "NotReadOnly"
  | "EphemeralOnLocalSession"
  | "NoWatcher"
  | "RequestTimeout"
  | "ReconfigDisabled"
  | "SessionClosedRequireSaslAuth"
  | "QuotaExceeded"
  | "Throttled";

export type ZooKeeperErrorCode =
  | ServerErrorCode
  /** A write was sent and its answer never came: it may or may not have happened. Look before doing it again. */
  | "OutcomeUnknown"
  /** It was never sent (deadline, or the connection went): it did not happen. */
  | "NotSent"
  /** The queue of requests, or the table of watches, is full: it did not happen. */
  | "QueueFull"
  /** The request, or the server's answer, is over the frame limit. A request so refused did not happen. */
  | "FrameTooLarge"
  /** The client was closed: it did not happen. */
  | "Closed"
  /** The server answered with an error number that this client does not know. */
  | "UnknownServerError";

/** The name of a server's error number; numbers of later versions are "UnknownServerError". */
export function errorCodeOf(number: number): ZooKeeperErrorCode {
  return byNumber.get(number) ?? "UnknownServerError";
}

/** Why a request failed. "ConnectionLoss" is for reads only: asking again is safe. */
export class ZooKeeperError extends Error {
  override readonly name = "ZooKeeperError";
  readonly code: ZooKeeperErrorCode;
  /** The node concerned, as the caller named it. */
  readonly path: string | undefined;
  /** In a multi: which of its operations was refused, from 0. None of the others happened either. */
  readonly index: number | undefined;

  constructor(code: ZooKeeperErrorCode, message: string, about: { path?: string; index?: number } = {}) {
    super(message);
    this.code = code;
    this.path = about.path;
    this.index = about.index;
  }
}

/** True when `error` is a {@link ZooKeeperError} with one of `codes`. */
export function isZooKeeperError(error: unknown, ...codes: readonly ZooKeeperErrorCode[]): error is ZooKeeperError {
  return error instanceof ZooKeeperError && (codes.length === 0 || codes.includes(error.code));
}
