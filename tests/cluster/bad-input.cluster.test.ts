import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive, startCluster, type TestCluster } from "../support/cluster.ts";
import { eventually } from "../support/eventually.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";
import { runProgram, start } from "../support/program.ts";
import { freePorts, scratchFolder } from "../support/scratch.ts";

describe("a program that can't start says why in one sentence, and leaves nothing behind", () => {
  const scratch = scratchFolder("refused");
  const work = `--work_dir=${scratch.path}/work`;
  const master = ["--ip=127.0.0.1", "--port=0", work];
  const agent = [
    "--ip=127.0.0.1",
    "--port=0",
    work,
    `--runtime_dir=${scratch.path}/run`,
    "--master=127.0.0.1:1",
    "--no-hostname_lookup",
  ];
  const marathon = [
    "--master",
    "127.0.0.1:1",
    "--http_address",
    "127.0.0.1",
    "--http_port",
    "0",
    "--data_dir",
    `${scratch.path}/marathon`,
  ];

  beforeAll(() => {
    writeFileSync(`${scratch.path}/file`, "");
  });
  afterAll(() => scratch.remove());

  test.each<[string, string, string[], RegExp]>([
    ["an unknown flag", "mesos-master", [...master, "--wrok_dir=/x"], /wrok_dir.*work_dir/s],
    ["a repeated flag", "mesos-master", [...master, work], /work_dir/],
    ["a flag without its value", "mesos-master", [...master, "--cluster"], /--cluster/],
    ["a bad duration", "mesos-master", [...master, "--allocation_interval=soon"], /--allocation_interval.*"soon"/s],
    ["a bad number", "mesos-agent", [...agent, "--gc_disk_headroom=much"], /--gc_disk_headroom/],
    ["a share above 1", "mesos-agent", [...agent, "--gc_disk_headroom=10"], /--gc_disk_headroom=10: .* 0\.0 to 1\.0/],
    ["no time between looks", "mesos-agent", [...agent, "--disk_watch_interval=0secs"], /--disk_watch_interval/],
    ["bad resources", "mesos-agent", [...agent, "--resources=cpus:many"], /--resources/],
    ["bad attributes", "mesos-agent", [...agent, "--attributes=:"], /--attributes/],
    ["a bad master", "mesos-agent", [...agent.filter((a) => !a.startsWith("--master")), "--master=what is this"], /--master/],
    ["no master", "mesos-agent", agent.filter((a) => !a.startsWith("--master")), /--master/],
    ["no work_dir", "mesos-master", ["--ip=127.0.0.1", "--port=0"], /--work_dir/],
    [
      "a work_dir that is a file",
      "mesos-master",
      ["--ip=127.0.0.1", "--port=0", `--work_dir=${scratch.path}/file/x`],
      /--work_dir=.*file/,
    ],
    ["an unknown containerizer", "mesos-slave", [...agent, "--containerizers=rocket"], /--containerizers.*rocket/],
    [
      "docker without an engine",
      "mesos-slave",
      [...agent, "--containerizers=docker", `--docker_socket=${scratch.path}/no.sock`],
      /no\.sock.*--docker_socket|--docker_socket.*no\.sock/s,
    ],
    ["an unknown registry", "mesos-master", [...master, "--registry=etcd"], /--registry=etcd/],
    [
      "no interval at all",
      "mesos-master",
      [...master, "--registry_gc_interval=0secs"],
      /--registry_gc_interval.*more than 0secs/,
    ],
    ["no time between pings", "mesos-master", [...master, "--agent_ping_timeout=0secs"], /--agent_ping_timeout.*at least 1secs/],
    [
      "no time between allocations",
      "mesos-master",
      [...master, "--allocation_interval=0secs"],
      /--allocation_interval.*more than 0secs/,
    ],
    [
      "amounts that are none",
      "mesos-master",
      [...master, "--min_allocatable_resources=cpus:1|garbage"],
      /--min_allocatable_resources=cpus:1\|garbage: .*garbage/,
    ],
    ["a negative count", "mesos-master", [...master, "--registry_max_agent_count=-1"], /--registry_max_agent_count.*0 or more/],
    [
      "a factor above 1",
      "mesos-master",
      [...master, "--allocator_agent_recovery_factor=1.5"],
      /--allocator_agent_recovery_factor=1\.5.*0 to 1/,
    ],
    ["a foreign address", "mesos-master", ["--ip=192.0.2.1", "--port=0", work], /--ip/],
    ["an unknown flag of Marathon", "marathon", [...marathon, "--framwork_name", "x"], /framwork_name.*framework_name/s],
    ["a data_dir that is a file", "marathon", [...marathon.slice(0, -1), `${scratch.path}/file/x`], /--data_dir=.*file/],
  ])("%s", async (_name, program, args, sentence) => {
    const { status, output } = await runProgram(program, args, { timeoutMs: 15_000 });
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n {4}at /); // No stack.
    expect(status).toBeGreaterThan(0);
  });

  test("Marathon's own exit status for a bad flag and for a taken port", async () => {
    expect((await runProgram("marathon", [...marathon, "--nonsense"])).status).toBe(112);
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const taken = await runProgram("start", [...marathon.slice(0, 4), "--http_port", `${port}`, ...marathon.slice(6)]);
    server.close();
    expect(taken.status).toBe(111);
    expect(taken.output).toContain("--http_port");
  });

  test("a master on a taken port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const taken = await runProgram("mesos-master", ["--ip=127.0.0.1", `--port=${port}`, work]);
    server.close();
    expect(taken.status).toBe(1);
    expect(taken.output).toContain("--port");
    // Its store was closed again: another master may use the directory at once.
    const next = start("mesos-master", master);
    await next.says("leads at");
    expect(await next.stop()).toBe(0);
  });

  test("help and version", async () => {
    expect(await runProgram("mesos-master", ["--version"])).toEqual({ status: 0, output: "mesos 1.12.0\n" });
    const help = await runProgram("mesos-agent", ["--help"]);
    expect(help.status).toBe(0);
    expect(help.output).toContain("--containerizers=VALUE");
  });

  test("an agent and a Marathon without a master keep trying, with one line", async () => {
    const [port] = await freePorts(1);
    const lonely = start("mesos-agent", [
      ...agent.filter((a) => !a.startsWith("--master")),
      `--master=127.0.0.1:${port}`,
      "--registration_backoff_factor=10ms",
    ]);
    const waiting = start("marathon", ["--master", `127.0.0.1:${port}`, ...marathon.slice(2)]);
    try {
      await waiting.says("Trying again");
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(isAlive(lonely.pid) && isAlive(waiting.pid)).toBe(true);
      expect(waiting.output().match(/Trying again/g)).toHaveLength(1);
      expect(
        lonely
          .output()
          .split("\n")
          .filter((line) => line.includes(`${port}`)).length,
      ).toBeLessThan(3);
    } finally {
      await lonely.stop();
      await waiting.stop();
    }
  });
});

