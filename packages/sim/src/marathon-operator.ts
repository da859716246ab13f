import type { Random } from "@mesolite/base";
import type { MarathonState } from "@mesolite/marathon";
import { sickCheck } from "./agent-node.ts";
import { AcknowledgedWrites, type Contents } from "./acknowledged-writes.ts";
import type { MarathonNode, MarathonRequest } from "./marathon-node.ts";

/** Few and small, so that every app fits into the smallest cluster next to the batch frameworks: a full cluster never comes to rest. */
const maxApps = 3;
const maxInstances = 3;
/** An app that wants distinct hosts may want no more than there are in the smallest cluster. */
const maxDistinct = 2;

interface AppScript {
  readonly id: string;
  readonly distinctHosts: boolean;
}

/** A person who creates, scales, changes, restarts and deletes apps over REST, seldom waiting for the last deployment to finish. */
export class MarathonOperator {
  /** Requests that were accepted, by kind. */
  readonly counts = { create: 0, scale: 0, update: 0, restart: 0, remove: 0, killTasks: 0, cancel: 0 };
  readonly writes = new AcknowledgedWrites("Marathon");
  readonly #leader: () => MarathonNode;
  readonly #random: Random;
  /**
   * Which commands the apps get, and how long they wait for unreachable instances: each seed has its own bent. What is stubborn is killed by
   * its agent, whoever can reach that, and takes its time to end.
   */
  readonly #bent: { readonly isBrief: boolean; readonly isPatient: boolean; readonly isStubborn: boolean };
  readonly #apps = new Map<string, AppScript>();
  #created = 0;

  constructor(leader: () => MarathonNode, random: Random) {
    this.#leader = leader;
    this.#random = random;
    this.#bent = { isBrief: random.chance(0.4), isPatient: random.chance(0.55), isStubborn: random.chance(0.25) };
  }

  act(): void {
    const apps = [...this.#apps.values()];
    if (apps.length === 0 || (apps.length < maxApps && this.#random.chance(0.5))) return this.#create();
    const app = this.#random.pick(apps);
    const path = `/v2/apps${app.id}`;
    switch (this.#random.int(10)) {
      case 0:
      case 1:
      case 2:
        return this.#write("scale", app.id, {
          method: "PUT",
          path,
          body: { instances: this.#instances(app) },
          query: this.#force(),
        });
      case 3:
      case 4:
        return this.#write("update", app.id, { method: "PUT", path, body: this.#change(), query: this.#force() });
      case 5:
        return this.#write("restart", app.id, { method: "POST", path: `${path}/restart`, query: this.#force() });
      case 6:
        return this.#remove(app);
      case 7:
        return this.#killTasks(app);
      case 8:
        return this.#cancel();
      default:
        return this.#look(app);
    }
  }

  /** Of an app that has some on this host; rather of one that has just been launched there. */
  killTasksOn(host: string): void {
    const there = [...(this.#leader().marathon?.state.instances.all() ?? [])].filter(({ agent }) => agent?.host === host);
    const { appId } = there.find(({ condition }) => condition === "Provisioned") ?? there[0] ?? {};
    const app = this.#apps.get(appId ?? "");
    if (app) this.#killTasks(app);
  }

  /** Called when Marathon has come back from its store. */
  recovered(state: MarathonState): void {
    this.writes.checkRecovered(contentsOf(state));
  }

  /**
   * Ends the flapping, so that everything can come to rest: apps whose command ends by itself, or is killed by its agent, get one that does not. Of the others some
   * are restarted.
   * @returns the apps whose instances will all be replaced. Elsewhere a cancelled deployment may leave some at an older definition.
   */
  settle(): ReadonlySet<string> {
    const replaced = new Set<string>();
    for (const app of this.#leader().marathon?.state.root.apps.values() ?? []) {
      const query = { force: ["true"] };
      const path = `/v2/apps${app.id}`;
      const isSickly = JSON.stringify(app.healthChecks).includes(sickCheck);
      const isFlapping = isSickly || (app.cmd !== "run" && app.cmd !== "stubborn");
      const body = { cmd: "run", ...(isSickly && { healthChecks: [] }) };
      if (isFlapping) this.#write("update", app.id, { method: "PUT", path, body, query });
      else if (this.#random.chance(0.5)) this.#write("restart", app.id, { method: "POST", path: `${path}/restart`, query });
      else continue;
      replaced.add(app.id);
    }
    return replaced;
  }

  #create(): void {
    const app = { id: `/app-${this.#created++}`, distinctHosts: this.#random.chance(0.2) };
    const random = this.#random;
    const body = {
      id: app.id,
      instances: this.#instances(app),
      backoffSeconds: 1,
      maxLaunchDelaySeconds: 60,
      taskKillGracePeriodSeconds: random.chance(this.#bent.isStubborn ? 0.8 : 0.3) ? 120 : 1 + random.int(60),
      upgradeStrategy: { minimumHealthCapacity: random.pick([0, 0.5, 1]), maximumOverCapacity: random.pick([0, 0.5, 1]) },
      unreachableStrategy: this.#unreachableStrategy(),
      constraints: app.distinctHosts ? [["hostname", "UNIQUE"]] : [],
      ...this.#change(),
    };
    this.#write("create", app.id, { method: "POST", path: "/v2/apps", body }, (status) => {
      // A Marathon that crashed over the request may have stored it.
      if (status === undefined || status < 300) this.#apps.set(app.id, app);
    });
  }

  #unreachableStrategy(): unknown {
    const patient = { inactiveAfterSeconds: this.#random.int(20), expungeAfterSeconds: 400 };
    if (this.#bent.isPatient) return patient;
    return this.#random.pick([{ inactiveAfterSeconds: 0, expungeAfterSeconds: 0 }, patient, "disabled"]);
  }

  #remove(app: AppScript): void {
    this.#write("remove", app.id, { method: "DELETE", path: `/v2/apps${app.id}` }, (status) => {
      if (status === 200 || status === 404) this.#apps.delete(app.id);
    });
  }

  #killTasks(app: AppScript): void {
    const query: MarathonRequest["query"] = this.#random.chance(0.3) ? { scale: ["true"] } : {};
    this.#write("killTasks", app.id, { method: "DELETE", path: `/v2/apps${app.id}/tasks`, query });
  }

  /** Takes a deployment back, or just stops it. */
  #cancel(): void {
    const [id] = this.#leader().marathon?.state.deployments.keys() ?? [];
    const query: MarathonRequest["query"] = this.#random.chance(0.5) ? { force: ["true"] } : {};
    if (id !== undefined) this.#write("cancel", "*", { method: "DELETE", path: `/v2/deployments/${id}`, query });
  }

