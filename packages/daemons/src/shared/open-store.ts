import { nodeDisk, openEmbeddedStore, type Store, StoreError } from "@mesolite/coordination";
import type { Log } from "@mesolite/runtime";
import { StartError } from "./daemon.ts";

/** Opens the store of a daemon, or says which flag to change. */
export async function openStore(daemon: string, dir: string, flag: string, log: Log): Promise<Store> {
  try {
    return await openEmbeddedStore({ disk: nodeDisk(), dir, warn: (message) => log.error(message) });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new StartError(`${daemon}: ${error.message} (--${flag})`);
  }
}

/** A store for each of a daemon's terms of leadership: a term's end does not close it. */
export function forEveryTerm(store: Store): Store {
  return { load: () => store.load(), commit: (puts) => store.commit(puts), close: async () => {} };
}

/** A store that forgets at the end: `--registry=in_memory`. */
export function memoryStore(): Store {
  return { load: async () => new Map(), commit: async () => {}, close: async () => {} };
}
