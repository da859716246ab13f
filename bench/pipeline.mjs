// The launch pipeline with simulated agents: offer, ACCEPT, RunTask, TASK_RUNNING, acknowledged; STARTING updates are not sent. 1000 agents of
// 20 cpus, tasks of one. `in-process`: the master's core under its real driver, agents and framework as plain functions, no bytes. `http`: a
// master daemon; framework (v1 API, protobuf) and agents (libprocess) share the second process. Tasks per second from the first offer to the last
// acknowledgement that an agent got. The floor of `in-process` moves as many objects through as many Maps and queues; that of `http` is a process
// in the master's place that only decodes, looks up, encodes and sends on (floor/bare-master.mjs), with the same framework and agents.
//
//   node bench/pipeline.mjs [--full]
import { Master, defaultMasterFlags } from "../packages/master/dist/index.js";
import { nodeEnv, runCore } from "../packages/runtime/dist/index.js";
import { startBareMaster, startMasterProcess } from "./daemon/start.mjs";
import { startTaskAgents } from "./daemon/task-agents.mjs";
import { startHttpScheduler } from "./daemon/http-scheduler.mjs";
import { inTurn, runDirectly } from "./measure.mjs";
import { accept, acknowledgement, agentInfo, frameworkInfo, runningUpdate, tasksPerAgent } from "./pipeline-messages.mjs";
import { range } from "./reregistration.mjs";

const agents = 1000;

export async function* run({ full = false } = {}) {
  const rounds = full ? 7 : 3;
  yield await inTurn({ name: "in-process", unit: "per_s", rounds, mark: 20_000, ours: inProcess, floor: measureFloor });
  const ours = () => overHttp(startMasterProcess);
  yield await inTurn({ name: "http", unit: "per_s", rounds, mark: 10_000, ours, floor: () => overHttp(startBareMaster) });
}

const perSecond = (tasks, startMs) => (tasks * 1000) / (performance.now() - startMs);

async function inProcess() {
  let finish = () => {};
  const done = new Promise((resolve) => (finish = resolve));
  const pid = (agentId) => `slave(1)@10.0.${agentId >> 8}.${agentId & 255}:5051`;
  const total = agents * tasksPerAgent;
  let startMs;
  let acknowledged = 0;
  let frameworkId;
  let requests = 0;
  const streamId = "stream";
  const call = (message) => {
    const requestId = `r${requests++}`;
    runner.dispatchFact({ kind: "schedulerCall", requestId, streamId, call: { framework_id: frameworkId, ...message } });
  };
  const receive = (from, name, body) => runner.dispatchFact({ kind: "messageReceived", from, message: { name, body } });
  const onMessage = ({ to, message: { name, body } }) => {
    if (name === "mesos.internal.RunTaskMessage") receive(to, "mesos.internal.StatusUpdateMessage", runningUpdate(to, body));
    else if (name === "mesos.internal.StatusUpdateAcknowledgementMessage" && ++acknowledged === total)
      finish(perSecond(total, startMs));
  };
  const onEvent = ({ event: { type, subscribed, offers, update } }) => {
    if (type === "SUBSCRIBED") frameworkId = subscribed.framework_id;
    else if (type === "OFFERS") {
      startMs ??= performance.now();
      for (const offer of offers.offers) call(accept(offer));
    } else if (type === "UPDATE") call(acknowledgement(update.status));
  };
  const nothing = () => {};
  const quiet = { debug: nothing, info: nothing, warn: nothing, error: console.error };
  const runner = runCore({
    core: new Master(),
    store: { commit: async () => {} },
    env: nodeEnv(),
    log: quiet,
    onFatal: (error) => {
      throw error;
    },
    executors: {
      send: onMessage,
      sendEvent: onEvent,
      link: nothing,
      unlink: nothing,
      reply: nothing,
      closeStream: nothing,
      exit: nothing,
    },
  });
  const masterInfo = { id: "m", ip: 16777343, port: 5050, pid: "master@127.0.0.1:5050", hostname: "localhost" };
  runner.dispatchFact({ kind: "started", seed: 1, recovered: new Map(), masterInfo, flags: defaultMasterFlags });
  for (const i of range(agents)) receive(pid(i), "mesos.internal.RegisterSlaveMessage", agentInfo(i));
  await runner.idle();
  runner.dispatchFact({ kind: "schedulerSubscribed", streamId, subscribe: { framework_info: frameworkInfo } });
  const rate = await done;
  await runner.stop();
  return rate;
}

async function overHttp(start) {
  const master = await start();
  const cluster = await startTaskAgents({ master: master.address, agents });
  const scheduler = await startHttpScheduler(master.api ?? master.address);
  try {
    const startMs = await Promise.race([scheduler.firstOffer, scheduler.failed]);
    await Promise.race([cluster.acknowledged(agents * tasksPerAgent), scheduler.failed]);
    return perSecond(agents * tasksPerAgent, startMs);
  } finally {
    scheduler.stop();
    cluster.stop();
    await master.stop();
  }
}

/** Each task is made, queued to an agent, answered, kept, and acknowledged. */
function measureFloor() {
  const startMs = performance.now();
  const tasks = new Map();
  let queue = [];
  for (const agent of range(agents)) {
    for (const i of range(tasksPerAgent)) queue.push({ kind: "launch", id: `${agent}-${i}`, agent });
  }
  for (const reaction of ["running", "acknowledge", "acknowledged"]) {
    const next = [];
    for (const event of queue) {
      tasks.set(event.id, { ...tasks.get(event.id), agent: event.agent, state: reaction });
      next.push({ ...event, kind: reaction });
    }
    queue = next;
  }
  return perSecond(tasks.size, startMs);
}

await runDirectly("pipeline", import.meta.url, run);
