/** A repeated field's next item. Most lists have one, and the first push to an empty array takes room for seventeen. */
export function append<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}
