import { deepEqual, equal } from "node:assert/strict";
import type { Election, Membership } from "../ports.ts";
import type { ContractCase } from "./contract-case.ts";

/** A fresh group, without members, for every case. */
export interface ElectionWorld {
  election(): Election;
  membership(): Membership;
  /** Waits until `condition` holds; throws when it does not come true in the time that the maker needs. */
  until(condition: () => boolean): Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array | undefined): string | undefined => data && new TextDecoder().decode(data);

/** Every maker of Election and Membership passes these. */
export const electionContract: readonly ContractCase<ElectionWorld>[] = [
  {
    name: "a lone candidate leads, and followers see its data",
    run: async (world) => {
      const seen: (string | undefined)[] = [];
      const watch = await world.membership().watchLeader((data) => seen.push(text(data)));
      const election = world.election();
      const changes: boolean[] = [];
      await election.contend(bytes("me"), (leading) => changes.push(leading));
      await world.until(() => changes.length > 0 && seen.at(-1) === "me");
      deepEqual(changes, [true]);
      equal(election.mayAct(), true);
      equal(seen[0], undefined);
      watch.stop();
      await election.resign();
    },
  },
  {
    name: "at most one leads; the next takes over when the leader resigns",
    run: async (world) => {
      const first = world.election();
      const second = world.election();
      const leading = { first: false, second: false };
      await first.contend(bytes("first"), (now) => {
        leading.first = now;
      });
      await world.until(() => leading.first);
      await second.contend(bytes("second"), (now) => {
        leading.second = now;
      });
      equal(leading.second, false);
      const seen: (string | undefined)[] = [];
      const watch = await world.membership().watchLeader((data) => seen.push(text(data)));
      await first.resign();
      await world.until(() => leading.second && seen.at(-1) === "second");
      equal(leading.first, false);
      deepEqual([first.mayAct(), second.mayAct()], [false, true]);
      watch.stop();
      await second.resign();
    },
  },
  {
    name: "a follower that stopped hears nothing more; resigning without contending is fine",
    run: async (world) => {
      const seen: (string | undefined)[] = [];
      const watch = await world.membership().watchLeader((data) => seen.push(text(data)));
      await world.until(() => seen.length > 0);
      watch.stop();
      const count = seen.length;
      const election = world.election();
      await election.resign();
      let leads = false;
      await election.contend(bytes("x"), (now) => {
        leads = now;
      });
      await world.until(() => leads);
      equal(seen.length, count);
      await election.resign();
    },
  },
];
