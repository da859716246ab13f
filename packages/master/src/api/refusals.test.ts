import { describe, expect, it } from "vitest";
import { replyOf, textOf } from "../../test/ask.ts";
import { clusterState, contextOf, requestOf } from "../../test/cluster.ts";
import { refusals } from "./fixtures/refusals.ts";

describe("requests that the original refuses", () => {
  it.each(refusals)("$request $body: $status $text", ({ request, headers, body, status, text, allow }) => {
    const reply = replyOf(requestOf(request, headers, body), contextOf(clusterState()));
    expect({ status: reply.status, text: textOf(reply.body) }).toEqual({ status, text });
    expect(reply.headers).toEqual({
      "Content-Type": "text/plain; charset=utf-8",
      ...(allow === undefined ? {} : { Allow: allow }),
    });
  });
});
