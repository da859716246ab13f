import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import {
  Agent,
  type AgentEffect,
  type AgentEvent,
  type AgentInbound,
  agentInboundNames,
  countOpen,
  expiredSandboxes,
} from "@mesolite/agent";
import { type LibprocessNode, openLibprocessNode, originGuard } from "@mesolite/net";
import { type CoreRunner, nodeEnv, runCore } from "@mesolite/runtime";
import { Cleanup } from "../shared/cleanup.ts";
import { type Daemon, failureSwitch } from "../shared/daemon.ts";
import { decodeInternal, encodeInternal } from "../shared/internal-messages.ts";
import { listenError } from "../shared/listen-error.ts";
import { openStore } from "../shared/open-store.ts";
import { watchMasters } from "../shared/zookeeper-coordinator.ts";
import { hostOfPid, ThrottledLog } from "../shared/throttled-log.ts";
import { agentDirectories } from "./agent-directories.ts";
import { agentHttp } from "./agent-http.ts";
import type { AgentOptions } from "./agent-options.ts";
import { containerEffects } from "./container-effects.ts";
import { electedMaster, fixedMaster } from "./master-finder.ts";
import { openContainerizer } from "./open-containerizer.ts";
import { removeSandbox } from "./remove-sandbox.ts";
import { withRoomFromSandboxes } from "./room-for-store.ts";

const messageNames: ReadonlySet<string> = new Set(agentInboundNames);
const processId = "slave(1)";

export interface AgentDaemon extends Daemon {
  /** Tasks that are not over. They go on when the agent stops. */
  runningTasks(): number;
  /** Asks again who leads, now: for a master that was started after its agents. */
  lookForMaster(): void;
}

/** Starts an agent: recovers its containers, listens, registers. @throws StartError */
export function startAgent(options: AgentOptions): Promise<AgentDaemon> {
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: AgentOptions, cleanup: Cleanup): Promise<AgentDaemon> {
  const { log, core: config } = options;
  const env = nodeEnv();
  const { failed, fail } = failureSwitch();
  const store = await openStore("agent", `${config.workDir}/meta`, "work_dir", log);
  cleanup.add(() => store.close());
  const { containerizer, fetches, isolation } = await openContainerizer(options);
  cleanup.add(() => containerizer.close());
  const recovered = await store.load();

  const core = new Agent();
  let runner: CoreRunner<AgentEvent> | undefined;
  const feed = (event: AgentEvent): void => runner?.dispatchFact(event);
  const masters = options.zookeeper && watchMasters(options.zookeeper, (message) => log.warn(message));
  if (masters) cleanup.add(() => masters.close());
  const finder = masters ? electedMaster(masters) : fixedMaster(options.master);
  cleanup.add(() => finder.stop());
  const flagTexts = isolation === undefined ? options.flagTexts : new Map(options.flagTexts).set("isolation", isolation);
  const listener = agentHttp({
    options: { ...options, flagTexts },
    core,
    containerizer,
    nowMs: () => runner?.nowMs() ?? env.now(),
    newId: () => env.newId(),
    masterHostname: () => finder.hostname(),
    fetches,
  });
  // Messages have a bound, as limits.md says: whoever sends them asks again or is told by reconciliation. Facts come once.
  const dispatch = (event: AgentEvent): void => void runner?.dispatch(event);
  const node = await listen(options, listener, dispatch, feed);
  cleanup.add(() => node.close());
  const sandboxes = {
    find: async () => expiredSandboxes(core.state, await diskUsage(config.workDir), runner?.nowMs() ?? env.now()),
    remove: removeSandbox,
  };
  const running = runCore<AgentEvent, AgentEffect>({
    core,
    store: withRoomFromSandboxes(store, sandboxes, log),
    env,
    log,
    onFatal: (error) => fail(`The agent stopped: ${error.message}`),
    executors: {
      send: ({ to, message }) => node.send(processId, to, message.name, encodeInternal(message)),
      link: ({ to }) => node.link(to),
      unlink: ({ to }) => node.unlink(to),
      detectMaster: () => finder.look(),
      ...containerEffects(containerizer, feed, log, (cause) =>
        fail(`The agent can't find out what became of its containers: ${cause.message}`),
      ),
      removePath: ({ path }) =>
        void removeSandbox(path).then((error) => feed({ kind: "pathRemoved", path, ...(error === undefined ? {} : { error }) })),
      measureDisk: () => void diskUsage(config.workDir).then((fraction) => feed({ kind: "diskUsage", fraction })),
      exit: ({ message, code }) => fail(message, code),
    },
  });
  runner = running;
  cleanup.add(() => running.stop());
  const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const agentInfo = { ...options.info, port: options.advertisePort ?? node.port };
  running.dispatchFact({
    kind: "started",
    seed: env.randomInt(2 ** 32),
    recovered,
    agentInfo,
    config,
    pid: node.pid(processId),
    bootId,
  });
  await running.idle();
  feed({ kind: "agentDirectoriesFound", directories: await agentDirectories(config.workDir) });
  await finder.start((pid) => feed(pid === undefined ? { kind: "masterDetected" } : { kind: "masterDetected", pid }));
  const url = `http://${options.info.hostname}:${node.port}`;
  log.info(`agent listens at ${url}`);
  return {
    url,
    failed,
    stop: () => cleanup.run(),
    leave: () => feed({ kind: "unregisterRequested" }),
    lookForMaster: () => finder.look(),
    runningTasks: () => countOpen(core.state),
  };
}

async function listen(
  options: AgentOptions,
  listener: ReturnType<typeof agentHttp>,
  dispatch: (event: AgentEvent) => void,
  dispatchFact: (event: AgentEvent) => void,
): Promise<LibprocessNode> {
  const { ip, port, advertiseIp, advertisePort, log } = options;
  const ofPeers = new ThrottledLog((line) => log.warn(line));
  try {
    return await openLibprocessNode({
      host: ip,
      port,
      advertiseIp,
      ...(advertisePort === undefined ? {} : { advertisePort }),
      listener,
      guard: options.guardOrigin && originGuard(options.guardOrigin),
      knows: (id) => id === processId,
      onMessage: ({ from, name, body }) => {
        const decoded = decodeInternal<AgentInbound>(messageNames, name, body);
        if ("message" in decoded) dispatch({ kind: "messageReceived", from, message: decoded.message });
        else ofPeers.tell(hostOfPid(from), `a message from ${from} is dropped: ${decoded.dropped}`);
      },
      onLinkBroken: (pid) => dispatchFact({ kind: "linkBroken", pid }),
      onNote: (message, peer) => ofPeers.tell(peer, message),
    });
  } catch (error) {
    throw listenError(error, "agent", ip, port, { address: "--ip", port: "--port" });
  }
}

/** The used part of the file system of a directory, 0 to 1; 0 when it can't be told. */
async function diskUsage(path: string): Promise<number> {
  try {
    const { blocks, bavail } = await statfs(path);
    return blocks === 0 ? 0 : 1 - bavail / blocks;
  } catch {
    return 0;
  }
}
