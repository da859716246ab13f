import { err, ok } from "@mesolite/base";
import { expect, test } from "vitest";
import { executeTimes } from "./execute-task.ts";
import { mesosExecute, type MesosExecuteInput } from "./mesos-execute.ts";

interface Said {
  readonly exitCode: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watchMasters: MesosExecuteInput["watchMasters"] = () => Promise.reject(new Error("no zk:// address was given")),
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await mesosExecute({
    argv,
    env,
    readFile: () => "",
    user: "u",
    watchMasters,
    times: { ...executeTimes, unreachableMs: 1 },
    io: { out: (line) => void out.push(line), err: (line) => void err.push(line), onInterrupt: () => () => {} },
  });
  return { exitCode, out, err };
}

test("--help and --version are printed, not run", async () => {
  expect(await run(["--help"])).toMatchObject({ exitCode: 0, out: [expect.stringMatching(/^Usage: mesos-execute/)], err: [] });
  expect(await run(["--version"])).toMatchObject({ exitCode: 0, out: [expect.stringMatching(/^mesos \d+\.\d+\.\d+$/)], err: [] });
});

test.each([
  [["--name=x"], /^--master is missing/],
  [["--master=h", "--nam=x"], /^There is no flag --nam\. Did you mean --name\?/],
  [["--master=h", "--command=x"], /^--name is missing.* See mesos-execute --help$/],
])("%j is refused in one sentence", async (argv, message) => {
  expect(await run(argv)).toEqual({ exitCode: 1, out: [], err: [expect.stringMatching(message)] });
});

test("flags come from the environment too, and those without effect are told", async () => {
  const { exitCode, err } = await run(["--tty"], { MESOS_MASTER: "127.0.0.1:1", MESOS_NAME: "x", MESOS_COMMAND: "y" });
  expect(exitCode).toBe(1);
  expect(err).toEqual([
    "--tty is accepted, but has no effect yet",
    expect.stringMatching(/^Can't subscribe to the master at --master=127\.0\.0\.1:1/),
  ]);
});

test("--master=zk://… follows the leading master, and a bad one is one sentence", async () => {
  const argv = ["--master=zk://h:2181/mesos", "--name=x", "--command=y"];
  const leader = new TextEncoder().encode('{"id":"m","ip":0,"port":1,"address":{"ip":"127.0.0.1","port":1}}');
  const watch = {
    watchLeader: async (onChange: (data: Uint8Array) => void) => {
      onChange(leader);
      return { stop: () => {} };
    },
  };
  expect((await run(argv, {}, async () => ok(watch))).err).toEqual([
    expect.stringMatching(/^Can't subscribe to the master at --master=zk:\/\/h:2181\/mesos: .*127\.0\.0\.1:1/),
  ]);
  const refused = await run(argv, {}, async () => err("mesos-execute: --master: no such place"));
  expect(refused).toEqual({ exitCode: 1, out: [], err: ["mesos-execute: --master: no such place. See mesos-execute --help"] });
});
