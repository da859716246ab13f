// Does the faults of a plan to a cluster, and what a supervisor would: starts again what was killed.
import { setTimeout as sleep } from "node:timers/promises";
import { type ChaosCluster, type Member, sessionMs } from "./cluster.ts";
import { faultPlan, type PlannedFault } from "./fault-plan.ts";
import { type ChaosEvent, eventsOf, type Group } from "./history.ts";

export interface InjectorParts {
  readonly cluster: ChaosCluster;
  readonly seed: number;
  readonly untilMs: number;
  readonly history: ChaosEvent[];
}

/** Of all roles together. Of one role never more than one host at a time: a majority of ZooKeeper stays. */
const mostAtATime = 2;
const recoveryMs = 2_000;

/** Resolves when the time is over and everything is healed. */
export async function injectFaults(parts: InjectorParts): Promise<void> {
  const active = new Map<string, Promise<void>>();
  const plan = faultPlan(parts.seed, sessionMs);
  for (;;) {
    const { value: planned } = plan.next();
    await sleep(planned.afterMs);
    while (active.has(planned.role) || active.size >= mostAtATime) await Promise.race(active.values());
    if (Date.now() >= parts.untilMs) break;
    const done = harm(parts, planned).finally(() => active.delete(planned.role));
    active.set(planned.role, done);
  }
  await Promise.all(active.values());
}

async function harm({ cluster, history }: InjectorParts, planned: PlannedFault): Promise<void> {
  const { role, fault } = planned;
  const leader = role === "master" || role === "marathon" ? leaderOf(history, role) : undefined;
  const all = cluster.members.filter((one) => one.role === role);
  const member = all.find(({ address }) => address === leader) ?? all[planned.pick % all.length];
  if (!member) return;
  const { address: host } = member;
  const sinceMs = Date.now();
  history.push({ kind: "fault", role, fault, host, led: host === leader, atMs: sinceMs });
  begin(member, fault);
  await sleep(planned.lastsMs);
  finish(member, fault);
  await recovered(history, member);
  if (host === leader) await takenOver(history, member, sinceMs);
  history.push({ kind: "healed", role, host, atMs: Date.now() });
}

function begin(member: Member, fault: PlannedFault["fault"]): void {
  if (fault === "kill") member.signal("SIGKILL");
  else if (fault === "pause") member.signal("SIGSTOP");
  else member.setLink(false);
}

function finish(member: Member, fault: PlannedFault["fault"]): void {
  if (fault === "kill") member.start();
  else if (fault === "pause") member.signal("SIGCONT");
  else member.setLink(true);
}

/** The next fault of a role waits until this one's victim is back: a ZooKeeper server must be part of the majority again. */
async function recovered(history: readonly ChaosEvent[], { role, address }: Member): Promise<void> {
  const sinceMs = Date.now();
  await sleep(recoveryMs);
  if (role !== "zookeeper") return;
  const serves = (): boolean =>
    eventsOf(history, "zookeeper").some(({ host, atMs }) => host === address && atMs > sinceMs + recoveryMs);
  while (!serves() && Date.now() < sinceMs + 30_000) await sleep(250);
}

/** Who was killed and is back is still the leader by its old session: the next fault is for whoever comes after. */
async function takenOver(history: readonly ChaosEvent[], { role, address }: Member, sinceMs: number): Promise<void> {
  const serves = (): boolean =>
    eventsOf(history, "serves").some(({ group, host, atMs }) => group === role && host !== address && atMs > sinceMs);
  while (!serves() && Date.now() < sinceMs + 30_000) await sleep(250);
}

/** By the election, if that one also serves by now. */
function leaderOf(history: readonly ChaosEvent[], group: Group): string | undefined {
  const elected = eventsOf(history, "leader").findLast((event) => event.group === group)?.host;
  const serving = eventsOf(history, "serves").findLast((event) => event.group === group)?.host;
  return elected === serving ? elected : undefined;
}
