import type { Random } from "@mesolite/base";
import type { FrameworkInfo, scheduler } from "@mesolite/wire";
import type { MasterNode } from "./master-node.ts";
import type { SchedulerClient, SchedulerService } from "./scheduler-streams.ts";

/**
 * What frameworks talk to: the master that leads, as far as they know. Each stays with the one that it subscribed to until that connection
 * ends, or until it hears that another leads.
 */
export class ElectedMasters implements SchedulerService {
  readonly #masters: readonly MasterNode[];
  readonly #leaderFor: (client: SchedulerClient) => MasterNode | undefined;
  readonly #random: Random;
  readonly #subscribedTo = new Map<SchedulerClient, MasterNode>();

  constructor(masters: readonly MasterNode[], leaderFor: (client: SchedulerClient) => MasterNode | undefined, random: Random) {
    this.#masters = masters;
    this.#leaderFor = leaderFor;
    this.#random = random;
  }

  subscribe(client: SchedulerClient, frameworkInfo: FrameworkInfo, suppressedRoles: readonly string[]): void {
    const master = this.#leaderFor(client) ?? this.#random.pick(this.#masters);
    if (this.#subscribedTo.get(client) !== master) this.clientEnded(client);
    this.#subscribedTo.set(client, master);
    master.streams.subscribe(client, frameworkInfo, suppressedRoles);
  }

  call(client: SchedulerClient, call: scheduler.Call): void {
    const master = this.#subscribedTo.get(client) ?? (this.#masters[0] as MasterNode);
    master.streams.call(client, call);
  }

  clientEnded(client: SchedulerClient): void {
    this.#subscribedTo.get(client)?.streams.clientEnded(client);
    this.#subscribedTo.delete(client);
  }

  /** The client has heard who leads: if it is connected to another one, it leaves that one. */
  heard(client: SchedulerClient): void {
    const [master, leader] = [this.#subscribedTo.get(client), this.#leaderFor(client)];
    if (!master || !leader || master === leader || !master.streams.isConnected(client)) return;
    this.clientEnded(client);
    client.disconnected();
  }
}
