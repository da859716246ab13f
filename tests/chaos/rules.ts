// What must hold for a history, whatever was done to the cluster. Pure: each rule has a forged history that it rejects, in the test.
import { type ChaosEvent, eventsOf, type Group, steadyApps, type Write } from "./history.ts";
import { updateRules } from "./update-rules.ts";

export interface Verdict {
  /** How many single facts were looked at. */
  readonly checks: number;
  readonly violations: readonly string[];
}

export type Rule = (history: readonly ChaosEvent[], limits: Limits) => Verdict;

export interface Limits {
  /** From the old leader's death until another serves. */
  readonly failoverMs: number;
}

/** All of them, by the promise that they check. */
export const rules: Readonly<Record<string, Rule>> = {
  "no task is killed without a reason": killedForAReason,
  "no acknowledged write is lost": acknowledgedWritesHold,
  "no instance runs twice": noInstanceTwice,
  "in calm exactly what is wanted runs": exactlyWantedInCalm,
  "no deposed leader writes": noDeposedWriter,
  ...updateRules,
  "a new leader serves in time": (history, limits) => {
    const taken = failovers(history);
    return {
      checks: taken.length,
      violations: taken
        .filter(({ tookMs }) => !(tookMs <= limits.failoverMs))
        .map(({ group, host, tookMs }) => `${group}: after the death of ${host} it took ${tookMs} ms, not ${limits.failoverMs}`),
    };
  },
};

/** Steady apps are never changed: none of their tasks may ever end. Others lose at most as many as their writes take away. */
function killedForAReason(history: readonly ChaosEvent[]): Verdict {
  const seen = new Map<string, Set<string>>();
  const ended = new Map<string, Set<string>>();
  for (const { tasks } of eventsOf(history, "processes")) {
    const present = new Set(tasks.map(({ taskId }) => taskId));
    for (const [app, ids] of seen) for (const id of ids) if (!present.has(id)) setOf(ended, app).add(id);
    for (const { app, taskId } of tasks) if (app !== "batch") setOf(seen, app).add(taskId);
  }
  const violations = [...ended].flatMap(([app, ids]) => {
    const explained = app in steadyApps ? 0 : takenAway(writesOf(history, app));
    return ids.size <= explained ? [] : [`${app}: ${ids.size} tasks ended, ${explained} were taken away: ${[...ids].join(" ")}`];
  });
  return { checks: [...seen.values()].reduce((sum, ids) => sum + ids.size, 0), violations };
}

/** The most instances that the writes can have ended, whichever of the unknown ones happened. */
function takenAway(writes: readonly Write[]): number {
  let highest = 0;
  let taken = 0;
  for (const write of writes.filter(({ outcome }) => outcome !== "refused")) {
    const wanted = instancesOf(write.value);
    taken += Math.max(0, highest - wanted);
    // What an unknown write did not take away, the next one may.
    highest = write.outcome === "done" ? wanted : Math.max(highest, wanted);
  }
  return taken;
}

/** What is there at the end is the last acknowledged write, or one whose outcome its sender never learnt. */
function acknowledgedWritesHold(history: readonly ChaosEvent[]): Verdict {
  const status = eventsOf(history, "status").at(-1);
  const apps = [...new Set(eventsOf(history, "write").map(({ app }) => app))];
  const violations = apps.flatMap((app) => {
    const writes = writesOf(history, app);
    const last = writes.findLast(({ outcome }) => outcome === "done");
    if (!last) return [];
    const allowed = [last.value, ...writes.filter(({ outcome }) => outcome === "unknown").map(({ value }) => value)];
    const found = status?.apps.find(({ id }) => id === app);
    const is = !found ? "absent" : last.value.startsWith("instances:") ? `instances:${found.instances}` : `mark:${found.mark}`;
    return status && allowed.includes(is) ? [] : [`${app} is ${is}; acknowledged was ${last.value} (of ${allowed.join(" ")})`];
  });
  return { checks: eventsOf(history, "write").filter(({ outcome }) => outcome === "done").length, violations };
}

/**
 * At no moment has a steady app more processes than it wants. One that is scaled down and up again may: its new instances need not wait
 * for those that are being killed.
 */
function noInstanceTwice(history: readonly ChaosEvent[]): Verdict {
  const violations: string[] = [];
  let checks = 0;
  for (const { tasks, atMs } of eventsOf(history, "processes")) {
    for (const [app, ids] of byApp(tasks)) {
      checks += 1;
      const writes = writesOf(history, app).filter(({ outcome, startedMs }) => outcome !== "refused" && startedMs <= atMs);
      const wanted = Math.max(0, ...writes.map(({ value }) => instancesOf(value)));
      const most = steadyApps[app] ?? wanted + takenAway(writes);
      if (ids.size > most) violations.push(`${app}: ${ids.size} instances at ${atMs}, at most ${most} may`);
    }
  }
  return { checks, violations };
}

