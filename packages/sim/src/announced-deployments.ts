import { Violation } from "./violation.ts";

/** What this reads of a Marathon's state. */
export interface DeploymentsView {
  readonly deployments: ReadonlyMap<string, unknown>;
}

/** Deployments of which Marathon has told that they are under way must go on after any crash, until they are finished or taken back. */
export class AnnouncedDeployments {
  readonly #open = new Set<string>();

  /** A step of it began, for all to see. Marathon may have gone on meanwhile, and ended it. */
  announced(id: string, { deployments }: DeploymentsView): void {
    if (deployments.has(id)) this.#open.add(id);
  }

  /** Those that a step has ended may be stored as ended or not. */
  stepped({ deployments }: DeploymentsView): void {
    for (const id of this.#open) if (!deployments.has(id)) this.#open.delete(id);
  }

  /** A Marathon has come back from its store. */
  checkRecovered({ deployments }: DeploymentsView): void {
    for (const id of this.#open)
      if (!deployments.has(id))
        throw new Violation("durability", `deployment ${id} was under way, and is forgotten after a crash`);
  }
}
