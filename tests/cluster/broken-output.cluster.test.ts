// What a daemon's lines are written to may end before the daemon does: a terminal, a log collector, the space on a disk.
import { afterEach, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { type Program, repository, start } from "../support/program.ts";
import { freePorts, scratchFolder } from "../support/scratch.ts";

let cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  cleanups = [];
});

function bash(command: string): Program {
  const program = start("/bin/bash", ["-c", `exec ${repository}/bin/${command}`]);
  cleanups.push(() => program.stop("SIGKILL"));
  return program;
}

async function serves(program: Program, url: string): Promise<void> {
  await eventually(`${url} answers, or the program has ended`, async () => {
    if (program.child.exitCode !== null) return true;
    return fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  expect(program.child.exitCode).toBeNull();
}

test.each([
  ["a full disk", "2>/dev/full"],
  ["a reader that has ended", "2> >(exec true)"],
])("mesos-master with stderr to %s serves, and ends in good order", async (_name, redirection) => {
  const [port = 0] = await freePorts(1);
  const master = bash(`mesos-master --registry=in_memory --ip=127.0.0.1 --port=${port} --no-hostname_lookup ${redirection}`);
  await serves(master, `http://127.0.0.1:${port}/health`);
  expect(await master.stop()).toBe(0);
});

test("mesolite up with nowhere to write to serves, and ends in good order", async () => {
  const scratch = scratchFolder("broken-output");
  cleanups.push(() => scratch.remove());
  const [master, agent, marathon] = await freePorts(3);
  const ports = `--master-port ${master} --agent-port ${agent} --marathon-port ${marathon}`;
  const up = bash(`mesolite up --dir ${scratch.path}/var ${ports} >/dev/full 2>/dev/full`);
  await serves(up, `http://127.0.0.1:${marathon}/ping`);
  expect(await up.stop()).toBe(0);
});
