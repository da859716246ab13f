import type { Random } from "@mesolite/base";
import type { EventQueue } from "../event-queue.ts";
import { ProcessClock } from "../process-clock.ts";
import type { Group } from "./contender.ts";
import { watchLeader } from "./sim-membership.ts";
import { SimSession } from "./sim-session.ts";
import { Stoppable } from "./stoppable.ts";

export interface FollowerParts {
  readonly group: Group;
  readonly queue: EventQueue;
  readonly random: Random;
  readonly clockRate: number;
  readonly address: string;
  readonly onChange: () => void;
}

/** Who leads a group, as far as a machine knows that has a session of its own. */
export class Follower {
  #leader: string | undefined;

  constructor({ group, queue, random, clockRate, address, onChange }: FollowerParts) {
    const { ensemble, faults, path, isCut } = group;
    const clock = new ProcessClock(queue, clockRate);
    const parts = {
      ensemble,
      queue,
      random,
      faults,
      program: new Stoppable(),
      clock,
      isCut: () => isCut(address),
      note: () => {},
    };
    const session = new SimSession(parts);
    watchLeader({ ensemble, session, group: path }, (data) => {
      this.#leader = data && new TextDecoder().decode(data);
      onChange();
    });
  }

  /** The leader's address; undefined: nobody leads, or nothing is known. */
  get leader(): string | undefined {
    return this.#leader;
  }
}
