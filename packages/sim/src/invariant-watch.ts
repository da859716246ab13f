import type { AgentNode } from "./agent-node.ts";
import { AcknowledgedEnds } from "./acknowledged-writes.ts";
import type { Amounts } from "./amounts.ts";
import { AnnouncedDeployments } from "./announced-deployments.ts";
import { checkMachine, checkOnce, checkResources, type Free, UpdateHistory } from "./invariants.ts";
import type { MarathonNode } from "./marathon-node.ts";
import type { MarathonOperator } from "./marathon-operator.ts";
import type { MasterNode } from "./master-node.ts";
import type { MasterOperator } from "./master-operator.ts";
import { OverbookedAgents } from "./overbooked-agents.ts";
import { checkOverCapacity, liveTaskIds, taskIds } from "./over-capacity.ts";
import { RegistryWrites } from "./registry-writes.ts";
import { checkRoleLimits } from "./role-limits.ts";
import type { MarathonEvent, MarathonState } from "@mesolite/marathon";
import type { Master, MasterEvent } from "@mesolite/master";
import type { TaskID } from "@mesolite/wire";

/** Those whose writes must be there after any crash. */
export interface Operators {
  readonly master: MasterOperator;
  readonly marathon: MarathonOperator;
}

/** Looks at a world after every step of its daemons, with what it has to remember for that. @throws Violation from everything that it is told */
export class InvariantWatch {
  readonly history = new UpdateHistory();
  readonly #offerIds = new Map<MasterNode, ReadonlySet<string>>();
  readonly #removed = new Map<MasterNode, ReadonlySet<string>>();
  readonly #removedFrameworks = new Set<string>();
  readonly #marathonTaskIds = new Map<MarathonNode, ReadonlySet<string>>();
  readonly #ends = new AcknowledgedEnds();
  readonly #deployments = new AnnouncedDeployments();
  readonly #registry = new RegistryWrites();
  readonly #overbooked = new OverbookedAgents();

  /** @param total what the machine has */
  agentStepped(node: AgentNode, total: Amounts, all: readonly AgentNode[]): void {
    const alive = node.host.alive();
    const held = alive.filter(({ frameworkId }) => !this.#removedFrameworks.has(frameworkId));
    checkMachine(node.process.name, total, held);
    this.history.checkGone(alive);
    const machines = all.map(({ hostname, host }) => ({ name: hostname, alive: host.alive() }));
    checkOnce(machines, this.#removedFrameworks);
  }

  /** Something of a master is about to be seen by others. */
  masterActs({ contender, master }: MasterNode): void {
    contender?.checkLeads();
    if (master) this.#registry.acted(master.state);
  }

  masterStepped(node: MasterNode, master: Master, event: MasterEvent["kind"], operators: Operators): void {
    if (event === "started") {
      operators.master.recovered(master.state);
      this.#registry.recovered(master.state);
    } else {
      this.#registry.stepped(master.state);
      operators.master.stepped(master.state);
    }
    this.#noteRemovals(node, master.state);
    const freeOn = (agentId: string): Free => ({
      scalars: master.allocator.freeOn(agentId) ?? new Map(),
      others: master.allocator.freeExtrasOn(agentId) ?? [],
    });
    const overbooked = this.#overbooked.after(master.state, this.#removedFrameworks);
    checkResources(master.state, freeOn, (agentId) => overbooked.has(agentId));
    checkRoleLimits(master.state, this.#offerIds.get(node) ?? new Set());
    this.#offerIds.set(node, new Set(master.state.offers.keys()));
  }

  marathonStepped(node: MarathonNode, state: MarathonState, event: MarathonEvent["kind"], operators: Operators): void {
    if (event === "started") {
      operators.marathon.recovered(state);
      this.#ends.checkRecovered(liveTaskIds(state));
      this.#deployments.checkRecovered(state);
    } else checkOverCapacity(state, this.#marathonTaskIds.get(node) ?? new Set());
    this.#deployments.stepped(state);
    this.#marathonTaskIds.set(node, taskIds(state));
  }

  /** Listeners hear that a deployment is under way. */
  deploying({ marathon }: MarathonNode, id: string): void {
    if (marathon) this.#deployments.announced(id, marathon.state);
  }

  /** Marathon acknowledges an update. */
  acknowledged(taskId: TaskID, uuid: Uint8Array): void {
    const state = this.history.endOf(uuid);
    if (state !== undefined) this.#ends.acknowledged(taskId.value, state);
  }

  /** By any master, at any time. */
  wasRemoved(frameworkId: string): boolean {
    return this.#removedFrameworks.has(frameworkId);
  }

  #noteRemovals(node: MasterNode, { completedFrameworks }: Master["state"]): void {
    const known = this.#removed.get(node);
    if (known?.size === completedFrameworks.size) return;
    for (const id of completedFrameworks.keys()) {
      if (known?.has(id)) continue;
      this.history.removed(id);
      this.#removedFrameworks.add(id);
    }
    this.#removed.set(node, new Set(completedFrameworks.keys()));
  }
}
