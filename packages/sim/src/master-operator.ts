import type { Random } from "@mesolite/base";
import type { MasterState } from "@mesolite/master";
import type { master } from "@mesolite/wire";
import { AcknowledgedWrites, type Contents } from "./acknowledged-writes.ts";
import type { MasterNode } from "./master-node.ts";

/** A person who sets limits and weights of roles and takes machines out of service for a while, over the master's operator API. */
export class MasterOperator {
  /** Requests that were accepted, by kind. */
  readonly counts = { limit: 0, unlimit: 0, weight: 0, deactivate: 0, reactivate: 0, tearDown: 0 };
  readonly writes = new AcknowledgedWrites("the master");
  readonly #leader: () => MasterNode;
  readonly #random: Random;
  readonly #roles: readonly string[];
  readonly #isStrict: boolean;

  /** @param roles of the batch frameworks; whether they get limits at all is drawn */
  constructor(leader: () => MasterNode, random: Random, roles: readonly string[]) {
    this.#leader = leader;
    this.#random = random;
    this.#roles = roles;
    this.#isStrict = random.chance(0.6);
  }

  act(): void {
    const random = this.#random;
    const role = random.pick(this.#roles);
    switch (random.int(7)) {
      case 0:
      case 1:
        return this.#isStrict ? this.#limit(role) : this.#weigh(role);
      case 2:
        return this.#unlimit(role);
      case 3:
        return this.#weigh(role);
      case 4:
        return this.#tearDown(role);
      case 5:
        return this.#activate("DEACTIVATE_AGENT");
      default:
        return this.#activate("REACTIVATE_AGENT");
    }
  }

  /** Ends frameworks that are not there. */
  endAbsent(): void {
    for (const { info, phase } of this.#leader().master?.state.frameworks.values() ?? [])
      if (phase === "disconnected") this.#tearDown(info.name);
  }

  /** Puts every machine back to service. */
  settle(): void {
    for (const id of this.#agentIds((deactivated) => deactivated)) this.#reactivate(id);
  }

  /** Called when the master has come back from its store. */
  recovered(state: MasterState): void {
    this.stepped(state);
    this.writes.checkRecovered(contentsOf(state));
  }

  /**
   * Called after every event of the master. An agent that was replaced by a new one at its address, or dropped from the registry's list of
   * unreachable ones, took its mark along. Who may leave the registry is for `RegistryWrites` to check.
   */
  stepped({ agents, recoveredAgents, unreachableAgents }: MasterState): void {
    const isThere = (id: string): boolean => agents.has(id) || recoveredAgents.has(id) || unreachableAgents.has(id);
    this.writes.doubt((key) => key.startsWith(markPrefix) && !isThere(key.slice(markPrefix.length)));
  }

  #limit(role: string): void {
    const random = this.#random;
    const limits = {
      cpus: { value: 1 + random.int(3) },
      ...(random.chance(0.5) && { mem: { value: 128 + 64 * random.int(4) } }),
    };
    // Forced: also limits below what the role has already.
    const update_quota = { quota_configs: [{ role, limits }], force: true };
    this.#ask("limit", `quota ${role}`, { type: "UPDATE_QUOTA", update_quota });
  }

  #unlimit(role: string): void {
    this.#ask("unlimit", `quota ${role}`, { type: "UPDATE_QUOTA", update_quota: { quota_configs: [{ role }] } });
  }

  #weigh(role: string): void {
    const weight_infos = [{ role, weight: 1 + this.#random.int(3) }];
    this.#ask("weight", `weight ${role}`, { type: "UPDATE_WEIGHTS", update_weights: { weight_infos } });
  }

  #activate(type: "DEACTIVATE_AGENT" | "REACTIVATE_AGENT"): void {
    const ids = this.#agentIds((deactivated) => deactivated === (type === "REACTIVATE_AGENT"));
    if (ids.length === 0) return;
    const id = this.#random.pick(ids);
    if (type === "REACTIVATE_AGENT") return this.#reactivate(id);
    this.#ask("deactivate", `${markPrefix}${id}`, { type, deactivate_agent: { agent_id: { value: id } } });
  }

  #reactivate(id: string): void {
    const call: master.Call = { type: "REACTIVATE_AGENT", reactivate_agent: { agent_id: { value: id } } };
    this.#ask("reactivate", `${markPrefix}${id}`, call);
  }

  /** A framework that is used to it: see `Manners`. */
  #tearDown(role: string): void {
    const framework = [...(this.#leader().master?.state.frameworks.values() ?? [])].find(({ info }) => info.name === role);
    if (!framework || (framework.info.failover_timeout ?? 0) >= 3600) return;
    this.#ask("tearDown", `framework ${framework.id}`, { type: "TEARDOWN", teardown: { framework_id: { value: framework.id } } });
  }

  #agentIds(matches: (deactivated: boolean) => boolean): string[] {
    const state = this.#leader().master?.state;
    const known = [...(state?.agents.values() ?? []), ...(state?.unreachableAgents.values() ?? [])];
    return known.filter((agent) => matches(agent.deactivated)).map(({ id }) => id);
  }

  #ask(kind: keyof MasterOperator["counts"], key: string, call: master.Call): void {
    const node = this.#leader();
    if (node.master) this.writes.asked(key);
    node.request(call, (status) => {
      const { master } = node;
      if (status === undefined || !master) return;
      if (status === 200) this.counts[kind]++;
      this.writes.answered(key, contentsOf(master.state));
    });
  }
}

/** Before an agent's id. */
const markPrefix = "deactivated ";

/** What the operator's writes change. */
function contentsOf(state: MasterState): Contents {
  const contents = new Map<string, string>();
  for (const [role, quota] of state.quotas) contents.set(`quota ${role}`, JSON.stringify(quota.limits));
  for (const [role, weight] of state.weights) contents.set(`weight ${role}`, String(weight));
  for (const agents of [state.agents, state.recoveredAgents, state.unreachableAgents])
    for (const { id, deactivated } of agents.values()) if (deactivated) contents.set(`${markPrefix}${id}`, "true");
  return contents;
}
