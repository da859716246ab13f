// Master failover: agents with tasks register again at a fresh master; timed from the first message to the last acknowledgement. Messages are
// prepared beforehand as bytes. `2000` and `40000` in one process, `2000 tcp` over loopback with a socket an agent, agents in a process of their
// own; each round is a master process that has just started, whose code is not compiled yet. The floor decodes the same bytes, puts the tasks
// into Maps and encodes the acknowledgements; that of `2000 tcp` does so in a process that has just started too, over as many sockets.
//
//   node bench/failover.mjs [--full]
import { Master, defaultMasterFlags } from "../packages/master/dist/index.js";
import { nodeEnv, runCore } from "../packages/runtime/dist/index.js";
import { internal } from "../packages/wire/dist/index.js";
import { startSimulatedAgents } from "./daemon/simulated-agents.mjs";
import { startBareMaster, startMasterProcess } from "./daemon/start.mjs";
import { inTurn, runDirectly } from "./measure.mjs";
import { range, reregistration } from "./reregistration.mjs";

const CASES = {
  small: { agents: 2000, frameworks: 5, running: 10, forgotten: 5 },
  large: { agents: 40_000, frameworks: 1, running: 10 },
};

export async function* run({ full = false } = {}) {
  const unit = "ms";
  const small = messagesOf(CASES.small);
  const floor = (messages) => () => measureFloor(messages);
  const rounds = full ? 7 : 3;
  yield await inTurn({ name: "2000", unit, rounds, mark: 1500, ours: () => inProcess(small), floor: floor(small) });
  yield await inTurn({
    name: "2000 tcp",
    unit,
    rounds,
    ours: () => overTcp(startMasterProcess),
    floor: () => overTcp(startBareMaster),
  });
  small.length = 0;
  const large = messagesOf(CASES.large);
  yield await inTurn({
    name: "40000",
    unit,
    rounds: full ? 3 : 1,
    mark: 8000,
    ours: () => inProcess(large),
    floor: floor(large),
  });
}

function messagesOf({ agents, ...shape }) {
  return range(agents).map((index) => reregistration({ index, port: 5051, ...shape }));
}

/** A master's core under its real driver; the wire's codecs on both sides of it. */
async function inProcess(messages) {
  const core = new Master();
  let acknowledged = 0;
  let finish = () => {};
  const done = new Promise((resolve) => (finish = resolve));
  const quiet = { debug() {}, info() {}, warn() {}, error: console.error };
  const nothing = () => {};
  const runner = runCore({
    core,
    store: { commit: async () => {} },
    env: nodeEnv(),
    log: quiet,
    onFatal: (error) => {
      throw error;
    },
    executors: {
      send: ({ message }) => {
        internal[message.name.slice("mesos.internal.".length)].encode(message.body);
        if (message.name !== "mesos.internal.SlaveReregisteredMessage") return;
        if (++acknowledged === messages.length) finish(performance.now());
      },
      link: nothing,
      unlink: nothing,
      reply: nothing,
      sendEvent: nothing,
      closeStream: nothing,
      exit: nothing,
    },
  });
  const masterInfo = { id: "m", ip: 16777343, port: 5050, pid: "master@127.0.0.1:5050", hostname: "localhost" };
  runner.dispatchFact({ kind: "started", seed: 1, recovered: new Map(), masterInfo, flags: defaultMasterFlags });
  await runner.idle();
  const name = "mesos.internal.ReregisterSlaveMessage";
  const startMs = performance.now();
  // As many at a time as a read of a socket brings; the next when these are done.
  for (let at = 0; at < messages.length; at += 100) {
    for (let i = at; i < Math.min(at + 100, messages.length); i++) {
      const body = internal.ReregisterSlaveMessage.decode(messages[i]);
      runner.dispatchFact({ kind: "messageReceived", from: `slave(${i})@127.0.0.1:5051`, message: { name, body } });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const endMs = await done;
  await runner.stop();
  return endMs - startMs;
}

async function overTcp(start) {
  const { agents } = CASES.small;
  const master = await start();
  const cluster = await startSimulatedAgents();
  try {
    return await cluster.reregister({ master: master.address, ...CASES.small, connections: agents });
  } finally {
    cluster.stop();
    await master.stop();
  }
}

function measureFloor(messages) {
  const startMs = performance.now();
  const agents = new Map();
  const tasks = new Map();
  const acknowledgements = [];
  for (const bytes of messages) {
    const message = internal.ReregisterSlaveMessage.decode(bytes);
    const agentId = message.agent.id;
    agents.set(agentId.value, message.agent);
    for (const task of message.tasks) tasks.set(task.task_id.value, task);
    acknowledgements.push(internal.SlaveReregisteredMessage.encode({ agent_id: agentId }));
  }
  return performance.now() - startMs;
}

await runDirectly("failover", import.meta.url, run);
