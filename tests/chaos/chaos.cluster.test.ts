// Three ZooKeeper servers, three masters, three Marathons and two agents under load, killed, stopped and cut off at random.
// The whole, ten minutes: `npm run chaos -- --minutes 10 --seed N`.
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { need } from "../support/needs.ts";
import { sessionMs } from "./cluster.ts";
import { runChaos } from "./run-chaos.ts";
import { summarize } from "./summary.ts";

// scripts/chaos.mjs sets these for a longer run.
const minutes = Number(process.env["CHAOS_MINUTES"] ?? 1.1);
const seed = Number(process.env["CHAOS_SEED"] ?? Math.floor(Math.random() * 1e6));
const isWhole = process.env["CHAOS_MINUTES"] !== undefined;
const load = isWhole ? { scaledApps: 10, mostInstances: 40 } : { scaledApps: 4, mostInstances: 14 };

test("nothing is lost, whoever dies, stops or is cut off", { timeout: minutes * 60_000 + 240_000 }, async (context) => {
  need(context, "root", "netns", "zookeeper");
  const { history, deaths, settledMs } = await runChaos({
    seed,
    faultsMs: minutes * 60_000,
    calmMs: 90_000,
    ...load,
    log: (line) => console.log(line),
    keep: process.env["CHAOS_KEEP"],
  });
  const { lines, violations, total } = summarize(history, { failoverMs: sessionMs + 2_000 }, seed);
  const settled = settledMs === undefined ? "never settled" : `settled after ${settledMs} ms`;
  const report = [...lines, settled, ...violations, ...deaths, total].join("\n");
  console.log(report);
  const file = process.env["CHAOS_REPORT"];
  if (file !== undefined) writeFileSync(file, `${report}\n`);
  expect([...violations, ...deaths]).toEqual([]);
  expect(settledMs).toBeDefined();
});
