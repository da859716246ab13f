// The pure packages compile without the DOM's and Node's types; these two classes exist in every JavaScript runtime.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label: "utf-8", options: { ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

const encoder = new TextEncoder();
// Without ignoreBOM a text that begins with U+FEFF would lose it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Longer texts are seldom repeated, and the runtime's decoder is fast at them. */
const shortText = 48;
/** Up to here a loop over char codes is faster than a call into the runtime's decoder. */
const tinyText = 12;

// Messages repeat the same short texts: resource names, roles, ids of agents and frameworks. The last text of each hash
// is kept and handed out again when the bytes are the same: faster than a new string, and 100,000 tasks share one.
const slots = 2048;
const recent = Array.from({ length: slots }, () => "");

/** Text of bytes[start, end); a malformed sequence becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const length = end - start;
  if (length === 0) return "";
  if (length > shortText) return decoder.decode(bytes.subarray(start, end));
  let hash = length;
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number;
    if (code > 127) return decoder.decode(bytes.subarray(start, end));
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  const slot = (hash ^ (hash >>> 13)) & (slots - 1);
  const known = recent[slot] as string;
  if (known.length === length && sameAscii(known, bytes, start)) return known;
  return (recent[slot] = length > tinyText ? decoder.decode(bytes.subarray(start, end)) : asciiText(bytes, start, length));
}

function sameAscii(text: string, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function asciiText(bytes: Uint8Array, start: number, length: number): string {
  const codes: number[] = [];
  for (let i = 0; i < length; i++) codes.push(bytes[start + i] as number);
  return String.fromCharCode.apply(null, codes);
}
