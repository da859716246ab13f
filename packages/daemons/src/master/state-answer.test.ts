// A long answer is one moment's snapshot: it shows every task once, as it was when the request came, whatever becomes of them while a slow
// client reads.
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { defaultMasterFlags } from "@mesolite/master";
import {
  createSchedulerClient,
  type LibprocessNode,
  masterLocator,
  openLibprocessNode,
  type SchedulerClient,
} from "@mesolite/net";
import { parseResources } from "@mesolite/resources";
import { createLogger } from "@mesolite/runtime";
import { internal, type Task } from "@mesolite/wire";
import { afterEach, expect, test, vi } from "vitest";
import type { Daemon } from "../shared/daemon.ts";
import { startMaster } from "./start-master.ts";

const agents = 20;
const tasksPerAgent = 1_000;
const framework = {
  user: "root",
  name: "test",
  roles: ["*"],
  failover_timeout: 3_600,
  capabilities: [{ type: "MULTI_ROLE" as const }],
};
const frameworkId = { value: "framework" };
/** Of each agent's tasks: every third finishes and is acknowledged, every third only finishes. */
const fates = ["acknowledged", "finished", "runs"] as const;

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function resources(text: string) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

async function startQuietMaster(): Promise<Daemon> {
  const master = await startMaster({
    ip: "127.0.0.1",
    port: 0,
    advertiseIp: "127.0.0.1",
    hostname: "127.0.0.1",
    registry: "in_memory",
    core: { ...defaultMasterFlags, maxCompletedTasksPerFramework: 1_000_000 },
    flagTexts: new Map(),
    pagesDir: import.meta.dirname,
    log: createLogger({ program: "mesos-master", level: "error", quiet: true }),
  });
  closers.push(() => master.stop());
  return master;
}

/** Agents on one port that register again with running tasks, and report what the test says. */
class Agents {
  readonly #node: LibprocessNode;
  readonly #master: string;
  registered = 0;
  acknowledged = 0;

  constructor(node: LibprocessNode, master: string) {
    this.#node = node;
    this.#master = `master@${master}`;
  }

  static async start(master: string): Promise<Agents> {
    const node = await openLibprocessNode({
      host: "127.0.0.1",
      port: 0,
      listener: (_, response) => void response.end(),
      onMessage: ({ name }) => {
        if (name === "mesos.internal.SlaveReregisteredMessage") made.registered++;
        if (name === "mesos.internal.StatusUpdateAcknowledgementMessage") made.acknowledged++;
      },
      onLinkBroken: () => {},
    });
    const made = new Agents(node, master);
    closers.push(() => node.close(0));
    return made;
  }

  register(agent: number): void {
    const info = {
      hostname: `agent-${agent}`,
      port: this.#node.port,
      resources: resources("cpus:1000;mem:100000"),
      id: { value: `A${agent}` },
    };
    const body = {
      agent: info,
      version: "1.12.0",
      agent_capabilities: (["MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT"] as const).map((type) => ({ type })),
      frameworks: [{ ...framework, id: frameworkId }],
      tasks: taskIds(agent).map((id) => runningTask(id, agent)),
    };
    this.#send(agent, "ReregisterSlaveMessage", internal.ReregisterSlaveMessage.encode(body));
  }

  finish(id: string, agent: number): void {
    const uuid = Buffer.from(id.padEnd(16, "-"));
    const agent_id = { value: `A${agent}` };
    const status = {
      task_id: { value: id },
      state: "TASK_FINISHED" as const,
      source: "SOURCE_EXECUTOR" as const,
      agent_id,
      timestamp: 1,
      uuid,
    };
    const update = { framework_id: frameworkId, agent_id, status, timestamp: 1, uuid };
    const pid = this.#node.pid(`slave(${agent})`);
    this.#send(agent, "StatusUpdateMessage", internal.StatusUpdateMessage.encode({ update, pid }));
  }

  #send(agent: number, name: string, body: Uint8Array): void {
    this.#node.send(`slave(${agent})`, this.#master, `mesos.internal.${name}`, body);
  }
}

function taskIds(agent: number): string[] {
  return Array.from({ length: tasksPerAgent }, (_, i) => `t-${agent}-${i}`);
}

function fateOf(id: string): (typeof fates)[number] {
  return fates[Number(id.split("-")[2]) % fates.length] ?? "runs";
}

const taskResources = resources("cpus:0.1;mem:5").map((resource) => ({ ...resource, allocation_info: { role: "*" } }));
const labels = { labels: Array.from({ length: 10 }, (_, i) => ({ key: `key${i}`, value: "a value of some length" })) };

