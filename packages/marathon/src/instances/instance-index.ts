import type { Instance } from "./instance.ts";

/** All instances, by id and by app. */
export class InstanceIndex {
  readonly #byId = new Map<string, Instance>();
  readonly #byApp = new Map<string, Map<string, Instance>>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Instance | undefined {
    return this.#byId.get(id);
  }

  ofApp(appId: string): readonly Instance[] {
    return [...(this.#byApp.get(appId)?.values() ?? [])];
  }

  /** How many of an app are so. An app of thousands is counted with every status update: without a copy of the list. */
  countWhere(appId: string, isSo: (instance: Instance) => boolean): number {
    let count = 0;
    for (const instance of this.#byApp.get(appId)?.values() ?? []) if (isSo(instance)) count++;
    return count;
  }

  countOf(appId: string): number {
    return this.#byApp.get(appId)?.size ?? 0;
  }

  all(): IterableIterator<Instance> {
    return this.#byId.values();
  }

  /** Apps that have instances, whether they are still defined or not. */
  appIds(): IterableIterator<string> {
    return this.#byApp.keys();
  }

  set(instance: Instance): void {
    this.#byId.set(instance.id, instance);
    const siblings = this.#byApp.get(instance.appId);
    if (siblings) siblings.set(instance.id, instance);
    else this.#byApp.set(instance.appId, new Map([[instance.id, instance]]));
  }

  delete(id: string): void {
    const instance = this.#byId.get(id);
    if (!instance) return;
    this.#byId.delete(id);
    const siblings = this.#byApp.get(instance.appId);
    siblings?.delete(id);
    if (siblings?.size === 0) this.#byApp.delete(instance.appId);
  }
}
