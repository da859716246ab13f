/** Whether both hold the same bytes. An absent one equals nothing. */
export function sameBytes(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left?.length === right.length && left.every((byte, i) => byte === right[i]);
}
