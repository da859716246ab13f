// A batch framework: short tasks, each of which leaves a file when its work is done.
import { ZkMembership, ZkSessions } from "../../packages/coordination/dist/index.js";
import { masterLocator } from "../../packages/net/dist/index.js";
import { Scheduler, task } from "../../packages/sdk/dist/index.js";

const final = /^TASK_(FINISHED|FAILED|KILLED|ERROR|LOST|DROPPED|GONE|UNKNOWN)$/;
const mostPending = 8;
const reconcileEveryMs = 4_000;
/** Of tasks that went on their way longer ago. */
const reconcileAfterMs = 10_000;

export async function runBatch({ settings, say, isCalm, newId }) {
  const { zookeepers, sessionMs, worked, run } = settings;
  const sessions = new ZkSessions({ address: `zk://${zookeepers.join(",")}/mesos`, sessionTimeoutMs: sessionMs, log: () => {} });
  const locator = masterLocator("zk://masters", { readFile: () => "", watchOf: () => new ZkMembership({ sessions }) });
  const pending = new Map();
  let nextLaunchMs = 0;

  const launch = (offer) => {
    const nowMs = Date.now();
    if (isCalm() || pending.size >= mostPending || nowMs < nextLaunchMs) {
      void scheduler.decline(offer, { refuseMs: 500 });
      return;
    }
    nextLaunchMs = nowMs + 300;
    const id = `batch-${newId()}`;
    const wanted = task({
      id,
      name: "batch",
      command: `sleep 0.5; : > ${worked}/${id}`,
      cpus: 0.01,
      memMiB: 8,
      env: { CHAOS_RUN: run, CHAOS_BATCH: id },
    });
    // Said before it is sent: what is sent may run, whatever becomes of the answer.
    pending.set(id, { sinceMs: nowMs, agentId: offer.agent_id });
    say({ kind: "launched", taskId: id, atMs: nowMs });
    void scheduler.launch(offer, [wanted], { refuseMs: 300 });
  };

  const scheduler = new Scheduler({
    master: locator.value,
    framework: { name: "batch", user: "root", failoverTimeoutMs: 3_600_000, checkpoint: true },
    onOffers: (offers) => offers.forEach(launch),
    onUpdate: ({ task_id, state }) => {
      say({ kind: "update", taskId: task_id.value, state, atMs: Date.now() });
      if (final.test(state)) pending.delete(task_id.value);
    },
    onError: (message) => say({ kind: "refused", message }),
    minBackoffMs: 100,
    maxBackoffMs: 1_000,
  });
  const timer = setInterval(() => {
    const old = [...pending].filter(([, { sinceMs }]) => Date.now() - sinceMs > reconcileAfterMs);
    if (old.length > 0) void scheduler.reconcile(old.map(([id, { agentId }]) => ({ taskId: { value: id }, agentId })));
  }, reconcileEveryMs);
  await scheduler.start();
  return {
    pending: () => pending.size,
    end: async () => {
      clearInterval(timer);
      await scheduler.teardown();
      await sessions.close();
    },
  };
}
