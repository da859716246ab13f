// The least that runs a task which somebody posts: one process that serves HTTP and starts a supervising shell for it, which says when the task runs.
//   argv[2]: the port
import { spawn } from "node:child_process";
import { createServer } from "node:http";

let supervisor;
let state = "TASK_STAGING";

const server = createServer((request, response) => {
  if (request.method === "POST" && !supervisor) start();
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ state }));
});
server.listen(Number(process.argv[2]), "127.0.0.1");

function start() {
  const script = `/bin/sh -c "sleep 1000" & echo running; wait`;
  // A group of its own, so that all of it can be ended.
  supervisor = spawn("/bin/sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore"], detached: true });
  supervisor.stdout.once("data", () => (state = "TASK_RUNNING"));
}

process.on("SIGTERM", () => {
  if (supervisor) process.kill(-supervisor.pid, "SIGKILL");
  process.exit(0);
});
