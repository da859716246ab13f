// A peaceful history passes every rule; for each rule there are forged histories that it rejects.
import { describe, expect, test } from "vitest";
import { faultPlan } from "./fault-plan.ts";
import { type ChaosEvent, eventsOf, type Status, steadyApps, type Write } from "./history.ts";
import { rules } from "./rules.ts";

const limits = { failoverMs: 6_000 };
const a = "10.0.0.1:8080";
const b = "10.0.0.2:8080";
const steady = Object.entries(steadyApps).flatMap(([app, count]) =>
  Array.from({ length: count }, (_, i) => ({ app, taskId: `${app}.${i}` })),
);
const scaled = (...ids: string[]) => ids.map((taskId) => ({ app: "/scaled", taskId }));
const processes = (atMs: number, ...ids: string[]): ChaosEvent => ({
  kind: "processes",
  tasks: [...steady, ...scaled(...ids)],
  atMs,
});
const write = (app: string, value: string, startedMs: number, more: Partial<Write> = {}): Write => ({
  kind: "write",
  app,
  value,
  startedMs,
  endedMs: startedMs + 50,
  outcome: "done",
  leader: `http://${a}`,
  ...more,
});
const stored = (version: number, term: number): ChaosEvent => ({
  kind: "stored",
  group: "marathon",
  version,
  writer: `/marathon/leader/member_${term}`,
  atMs: version,
});
const update = (taskId: string, state: string): ChaosEvent => ({ kind: "update", taskId, state, atMs: 600 });

function statusOf(scaledIds: readonly string[]): Status {
  const apps = new Map<string, string[]>([["/scaled", [...scaledIds]]]);
  for (const { app, taskId } of steady) apps.set(app, [...(apps.get(app) ?? []), taskId]);
  const list = [...apps].map(([id, taskIds]) => ({ id, instances: taskIds.length, running: taskIds.length, taskIds }));
  const register = { id: "/register", instances: 0, running: 0, mark: "2", taskIds: [] };
  return { kind: "status", apps: [...list, register], deployments: 0, agents: 2, pending: 0, atMs: 9_000 };
}

const peace: readonly ChaosEvent[] = [
  { kind: "leader", group: "marathon", node: "member_1", host: a, atMs: 1 },
  { kind: "serves", group: "marathon", host: a, atMs: 10 },
  ...Object.entries(steadyApps).map(([app, count]) => write(app, `instances:${count}`, 20)),
  write("/scaled", "instances:3", 100),
  write("/register", "mark:1", 150),
  stored(4, 1),
  processes(500, "s1", "s2", "s3"),
  { kind: "launched", taskId: "t1", atMs: 550 },
  update("t1", "TASK_RUNNING"),
  update("t1", "TASK_FINISHED"),
  { kind: "worked", taskId: "t1" },
  { kind: "launched", taskId: "t2", atMs: 560 },
  update("t2", "TASK_GONE"),
  { kind: "fault", role: "marathon", fault: "kill", host: a, led: true, atMs: 1_000 },
  { kind: "leader", group: "marathon", node: "member_2", host: b, atMs: 5_200 },
  { kind: "serves", group: "marathon", host: b, atMs: 5_300 },
  write("/scaled", "instances:1", 6_000, { leader: `http://${b}` }),
  write("/register", "mark:2", 6_100, { leader: `http://${b}` }),
  stored(5, 2),
  statusOf(["s1"]),
  processes(9_100, "s1"),
];

const without = (gone: (event: ChaosEvent) => boolean): ChaosEvent[] => peace.filter((event) => !gone(event));
/** The last look at processes, and what Marathon says of them, replaced. */
const ending = (status: Status, last: ChaosEvent): ChaosEvent[] => [...peace.slice(0, -2), status, last];
const extra = {
  kind: "processes",
  tasks: [...steady, ...scaled("s1"), { app: "/chaos/steady-1", taskId: "second" }],
  atMs: 800,
} as const;
const restarted = steady.map((task) => (task.app === "/chaos/steady-2" ? { ...task, taskId: "again" } : task));
const later = (status: Status, change: (app: Status["apps"][number]) => Status["apps"][number]): Status => ({
  ...status,
  apps: status.apps.map(change),
});

