import { Master, type MasterEffect, type MasterEvent, type MasterMessage, masterMessageNames } from "@mesolite/master";
import { attachedFiles, type LibprocessNode, openLibprocessNode, staticFiles } from "@mesolite/net";
import { type CoreRunner, nodeEnv, runCore } from "@mesolite/runtime";
import { type Store } from "@mesolite/coordination";
import type { MasterInfo } from "@mesolite/wire";
import { buildInfo, mesosVersion } from "../shared/build-info.ts";
import { Cleanup } from "../shared/cleanup.ts";
import { type Daemon, failureSwitch } from "../shared/daemon.ts";
import { decodeInternal, encodeInternal } from "../shared/internal-messages.ts";
import { agentFilesProxy } from "../shared/agent-files-proxy.ts";
import { LoggingToggle } from "../shared/logging-toggle.ts";
import { listenError } from "../shared/listen-error.ts";
import { memoryStore, openStore } from "../shared/open-store.ts";
import { PendingReplies } from "../shared/pending-replies.ts";
import { systemStats } from "../shared/system-stats.ts";
import { masterHttp } from "./master-http.ts";
import type { MasterOptions } from "./master-options.ts";
import { SchedulerStreams } from "./scheduler-streams.ts";

const messageNames: ReadonlySet<string> = new Set(masterMessageNames);

/** Starts a master that elects itself: opens its store, listens, and drives its core. @throws StartError */
export function startMaster(options: MasterOptions): Promise<Daemon> {
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: MasterOptions, cleanup: Cleanup): Promise<Daemon> {
  const { log } = options;
  const env = nodeEnv();
  const { failed, fail } = failureSwitch();
  const store = await openRegistry(options);
  cleanup.add(() => store.close());
  const recovered = await store.load();

  const core = new Master();
  const pending = new PendingReplies();
  const streams = new SchedulerStreams();
  const build = buildInfo();
  // The listener needs the core's runner and the runner's executors need the node: the node is opened first, and nothing reaches it
  // before this turn of the event loop has ended.
  let runner: CoreRunner<MasterEvent> | undefined;
  const logging = new LoggingToggle(log);
  const files = attachedFiles();
  if (log.file !== undefined) files.attach("/master/log", log.file);
  const listener = masterHttp({
    context: () => ({
      state: core.state,
      role: "leading",
      leader: core.state.masterInfo,
      build,
      flags: options.flagTexts,
      nowMs: runner?.nowMs() ?? env.now(),
      system: systemStats(),
      allocator: core.allocator,
      metrics: { gauges: new Map(), timersMs: new Map() },
      loggingLevel: logging.level,
      initialLoggingLevel: 0,
    }),
    dispatch: (event) => runner?.dispatch(event) ?? false,
    dispatchFact: (event) => runner?.dispatchFact(event),
    newId: () => env.newId(),
    pending,
    streams,
    files,
    agentFiles: agentFilesProxy((agentId) => agentAddress(core, agentId)),
    page: staticFiles({ root: options.pagesDir, index: "master.html" }),
    setLoggingLevel: (level, durationMs) => logging.set(level, durationMs),
    guardOrigin: options.guardOrigin,
    log,
  });
  const node = await listen(
    options,
    listener,
    (event) => runner?.dispatch(event),
    (event) => runner?.dispatchFact(event),
  );
  cleanup.add(() => node.close());
  runner = runCore<MasterEvent, MasterEffect>({
    core,
    store,
    env,
    log,
    onFatal: (error) => fail(`The master stopped: ${error.message}`),
    executors: {
      send: ({ to, from = "master", message }) => node.send(from, to, message.name, encodeInternal(message)),
      link: ({ to }) => node.link(to),
      unlink: ({ to }) => node.unlink(to),
      reply: ({ requestId, ...reply }) => pending.settle(requestId, reply),
      sendEvent: ({ streamId, event }) => streams.send(streamId, event),
      closeStream: ({ streamId }) => streams.close(streamId),
      exit: ({ message }) => fail(message),
    },
  });
  const running = runner;
  cleanup.add(async () => {
    streams.closeAll();
    pending.abandon();
    await running.stop();
  });
  const masterInfo = infoOf(options, node, env.newId());
  running.dispatchFact({ kind: "started", seed: env.randomInt(2 ** 32), recovered, masterInfo, flags: options.core });
  await running.idle();
  const url = `http://${options.hostname}:${masterInfo.port}`;
  log.info(`master ${masterInfo.id} leads at ${url}`);
  return { url, failed, stop: () => cleanup.run() };
}

async function openRegistry({ registry, workDir }: MasterOptions): Promise<Store> {
  if (registry === "in_memory" || workDir === undefined) return memoryStore();
  return openStore("master", `${workDir}/registry`, "work_dir");
}

async function listen(
  options: MasterOptions,
  listener: ReturnType<typeof masterHttp>,
  dispatch: (event: MasterEvent) => void,
  dispatchFact: (event: MasterEvent) => void,
): Promise<LibprocessNode> {
  const { ip, port, advertiseIp, advertisePort, log } = options;
  try {
    return await openLibprocessNode({
      host: ip,
      port,
      advertiseIp,
      ...(advertisePort === undefined ? {} : { advertisePort }),
      listener,
      knows: (id) => id === "master" || id.startsWith("slave-observer("),
      onMessage: ({ from, name, body }) => {
        const decoded = decodeInternal<MasterMessage>(messageNames, name, body);
        if ("message" in decoded) dispatch({ kind: "messageReceived", from, message: decoded.message });
        else log.warn(`a message from ${from} is dropped: ${decoded.dropped}`);
      },
      onLinkBroken: (pid) => dispatchFact({ kind: "linkBroken", pid }),
      onNote: (message) => log.warn(message),
    });
  } catch (error) {
    throw listenError(error, "master", ip, port, { address: "--ip", port: "--port" });
  }
}

function infoOf({ advertiseIp, advertisePort, hostname }: MasterOptions, node: LibprocessNode, id: string): MasterInfo {
  const port = advertisePort ?? node.port;
  return {
    id,
    ip: networkOrder(advertiseIp),
    port,
    pid: node.pid("master"),
    hostname,
    version: mesosVersion,
    address: { hostname, ip: advertiseIp, port },
    capabilities: [{ type: "AGENT_UPDATE" }, { type: "AGENT_DRAINING" }, { type: "QUOTA_V2" }],
  };
}

/** The four bytes of an IPv4 address in network order, read as a little-endian number: what MasterInfo.ip has held since ever. */
function networkOrder(ip: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split(".").map(Number);
  return (((d << 24) >>> 0) + (c << 16) + (b << 8) + a) >>> 0;
}

function agentAddress(core: Master, agentId: string): string | undefined {
  const agent = core.state.agents.get(agentId);
  return agent ? agent.pid.slice(agent.pid.indexOf("@") + 1) : undefined;
}
