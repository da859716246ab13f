import { type ApiContext, Master, type MasterEvent, type MasterMessage, masterMessageNames } from "@mesolite/master";
import { attachedFiles, type LibprocessNode, openLibprocessNode, originGuard, readMasterInfo, staticFiles } from "@mesolite/net";
import { mesosVersion, nodeEnv } from "@mesolite/runtime";
import { MasterInfo } from "@mesolite/wire";
import { agentFilesProxy } from "../shared/agent-files-proxy.ts";
import { buildInfo } from "../shared/build-info.ts";
import { Cleanup } from "../shared/cleanup.ts";
import { contentionError } from "../shared/contention-error.ts";
import { type Coordinator, standalone } from "../shared/coordinator.ts";
import { type Daemon, failureSwitch } from "../shared/daemon.ts";
import { decodeInternal } from "../shared/internal-messages.ts";
import { type Candidacy, Leadership } from "../shared/leadership.ts";
import { listenError } from "../shared/listen-error.ts";
import { LoggingToggle } from "../shared/logging-toggle.ts";
import { forEveryTerm, memoryStore, openStore } from "../shared/open-store.ts";
import { zookeeperCoordinator } from "../shared/zookeeper-coordinator.ts";
import { systemStats } from "../shared/system-stats.ts";
import { hostOfPid, ThrottledLog } from "../shared/throttled-log.ts";
import { refuseLeader } from "./fault-domain.ts";
import { masterHttp } from "./master-http.ts";
import type { MasterOptions } from "./master-options.ts";
import { MasterTerm } from "./master-term.ts";

const messageNames: ReadonlySet<string> = new Set(masterMessageNames);
/** What a master that does not lead answers from. */
const nothingKnown = new Master();
const nothingMeasured = { gauges: new Map(), timersMs: new Map() };

/** Starts a master: listens, contends, and while it leads drives its core. @throws StartError */
export function startMaster(options: MasterOptions): Promise<Daemon> {
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: MasterOptions, cleanup: Cleanup): Promise<Daemon> {
  const { log } = options;
  const env = nodeEnv();
  const startedAtMs = env.now();
  const { failed, fail } = failureSwitch();
  const coordinator = await openCoordinator(options);
  cleanup.add(() => coordinator.close());
  const build = buildInfo();
  const logging = new LoggingToggle(log);
  const files = attachedFiles();
  const logFile = options.externalLogFile ?? log.file;
  if (logFile !== undefined) files.attach("/master/log", logFile);

  let leadership: Leadership<MasterTerm> | undefined;
  let leader: MasterInfo | undefined;
  const term = () => leadership?.term;
  const core = (): Master => term()?.core ?? nothingKnown;
  const listener = masterHttp({
    context: () => ({
      state: core().state,
      role: roleOf(term() !== undefined, leader, () => node.pid("master")),
      leader: term()?.core.state.masterInfo ?? leader,
      build,
      flags: options.flagTexts,
      nowMs: term()?.runner.nowMs() ?? env.now(),
      system: systemStats,
      allocator: core().allocator,
      startedAtMs,
      metrics: term()?.metrics() ?? nothingMeasured,
      loggingLevel: logging.level,
      initialLoggingLevel: 0,
    }),
    newId: () => env.newId(),
    term,
    files,
    agentFiles: agentFilesProxy((agentId) => agentAddress(core(), agentId)),
    page: staticFiles({ root: options.pagesDir, index: "master.html" }),
    setLoggingLevel: (level, durationMs) => logging.set(level, durationMs),
    guardOrigin: options.guardOrigin,
    log,
  });
  const dispatch = (event: MasterEvent): void => void term()?.runner.dispatch(event);
  const node = await listen(options, listener, dispatch, (event) => term()?.runner.dispatchFact(event));
  cleanup.add(() => node.close());
  leadership = new Leadership({
    coordinator,
    newCandidacy: () => candidacy(options, node, env.newId(), fail),
    onLeader: (data) => {
      leader = data && readMasterInfo(data);
      log.info(leader ? `the leading master is ${leader.pid}` : "no master leads now");
      const stranger = leader && refuseLeader(options.domain, leader);
      if (stranger !== undefined) fail(`The master stopped: ${stranger}`);
    },
    log,
    onFatal: (message) => fail(`The master stopped: ${message}`),
  });
  const leading = leadership;
  cleanup.add(() => leading.stop());
  await leading.start().catch((error: unknown) => {
    throw contentionError(error, "master");
  });
  const url = `http://${options.hostname}:${options.advertisePort ?? node.port}`;
  return { url, failed, stop: () => cleanup.run() };
}