describe("bad requests get the documented 4xx, and nothing breaks", () => {
  let cluster: TestCluster;
  let framework: TestFramework;

  beforeAll(async () => {
    cluster = await startCluster("requests");
    framework = await TestFramework.start(cluster.masterAddress, "requests");
  });
  afterAll(async () => {
    await framework?.end();
    await cluster?.stop();
  });

  const post = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    contentType = "application/json",
  ): Promise<number> => {
    const response = await fetch(`http://${cluster.masterAddress}${path}`, {
      method: "POST",
      body,
      headers: { "Content-Type": contentType, Accept: "application/json" },
    });
    await response.arrayBuffer();
    return response.status;
  };

  test.each<[string, string, string | Uint8Array<ArrayBuffer>, string, number]>([
    ["malformed JSON", "/api/v1", "{", "application/json", 400],
    ["a JSON of another shape", "/api/v1", "[1,2]", "application/json", 400],
    ["a wrong type", "/api/v1", '{"type": {"a": 1}}', "application/json", 400],
    ["malformed protobuf", "/api/v1", Uint8Array.of(0xff, 0xff, 0xff), "application/x-protobuf", 400],
    ["malformed protobuf at the scheduler door", "/api/v1/scheduler", Uint8Array.of(0x0a, 0x7f), "application/x-protobuf", 400],
    ["an unknown content type", "/api/v1/scheduler", "x", "text/plain", 415],
    ["an oversized body", "/api/v1", " ".repeat(65 * 2 ** 20), "application/json", 413],
  ])("%s", async (_name, path, body, contentType, status) => {
    expect(await post(path, body, contentType)).toBe(status);
    expect((await fetch(`http://${cluster.masterAddress}/health`)).status).toBe(200);
  });

  test("garbage on the port, and damaged libprocess messages", async () => {
    const { connect } = await import("node:net");
    const [host = "", port = ""] = cluster.masterAddress.split(":");
    const say = (bytes: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(Number(port), host, () => socket.end(bytes));
        socket.on("error", () => resolve());
        socket.on("close", () => resolve());
        socket.resume();
      });
    await say("\0\0\0\0nonsense\r\n\r\n");
    await say(
      "POST /master/mesos.internal.RegisterSlaveMessage HTTP/1.1\r\nUser-Agent: libprocess/slave(1)@127.0.0.1:1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    );
    await say(
      "POST /master/mesos.internal.RegisterSlaveMessage HTTP/1.1\r\nUser-Agent: libprocess/slave(1)@127.0.0.1:1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n\xff\xff\r\n0\r\n\r\n",
    );
    expect((await fetch(`http://${cluster.masterAddress}/health`)).status).toBe(200);
    expect(isAlive(cluster.master.pid)).toBe(true);
  });

  test("a bad task id in ACCEPT is a TASK_ERROR", async () => {
    for (const id of ["../../etc", "a/b", "..", "x".repeat(300)]) {
      await framework.launch({ name: "bad", id, command: "true" });
      const status = await framework.reaches(id, "TASK_ERROR");
      expect(status.message).toBeTruthy();
    }
  });

  test("no read outside the sandbox, by path or by link", async () => {
    const id = await framework.launch({
      name: "links",
      command: "ln -s /etc etc; ln -s /etc/passwd passwd; echo mine > mine; sleep 1000",
    });
    await framework.reaches(id, "TASK_RUNNING");
    const sandbox = `/frameworks/${framework.id}/executors/${id}/runs/latest`;
    const read = async (path: string): Promise<{ status: number; text: string }> => {
      const response = await fetch(`http://${cluster.agentAddress}/files/read?offset=0&path=${encodeURIComponent(path)}`);
      return { status: response.status, text: await response.text() };
    };
    expect(await eventually("the file is there", async () => (await read(`${sandbox}/mine`)).text.includes("mine"))).toBe(true);
    for (const path of [
      `${sandbox}/passwd`,
      `${sandbox}/etc/passwd`,
      `${sandbox}/../../../../../../../../etc/passwd`,
      "/etc/passwd",
      `${sandbox}/%2e%2e/x`,
      `${cluster.folder}/agent/meta`,
    ]) {
      const { status, text } = await read(path);
      expect([400, 404], path).toContain(status);
      expect(text).not.toContain("root:");
    }
    for (const path of ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"]) {
      const response = await fetch(`http://${cluster.masterAddress}/files/read?offset=0&path=${path}`);
      expect(response.status).toBe(404);
    }
    await framework.kill(id);
    await framework.reaches(id, "TASK_KILLED");
  });

  test("a URI that does not exist fails with the reason", async () => {
    const [port] = await freePorts(1);
    const uri = `http://127.0.0.1:${port}/nothing.tar.gz`;
    const id = await framework.launch({ name: "nofile", command: "true", uris: [uri] });
    const status = await framework.reaches(id, "TASK_FAILED");
    expect(status.reason).toBe("REASON_CONTAINER_LAUNCH_FAILED");
    expect(status.message).toContain(uri);
  });

  test("a sandbox named by a strange but legal task id is served", async () => {
    const id = "a task:with (odd) names";
    mkdirSync(`${cluster.folder}/odd`, { recursive: true });
    symlinkSync("/etc", `${cluster.folder}/odd/link`);
    await framework.launch({ name: "odd", id, command: "echo odd" });
    await framework.reaches(id, "TASK_FINISHED");
    const path = `/frameworks/${framework.id}/executors/${id}/runs/latest`;
    const listed = await json<{ path: string }[]>(`http://${cluster.agentAddress}/files/browse?path=${encodeURIComponent(path)}`);
    expect(listed.map((file) => file.path.split("/").at(-1)).toSorted()).toEqual(["stderr", "stdout"]);
    expect(readdirSync(`${cluster.folder}/odd`)).toEqual(["link"]);
  });
});
