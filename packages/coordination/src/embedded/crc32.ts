const table = makeTable();

function makeTable(): Uint32Array {
  const result = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    result[i] = c >>> 0;
  }
  return result;
}

/**
 * CRC-32 as in zlib and PNG (polynomial 0xEDB88320). In JavaScript so that the store also runs where there is no zlib.
 * @param before the CRC of the bytes that come before these, to go on from
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = (before ^ 0xffffffff) >>> 0;
  for (let i = 0; i < bytes.length; i++) c = (table[(c ^ (bytes[i] as number)) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
