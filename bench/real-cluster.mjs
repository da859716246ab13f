// Programs of bin/ as their own processes, in directories and on ports of a benchmark's own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../scripts/prepare.mjs";

/**
 * Starts a program of bin/.
 * @returns its pid and `stop`, which ends it and waits
 */
export function startProgram(name, flags, nodeFlags = []) {
  const child = spawn(process.execPath, [...nodeFlags, join(root, "bin", name), ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const keepEnd = (chunk) => (text = (text + chunk).slice(-10_000));
  child.stdout.on("data", keepEnd);
  child.stderr.on("data", keepEnd);
  const ended = once(child, "exit");
  return {
    pid: child.pid,
    /** Throws what it said when it ended already. */
    check() {
      if (child.exitCode !== null) throw new Error(`${name} ended with status ${child.exitCode}:\n${text}`);
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** A master and an agent with default resources and flags; only addresses and directories are chosen, and what the options say. */
export async function startMasterAndAgent(directory, { agentFlags: extra = [], nodeFlags = [] } = {}) {
  const [masterPort, agentPort] = await freePorts(2);
  const address = `127.0.0.1:${masterPort}`;
  const local = ["--ip=127.0.0.1", "--no-hostname_lookup"];
  const master = startProgram("mesos-master", [...local, `--port=${masterPort}`, `--work_dir=${directory}/master`], nodeFlags);
  const agentFlags = [
    ...local,
    `--port=${agentPort}`,
    `--master=${address}`,
    `--work_dir=${directory}/agent`,
    `--runtime_dir=${directory}/run`,
    `--fetcher_cache_dir=${directory}/fetch`,
    ...extra,
  ];
  const agent = startProgram("mesos-agent", agentFlags, nodeFlags);
  const stop = async () => {
    await agent.stop();
    await master.stop();
  };
  try {
    await eventually(async () => (await getJson(`http://${address}/state`)).activated_slaves === 1, [master, agent]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, agentAddress: `127.0.0.1:${agentPort}`, master, agent, stop };
}

export async function getJson(url, body) {
  const init =
    body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Asks every `everyMs` until `look` gives something true; errors count as "not yet". */
export async function eventually(look, programs = [], timeoutMs = 30_000, everyMs = 20) {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    for (const program of programs) program.check();
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (performance.now() > deadlineMs) throw new Error(`not within ${timeoutMs} ms: ${look}`);
    await sleep(everyMs);
  }
}

export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  const ports = servers.map((server) => server.address().port);
  for (const server of servers) server.close();
  return ports;
}