function runningTask(id: string, agent: number): Task {
  return {
    name: "task",
    task_id: { value: id },
    framework_id: frameworkId,
    agent_id: { value: `A${agent}` },
    state: "TASK_RUNNING",
    resources: taskResources,
    labels,
  };
}

/** Acknowledges what is to be acknowledged. */
async function subscribe(master: string): Promise<{ readonly updates: () => number }> {
  const locator = masterLocator(master, { readFile: () => "" });
  if (!locator.ok) throw new Error(locator.error);
  let updates = 0;
  const subscribed = new Promise<void>((resolve) => {
    const client: SchedulerClient = createSchedulerClient({
      locator: locator.value,
      contentKind: "protobuf",
      minBackoffMs: 5,
      onEvent: ({ type, update }) => {
        if (type === "SUBSCRIBED") resolve();
        if (type !== "UPDATE" || update?.status.state !== "TASK_FINISHED") return; // Of running tasks the master tells by itself.
        updates++;
        const { task_id, agent_id, uuid } = update.status;
        if (agent_id && uuid && fateOf(task_id.value) === "acknowledged")
          void client.call({ type: "ACKNOWLEDGE", acknowledge: { task_id, agent_id, uuid } });
      },
      onDisconnected: () => {},
    });
    closers.push(() => client.close());
    client.subscribe({ frameworkInfo: { ...framework, id: frameworkId }, suppressedRoles: ["*"] });
  });
  await subscribed;
  return { updates: () => updates };
}

type Path = "/state" | "GET_STATE";

/** The answer's head and beginning have come; nothing more is read until the test says so. */
async function begin(url: string, path: Path): Promise<IncomingMessage> {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  const sent = path === "/state" ? request(`${url}/state`) : request(`${url}/api/v1`, { method: "POST", headers });
  sent.end(path === "/state" ? undefined : JSON.stringify({ type: path }));
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.pause();
  return response;
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly list: string;
}

/** Every task of the answer, wherever it stands. */
async function tasksOf(response: IncomingMessage, path: Path): Promise<Shown[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Answer;
  const lists = path === "/state" ? body.frameworks?.[0] : body.get_state?.get_tasks;
  return Object.entries(lists ?? {}).flatMap(([list, tasks]) =>
    list.endsWith("tasks") && Array.isArray(tasks)
      ? (tasks as { id?: string; task_id?: { value: string }; state: string }[]).map(({ id, task_id, state }) => ({
          id: id ?? task_id?.value ?? "",
          state,
          list,
        }))
      : [],
  );
}

interface Answer {
  readonly frameworks?: readonly Record<string, unknown>[];
  readonly get_state?: { readonly get_tasks: Record<string, unknown> };
}

test.each(["/state", "GET_STATE"] as const)(
  "%s shows a slow client every task once, as of the request",
  async (path) => {
    const master = await startQuietMaster();
    const address = new URL(master.url).host;
    const cluster = await Agents.start(address);
    for (let agent = 0; agent < agents; agent++) cluster.register(agent);
    await vi.waitFor(() => expect(cluster.registered).toBe(agents), 20_000);
    const scheduler = await subscribe(address);

    const slow = await begin(master.url, path);
    const all = Array.from({ length: agents }, (_, agent) => taskIds(agent).map((id) => ({ id, agent }))).flat();
    const ending = all.filter(({ id }) => fateOf(id) !== "runs");
    for (const { id, agent } of ending) cluster.finish(id, agent);
    cluster.register(agents); // With tasks that nobody had when the request came.
    const completed = all.filter(({ id }) => fateOf(id) === "acknowledged").length;
    await vi.waitFor(() => expect([scheduler.updates(), cluster.acknowledged]).toEqual([ending.length, completed]), 30_000);
    expect(slow.complete).toBe(false);

    const before = await tasksOf(slow, path);
    expect(sorted(before)).toEqual(sorted(all.map(({ id }) => ({ id, state: "TASK_RUNNING", list: "tasks" }))));

    const after = await tasksOf(await begin(master.url, path), path);
    const now = [...all, ...taskIds(agents).map((id) => ({ id }))].map(({ id }): Shown => {
      const isNew = id.startsWith(`t-${agents}-`);
      if (isNew || fateOf(id) === "runs") return { id, state: "TASK_RUNNING", list: "tasks" };
      return { id, state: "TASK_FINISHED", list: fateOf(id) === "acknowledged" ? "completed_tasks" : "tasks" };
    });
    expect(sorted(after)).toEqual(sorted(now));
  },
  60_000,
);

/** One line a task, so that a difference can be read. */
function sorted(tasks: readonly Shown[]): string[] {
  return tasks.map(({ id, state, list }) => `${id} ${state} ${list}`).sort();
}
