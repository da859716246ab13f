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

/** Up to here a loop over char codes is faster than a call into the runtime's decoder. */
const shortText = 48;

/** Text of bytes[start, end); a malformed sequence becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const length = end - start;
  if (length > shortText) return decoder.decode(bytes.subarray(start, end));
  const codes = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const code = bytes[start + i] as number;
    if (code > 127) return decoder.decode(bytes.subarray(start, end));
    codes[i] = code;
  }
  return String.fromCharCode.apply(null, codes);
}
