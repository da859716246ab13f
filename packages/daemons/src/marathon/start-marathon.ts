import type { RequestListener } from "node:http";
import { type HttpListening, listenHttp } from "@mesolite/net";
import { Cleanup } from "../shared/cleanup.ts";
import { contentionError } from "../shared/contention-error.ts";
import { type Coordinator, standalone } from "../shared/coordinator.ts";
import { type Daemon, failureSwitch } from "../shared/daemon.ts";
import { Leadership } from "../shared/leadership.ts";
import { listenError } from "../shared/listen-error.ts";
import { forEveryTerm, openStore } from "../shared/open-store.ts";
import { zookeeperCoordinator } from "../shared/zookeeper-coordinator.ts";
import { exitStatus } from "./exit-status.ts";
import { LeaderProxy } from "./leader-proxy.ts";
import type { MarathonOptions } from "./marathon-options.ts";
import { MarathonTerm } from "./marathon-term.ts";

/** Starts a Marathon: listens, contends, and while it leads drives its core; otherwise it passes requests on. @throws StartError */
export function startMarathon(options: MarathonOptions): Promise<Daemon> {
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: MarathonOptions, cleanup: Cleanup): Promise<Daemon> {
  const { log } = options;
  const { failed, fail } = failureSwitch();
  const coordinator = await openCoordinator(options);
  cleanup.add(() => coordinator.close());
  let leadership: Leadership<MarathonTerm> | undefined;
  let leader: string | undefined;
  let proxy: LeaderProxy | undefined;
  const own = (): RequestListener | undefined => leadership?.term?.listener;
  const listening = await listen(options, (request, response) => {
    const listener = own() ?? proxy?.listener;
    if (listener) listener(request, response);
    else response.writeHead(503).end();
  });
  cleanup.add(() => listening.close());
  const self = `${options.core.hostname}:${listening.port}`;
  const config = { ...options.core, leaderHostPort: self, leaderUrl: `http://${self}` };
  const standby = new LeaderProxy({ self, leader: () => leader, own, ...options.proxyTimeouts });
  proxy = standby;
  cleanup.add(() => standby.close());
  const leading = new Leadership<MarathonTerm>({
    coordinator,
    newCandidacy: () => ({
      data: new TextEncoder().encode(self),
      begin: (term) => MarathonTerm.begin({ ...term, options, config, onAbdicated: () => leading.abdicate(), onExit: fail }),
    }),
    onLeader: (data) => {
      leader = data && new TextDecoder().decode(data);
      log.info(leader === undefined ? "no Marathon leads now" : `the leading Marathon is ${leader}`);
    },
    log,
    onFatal: (message) => fail(`Marathon stopped: ${message}`, exitStatus.uncaught),
  });
  leadership = leading;
  cleanup.add(() => leading.stop());
  await leading.start().catch((error: unknown) => {
    throw contentionError(error, "marathon", exitStatus.noZooKeeper);
  });
  log.info(`Marathon listens at ${config.leaderUrl}`);
  return { url: config.leaderUrl, failed, stop: () => cleanup.run() };
}

async function openCoordinator({ zookeeper, dataDir, log }: MarathonOptions): Promise<Coordinator> {
  if (zookeeper) {
    return zookeeperCoordinator({
      ...zookeeper,
      group: "leader",
      label: "member_",
      state: "state",
      log: (message) => log.warn(message),
    });
  }
  // One machine: the store is opened at once, so that a directory that can't be used stops the start. It serves every term.
  const store = await openStore("marathon", dataDir, "data_dir", log);
  return { ...standalone(async () => forEveryTerm(store)), close: () => store.close() };
}

async function listen({ httpAddress, httpPort }: MarathonOptions, listener: RequestListener): Promise<HttpListening> {
  try {
    return await listenHttp({ ...(httpAddress === undefined ? {} : { host: httpAddress }), port: httpPort, listener });
  } catch (error) {
    const flags = { address: "--http_address", port: "--http_port" };
    throw listenError(error, "marathon", httpAddress ?? "0.0.0.0", httpPort, flags, exitStatus.cannotBind);
  }
}