/** Each attempt has an id of its own: the numbers of agents, frameworks and offers start again with it. */
function candidacy(
  options: MasterOptions,
  node: LibprocessNode,
  id: string,
  fail: (message: string) => void,
): Candidacy<MasterTerm> {
  const masterInfo = infoOf(options, node, id);
  return {
    data: new TextEncoder().encode(MasterInfo.toJsonText(masterInfo)),
    begin: (start) =>
      MasterTerm.begin({
        ...start,
        node,
        masterInfo,
        flags: options.core,
        recordDir: options.recordDir,
        recordMaxBytes: options.recordMaxBytes,
        log: options.log,
        onExit: fail,
      }),
  };
}

async function openCoordinator(options: MasterOptions): Promise<Coordinator> {
  const { registry, workDir, zookeeper, log } = options;
  if (zookeeper) {
    // The masters' own group is the path itself: where agents, frameworks and tools of Mesos look for the leader.
    const group = {
      ...zookeeper,
      group: "",
      label: "json.info_",
      state: "registry",
      log: (message: string) => log.warn(message),
    };
    const shared = zookeeperCoordinator(group);
    return registry === "in_memory" ? { ...shared, openStore: async () => memoryStore() } : shared;
  }
  // One machine: the registry is opened at once, so that a directory that can't be used stops the start. It serves every term.
  const store =
    registry === "in_memory" || workDir === undefined
      ? memoryStore()
      : await openStore("master", `${workDir}/registry`, "work_dir", log);
  return { ...standalone(async () => forEveryTerm(store)), close: () => store.close() };
}

async function listen(
  options: MasterOptions,
  listener: ReturnType<typeof masterHttp>,
  dispatch: (event: MasterEvent) => void,
  dispatchFact: (event: MasterEvent) => void,
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
      knows: (id) => id === "master" || id.startsWith("slave-observer("),
      onMessage: ({ from, name, body }) => {
        const decoded = decodeInternal<MasterMessage>(messageNames, name, body);
        if ("message" in decoded) dispatch({ kind: "messageReceived", from, message: decoded.message });
        else ofPeers.tell(hostOfPid(from), `a message from ${from} is dropped: ${decoded.dropped}`);
      },
      onLinkBroken: (pid) => dispatchFact({ kind: "linkBroken", pid }),
      onNote: (message, peer) => ofPeers.tell(peer, message),
    });
  } catch (error) {
    throw listenError(error, "master", ip, port, { address: "--ip", port: "--port" });
  }
}

function infoOf({ advertiseIp, advertisePort, hostname, domain }: MasterOptions, node: LibprocessNode, id: string): MasterInfo {
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
    ...(domain === undefined ? {} : { domain }),
  };
}

/** The four bytes of an IPv4 address in network order, read as a little-endian number: what MasterInfo.ip has held since ever. */
function networkOrder(ip: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split(".").map(Number);
  return (((d << 24) >>> 0) + (c << 16) + (b << 8) + a) >>> 0;
}

/** @param ownPid asked only when somebody leads: before that this master may not listen yet */
export function roleOf(hasTerm: boolean, leader: MasterInfo | undefined, ownPid: () => string): ApiContext["role"] {
  if (hasTerm) return "leading";
  // Elected, and still reading the registry; or deposed, with its own announcement still there. To redirect would be a loop.
  return leader !== undefined && leader.pid === ownPid() ? "recovering" : "following";
}

function agentAddress(core: Master, agentId: string): string | undefined {
  const agent = core.state.agents.get(agentId);
  return agent ? agent.pid.slice(agent.pid.indexOf("@") + 1) : undefined;
}
