// The least that a large answer takes: a bare node:http server that writes the same prepared chunk until the body is as long as a master's, and waits
// whenever the client is slow. Any other path has an empty answer. The longest pause of its loop is what the machine gives.
//   argv[2]: bytes of a body
import { createServer } from "node:http";
import { LoopPause } from "../daemon/loop-pause.mjs";

const bodyBytes = Number(process.argv[2]);
const chunk = Buffer.alloc(64 * 1024, 97);
const pause = new LoopPause();

const server = createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "application/json" });
  if (request.url !== "/state") return void response.end();
  let left = bodyBytes;
  const write = () => {
    while (left > 0) {
      const part = left < chunk.length ? chunk.subarray(0, left) : chunk;
      left -= part.length;
      if (!response.write(part)) return void response.once("drain", write);
    }
    response.end();
  };
  write();
});
server.listen(0, "127.0.0.1", () => process.send({ address: `127.0.0.1:${server.address().port}` }));
process.on("message", (message) => {
  if (message === "watch") pause.watch();
  else if (message === "report") process.send({ longestMs: pause.report() });
  else process.exit(0);
});
process.on("disconnect", () => process.exit(0));
