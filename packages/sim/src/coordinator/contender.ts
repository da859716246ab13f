import type { Random } from "@mesolite/base";
import type { EventQueue } from "../event-queue.ts";
import { ProcessClock } from "../process-clock.ts";
import type { Term } from "../simulated-process.ts";
import { checkLeads, leadingNodeOf } from "./leads.ts";
import { SimCandidacy } from "./sim-candidacy.ts";
import type { SimEnsemble } from "./sim-ensemble.ts";
import { type SessionFaults, SimSession } from "./sim-session.ts";
import { SimStore } from "./sim-store.ts";
import { Stoppable } from "./stoppable.ts";

/** A place in the ensemble for the daemons of one kind. */
export interface Group {
  readonly ensemble: SimEnsemble;
  readonly faults: SessionFaults;
  /** Where candidates stand. */
  readonly path: string;
  /** Where the leader keeps its state. */
  readonly root: string;
  readonly isCut: (address: string) => { readonly there: boolean; readonly back: boolean };
}

export interface ContenderParts {
  readonly group: Group;
  readonly queue: EventQueue;
  readonly random: Random;
  readonly clockRate: number;
  readonly address: string;
  /** It was elected, and has read what the last leader left. */
  readonly begin: (term: Term) => void;
  /** It was deposed: the term's core is to be forgotten. */
  readonly end: () => void;
  readonly note: (text: string) => void;
}

/** Makes a group in an ensemble that has none. */
export function newGroup(name: string, ensemble: SimEnsemble, faults: SessionFaults, isCut: Group["isCut"]): Group {
  const [path, root] = [`/${name}`, `/${name}-state`];
  for (const node of [path, root])
    ensemble.commit(0n, [{ kind: "create", path: node, data: new Uint8Array(0), acl: [], mode: "persistent" }]);
  return { ensemble, faults, path, root, isCut };
}

/**
 * A daemon that contends for leadership for as long as it lives, as the real one: elected, it begins a term; deposed, it ends the term in
 * the same process and contends again.
 */
export class Contender {
  readonly #parts: ContenderParts;
  #life: { readonly program: Stoppable; readonly session: SimSession } | undefined;
  #candidacy: SimCandidacy | undefined;
  #store: SimStore | undefined;
  #lives = 0;
  /** How often it had to step down. */
  depositions = 0;

  constructor(parts: ContenderParts) {
    this.#parts = parts;
  }

  get address(): string {
    return this.#parts.address;
  }

  /** Changes when the daemon restarts; undefined while it is down. */
  get incarnation(): number | undefined {
    return this.#life && this.#lives;
  }

  /** Whether the ensemble holds it for the leader. It may not know yet, or not be alive. */
  get leads(): boolean {
    const { group, address } = this.#parts;
    const node = leadingNodeOf(group.ensemble, group.path);
    const data = node === undefined ? undefined : group.ensemble.tree.get(node)?.data;
    return data !== undefined && new TextDecoder().decode(data) === address;
  }

  /** Called when it acts as the leader. @throws Violation when it is not */
  checkLeads(): void {
    const { group, address } = this.#parts;
    checkLeads(group.ensemble, address, group.path, this.#candidacy?.leadingNode());
  }

  boot(): void {
    if (this.#life) return;
    this.#lives++;
    const { group, queue, random, clockRate, address, note } = this.#parts;
    const program = new Stoppable();
    const clock = new ProcessClock(queue, clockRate);
    const isCut = (): ReturnType<Group["isCut"]> => group.isCut(address);
    const { ensemble, faults } = group;
    const session = new SimSession({ ensemble, queue, random, faults, program, clock, isCut, note });
    this.#life = { program, session };
    this.#contend();
  }

  /** Without a word to the ensemble: the session lives on until it expires. */
  crash(): void {
    this.#life?.program.end();
    this.#life = undefined;
    this.#candidacy = undefined;
  }

  get isStopped(): boolean {
    return this.#life?.program.isStopped ?? false;
  }

  /** Does something in the daemon: now, when it goes on, or never when it is down. */
  run(action: () => void): void {
    this.#life?.program.run(action);
  }

  /** SIGSTOP. */
  stop(): void {
    this.#life?.program.stop();
  }

  /** SIGCONT. */
  goOn(): void {
    this.#life?.program.goOn();
  }

  /** The term's core may no longer act, or its store takes nothing more. */
  broken(): void {
    this.#candidacy?.end();
  }

  #contend(): void {
    const life = this.#life;
    if (!life) return;
    const { ensemble, path: group } = this.#parts.group;
    const parts = { ensemble, session: life.session, group, label: "member_" };
    const data = new TextEncoder().encode(this.#parts.address);
    const candidacy = new SimCandidacy(parts, data, (leading) => {
      if (this.#life !== life) return;
      if (leading) this.#beginTerm(candidacy);
      else this.#deposed(candidacy);
    });
    this.#candidacy = candidacy;
  }

  #beginTerm(candidacy: SimCandidacy): void {
    const life = this.#life;
    const node = candidacy.leadingNode();
    if (!life || node === undefined) return;
    const { program, session } = life;
    const { ensemble, root } = this.#parts.group;
    const store = (this.#store = new SimStore({ ensemble, session, root, node }));
    store.load((recovered) => {
      if (this.#candidacy !== candidacy || candidacy.leadingNode() !== node || recovered instanceof Error) return;
      this.#parts.note(`${this.#parts.address} leads by ${node}`);
      this.#parts.begin({
        recovered,
        program,
        mayAct: () => candidacy.mayAct(),
        commit: (puts, done) => store.commit(puts, (error) => (error ? candidacy.end() : done())),
      });
    });
  }

  #deposed(candidacy: SimCandidacy): void {
    if (this.#candidacy !== candidacy) return;
    this.#candidacy = undefined;
    this.depositions++;
    this.#parts.note(`${this.#parts.address} leads no more`);
    this.#parts.end();
    this.#store?.close();
    candidacy.end(() => this.#contend());
  }
}
