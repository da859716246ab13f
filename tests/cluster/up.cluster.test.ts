import { existsSync, readFileSync, readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { isAlive } from "../support/cluster.ts";
import { eventually } from "../support/eventually.ts";
import { json } from "../support/http.ts";
import { need } from "../support/needs.ts";
import { type Program, runProgram, start } from "../support/program.ts";
import { freePorts, scratchFolder } from "../support/scratch.ts";

interface AppAnswer {
  readonly app: {
    readonly tasksRunning: number;
    readonly deployments: readonly unknown[];
    readonly tasks: readonly { readonly id: string; readonly ports: readonly number[] }[];
  };
}

describe("mesolite up", () => {
  const scratch = scratchFolder("up");
  const dir = `${scratch.path}/var`;
  let ports: number[] = [];
  let running: Program | undefined;

  afterAll(async () => {
    await running?.stop();
    await runProgram("mesolite", ["down", "--dir", dir]);
    scratch.remove();
  });

  const flags = (): string[] => [
    "--dir",
    dir,
    "--master-port",
    `${ports[0]}`,
    "--agent-port",
    `${ports[1]}`,
    "--marathon-port",
    `${ports[2]}`,
  ];
  const marathon = (): string => `http://127.0.0.1:${ports[2]}`;
  const app = async (): Promise<AppAnswer["app"]> => (await json<AppAnswer>(`${marathon()}/v2/apps//web`)).app;
  const settled = (count: number): Promise<AppAnswer["app"]> =>
    eventually(`${count} instances run and nothing is deploying`, async () => {
      const now = await app();
      return now.tasksRunning === count && now.deployments.length === 0 && now.tasks.length === count && now;
    });

  test("starts a cluster, runs a command app, scales it to 3 and back to 1", async (context) => {
    need(context, "python3");
    ports = await freePorts(3);
    running = start("mesolite", ["up", ...flags()]);
    await running.says("Ctrl-C ends it");
    for (const port of ports) expect(running.output()).toContain(`http://127.0.0.1:${port}`);
    const definition = { id: "/web", cmd: "python3 -m http.server $PORT0 --bind 127.0.0.1", cpus: 0.1, mem: 32, instances: 1 };
    expect(await json(`${marathon()}/v2/apps`, { method: "POST", body: definition })).toMatchObject({ id: "/web", tasks: [] });
    const { tasks } = await settled(1);
    await eventually("the app answers on its port", async () => (await fetch(`http://127.0.0.1:${tasks[0]?.ports[0]}`)).ok);
    await json(`${marathon()}/v2/apps//web`, { method: "PUT", body: { instances: 3 } });
    await settled(3);
    await json(`${marathon()}/v2/apps//web`, { method: "PUT", body: { instances: 1 } });
    await settled(1);
  });

  test("says on Ctrl-C how many tasks go on, and finds them again", async (context) => {
    need(context, "python3");
    const before = (await settled(1)).tasks[0]?.id;
    expect(await running?.stop("SIGINT")).toBe(0);
    expect(running?.output()).toContain("1 task keeps running");
    expect(running?.output()).toContain("npm run down");
    running = start("mesolite", ["up", ...flags()]);
    await running.says("Ctrl-C ends it");
    const { tasks } = await settled(1);
    expect(tasks[0]?.id).toBe(before);
    await fetch(`http://127.0.0.1:${tasks[0]?.ports[0]}`);
  });

  test("is killed, started again, and goes on", async (context) => {
    need(context, "python3");
    const before = (await settled(1)).tasks[0]?.id;
    await running?.stop("SIGKILL");
    running = start("mesolite", ["up", ...flags()]);
    await running.says("Ctrl-C ends it");
    expect((await settled(1)).tasks[0]?.id).toBe(before);
  });

  test("a Marathon that gives leadership up leads again, and kills nothing", async (context) => {
    need(context, "python3");
    const before = (await settled(1)).tasks[0]?.id;
    expect(await json(`${marathon()}/v2/leader`, { method: "DELETE" })).toEqual({ message: "Leadership abdicated" });
    await eventually("it leads again", async () => (await fetch(`${marathon()}/v2/leader`)).ok);
    expect((await settled(1)).tasks[0]?.id).toBe(before);
  });

  test("refuses foreign hosts, and changes asked for by foreign pages", async () => {
    const foreignHost = await rawStatus(ports[0] ?? 0, "GET", { Host: "evil.example" });
    expect(foreignHost).toBe(403);
    // What master and agent say to each other is a POST too.
    for (const [port, id] of [
      [ports[0], "master"],
      [ports[1], "slave(1)"],
    ] as const) {
      const forged = { Host: `evil.example:${port}`, "Libprocess-From": `master@127.0.0.1:${ports[0]}` };
      expect(await rawStatus(port ?? 0, "POST", forged, `/${id}/mesos.internal.ShutdownMessage`)).toBe(403);
    }
    const foreignPage = await fetch(`${marathon()}/v2/apps`, {
      method: "POST",
      headers: { Origin: "http://evil.example", "Content-Type": "application/json" },
      body: "{}",
    });
    expect(foreignPage.status).toBe(403);
    expect((await fetch(`${marathon()}/ping`)).status).toBe(200);
  });

  test("a second one in the same directory or on the same port is refused in a sentence", async () => {
    const same = await runProgram("mesolite", ["up", ...flags()]);
    expect(same.status).not.toBe(0);
    expect(same.output).toContain(dir);
    const [agentPort, marathonPort] = await freePorts(2);
    const taken = await runProgram("mesolite", [
      "up",
      "--dir",
      `${scratch.path}/other`,
      "--master-port",
      `${ports[0]}`,
      "--agent-port",
      `${agentPort}`,
      "--marathon-port",
      `${marathonPort}`,
    ]);
    expect(taken.status).not.toBe(0);
    expect(taken.output).toMatch(new RegExp(`port.*another program listens on 127\\.0\\.0\\.1:${ports[0]}`));
  });

  test("down ends what was left running", async (context) => {
    need(context, "python3");
    await settled(1);
    await running?.stop("SIGINT");
    const pids = taskPids(dir);
    expect(pids.length).toBeGreaterThan(0);
    const down = await runProgram("mesolite", ["down", "--dir", dir]);
    expect(down).toMatchObject({ status: 0, output: "1 task was ended.\n" });
    await eventually("the processes are gone", () => pids.every((pid) => !isAlive(pid)));
  });
});

test("up says what is wrong with an option", async () => {
  const { status, output } = await runProgram("mesolite", ["up", "--agents", "none"]);
  expect(status).not.toBe(0);
  expect(output).toContain("--agents");
});

/** Processes whose working directory is a sandbox below `dir`. */
function taskPids(dir: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/environ`))
    .map(Number)
    .filter((pid) => environment(pid).includes(`MESOS_DIRECTORY=${dir}`));
}

function environment(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

/** fetch does not let a test choose the Host header. */
async function rawStatus(port: number, method: string, headers: Record<string, string>, path = "/state"): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}
