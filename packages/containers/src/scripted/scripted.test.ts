import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ContainerSpec } from "@mesolite/base";
import { type Behaviour, containerizerContract } from "../contract/cases.ts";
import { parseScript, scriptOf } from "./script.ts";
import { scriptedContainerizer } from "./scripted-containerizer.ts";
import { ScriptedHost } from "./scripted-containers.ts";

function spec(script: string): ContainerSpec {
  const containerId = randomUUID();
  return {
    containerId,
    frameworkId: "f",
    executorId: "e",
    taskId: "t",
    sandboxDir: "/s",
    containerizer: "mesos",
    command: { kind: "shell", value: "server" },
    volumes: [],
    cpus: 2,
    memMiB: 32,
    environment: { MESOLITE_SCRIPT: script },
    uris: [],
  };
}

const scripts: Record<Behaviour["kind"], (behaviour: Behaviour) => string> = {
  exit: (behaviour) => (behaviour.kind === "exit" ? `run=${behaviour.afterMs},exit=${behaviour.code}` : ""),
  forever: () => "",
  stubborn: () => "stubborn",
  unstartable: () => "fail=there is no such image",
};

describe("the contract", () => {
  // The cases wait in real time.
  const host = new ScriptedHost({
    now: () => Date.now(),
    after(delayMs, callback) {
      const timer = setTimeout(callback, Math.min(delayMs, 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
  });
  const harness = {
    make: async () => scriptedContainerizer(host),
    spec: (behaviour: Behaviour) => spec(scripts[behaviour.kind](behaviour)),
    patienceMs: 5000,
  };
  test.each(containerizerContract.map((one) => [one.name, one] as const))("%s", async (_name, one) => one.run(harness));
});

/** A clock that jumps to the next timer. */
function virtualHost() {
  let nowMs = 0;
  let timers: { atMs: number; callback: () => void }[] = [];
  const host = new ScriptedHost({
    now: () => nowMs,
    after(delayMs, callback) {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  });
  const advance = (toMs: number) => {
    for (;;) {
      const next = timers.filter((one) => one.atMs <= toMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      nowMs = next.atMs;
      next.callback();
    }
    nowMs = toMs;
  };
  return { host, advance };
}

test("times are the script's, and an agent that takes over hears the exit", () => {
  const { host, advance } = virtualHost();
  const told: string[] = [];
  const hear = (who: string) => (exited: { exit: unknown }) => void told.push(`${who} ${JSON.stringify(exited.exit)}`);
  host.attach(hear("first"));
  const one = spec("start=100,run=1000,exit=3");
  host.launch(one, (outcome) => told.push(outcome.kind));
  advance(99);
  expect(told).toEqual([]);
  advance(100);
  expect(told).toEqual(["started"]);
  host.attach(hear("second"));
  expect(host.recover([one]).get(one.containerId)).toMatchObject({ kind: "running" });
  advance(1099);
  expect(told).toHaveLength(1);
  advance(1100);
  expect(told).toEqual(["started", 'second {"kind":"exited","code":3}']);
  expect(host.recover([one]).get(one.containerId)).toEqual({ kind: "exited", exit: { kind: "exited", code: 3 } });
});

test("a launch that had not started when its agent died never does", () => {
  const { host, advance } = virtualHost();
  const one = spec("start=100");
  let outcomes = 0;
  host.launch(one, () => outcomes++);
  host.attach(() => {});
  expect(host.recover([one]).get(one.containerId)).toEqual({ kind: "neverStarted" });
  advance(1000);
  expect([outcomes, host.running()]).toEqual([0, []]);
});

test("out of memory, slow and stubborn ends", () => {
  const { host, advance } = virtualHost();
  const told: unknown[] = [];
  host.attach((exited) => told.push(exited.limitation?.reason ?? exited.exit));
  const [oom, slow, stubborn] = [spec("run=10,oom"), spec("term=50"), spec("stubborn")];
  for (const one of [oom, slow, stubborn]) host.launch(one, () => {});
  advance(10);
  host.kill(slow.containerId, "SIGTERM");
  host.kill(stubborn.containerId, "SIGTERM");
  advance(59);
  expect(told).toEqual(["REASON_CONTAINER_LIMITATION_MEMORY"]);
  advance(60);
  host.kill(stubborn.containerId, "SIGKILL");
  advance(61);
  expect(told.slice(1)).toEqual([
    { kind: "signaled", signal: 15 },
    { kind: "signaled", signal: 9 },
  ]);
});

test.each([
  ["true", 0, 0],
  ["false", 0, 1],
  ["sleep 2; exit 4", 2000, 4],
  ["sleep 0.5 && false", 500, 1],
  ["python3 -m http.server", undefined, 0],
])("command %j runs %s ms and exits with %s", (value, runMs, code) => {
  expect(scriptOf({ command: { kind: "shell", value }, environment: {} })).toMatchObject({
    ok: true,
    value: { end: { kind: "exit", code } },
  });
  const script = scriptOf({ command: { kind: "shell", value }, environment: {} });
  expect(script.ok && script.value.runMs).toBe(runMs);
});

test("a script that can't be read says where", () => {
  expect(parseScript("run=5,jump")).toEqual({ ok: false, error: 'MESOLITE_SCRIPT can\'t be read at "jump"' });
  expect(parseScript("run=soon").ok).toBe(false);
});
