import { afterAll, beforeAll, expect, test } from "vitest";
import { startCluster, type TestCluster } from "../support/cluster.ts";
import { runProgram } from "../support/program.ts";
import { freePorts } from "../support/scratch.ts";

let cluster: TestCluster;

beforeAll(async () => {
  cluster = await startCluster("execute");
});

afterAll(() => cluster?.stop());

test("mesos-execute runs a command and ends with its success", async () => {
  const { status, output } = await runProgram("mesos-execute", [
    `--master=${cluster.masterAddress}`,
    "--name=x",
    "--command=echo hi",
  ]);
  expect(output).toContain("TASK_FINISHED");
  expect(status).toBe(0);
});

test("mesos-execute ends with its failure", async () => {
  const { status, output } = await runProgram("mesos-execute", [
    `--master=${cluster.masterAddress}`,
    "--name=x",
    "--command=exit 3",
  ]);
  expect(output).toContain("Command exited with status 3");
  expect(status).toBe(1);
});

test("mesos-execute ends when there is no master, and names the flag and the address", async () => {
  const [port] = await freePorts(1);
  const { status, output } = await runProgram("mesos-execute", [`--master=127.0.0.1:${port}`, "--name=x", "--command=true"]);
  expect(status).not.toBe(0);
  expect(output).toContain("--master");
  expect(output).toContain(`127.0.0.1:${port}`);
});
