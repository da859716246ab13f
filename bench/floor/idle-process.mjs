// The least that a cluster in one process can be while nothing happens: something that listens.
//   argv: the ports
import { createServer } from "node:net";

for (const port of process.argv.slice(2)) createServer().listen(Number(port), "127.0.0.1");