  #look(app: AppScript): void {
    for (const path of [
      `/v2/apps${app.id}`,
      `/v2/apps${app.id}/explain`,
      "/v2/queue",
      "/v2/deployments",
      "/v2/tasks",
      "/v2/groups",
    ])
      this.#leader().request({ method: "GET", path });
  }

  #instances(app: AppScript): number {
    return this.#random.int((app.distinctHosts ? maxDistinct : maxInstances) + 1);
  }

  #change(): Record<string, unknown> {
    const healthChecks = this.#healthChecks();
    const isSickly = JSON.stringify(healthChecks).includes(sickCheck);
    return { cpus: 0.1, mem: 32, cmd: this.#command(isSickly), healthChecks };
  }

  /** What is sick often hangs when it is to end, too. */
  #command(isSickly: boolean): string {
    const random = this.#random;
    if ((isSickly && random.chance(0.5)) || (this.#bent.isStubborn && random.chance(0.6)))
      return random.pick(["stubborn", `drain ${random.int(120_000)}`]);
    if (random.chance(this.#bent.isBrief ? 0.1 : 0.4)) return "run";
    const mostMs = this.#bent.isBrief ? 10_000 : 60_000;
    const ending = [`finish ${random.int(mostMs)}`, `fail ${random.int(mostMs)} 3`, `oom ${random.int(mostMs)}`];
    const lasting = ["stubborn", `drain ${random.int(120_000)}`, `burst ${random.int(60_000)}`, "hang", "broken"];
    return random.pick(random.chance(0.6) ? ending : lasting);
  }

  #healthChecks(): unknown[] {
    const times = { gracePeriodSeconds: 20, intervalSeconds: 15, maxConsecutiveFailures: 3 };
    const soon = { gracePeriodSeconds: 5, intervalSeconds: 5, maxConsecutiveFailures: 2 };
    const sickly = { protocol: "COMMAND", command: { value: sickCheck }, ...soon };
    const kinds = [
      undefined,
      undefined,
      { protocol: "HTTP", path: "/" },
      { protocol: "TCP" },
      { protocol: "COMMAND", command: { value: "true" } },
      sickly,
      sickly,
    ];
    const kind = this.#bent.isStubborn && this.#random.chance(0.6) ? sickly : this.#random.pick(kinds);
    return kind ? [{ ...times, ...kind }] : [];
  }

  #force(): Record<string, string[]> {
    return this.#random.chance(0.5) ? { force: ["true"] } : {};
  }

  /** @param key the app that it may change; "*": any */
  #write(
    kind: keyof MarathonOperator["counts"],
    key: string,
    request: MarathonRequest,
    answered: (status: number | undefined) => void = () => {},
  ): void {
    const node = this.#leader();
    if (node.marathon) this.writes.asked(key);
    node.request(request, (status) => {
      const { marathon } = node;
      if (status !== undefined && status < 300) this.counts[kind]++;
      if (status !== undefined && marathon) this.writes.answered(key, contentsOf(marathon.state));
      answered(status);
    });
  }
}

/** What operators wrote: the definitions as a whole. */
export function contentsOf({ root }: Pick<MarathonState, "root">): Contents {
  return new Map([...root.apps.values()].map((app) => [app.id, JSON.stringify(app)]));
}
