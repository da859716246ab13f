import { deserialize, serialize } from "node:v8";
import { InvariantError, type StateClass } from "@mesolite/base";

interface Image {
  readonly root: object;
  /** Instances by the name of their class. What is the same object above is the same object here. */
  readonly instances: ReadonlyMap<string, readonly object[]>;
}

/**
 * A state as bytes, with all that it refers to: plain data, Maps, Sets, typed arrays and instances of `classes`. Objects that are shared
 * are shared again when it is read. The format is V8's own, which later versions of Node read too.
 * @throws InvariantError naming what else is in it
 */
export function packState(root: object, classes: readonly StateClass[]): Buffer {
  return serialize({ root, instances: instancesIn(root, classes) } satisfies Image);
}

/** @throws InvariantError when the bytes hold instances of other classes; Error when they are damaged */
export function unpackState(bytes: Uint8Array, classes: readonly StateClass[]): object {
  const { root, instances } = deserialize(bytes) as Image;
  const byName = new Map(classes.map((one) => [one.name, one]));
  for (const [name, list] of instances) {
    const known = byName.get(name);
    if (!known) throw new InvariantError(`the state has instances of ${name}, which this version does not know`);
    for (const instance of list) Object.setPrototypeOf(instance, known.prototype as object);
  }
  return root;
}

function instancesIn(root: object, classes: readonly StateClass[]): Map<string, object[]> {
  const byPrototype = new Map<object, object[]>(classes.map(({ prototype }) => [prototype as object, []]));
  const seen = new Set<object>([root]);
  const open: object[] = [root];
  const visit = (value: unknown, within: object): void => {
    if (typeof value === "function" || typeof value === "symbol")
      throw new InvariantError(`a ${typeof value} in a ${within.constructor.name} is no data: ${String(value).slice(0, 80)}`);
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    open.push(value);
  };
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const within = object;
    if (ArrayBuffer.isView(object)) continue;
    if (object instanceof Map) {
      for (const [key, item] of object) {
        visit(key, within);
        visit(item, within);
      }
    } else if (object instanceof Set) for (const item of object) visit(item, within);
    else if (Array.isArray(object)) for (const item of object) visit(item, within);
    else {
      const prototype = Object.getPrototypeOf(object) as object | null;
      const list = prototype === null || prototype === Object.prototype ? undefined : byPrototype.get(prototype);
      if (!list && prototype !== null && prototype !== Object.prototype)
        throw new InvariantError(`a ${within.constructor.name} is none of the classes that a state may consist of`);
      list?.push(object);
      for (const key in object) visit((object as Record<string, unknown>)[key], within);
    }
  }
  return new Map(classes.map((one) => [one.name, byPrototype.get(one.prototype as object) as object[]]));
}