/** By rule: what was forged, and the history. */
const forged: Readonly<Record<string, Readonly<Record<string, readonly ChaosEvent[]>>>> = {
  "no task is killed without a reason": {
    "a steady task vanishes and another takes its place": [
      ...peace.slice(0, -2),
      later(statusOf(["s1"]), (app) => (app.id === "/chaos/steady-2" ? { ...app, taskIds: ["again"] } : app)),
      { kind: "processes", tasks: [...restarted, ...scaled("s1")], atMs: 9_100 },
    ],
    "three of the scaled app end where two were taken away": ending(statusOf(["s4"]), processes(9_100, "s4")),
  },
  "no acknowledged write is lost": {
    "an older mark is there": ending(
      later(statusOf(["s1"]), (app) => (app.id === "/register" ? { ...app, mark: "1" } : app)),
      processes(9_100, "s1"),
    ),
    "an acknowledged app is not there": ending(
      { ...statusOf(["s1"]), apps: statusOf(["s1"]).apps.filter(({ id }) => id !== "/register") },
      processes(9_100, "s1"),
    ),
    "a refused write has happened": [
      ...ending(
        later(statusOf(["s1"]), (app) => (app.id === "/register" ? { ...app, mark: "3" } : app)),
        processes(9_100, "s1"),
      ),
      write("/register", "mark:3", 6_200, { outcome: "refused" }),
    ],
  },
  "no instance runs twice": {
    "an app of one instance has two": [
      ...peace.slice(0, 8),
      extra,
      ...peace.slice(8, -2),
      later(statusOf(["s1"]), (app) => (app.id === "/chaos/steady-1" ? { ...app, taskIds: ["/chaos/steady-1.0"] } : app)),
      processes(9_100, "s1"),
    ],
  },
  "in calm exactly what is wanted runs": {
    "a task that Marathon does not name goes on": ending(statusOf(["s1"]), processes(9_100, "s1", "s2")),
    "a task that Marathon names has no process": ending(
      later(statusOf(["s1"]), (app) => (app.id === "/scaled" ? { ...app, taskIds: ["other"] } : app)),
      processes(9_100, "s1"),
    ),
    "nobody looked": without((event) => event.kind === "processes"),
  },
  "no deposed leader writes": {
    "the store has a write of the first term after one of the second": [...peace, stored(6, 1)],
    "the old leader acknowledges again, unelected": [...peace, write("/register", "mark:2", 6_300, { leader: `http://${a}` })],
  },
  "every update is delivered": {
    "a launched task's end is never told": without((event) => event.kind === "update" && event.taskId === "t2"),
    "a task that did its work was told to be gone": [
      ...without((event) => event.kind === "update" && event.taskId === "t1"),
      update("t1", "TASK_GONE"),
    ],
  },
  "a batch task that runs comes to its end": {
    "it ran, and failed half-way": [...peace, update("t2", "TASK_RUNNING")],
  },
  "a new leader serves in time": {
    "it came a second too late": peace.map((event) => {
      if (event.kind === "serves" && event.host === b) return { ...event, atMs: 8_000 };
      return event.kind === "write" && event.leader === `http://${b}` ? { ...event, endedMs: 8_100 } : event;
    }),
    "nobody took over": without(
      (event) => (event.kind === "serves" && event.host === b) || (event.kind === "write" && event.leader === `http://${b}`),
    ),
  },
};

const violationsOf = (name: string, history: readonly ChaosEvent[]): readonly string[] =>
  rules[name]?.(history, limits).violations ?? ["no such rule"];

describe("the rules of a chaos run", () => {
  test("each has forged histories", () => expect(Object.keys(forged).sort()).toEqual(Object.keys(rules).sort()));

  test.for(Object.keys(rules))("a peaceful history passes: %s", (name) => {
    const verdict = rules[name]?.(peace, limits);
    expect(verdict?.violations).toEqual([]);
    expect(verdict?.checks).toBeGreaterThan(0);
  });

  const cases = Object.entries(forged).flatMap(([rule, histories]) =>
    Object.entries(histories).map(([what, history]) => ({ rule, what, history })),
  );
  test.for(cases)("$rule: $what", ({ rule, history }) => {
    expect(violationsOf(rule, history)).not.toEqual([]);
  });

  test("an unknown write may have happened, or not", () => {
    const maybe = write("/register", "mark:3", 6_200, { outcome: "unknown" });
    const happened = later(statusOf(["s1"]), (app) => (app.id === "/register" ? { ...app, mark: "3" } : app));
    const rule = "no acknowledged write is lost";
    expect(violationsOf(rule, [...peace, maybe])).toEqual([]);
    expect(violationsOf(rule, [...ending(happened, processes(9_100, "s1")), maybe])).toEqual([]);
    expect(violationsOf(rule, ending(happened, processes(9_100, "s1")))).not.toEqual([]);
  });

  test("a takeover while a ZooKeeper server is down is not measured", () => {
    const outage: ChaosEvent = {
      kind: "fault",
      role: "zookeeper",
      fault: "kill",
      host: "10.0.0.9:2181",
      led: false,
      atMs: 2_000,
    };
    expect(rules["a new leader serves in time"]?.([...peace, outage], limits).checks).toBe(0);
  });
});

test("a seed says which faults come; every twelve are all of them, and who is silent is so for longer than its session", () => {
  const take = (seed: number) => {
    const plan = faultPlan(seed, 4_000);
    return Array.from({ length: 24 }, () => plan.next().value);
  };
  expect(take(7)).toEqual(take(7));
  expect(take(8)).not.toEqual(take(7));
  for (const dozen of [take(7).slice(0, 12), take(7).slice(12)])
    expect(new Set(dozen.map(({ role, fault }) => `${role} ${fault}`)).size).toBe(12);
  for (const { fault, lastsMs } of take(7)) expect(fault === "kill" || lastsMs > 4_000).toBe(true);
});

test("the peaceful history has every kind of event that the rules look at", () => {
  for (const kind of [
    "write",
    "leader",
    "serves",
    "stored",
    "launched",
    "update",
    "processes",
    "fault",
    "status",
    "worked",
  ] as const)
    expect(eventsOf(peace, kind).length).toBeGreaterThan(0);
});
