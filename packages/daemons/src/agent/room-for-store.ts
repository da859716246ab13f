import { type Put, type Store, StoreError } from "@mesolite/coordination";
import type { Logger } from "@mesolite/runtime";

/** Removals between two attempts to save, which are a second apart. */
const removalsPerAttempt = 16;

export interface SandboxesToSpare {
  /** Paths that GC would remove from a disk as full as this one is now, oldest first. */
  find(): Promise<readonly string[]>;
  /** @returns why it could not be removed, or undefined */
  remove(path: string): Promise<string | undefined>;
}

/**
 * The agent's store, on the disk that its sandboxes fill. While nothing can be saved the core waits, and its GC with it: then old
 * sandboxes are removed from here. The core finds them gone when its own turn comes.
 */
export function withRoomFromSandboxes(store: Store, sandboxes: SandboxesToSpare, log: Logger): Store {
  /** Tried since the disk became full: the core's list does not change while it waits. */
  const tried = new Set<string>();

  async function makeRoom(): Promise<void> {
    const paths = (await sandboxes.find()).filter((path) => !tried.has(path)).slice(0, removalsPerAttempt);
    for (const path of paths) {
      tried.add(path);
      const error = await sandboxes.remove(path);
      if (error === undefined) log.warn(`Removed the sandbox ${path}: there was no space to save state`);
    }
  }

  return {
    load: () => store.load(),
    close: () => store.close(),
    commit: async (puts: readonly Put[]) => {
      try {
        await store.commit(puts);
        tried.clear();
      } catch (error) {
        if (error instanceof StoreError && error.fault === "full") await makeRoom();
        throw error;
      }
    },
  };
}
