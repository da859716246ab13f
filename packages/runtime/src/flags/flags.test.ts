import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flag, type FlagSpec, laterFlag } from "./flag-spec.ts";
import type { Flags, FlagsInput, FlagsOutcome } from "./flags.ts";
import { parseMarathonFlags } from "./parse-marathon-flags.ts";
import { parseStoutFlags } from "./parse-stout-flags.ts";
import { agentFlags } from "./tables/agent-flags.ts";
import { executeFlags } from "./tables/execute-flags.ts";
import { marathonFlags } from "./tables/marathon-flags.ts";
import { masterFlags } from "./tables/master-flags.ts";

const files: Readonly<Record<string, string>> = { "/etc/mesos/zk": "10.0.0.1:5050\n", "/acls.json": '{"permissive":true}' };

function input(specs: readonly FlagSpec[], argv: readonly string[], env: Record<string, string> = {}): FlagsInput {
  const readFile = (path: string): string => {
    const content = files[path];
    if (content === undefined) throw new Error("ENOENT: no such file");
    return content;
  };
  return { program: "prog", specs, argv, env, readFile, version: "mesos 1.12.0" };
}

function flagsOf(outcome: FlagsOutcome): Flags {
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  return outcome.flags;
}

function refusalOf(outcome: FlagsOutcome): string {
  if (outcome.kind !== "refused") throw new Error(`not refused: ${outcome.kind}`);
  return `${outcome.exitCode} ${outcome.message}`;
}