/** Settled, the processes on the hosts are those that Marathon names, and as many as it wants. */
function exactlyWantedInCalm(history: readonly ChaosEvent[]): Verdict {
  const status = eventsOf(history, "status").at(-1);
  const last = eventsOf(history, "processes").at(-1);
  if (!status || !last) return { checks: 1, violations: ["nothing was asked in the calm"] };
  const processes = byApp(last.tasks);
  const violations = status.apps.flatMap(({ id, instances, taskIds, running }) => {
    const found = [...(processes.get(id) ?? [])].sort().join(" ");
    const named = [...taskIds].sort().join(" ");
    const isRight = running === instances && taskIds.length === instances && found === named;
    return isRight ? [] : [`${id}: wanted ${instances}, Marathon names [${named}], running [${found}]`];
  });
  for (const [app, count] of Object.entries(steadyApps)) {
    const found = status.apps.find(({ id }) => id === app);
    if (found?.instances !== count) violations.push(`${app} has ${found?.instances} instances, not ${count}`);
  }
  for (const app of processes.keys()) {
    if (!status.apps.some(({ id }) => id === app)) violations.push(`${app} runs, and Marathon does not know it`);
  }
  return { checks: status.apps.length, violations };
}

/** The store's writers come in the order of their terms; and who acknowledges again after another did was elected again. */
function noDeposedWriter(history: readonly ChaosEvent[]): Verdict {
  const violations: string[] = [];
  const stored = eventsOf(history, "stored");
  for (const group of ["master", "marathon"] as const) {
    let latest = -1;
    for (const { version, writer } of stored.filter((event) => event.group === group).sort((a, b) => a.version - b.version)) {
      const term = Number(writer.slice(writer.lastIndexOf("_") + 1));
      if (term < latest) violations.push(`${group}: write ${version} is of term ${term}, after one of term ${latest}`);
      latest = Math.max(latest, term);
    }
  }
  const done = eventsOf(history, "write").filter(({ outcome, leader }) => outcome === "done" && leader !== undefined);
  done.sort((a, b) => a.endedMs - b.endedMs);
  return { checks: stored.length + done.length, violations: [...violations, ...returnsUnelected(history, done)] };
}

function returnsUnelected(history: readonly ChaosEvent[], done: readonly Write[]): string[] {
  const elections = eventsOf(history, "leader").filter(({ group }) => group === "marathon");
  const lastOf = new Map<string, Write>();
  const violations: string[] = [];
  let previous: Write | undefined;
  for (const write of done) {
    const { leader = "" } = write;
    const own = lastOf.get(leader);
    // Only what came strictly after the other's acknowledgement tells an order.
    if (own && previous && previous.leader !== leader && write.startedMs > previous.endedMs && previous.startedMs > own.endedMs) {
      const elected = elections.some(
        ({ host, atMs }) => `http://${host}` === leader && atMs > own.startedMs && atMs < write.endedMs + 5_000,
      );
      if (!elected) violations.push(`${leader} acknowledged ${write.value} after ${previous.leader} did, without an election`);
    }
    lastOf.set(leader, write);
    previous = write;
  }
  return violations;
}

export interface Failover {
  readonly group: Group;
  readonly host: string;
  /** NaN: nobody served before the run ended. */
  readonly tookMs: number;
}

/** From each leader's death (or silence) to the first answer of another. Not while a ZooKeeper server was down: its own election adds. */
export function failovers(history: readonly ChaosEvent[]): Failover[] {
  const outages = eventsOf(history, "fault").filter(({ role }) => role === "zookeeper");
  const ends = eventsOf(history, "healed").filter(({ role }) => role === "zookeeper");
  return eventsOf(history, "fault").flatMap(({ role, host, led, atMs }) => {
    if (!led || (role !== "master" && role !== "marathon")) return [];
    const untilMs = firstAnswerMs(history, role, host, atMs);
    const overlaps = outages.some((outage) => {
      const healedMs = ends.find((end) => end.host === outage.host && end.atMs > outage.atMs)?.atMs ?? Number.POSITIVE_INFINITY;
      return outage.atMs < untilMs && healedMs > atMs;
    });
    return overlaps ? [] : [{ group: role, host, tookMs: Number.isFinite(untilMs) ? untilMs - atMs : Number.NaN }];
  });
}

/** Of another than `host`: to one who looked, or to a write. */
function firstAnswerMs(history: readonly ChaosEvent[], group: Group, host: string, sinceMs: number): number {
  const looks = eventsOf(history, "serves").filter((event) => event.group === group && event.host !== host);
  const writes = eventsOf(history, "write").filter(
    ({ outcome, leader }) => outcome === "done" && leader !== undefined && leader !== `http://${host}`,
  );
  const answers = [...looks.map(({ atMs }) => atMs), ...(group === "marathon" ? writes.map(({ endedMs }) => endedMs) : [])];
  return Math.min(...answers.filter((atMs) => atMs > sinceMs));
}

function writesOf(history: readonly ChaosEvent[], app: string): Write[] {
  return eventsOf(history, "write")
    .filter((write) => write.app === app)
    .sort((a, b) => a.startedMs - b.startedMs);
}

function instancesOf(value: string): number {
  return value.startsWith("instances:") ? Number(value.slice("instances:".length)) : 0;
}

function byApp(tasks: readonly { taskId: string; app: string }[]): Map<string, Set<string>> {
  const apps = new Map<string, Set<string>>();
  for (const { app, taskId } of tasks) if (app !== "batch") setOf(apps, app).add(taskId);
  return apps;
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set);
  return set;
}
