// npm run sim -- [--seeds N] [--from S] [--jobs J] [--cells]: simulated clusters of the seeds S to S+N-1, spread over J processes.
//
// Every seed that breaks an invariant is reported with its last events and the command that replays it. The last line says how many
// seeds and events there were, in what share of the seeds each fault happened, and the share of the reachable cells (state, event) that
// were reached; with --cells, those that were hardly or never reached are listed before it. Exit status 1 when a seed failed, or when a batch of 200 seeds or more leaves out more than 5 % of the cells, or a kind of
// fault or of operation in more than 95 % of its seeds.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkNode, ensureBuilt, ensureInstalled, fail } from "./prepare.mjs";

/** Seeds that a process is given at a time: a few seconds of work. */
const portion = 10;
/** Reported in full; of further ones only the first lines, which name the seed and what broke. */
const mostReported = 10;

if (process.send) await runPortions();
else await runBatch();

/** A child: runs the portions that it is given until it is told to end. */
async function runPortions() {
  const { runSeeds } = await import("@mesolite/sim");
  process.on("message", (message) => {
    if (message.kind === "end") return process.disconnect();
    process.send(runSeeds(message.from, message.seeds));
  });
  process.send("ready");
}

async function runBatch() {
  const { seeds, from, jobs, cells } = readFlags();
  checkNode();
  ensureInstalled();
  ensureBuilt();
  const { mergeBatches, rareCells, summarise } = await import("@mesolite/sim");
  let total = mergeBatches([]);
  let next = from;
  const take = () => {
    const count = Math.min(portion, from + seeds - next);
    next += count;
    return count > 0 ? { kind: "run", from: next - count, seeds: count } : { kind: "end" };
  };
  const took = (batch) => {
    for (const [i, failure] of batch.failures.entries())
      console.error(total.failures.length + i < mostReported ? `${failure}\n` : failure.split("\n", 1)[0]);
    total = mergeBatches([total, batch]);
  };
  const codes = await Promise.all(Array.from({ length: Math.min(jobs, Math.ceil(seeds / portion)) }, () => work(take, took)));
  const { line, problems } = summarise(total);
  for (const problem of problems) console.error(problem);
  if (codes.some((code) => code !== 0)) console.error("a process ended before its time");
  if (cells) for (const cell of rareCells(total)) console.log(cell);
  console.log(line);
  process.exitCode = problems.length > 0 || codes.some((code) => code !== 0) ? 1 : 0;
}

/** @returns the exit status of a child that worked until nothing was left */
function work(take, took) {
  const child = fork(fileURLToPath(import.meta.url));
  return new Promise((resolve) => {
    child.on("message", (message) => {
      if (message !== "ready") took(message);
      child.send(take());
    });
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });
}

function readFlags() {
  const options = { seeds: { type: "string" }, from: { type: "string" }, jobs: { type: "string" }, cells: { type: "boolean" } };
  let values = {};
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    fail(`${error.message}. Usage: npm run sim -- [--seeds N] [--from S] [--jobs J] [--cells]`);
  }
  const number = (name, fallback) => {
    const value = Number(values[name] ?? fallback);
    if (!Number.isSafeInteger(value) || value < 1) fail(`--${name}=${values[name]}: expected a whole number of at least 1`);
    return value;
  };
  return {
    seeds: number("seeds", 1_000),
    from: number("from", 1),
    jobs: number("jobs", availableParallelism()),
    cells: values.cells === true,
  };
}
