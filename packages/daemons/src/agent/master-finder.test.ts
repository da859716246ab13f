import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DetectedMaster } from "./detect-master.ts";
import { fixedMaster } from "./master-finder.ts";

const own = (pid: string): DetectedMaster => ({ pid, toldByMaster: true, hostname: "host" });
const standIn = (pid: string): DetectedMaster => ({ pid, toldByMaster: false });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A finder whose looks find what `found` holds at that time. */
function finderOf(found: { now: DetectedMaster | undefined }) {
  const told: (string | undefined)[] = [];
  const looks = { count: 0 };
  const finder = fixedMaster("host:5050", async () => {
    looks.count++;
    return found.now;
  });
  void finder.start((pid) => told.push(pid));
  return { finder, told, looks };
}

test("a master that is down when it is looked for is asked again until it tells its own pid", async () => {
  const found = { now: standIn("master@127.0.0.1:5050") as DetectedMaster | undefined };
  const { told, looks } = finderOf(found);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(["master@127.0.0.1:5050"]);
  expect(looks.count).toBeGreaterThan(1);
  found.now = own("master@10.0.0.1:5050");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(["master@127.0.0.1:5050", "master@10.0.0.1:5050"]);
  const after = looks.count;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.count).toBe(after);
});

test("a name that can't be resolved is looked up again", async () => {
  const found: { now: DetectedMaster | undefined } = { now: undefined };
  const { finder, told } = finderOf(found);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([undefined]);
  found.now = own("master@10.0.0.1:5050");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([undefined, "master@10.0.0.1:5050"]);
  expect(finder.hostname()).toBe("host");
});

test("whoever asks gets an answer, and no outage makes a pid forgotten that the master told", async () => {
  const found: { now: DetectedMaster | undefined } = { now: own("master@10.0.0.1:5050") };
  const { finder, told } = finderOf(found);
  await vi.advanceTimersByTimeAsync(0);
  for (const outage of [standIn("master@127.0.0.1:5050"), undefined]) {
    found.now = outage;
    finder.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(told.at(-1)).toBe("master@10.0.0.1:5050");
  }
  expect(told).toHaveLength(3);
  found.now = own("master@10.0.0.2:5050");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.slice(3)).toEqual(["master@10.0.0.2:5050"]);
});

test("the answer to an older look does not follow that to a newer one, and none follows stop", async () => {
  const answers: ((found: DetectedMaster) => void)[] = [];
  const told: (string | undefined)[] = [];
  const finder = fixedMaster("host:5050", () => new Promise((resolve) => answers.push(resolve)));
  await finder.start((pid) => told.push(pid));
  finder.look();
  answers[1]?.(own("new"));
  answers[0]?.(own("old"));
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(["new"]);
  finder.look();
  finder.stop();
  answers[2]?.(standIn("late"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["new"]);
  expect(answers).toHaveLength(3);
});
