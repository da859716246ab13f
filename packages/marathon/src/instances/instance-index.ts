import { counts, type Instance, isHealthy, isLeaving, isScheduled } from "./instance.ts";

/** How many of an app's instances are so. */
export interface Tally {
  /** {@link isScheduled} */
  scheduled: number;
  /** {@link counts} */
  counted: number;
  /** {@link isLeaving} */
  leaving: number;
  /** Counted, and healthy as far as they have shown it. */
  healthy: number;
  /** Counted, running, and not known to be sick. */
  notSick: number;
}

const nothing: Readonly<Tally> = { scheduled: 0, counted: 0, leaving: 0, healthy: 0, notSick: 0 };

/** The instances of one app. An app of thousands is compared with what is wanted at every status update: so they are not counted then. */
interface OfApp {
  readonly byId: Map<string, Instance>;
  readonly tally: Tally;
}

/** All instances, by id and by app. */
export class InstanceIndex {
  readonly #byId = new Map<string, Instance>();
  readonly #byApp = new Map<string, OfApp>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Instance | undefined {
    return this.#byId.get(id);
  }

  ofApp(appId: string): readonly Instance[] {
    return [...(this.#byApp.get(appId)?.byId.values() ?? [])];
  }

  /** How many of an app are so: looks at all of them. */
  countWhere(appId: string, isSo: (instance: Instance) => boolean): number {
    let count = 0;
    for (const instance of this.#byApp.get(appId)?.byId.values() ?? []) if (isSo(instance)) count++;
    return count;
  }

  countOf(appId: string): number {
    return this.#byApp.get(appId)?.byId.size ?? 0;
  }

  /** Of this moment. Looks at nothing, however many there are. */
  tallyOf(appId: string): Readonly<Tally> {
    return this.#byApp.get(appId)?.tally ?? nothing;
  }

  all(): IterableIterator<Instance> {
    return this.#byId.values();
  }

  /** Apps that have instances, whether they are still defined or not. */
  appIds(): IterableIterator<string> {
    return this.#byApp.keys();
  }

  set(instance: Instance): void {
    const known = this.#byApp.get(instance.appId);
    const { byId, tally } = known ?? { byId: new Map<string, Instance>(), tally: { ...nothing } };
    if (!known) this.#byApp.set(instance.appId, { byId, tally });
    const before = byId.get(instance.id);
    if (before) count(tally, before, -1);
    count(tally, instance, 1);
    byId.set(instance.id, instance);
    this.#byId.set(instance.id, instance);
  }

  delete(id: string): void {
    const instance = this.#byId.get(id);
    const siblings = instance && this.#byApp.get(instance.appId);
    if (!siblings) return;
    this.#byId.delete(id);
    siblings.byId.delete(id);
    count(siblings.tally, instance, -1);
    if (siblings.byId.size === 0) this.#byApp.delete(instance.appId);
  }
}

function count(tally: Tally, instance: Instance, by: 1 | -1): void {
  if (isScheduled(instance)) tally.scheduled += by;
  if (isLeaving(instance)) tally.leaving += by;
  if (!counts(instance)) return;
  tally.counted += by;
  if (isHealthy(instance, true)) tally.healthy += by;
  if (isHealthy(instance, false)) tally.notSick += by;
}
