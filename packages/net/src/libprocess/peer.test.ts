import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { Peer } from "./peer.ts";

test("an idle connection is kept for a link however long that lasts, and closed after it is given up", async () => {
  const server = createServer((socket) => socket.on("error", () => {}).resume());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const onGone = vi.fn();
  const peer = new Peer({ host: "127.0.0.1", port, queueBytes: 1_000, idleMs: 20, onNote: () => {}, onGone });
  peer.link("slave(1)@127.0.0.1:1");
  await pause(100); // It is looked at several times.
  expect(onGone).not.toHaveBeenCalled();
  peer.unlink("slave(1)@127.0.0.1:1");
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledWith([], 0));
  await new Promise((resolve) => server.close(resolve));
});
