// Three real servers that the tests of one file share, and leaders on them.
import { afterAll, afterEach, beforeEach } from "vitest";
import { openZkStore, type Store, ZkElection, ZkSessions } from "@mesolite/coordination";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { type Ensemble, startEnsemble } from "./ensemble.ts";
import { type Relay, startRelay } from "./relay.ts";

export const sessionTimeoutMs = 3000;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array | undefined): string | undefined => data && new TextDecoder().decode(data);

/** Set before each test. */
export let ensemble: Ensemble;
let groups = 0;
/** Called after each test, the last one first. */
export const cleanups: (() => Promise<unknown> | void)[] = [];
/** Lines of the sessions of this test. */
export const logged: string[] = [];

/** To be called once in a file of tests: starts the servers for the first one, and cleans up after each. */
export function useEnsemble(): void {
  beforeEach(async (context) => {
    need(context, "zookeeper");
    ensemble ??= await startEnsemble(3, { properties: { "zookeeper.enforceQuota": "true" } });
    logged.length = 0;
  });

  afterEach(async () => {
    for (const clean of cleanups.splice(0).reverse()) await clean();
  });

  afterAll(async () => {
    await ensemble?.stop();
  });
}

/** A path that no other test uses. */
export const newGroup = (): string => `/group${++groups}`;

export function sessionsOf(path: string, options: { servers?: string; credentials?: string } = {}): ZkSessions {
  const { servers = ensemble.connectString, credentials } = options;
  const address = `zk://${credentials === undefined ? "" : `${credentials}@`}${servers}${path}`;
  const sessions = new ZkSessions({ address, sessionTimeoutMs, log: (message) => void logged.push(message) });
  cleanups.push(() => sessions.close());
  return sessions;
}

/** A leader, and how to open what it keeps. */
export interface Leader {
  readonly sessions: ZkSessions;
  readonly election: ZkElection;
  readonly changes: boolean[];
  open(): Promise<Store>;
}

export async function candidate(
  path: string,
  options: { servers?: string; credentials?: string; data?: string } = {},
): Promise<Leader> {
  const sessions = sessionsOf(path, options);
  const election = new ZkElection({ sessions, label: "json.info_" });
  const changes: boolean[] = [];
  await election.contend(bytes(options.data ?? "me"), (leading) => void changes.push(leading));
  const open = (): Promise<Store> => openZkStore({ sessions, root: `${path}/registry`, fence: () => election.electionNode() });
  return { sessions, election, changes, open };
}

export async function leader(
  path: string,
  options: { servers?: string; credentials?: string; data?: string } = {},
): Promise<Leader> {
  const made = await candidate(path, options);
  await eventually("it leads", () => made.changes.includes(true));
  return made;
}

export async function relayed(): Promise<{ servers: string; relays: readonly Relay[]; cut(): void; mute(): void; heal(): void }> {
  const relays = await Promise.all(ensemble.servers.map(({ port }) => startRelay(port)));
  cleanups.push(() => Promise.all(relays.map((relay) => relay.close())));
  return {
    servers: relays.map(({ port }) => `127.0.0.1:${port}`).join(","),
    relays,
    cut: () => relays.forEach((relay) => relay.cut()),
    mute: () => relays.forEach((relay) => relay.mute()),
    heal: () => relays.forEach((relay) => relay.heal()),
  };
}

export async function contentsOf(store: Store): Promise<Map<string, string | undefined>> {
  return new Map([...(await store.load())].map(([key, value]) => [key, text(value)]));
}
