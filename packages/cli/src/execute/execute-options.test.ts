import { executeFlags, parseStoutFlags } from "@mesolite/runtime";
import { describe, expect, test } from "vitest";
import { type ExecuteOptions, executeOptions } from "./execute-options.ts";

const files: Readonly<Record<string, string>> = {
  "/env.json": `{"FROM": "file"}`,
  "/task.json": `{"name": "t", "task_id": {"value": "t.1"}, "resources": [{"name": "cpus", "type": "SCALAR", "scalar": {"value": 1}, "role": "web"}]}`,
};

function readFile(path: string): string {
  const text = files[path];
  if (text === undefined) throw new Error("no such file");
  return text;
}

/** The error, as the user reads it, or the options. */
function parse(argv: readonly string[], user: string | undefined = "u"): string | ExecuteOptions {
  const parsed = parseStoutFlags({
    program: "mesos-execute",
    specs: executeFlags,
    argv: ["--master=h:1", ...argv],
    env: {},
    readFile,
    version: "",
  });
  if (parsed.kind !== "flags") return parsed.kind === "refused" ? parsed.message : parsed.text;
  const options = executeOptions(parsed.flags, { user, readFile });
  return options.ok ? options.value : options.error;
}

const named = ["--name=x", "--command=echo hi"];

describe("refused in one sentence that names the flag", () => {
  test.each<[readonly string[], RegExp]>([
    [[], /^--name is missing/],
    [["--name=x"], /^--command is missing/],
    [["--name=x", "--no-shell"], /^--command is missing: with --no-shell/],
    [[...named, "--resources=cpus"], /^--resources: expected name:value/],
    [[...named, "--env=[1]"], /^--env: expected a JSON object/],
    [[...named, "--env={"], /^--env: expected a JSON object/],
    [[...named, `--env={"A": 1}`], /^--env: .*A is 1/],
    [[...named, "--env=/none.json"], /^--env: can't read the file \/none\.json/],
    [[...named, "--containerizer=rkt"], /^--containerizer: expected mesos or docker, got "rkt"/],
    [[...named, "--containerizer=docker"], /--docker_image/],
    [[...named, "--content_type=xml"], /^--content_type: expected protobuf or json/],
    [[...named, "--role=a b"], /^--role: /],
    [[...named, "--framework_capabilities=GPU_RESOURCES,FLY"], /^--framework_capabilities: .*"FLY"/],
    [[...named, "--kill_after=-1secs"], /^--kill_after: /],
    [[...named, "--kill_after=soon"], /^--kill_after: expected a duration/],
    [["--task_group={}"], /^--task_group is not supported yet/],
    [["--task={", "--name=x"], /^--name and --task exclude each other/],
    [["--task={"], /^--task: expected a TaskInfo as JSON/],
    [["--task=[]"], /^--task: expected a TaskInfo as JSON.*got \[\]/],
    [[`--task={"name": "x"}`], /^--task: expected a TaskInfo as JSON.*task_id/],
    [["--task=/none.json"], /^--task: can't read the file/],
  ])("%j", (argv, message) => {
    expect(parse(argv)).toMatch(message);
  });

  test("--master", () => {
    expect(parse(["--name=x"].concat("--command=y"), "u")).toMatchObject({ master: "h:1" });
    const parsed = parseStoutFlags({
      program: "mesos-execute",
      specs: executeFlags,
      argv: [...named, "--master=h:port"],
      env: {},
      readFile,
      version: "",
    });
    expect(parsed.kind === "flags" && executeOptions(parsed.flags, { user: "u", readFile })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^--master: .*host:port/),
    });
    expect(
      parseStoutFlags({ program: "mesos-execute", specs: executeFlags, argv: named, env: {}, readFile, version: "" }),
    ).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/^--master is missing/),
    });
  });

  test("a user without name", () => {
    const parsed = parseStoutFlags({
      program: "mesos-execute",
      specs: executeFlags,
      argv: ["--master=h", ...named],
      env: {},
      readFile,
      version: "",
    });
    expect(parsed.kind === "flags" && executeOptions(parsed.flags, { user: undefined, readFile })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/no name on this machine/),
    });
  });
});

test("the plain task", () => {
  expect(parse([...named, `--env={"A": "1"}`, "--kill_after=2secs", "--content_type=json"])).toMatchObject({
    contentKind: "json",
    killAfterMs: 2_000,
    framework: { name: "mesos-execute instance", user: "u", roles: ["*"], checkpoint: false },
    task: {
      name: "x",
      task_id: { value: "x" },
      command: { shell: true, value: "echo hi", environment: { variables: [{ name: "A", value: "1" }] } },
      container: undefined,
      resources: [
        { name: "cpus", scalar: { value: 1 } },
        { name: "mem", scalar: { value: 128 } },
      ],
    },
  });
});

test.each<[readonly string[], unknown]>([
  [["--command=echo,a b", "--no-shell"], { command: { shell: false, value: "echo", arguments: ["echo", "a b"] } }],
  [
    ["--no-shell", "--docker_image=nginx"],
    { command: { shell: false }, container: { type: "MESOS", mesos: { image: { type: "DOCKER", docker: { name: "nginx" } } } } },
  ],
  [
    ["--command=x", "--docker_image=nginx", "--containerizer=docker"],
    { container: { type: "DOCKER", docker: { image: "nginx" } } },
  ],
  [["--command=x", "--env=/env.json"], { command: { environment: { variables: [{ name: "FROM", value: "file" }] } } }],
])("%j", (argv, task) => {
  expect(parse(["--name=x", ...argv])).toMatchObject({ task });
});

test("role, capabilities and partitions", () => {
  expect(parse([...named, "--role=web", "--framework_capabilities=GPU_RESOURCES", "--no-partition_aware"])).toMatchObject({
    framework: { roles: ["web"], capabilities: ["RESERVATION_REFINEMENT", "TASK_KILLING_STATE", "GPU_RESOURCES"] },
  });
});

test.each(["--task=/task.json", "--task=file:///task.json", `--task=${files["/task.json"]}`])(
  "%s is a whole task; old roles become reservations",
  (flag) => {
    expect(parse([flag])).toMatchObject({
      task: {
        name: "t",
        task_id: { value: "t.1" },
        resources: [{ name: "cpus", reservations: [{ type: "STATIC", role: "web" }] }],
      },
    });
  },
);
