// The least that a client of ZooKeeper does: requests encoded beforehand go to a bare socket, and of the answers only the error codes are read.
import { connect } from "node:net";
import { FrameSplitter } from "../../packages/zookeeper/dist/jute/frame-splitter.js";
import { encodeRequest, stampXid } from "../../packages/zookeeper/dist/protocol/encode-request.js";
import { encodeConnectRequest, noSession } from "../../packages/zookeeper/dist/protocol/handshake.js";

/** @returns milliseconds from the first request to the last answer, with at most `window` requests on their way, in a session of its own */
export async function timeRaw({ port, operations, window }) {
  const frames = operations.map((operation, i) => {
    const request = encodeRequest(operation);
    stampXid(request, i + 1);
    return request;
  });
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const splitter = new FrameSplitter(1 << 20);
  let startMs = 0;
  await new Promise((resolve, reject) => {
    let answered = -1; // The first frame answers the handshake.
    let sent = 0;
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server closed the connection")));
    socket.on("connect", () => socket.write(encodeConnectRequest({ lastZxid: 0n, timeoutMs: 20_000, session: noSession })));
    socket.on("data", (chunk) => {
      for (const { bytes } of splitter.push(chunk)) {
        if (++answered > 0 && isRefusal(bytes, operations[answered - 1].kind))
          return reject(new Error(`request ${answered} was refused`));
      }
      if (sent === 0) startMs = performance.now();
      if (answered === frames.length) return resolve();
      const more = frames.slice(sent, answered + window);
      sent += more.length;
      if (more.length > 0) socket.write(Buffer.concat(more));
    });
  }).finally(() => socket.destroy());
  return performance.now() - startMs;
}

/** After the xid and the zxid stands an error code; a multi that was refused has none there, but a first result of type -1. */
function isRefusal(answer, kind) {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  return view.getInt32(12) !== 0 || (kind === "multi" && view.getInt32(16) === -1);
}
