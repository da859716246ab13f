// The least that a state answer takes: a bare node:http server that streams `JSON.stringify` of plain task objects, with as much content as a
// master shows of a task. argv[2]: how many. As fast as it can, without regard for other requests.
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

const server = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "application/json" });
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
