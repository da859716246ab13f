import { WireError } from "../codec/wire-error.ts";
import { type Upid, decodeActorId, parseUpid } from "./upid.ts";

/** How the body of a message is delimited. */
type BodyFraming = { readonly kind: "chunked" } | { readonly kind: "length"; readonly bytes: number };

/** All that the lines before the body say about a message. */
export interface RequestHead {
  readonly from: Upid;
  readonly to: string;
  readonly name: string;
  readonly wantsReply: boolean;
  readonly framing: BodyFraming;
}

const agentPrefix = "libprocess/";

/** @param lines request line and header lines, without the empty line. @throws WireError */
export function parseHead(lines: readonly string[]): RequestHead {
  const { to, name } = parseRequestLine(lines[0] ?? "");
  const headers = parseHeaders(lines.slice(1));
  // Browsers send it with every POST and pages can't leave it out; no libprocess process does.
  if (headers.has("origin")) throw malformed("an 'Origin' header: it comes from a web page");
  const userAgent = headers.get("user-agent") ?? "";
  const isLibprocess = userAgent.startsWith(agentPrefix);
  const sender = headers.get("libprocess-from") ?? (isLibprocess ? userAgent.slice(agentPrefix.length) : undefined);
  if (sender === undefined) throw malformed("neither 'Libprocess-From' nor 'User-Agent: libprocess/…' names a sender");
  const from = parseUpid(sender);
  if (from === undefined) throw malformed(`sender '${sender.slice(0, 80)}' is not of the form id@ip:port`);
  // A libprocess sender reads and drops replies; anyone else who sends messages waits for one.
  return { from, to, name, wantsReply: !isLibprocess, framing: framingOf(headers) };
}

function parseRequestLine(line: string): { to: string; name: string } {
  const match = /^POST \/([^/? ]+)\/([^? ]+)(?:\?[^ ]*)? HTTP\/1\.[01]$/.exec(line);
  if (match === null) throw malformed(`'${line.slice(0, 80)}' is not of the form 'POST /id/name HTTP/1.1'`);
  const to = decodeActorId(match[1] as string);
  const name = decodeActorId(match[2] as string);
  if (to === undefined || name === undefined) throw malformed(`broken percent-encoding in '${line.slice(0, 80)}'`);
  return { to, name };
}

function parseHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon <= 0) throw malformed(`'${line.slice(0, 80)}' is not a header line`);
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function framingOf(headers: ReadonlyMap<string, string>): BodyFraming {
  const encoding = headers.get("transfer-encoding");
  const length = headers.get("content-length");
  if (encoding !== undefined) {
    if (encoding.toLowerCase() !== "chunked") throw malformed(`transfer encoding '${encoding.slice(0, 40)}' is not 'chunked'`);
    if (length !== undefined) throw malformed("both 'Transfer-Encoding' and 'Content-Length'");
    return { kind: "chunked" };
  }
  if (length === undefined) return { kind: "length", bytes: 0 };
  if (!/^\d{1,15}$/.test(length)) throw malformed(`content length '${length.slice(0, 40)}' is not a number`);
  return { kind: "length", bytes: Number(length) };
}

export function malformed(reason: string): WireError {
  return new WireError(`Malformed libprocess message: ${reason}`);
}
