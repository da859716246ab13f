import { decodeUtf8, encodeUtf8 } from "@mesolite/wire";

/**
 * The form of the agent's own records in its store: a JSON header (our fields) and the bytes of one message (theirs), as
 * 4 bytes little-endian header length, header, message. JSON has no Infinity, which resource limits use: it is written as text.
 */
export function encodeRecord(header: unknown, message: Uint8Array): Uint8Array {
  const text = encodeUtf8(JSON.stringify(header, (_key, value) => (value === Number.POSITIVE_INFINITY ? infinityText : value)));
  const bytes = new Uint8Array(4 + text.length + message.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(message, 4 + text.length);
  return bytes;
}

/** Throws on bytes that {@link encodeRecord} did not write; recovery turns that into one sentence that names the key. */
export function decodeRecord(bytes: Uint8Array): { readonly header: unknown; readonly message: Uint8Array } {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (4 + length > bytes.length) throw new RangeError(`a header of ${length} bytes in a record of ${bytes.length}`);
  const header: unknown = JSON.parse(decodeUtf8(bytes, 4, 4 + length), (_key, value) =>
    value === infinityText ? Number.POSITIVE_INFINITY : value,
  );
  return { header, message: bytes.slice(4 + length) };
}

/** No command, path or variable can be this text by accident: it holds a NUL. */
const infinityText = "\u0000Infinity";
