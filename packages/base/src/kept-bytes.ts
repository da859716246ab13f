const slabSize = 1024;
/** Longer ones get memory of their own. */
const mostInSlab = 64;

let slab = new Uint8Array(slabSize);
let used = 0;

/**
 * A copy of bytes[start..end), to be kept. Small ones, such as UUIDs, are views of a shared slab: 16 bytes cost 96 instead of 216, since an
 * ArrayBuffer of their own is larger than they are. A slab lives as long as any of its views, and is small for that reason.
 */
export function keptBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const length = end - start;
  if (length > mostInSlab) return bytes.slice(start, end);
  if (used + length > slabSize) {
    slab = new Uint8Array(slabSize);
    used = 0;
  }
  const copy = slab.subarray(used, used + length);
  used += length;
  for (let i = 0; i < length; i++) copy[i] = bytes[start + i] as number;
  return copy;
}
