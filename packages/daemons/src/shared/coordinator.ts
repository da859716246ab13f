import { EmbeddedGroup, type Election, type Membership, type Store } from "@mesolite/coordination";

/** Who leads, and where a leader's state is kept: one machine by itself, or an ensemble that several daemons share. */
export interface Coordinator {
  readonly election: Election;
  readonly membership: Membership;
  /** The state as the leader finds it. Called once in each term, after the election was won. */
  openStore(): Promise<Store>;
  close(): Promise<void>;
}

/** A daemon that stands alone: it leads as soon as it contends, and its store is its own. */
export function standalone(openStore: () => Promise<Store>): Coordinator {
  const group = new EmbeddedGroup();
  return { election: group.election(), membership: group, openStore, close: async () => {} };
}
