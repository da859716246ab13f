// A whole master daemon, for benchmarks that talk to it over the network. Says its address to the parent and ends with it.
//   argv[2]: JSON of core flags that differ from the defaults
import { defaultMasterFlags } from "../../packages/master/dist/index.js";
import { startMaster } from "../../packages/daemons/dist/index.js";
import { createLogger } from "../../packages/runtime/dist/index.js";
import { LoopPause } from "./loop-pause.mjs";

const daemon = await startMaster({
  ip: "127.0.0.1",
  port: 0,
  advertiseIp: "127.0.0.1",
  hostname: "127.0.0.1",
  registry: "in_memory",
  core: { ...defaultMasterFlags, ...JSON.parse(process.argv[2] ?? "{}") },
  flagTexts: new Map(),
  pagesDir: import.meta.dirname,
  log: createLogger({ program: "mesos-master", level: "error" }),
});
void daemon.failed.then(({ message }) => {
  console.error(message);
  process.exit(1);
});

const pause = new LoopPause();
process.on("message", (message) => {
  if (message === "watch") pause.watch();
  else if (message === "report")
    process.send({ longestMs: pause.report(), cpuMs: cpuMs(), rssMB: process.memoryUsage.rss() / 1e6 });
  else if (message === "stop") void daemon.stop().then(() => process.exit(0));
});
process.on("disconnect", () => process.exit(0));
process.send({ address: daemon.url.slice("http://".length) });

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
