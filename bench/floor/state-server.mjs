// The least that a state answer takes: a bare node:http server that streams `JSON.stringify` of plain task objects, with as much content as a
// master shows of a task. As fast as it can, without regard for other requests. /metrics/snapshot is one object of numbers, written afresh each time.
//   argv[2], argv[3]: how many tasks, and how many metrics
import { createServer } from "node:http";

const labels = Array.from({ length: 10 }, (_, i) => ({ key: `key${i}`, value: `value${i}` }));
const tasks = Array.from({ length: Number(process.argv[2]) }, (_, i) => ({
  id: `agent${i % 10_000}-framework${i % 5}-${i}`,
  name: "test-task",
  framework_id: `framework${i % 5}`,
  executor_id: "",
  slave_id: `agent${i % 10_000}`,
  state: i % 2 === 0 ? "TASK_RUNNING" : "TASK_FINISHED",
  resources: { disk: 0, mem: 5, gpus: 0, cpus: 0.1 },
  role: "*",
  statuses: [],
  labels,
}));

const metrics = Array.from({ length: Number(process.argv[3] ?? 0) }, (_, i) => `master/frameworks/framework${i >> 5}/metric${i}`);

const server = createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "application/json" });
  if (request.url === "/metrics/snapshot") return void response.end(`{${metrics.map((name, i) => `"${name}":${i}`).join(",")}}`);
  let at = 0;
  const write = () => {
    while (at < tasks.length) {
      let text = "";
      while (text.length < 64 * 1024 && at < tasks.length) text += `${JSON.stringify(tasks[at++])},`;
      if (!response.write(text)) return void response.once("drain", write);
    }
    response.end();
  };
  write();
});
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on("message", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
