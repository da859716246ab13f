import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { asMarathonError, PendingReplies } from "./pending-replies.ts";

function client(destroyed = false): ServerResponse {
  return Object.assign(new EventEmitter(), { destroyed }) as unknown as ServerResponse;
}

test("each request gets its own reply, once", async () => {
  const pending = new PendingReplies();
  const [a, b] = [pending.ask("a", client(), () => true), pending.ask("b", client(), () => true)];
  pending.settle("b", { status: 202 });
  pending.settle("b", { status: 500 });
  pending.settle("unknown", { status: 500 });
  pending.settle("a", { status: 200 });
  expect([await a, await b, pending.size]).toEqual([{ status: 200 }, { status: 202 }, 0]);
});

test("a full inbox, too many waiting and the core's end are 503, and leave nothing behind", async () => {
  const pending = new PendingReplies(asMarathonError, 1);
  expect(await pending.ask("a", client(), () => false)).toMatchObject({ status: 503 });
  const waiting = pending.ask("b", client(), () => true);
  let isDispatched = false;
  expect(await pending.ask("c", client(), () => (isDispatched = true))).toMatchObject({ status: 503 });
  expect(isDispatched).toBe(false);
  pending.abandon();
  expect([await waiting, pending.size]).toMatchObject([
    { status: 503, contentType: "application/json", body: '{"message":"Shutting down"}' },
    0,
  ]);
});

test("a request whose client leaves, or has left, waits no longer; it is done all the same", async () => {
  const pending = new PendingReplies();
  const leaving = client();
  const asked: string[] = [];
  const waiting = pending.ask("a", leaving, () => asked.push("a") > 0);
  expect(pending.size).toBe(1);
  leaving.emit("close");
  expect(pending.size).toBe(0);
  const gone = pending.ask("b", client(true), () => asked.push("b") > 0);
  expect([pending.size, asked]).toEqual([0, ["a", "b"]]);
  await Promise.all([waiting, gone]);
});