describe("Mesos's style", () => {
  const master = (argv: string[], env: Record<string, string> = {}): FlagsOutcome =>
    parseStoutFlags(input(masterFlags, argv, env));
  const agent = (argv: string[], env: Record<string, string> = {}): FlagsOutcome => parseStoutFlags(input(agentFlags, argv, env));

  test("the tutorial's command lines parse", () => {
    const m = flagsOf(master(["--work_dir=/d", "--log_dir=/l", "--no-hostname_lookup", "--ip=0.0.0.0"]));
    expect([m.string("work_dir"), m.string("log_dir"), m.bool("hostname_lookup"), m.string("ip"), m.mustNumber("port")]).toEqual([
      "/d",
      "/l",
      false,
      "0.0.0.0",
      5050,
    ]);
    const a = flagsOf(agent(["--containerizers=mesos,docker", "--work_dir=/d", "--master=h:5050", "--no-hostname_lookup"]));
    expect(a.list("containerizers")).toEqual(["mesos", "docker"]);
    expect([m.warnings, a.warnings]).toEqual([[], []]);
  });

  test.each([
    [["--ip", "0.0.0.0"], /^1 --ip needs a value: write --ip=VALUE/],
    [["--worc_dir=/d"], /^1 There is no flag --worc_dir\. Did you mean --work_dir\?.*prog --help/],
    [["--no-hostname"], /^1 --no-hostname: only flags that are true or false/],
    [["--no-quiet=true"], /^1 --no-quiet takes no value/],
    [["--no-such"], /^1 There is no flag --no-such\./],
    [["--port=1", "--port=2"], /^1 --port is given twice/],
    [["--quiet", "--no-quiet"], /^1 --no-quiet \(first given as --quiet\) is given twice/],
    [
      ["--agent_ping_timeout=1secs", "--slave_ping_timeout=1secs"],
      /^1 --slave_ping_timeout \(first given as --agent_ping_timeout\)/,
    ],
    [["--port=many"], /^1 --port: expected a whole number, got "many"/],
    [["--port="], /^1 --port: expected a whole number/],
    [["--quiet=yes"], /^1 --quiet: expected true or false/],
    [["--allocation_interval=1"], /^1 --allocation_interval: expected a duration such as/],
    [["--acls=file:///nowhere"], /^1 --acls: can't read the file \/nowhere: ENOENT/],
  ])("%j is refused", (argv, message) => {
    expect(refusalOf(master(argv))).toMatch(message);
  });

  test("what is required is named with its purpose", () => {
    expect(refusalOf(agent(["--work_dir=/d"]))).toMatch(
      /^1 --master is missing, and prog can't run without it: The master: host:port/,
    );
  });

  test("names in any case; what does not start with -- is passed over; -- ends the flags", () => {
    const flags = flagsOf(master(["stray", "-x", "--PORT=1", "--", "--nonsense"]));
    expect(flags.number("port")).toBe(1);
  });

  test("the command line wins over the environment, but not under another spelling", () => {
    expect(flagsOf(master(["--port=1"], { MESOS_PORT: "2", MESOS_NOT_A_FLAG: "x" })).number("port")).toBe(1);
    expect(flagsOf(master([], { MESOS_PORT: "2" })).number("port")).toBe(2);
    expect(flagsOf(master([], { MESOS_NO_HOSTNAME_LOOKUP: "" })).bool("hostname_lookup")).toBe(false);
    expect(flagsOf(master([], { MESOS_QUIET: "" })).bool("quiet")).toBe(true);
    expect(refusalOf(master(["--agent_ping_timeout=1secs"], { MESOS_SLAVE_PING_TIMEOUT: "2secs" }))).toMatch(
      /^1 --agent_ping_timeout \(first given as MESOS_SLAVE_PING_TIMEOUT\) is given twice/,
    );
    expect(refusalOf(master([], { MESOS_PORT: "x" }))).toMatch(/^1 MESOS_PORT: expected a whole number/);
  });

  test("file:// gives any value, a bare path gives contents; paths stay paths; /flags does not show what came from a file", () => {
    expect(flagsOf(agent(["--work_dir=/d", "--master=file:///etc/mesos/zk"])).string("master")).toBe("10.0.0.1:5050");
    const flags = flagsOf(master(["--acls=/acls.json", "--credentials=file:///c"]));
    expect([flags.string("acls"), flags.string("credentials"), flags.effective()["acls"]]).toEqual([
      '{"permissive":true}',
      "/c",
      "/acls.json",
    ]);
  });

  test("a deprecated spelling works, warns, and is what /flags shows", () => {
    const flags = flagsOf(master(["--slave_ping_timeout=20secs"]));
    expect(flags.number("agent_ping_timeout")).toBe(20_000);
    expect(flags.warnings).toEqual(["--slave_ping_timeout is a deprecated name: use --agent_ping_timeout"]);
    expect(flags.effective()).toMatchObject({ slave_ping_timeout: "20secs", max_agent_ping_timeouts: "5" });
    expect(flags.effective()).not.toHaveProperty("agent_ping_timeout");
    const single = flagsOf(master(["--publish_per_framework_metrics=0"]));
    expect([single.effective()["publish_per_framework_metrics"], single.warnings]).toEqual(["false", []]);
  });

  test("a flag without effect yet warns when it is set, and only then", () => {
    expect(flagsOf(master(["--acls={}"])).warnings).toEqual(["--acls is accepted, but has no effect yet"]);
    expect(flagsOf(master([])).warnings).toEqual([]);
  });

  test("--help prints every flag, --version the version, whatever else is missing", () => {
    const help = agent(["--help"]);
    expect(help).toMatchObject({ kind: "print" });
    if (help.kind === "print") for (const spec of agentFlags) if (!spec.hidden) expect(help.text).toContain(spec.name);
    expect(agent(["--version"])).toEqual({ kind: "print", text: "mesos 1.12.0\n" });
  });

  test("/flags of a master without arguments: texts only, in order, nothing that is unset or of a special build", () => {
    const effective = flagsOf(master([])).effective();
    expect(Object.keys(effective)).toEqual(Object.keys(effective).sort());
    expect(effective).toMatchObject({
      help: "false",
      port: "5050",
      allocation_interval: "1secs",
      registry_max_agent_age: "2weeks",
      offer_constraints_re2_max_mem: "4KB",
    });
    for (const absent of ["zk", "work_dir", "max_executors_per_agent"]) expect(effective).not.toHaveProperty(absent);
  });
});

describe("Marathon's style", () => {
  const marathon = (argv: string[], env: Record<string, string> = {}): FlagsOutcome =>
    parseMarathonFlags(input(marathonFlags, argv, env));

  test("the tutorial's command line parses, with spaces or equals signs", () => {
    const flags = flagsOf(marathon(["--hostname", "h", "--master=h:5050", "--http_address", "0.0.0.0", "--killsPerBatch", "3"]));
    expect([flags.string("hostname"), flags.string("master"), flags.string("http_address"), flags.number("http_port")]).toEqual([
      "h",
      "h:5050",
      "0.0.0.0",
      8080,
    ]);
  });

  test("toggles switch on and off, bare flags on", () => {
    const flags = flagsOf(marathon(["--master", "m", "--disable_checkpoint", "--disable_http", "--metrics_statsd"]));
    expect([
      flags.bool("checkpoint"),
      flags.bool("disable_http"),
      flags.bool("metrics_statsd"),
      flags.bool("suppress_offers"),
    ]).toEqual([false, true, true, true]);
  });

  test.each([
    [[], /^112 --master is missing/],
    [["--master", "m", "--htp_port", "1"], /^112 There is no flag --htp_port\. Did you mean --http_port/],
    [["--master"], /^112 --master needs a value/],
    [["--master", "--ha"], /^112 --master needs a value/],
    [["--master", "m", "--ha", "--disable_ha"], /^112 --disable_ha is given twice \(first as --ha\)/],
    [["--master", "m", "--ha=true"], /^112 --ha=true: --ha takes no value/],
    [["--master", "m", "--http_port", "x"], /^112 --http_port: expected a whole number/],
    [["--master", "m", "stray"], /^112 "stray" belongs to no flag/],
  ])("%j is refused", (argv, message) => {
    expect(refusalOf(marathon(argv))).toMatch(message);
  });

  test("the environment counts, empty values are bare flags, what Marathon gives its own tasks is passed over", () => {
    const env = {
      MARATHON_MASTER: "m",
      MARATHON_DISABLE_HA: "",
      MARATHON_HTTP_PORT: "1",
      MARATHON_APP_ID: "/x",
      MARATHON_KILLSPERBATCH: "7",
      MESOSPHERE_HTTP_CREDENTIALS: "u:p",
    };
    const flags = flagsOf(marathon(["--http_port", "2"], env));
    expect([
      flags.string("master"),
      flags.bool("ha"),
      flags.number("http_port"),
      flags.number("killsPerBatch"),
      flags.string("http_credentials"),
    ]).toEqual(["m", false, 2, 7, "u:p"]);
    expect(refusalOf(marathon([], { MARATHON_MASTER: "m", MARATHON_HA: "", MARATHON_DISABLE_HA: "" }))).toMatch(
      /^112 MARATHON_DISABLE_HA contradicts MARATHON_HA/,
    );
  });

  test.each([
    [{ MARATHON_CHECKPOINT: "false" }, "checkpoint", false],
    [{ MARATHON_DISABLE_CHECKPOINT: "false" }, "checkpoint", true],
    [{ MARATHON_DISABLE_CHECKPOINT: "true" }, "checkpoint", false],
    [{ MARATHON_DISABLE_HTTP: "false" }, "disable_http", false],
  ])("%j in the environment counts", (env, name, value) => {
    expect(flagsOf(marathon([], { MARATHON_MASTER: "m", ...env })).bool(name)).toBe(value);
  });

  test("the start script's Java options are passed over; flags of Marathon 0.15 warn", () => {
    const flags = flagsOf(marathon(["-Dx=y", "--jvm-debug", "5005", "--master", "m", "--event_subscriber", "http_callback"]));
    expect(flags.warnings).toEqual(["--event_subscriber is accepted, but has no effect yet"]);
  });
});

test.each([
  ["master", masterFlags, 78 + 2],
  ["agent", agentFlags, 167],
  ["execute", executeFlags, 31],
  ["marathon", marathonFlags, 157],
] as const)("the table of %s is complete, has no name twice and only defaults that parse", (_name, specs, count) => {
  const names = specs.flatMap((spec) => [spec.name, ...(spec.alias ?? [])]);
  expect(new Set(names).size).toBe(names.length);
  expect(specs).toHaveLength(count);
  const optional = specs.map((spec) => ({ ...spec, required: false }));
  flagsOf(parseStoutFlags(input(optional, [])));
});

test("whatever is typed is answered: flags, a text or a refusal that names something typed", () => {
  const specs = [
    flag("size", "bytes", "1MB", "Size"),
    flag("on", "bool", "false", "On"),
    laterFlag("where", "path", undefined, "Where"),
  ];
  const word = fc.oneof(
    fc.constantFrom("--size", "--on", "--no-on", "--where", "--size=2GB", "--on=true", "--", "--no-size"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (argv) => {
      for (const outcome of [parseStoutFlags(input(specs, argv)), parseMarathonFlags(input(specs, argv))]) {
        if (outcome.kind === "refused") expect(outcome.message.length).toBeGreaterThan(10);
      }
    }),
  );
});
