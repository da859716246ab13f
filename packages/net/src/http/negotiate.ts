import type { IncomingHttpHeaders } from "node:http";
import { HttpError } from "./http-app.ts";

/** The two forms of every v1 message. */
export type MessageForm = "json" | "protobuf";

const mediaTypes: Readonly<Record<MessageForm, string>> = { json: "application/json", protobuf: "application/x-protobuf" };

export function mediaTypeOf(form: MessageForm): string {
  return mediaTypes[form];
}

/**
 * The form of a v1 request's body. As in Mesos the type must be given exactly, without parameters.
 * @throws HttpError 400 when Content-Type is missing, 415 when it is another
 */
export function requestForm(headers: IncomingHttpHeaders): MessageForm {
  const type = headers["content-type"];
  if (type === undefined)
    throw new HttpError(400, "The header Content-Type is missing: send application/json or application/x-protobuf");
  if (type === mediaTypes.json) return "json";
  if (type === mediaTypes.protobuf) return "protobuf";
  throw new HttpError(415, `Content-Type "${type.slice(0, 100)}" can't be read: send application/json or application/x-protobuf`);
}

/** The form of the answer: JSON where both are allowed (no Accept allows both). @throws HttpError 406 */
export function answerForm(headers: IncomingHttpHeaders): MessageForm {
  const accept = headers.accept;
  if (allows(accept, mediaTypes.json)) return "json";
  if (allows(accept, mediaTypes.protobuf)) return "protobuf";
  throw new HttpError(406, `Accept "${accept?.slice(0, 100)}" allows neither application/json nor application/x-protobuf`);
}

/** Whether an Accept header allows a media type: itself, its family or all, with a quality above zero. */
export function allows(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept.trim() === "") return true;
  const family = `${mediaType.split("/")[0]}/*`;
  return accept.split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const isZero = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return !isZero && (type === mediaType || type === family || type === "*/*" || type === "*");
  });
}
