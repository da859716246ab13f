/**
 * A repeated field's next item. Most lists have one or two, labels and resources for example, and an array that grows takes room for
 * sixteen more: the first steps are arrays of just that length.
 */
export function append<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  if (list.length === 1) return [list[0] as T, item];
  if (list.length === 2) return [list[0] as T, list[1] as T, item];
  list.push(item);
  return list;
}
