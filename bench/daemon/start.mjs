// Starts the programs of this folder as child processes.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A master in a process of its own. `flags`: core flags that differ from the defaults. */
export function startMasterProcess(flags = {}) {
  return startWatched("master.mjs", [JSON.stringify(flags)]);
}

/** The floor of large answers, in a process of its own; each has so many bytes. */
export function startChunkServer(bodyBytes) {
  return startWatched("../floor/chunk-server.mjs", [String(bodyBytes)]);
}

async function startWatched(name, args) {
  const { child, stop } = startChild(name, args);
  const [{ address }] = await once(child, "message");
  return {
    address,
    url: `http://${address}`,
    /** From now on pauses of its event loop are measured. */
    watch: () => child.send("watch"),
    /** `{longestMs}`, the longest pause since `watch`; of a master `{cpuMs, rssMB}` as well. */
    async report() {
      child.send("report");
      return (await once(child, "message"))[0];
    },
    async stop() {
      if (child.exitCode === null) child.send("stop");
      await stop();
    },
  };
}

/** The floor of a master, in a process of its own. `api`: where its scheduler API is. */
export async function startBareMaster() {
  const { child, stop } = startChild("../floor/bare-master.mjs", []);
  const [{ address, api }] = await once(child, "message");
  return {
    address,
    api,
    async stop() {
      child.send("stop");
      await stop();
    },
  };
}

/** Forks a program; `stop` waits for its end, and kills it when that takes too long. */
export function startChild(name, args) {
  const execArgv = process.env["BENCH_CHILD_ARGV"]?.split(" ") ?? [];
  const child = fork(join(import.meta.dirname, name), args, { stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv });
  const ended = once(child, "exit");
  return {
    child,
    async stop() {
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}
