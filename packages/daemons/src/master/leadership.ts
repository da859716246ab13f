import type { Log } from "@mesolite/runtime";
import { MasterInfo } from "@mesolite/wire";
import type { Coordinator } from "../shared/coordinator.ts";
import { MasterTerm, type TermParts } from "./master-term.ts";

export interface LeadershipParts extends Omit<TermParts, "store" | "mayAct" | "masterInfo"> {
  readonly coordinator: Coordinator;
  /** What this master says of itself, with an id of its own for each time it contends. */
  readonly newMasterInfo: () => MasterInfo;
  readonly log: Log;
}

/**
 * Contends for leadership for as long as the daemon runs. Elected, it begins a term; deposed, it ends the term in this process and
 * contends again with a fresh id: no supervisor has to restart it.
 */
export class Leadership {
  readonly #parts: LeadershipParts;
  #term: MasterTerm | undefined;
  #leader: MasterInfo | undefined;
  #watch: { stop(): void } | undefined;
  /** Changes are dealt with one after the other: a term may not begin before the last one has ended. */
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: LeadershipParts) {
    this.#parts = parts;
  }

  get term(): MasterTerm | undefined {
    return this.#term;
  }

  /** Whoever leads, as far as this master knows. */
  get leader(): MasterInfo | undefined {
    return this.#leader;
  }

  async start(): Promise<void> {
    const { coordinator, log } = this.#parts;
    this.#watch = await coordinator.membership.watchLeader((data) => {
      this.#leader = data && readInfo(data);
      if (this.#leader) log.info(`master ${this.#leader.pid} is the leader`);
      else log.info("no master leads now");
    });
    await this.#contend();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#watch?.stop();
    await this.#parts.coordinator.election.resign();
    await this.#turn;
    await this.#endTerm();
    await this.#parts.coordinator.close();
  }

  async #contend(): Promise<void> {
    const masterInfo = this.#parts.newMasterInfo();
    const data = new TextEncoder().encode(MasterInfo.toJsonText(masterInfo));
    await this.#parts.coordinator.election.contend(data, (leading) => {
      this.#turn = this.#turn
        .then(() => (leading ? this.#beginTerm(masterInfo) : this.#deposed()))
        .catch((error: unknown) => this.#failed(error));
    });
    await this.#turn;
  }

  async #beginTerm(masterInfo: MasterInfo): Promise<void> {
    const { coordinator, log } = this.#parts;
    if (this.#stopped) return;
    log.info(`elected: reading the registry as ${masterInfo.id}`);
    const store = await coordinator.openStore();
    this.#term = await MasterTerm.begin({ ...this.#parts, store, masterInfo, mayAct: () => coordinator.election.mayAct() });
    log.info(`master ${masterInfo.id} leads at ${masterInfo.pid}`);
  }

  async #deposed(): Promise<void> {
    if (this.#stopped || !this.#term) return;
    this.#parts.log.warn("this master leads no more: it forgets what it knew and contends again");
    await this.#endTerm();
    await this.#parts.coordinator.election.resign();
    // Not awaited here: the next term's turn comes after this one.
    void this.#contend();
  }

  async #endTerm(): Promise<void> {
    const term = this.#term;
    this.#term = undefined;
    await term?.end();
  }

  #failed(error: unknown): void {
    this.#parts.onFatal(`The master stopped: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readInfo(data: Uint8Array): MasterInfo | undefined {
  try {
    return MasterInfo.fromJson(JSON.parse(new TextDecoder().decode(data)));
  } catch {
    return undefined;
  }
}
