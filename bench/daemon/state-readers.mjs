// Clients that read /state again and again and throw it away. argv: url, how many.
import { once } from "node:events";
import { Agent, request } from "node:http";

const [url, count] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
let answers = 0;
async function readForEver() {
  for (;;) {
    const [response] = await once(request(`${url}/state`, { agent }).end(), "response");
    let started = false;
    response.on("data", () => {
      if (!started && ++answers === Number(count)) process.send("reading");
      started = true;
    });
    await once(response, "end");
  }
}
for (let i = 0; i < Number(count); i++) void readForEver();
process.on("message", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
