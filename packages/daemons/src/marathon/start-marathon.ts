import { Marathon, type MarathonEffect, type MarathonEvent } from "@mesolite/marathon";
import {
  createSchedulerClient,
  type HttpListening,
  listenHttp,
  masterLocator,
  type SchedulerClient,
  staticFiles,
} from "@mesolite/net";
import { type CoreRunner, nodeEnv, runCore } from "@mesolite/runtime";
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { agentFilesProxy } from "../shared/agent-files-proxy.ts";
import { Cleanup } from "../shared/cleanup.ts";
import { type Daemon, failureSwitch, StartError } from "../shared/daemon.ts";
import { listenError } from "../shared/listen-error.ts";
import { openStore } from "../shared/open-store.ts";
import { OutageLog } from "../shared/outage-log.ts";
import { PendingReplies } from "../shared/pending-replies.ts";
import { EventBus } from "./event-bus.ts";
import { marathonHttp } from "./marathon-http.ts";
import type { MarathonOptions } from "./marathon-options.ts";
import { Probes } from "./probe.ts";

/** Exit statuses of the original. */
const exitStatus = { cannotBind: 111, invalidFlag: 112, uncaught: 107, abdicated: 105 } as const;

/** Starts a Marathon on its embedded store. @throws StartError */
export function startMarathon(options: MarathonOptions): Promise<Daemon> {
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: MarathonOptions, cleanup: Cleanup): Promise<Daemon> {
  const { log } = options;
  const env = nodeEnv();
  const { failed, fail } = failureSwitch();
  const store = await openStore("marathon", options.dataDir, "data_dir");
  cleanup.add(() => store.close());
  const recovered = await store.load();

  const core = new Marathon();
  const pending = new PendingReplies();
  const probes = new Probes();
  cleanup.add(() => probes.close());
  let runner: CoreRunner<MarathonEvent> | undefined;
  let isSubscribing = false;
  let listener: RequestListener = (_request, response) => void response.writeHead(503).end();
  const feed = (event: MarathonEvent): void => runner?.dispatchFact(event);
  const client = schedulerClient(options, feed);
  const events = new EventBus({
    maxWaitingFrames: options.eventStreamFrames,
    onAttached: (remoteAddress) => feed({ kind: "eventStreamAttached", remoteAddress }),
    onDetached: (remoteAddress) => feed({ kind: "eventStreamDetached", remoteAddress }),
  });
  const running = runCore<MarathonEvent, MarathonEffect>({
    core,
    store,
    env,
    log,
    onFatal: (error) => fail(`Marathon stopped: ${error.message}`, exitStatus.uncaught),
    executors: {
      reply: ({ requestId, ...reply }) => pending.settle(requestId, reply),
      // The client reconnects by itself: later effects only change what it subscribes with.
      subscribe: ({ frameworkInfo, suppressedRoles }) => {
        if (isSubscribing) return client.updateSubscription({ frameworkInfo, suppressedRoles });
        isSubscribing = true;
        client.subscribe({ frameworkInfo, suppressedRoles });
      },
      callScheduler: ({ call }) => {
        void client.call(call).then((outcome) => {
          if (outcome.kind === "failed") feed({ kind: "schedulerCallFailed", call, message: outcome.message });
        });
      },
      publish: ({ eventType, json }) => events.publish(eventType, json),
      probe: (probe) => void probes.run(probe).then((result) => feed({ kind: "probeFinished", probeId: probe.probeId, result })),
      abdicate: () => fail("Leadership was given up", exitStatus.abdicated),
      exit: ({ message, code }) => fail(message, code),
    },
  });
  runner = running;
  cleanup.add(async () => {
    client.close();
    events.closeAll();
    pending.abandon();
    await running.stop();
  });
  // The address is part of what the core tells about itself, so that it is known before the first event. Requests wait for that.
  const listening = await listen(options, (request, response) => listener(request, response));
  cleanup.add(() => listening.close());
  const config = { ...options.core, ...ownAddress(options, listening.port) };
  running.dispatchFact({ kind: "started", seed: env.randomInt(2 ** 32), recovered, config });
  await running.idle();
  listener = marathonHttp({
    options: { ...options, core: config },
    state: () => core.state,
    nowMs: () => running.nowMs(),
    dispatch: (event) => running.dispatch(event),
    newId: () => env.newId(),
    pending,
    events,
    page: staticFiles({ root: options.pagesDir, index: "marathon.html" }),
    agentFiles: agentFilesProxy((agentId) => agentAddress(client.masterUrl, agentId)),
  });
  log.info(`Marathon listens at ${config.leaderUrl}`);
  return { url: config.leaderUrl, failed, stop: () => cleanup.run() };
}

function schedulerClient({ core, log }: MarathonOptions, feed: (event: MarathonEvent) => void): SchedulerClient {
  const locator = masterLocator(core.master, { readFile: (path) => readFileSync(path, "utf8") });
  if (!locator.ok) throw new StartError(`marathon: --master: ${locator.error}`, exitStatus.invalidFlag);
  const outage = new OutageLog((message) => log.warn(message));
  return createSchedulerClient({
    locator: locator.value,
    onEvent: (event) => {
      outage.over();
      feed({ kind: "schedulerEvent", event });
    },
    onDisconnected: (reason, wasSubscribed) => {
      outage.tell(`Not connected to a master (--master=${core.master}): ${reason}. Trying again until one answers`);
      if (wasSubscribed) feed({ kind: "schedulerDisconnected" });
    },
  });
}

async function listen(
  { httpAddress, httpPort }: MarathonOptions,
  listener: Parameters<typeof listenHttp>[0]["listener"],
): Promise<HttpListening> {
  try {
    return await listenHttp({ ...(httpAddress === undefined ? {} : { host: httpAddress }), port: httpPort, listener });
  } catch (error) {
    throw listenError(
      error,
      "marathon",
      httpAddress ?? "0.0.0.0",
      httpPort,
      { address: "--http_address", port: "--http_port" },
      exitStatus.cannotBind,
    );
  }
}

function ownAddress({ core }: MarathonOptions, port: number): { leaderHostPort: string; leaderUrl: string } {
  const leaderHostPort = `${core.hostname}:${port}`;
  return { leaderHostPort, leaderUrl: `http://${leaderHostPort}` };
}

/** Where an agent listens, as the master knows it: also a real Mesos master tells. */
async function agentAddress(masterUrl: string | undefined, agentId: string): Promise<string | undefined> {
  if (masterUrl === undefined) return undefined;
  const response = await fetch(`${masterUrl}/slaves?slave_id=${encodeURIComponent(agentId)}`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { slaves } = (await response.json()) as { slaves: readonly { pid: string }[] };
  return slaves[0]?.pid.split("@")[1];
}
