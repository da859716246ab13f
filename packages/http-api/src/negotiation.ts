import { type MessageCodec, WireError, decodeUtf8 } from "@mesolite/wire";
import { err, ok, type Result } from "@mesolite/base";
import { badRequest, type ContentFormat, mediaTypes, type HttpReply, textReply } from "./answer.ts";
import { type ApiRequest, header } from "./request.ts";

/** The message in the body, by its Content-Type: 400 without one or when it does not parse, 415 for a type that is no Mesos format. */
export function decodeBody<M>(request: ApiRequest, codec: MessageCodec<M>): Result<M, HttpReply> {
  const contentType = header(request, "content-type");
  if (contentType === undefined) return err(badRequest("Expecting 'Content-Type' to be present"));
  if (contentType === mediaTypes.protobuf) return decodeProtobuf(request.body, codec);
  if (contentType === mediaTypes.json) return decodeJson(request.body, codec);
  return err(textReply(415, `Expecting 'Content-Type' of ${mediaTypes.json} or ${mediaTypes.protobuf}`));
}

function decodeProtobuf<M>(body: Uint8Array, codec: MessageCodec<M>): Result<M, HttpReply> {
  try {
    return ok(codec.decode(body));
  } catch (error) {
    return err(badRequest(`Failed to parse body into Call protobuf${wireReason(error)}`));
  }
}

function decodeJson<M>(body: Uint8Array, codec: MessageCodec<M>): Result<M, HttpReply> {
  const value = parseJson(body);
  if (!value.ok) return err(badRequest(`Failed to parse body into JSON: ${value.error}`));
  try {
    return ok(codec.fromJson(value.value));
  } catch (error) {
    return err(badRequest(`Failed to convert JSON into Call protobuf${wireReason(error)}`));
  }
}

/** The sentence of what the codec refused; anything else that was thrown is a bug and goes on up. */
export function wireReason(error: unknown): string {
  if (error instanceof WireError) return `: ${error.message}`;
  throw error;
}

/** A parsed body, or where parsing stopped: in the original's words, so that scripts that look for them find them. */
export function parseJson(body: Uint8Array | string): Result<unknown> {
  const text = typeof body === "string" ? body : decodeUtf8(body);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(describeJsonError(text, (error as Error).message));
  }
}

/** Longest excerpt of a bad body that an answer repeats. */
const excerptChars = 200;

function describeJsonError(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.startsWith("Unexpected end")) return message;
  const offset = position === undefined ? text.length : Number(position);
  const line = text.slice(0, offset).split("\n").length;
  const rest = text.slice(offset, offset + excerptChars).split("\n")[0] ?? "";
  return `syntax error at line ${line} near: ${rest}`;
}

/** The format that the client gets: JSON when both are welcome, 406 when neither is. */
export function acceptedFormat(request: ApiRequest): Result<ContentFormat, HttpReply> {
  const accept = header(request, "accept");
  if (accepts(accept, mediaTypes.json)) return ok("json");
  if (accepts(accept, mediaTypes.protobuf)) return ok("protobuf");
  return err(textReply(406, `Expecting 'Accept' to allow '${mediaTypes.protobuf}' or '${mediaTypes.json}'`));
}

/** Whether an Accept header (none: anything) allows a media type. The most exact of its entries decides; `q=0` forbids. */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined) return true;
  const entries = accept
    .replace(/[ \t\n]/g, "")
    .toLowerCase()
    .split(",");
  const [family] = mediaType.split("/");
  for (const candidate of [mediaType, `${family}/*`, "*/*"]) {
    for (const entry of entries) {
      const [type, ...parameters] = entry.split(";");
      if (type === candidate) return quality(parameters) > 0;
    }
  }
  return false;
}

function quality(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith("q="));
  if (given === undefined) return 1;
  const value = Number(given.slice(2));
  return Number.isNaN(value) ? 0 : value;
}
