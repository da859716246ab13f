import { type ContentFormat, type HttpReply, mediaTypes } from "@mesolite/http-api";
import type { Answer } from "@mesolite/net";
import type { MessageCodec } from "@mesolite/wire";

/** What a row of a table answers. */
export function toAnswer({ status, headers, body }: HttpReply): Answer {
  return { status, headers, body };
}

/** A v1 response in the form that was asked for. */
export function inFormat<M>(format: ContentFormat, codec: MessageCodec<M>, response: M): Answer {
  return {
    status: 200,
    contentType: mediaTypes[format],
    body: format === "json" ? codec.toJsonText(response) : codec.encode(response),
  };
}
