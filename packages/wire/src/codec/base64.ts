const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Int16Array(128).fill(-1);
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;

/** Standard base64 with padding, as Mesos's JSON has it for bytes fields. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    text += quartet(group);
  }
  const left = bytes.length - i;
  if (left === 0) return text;
  const group = ((bytes[i] as number) << 16) | (left === 2 ? (bytes[i + 1] as number) << 8 : 0);
  return text + quartet(group).slice(0, left + 1) + (left === 1 ? "==" : "=");
}

function quartet(group: number): string {
  return (
    (alphabet[group >> 18] as string) +
    (alphabet[(group >> 12) & 63] as string) +
    (alphabet[(group >> 6) & 63] as string) +
    (alphabet[group & 63] as string)
  );
}

/** Bytes of standard base64 (white space skipped, padding optional), or undefined when the text is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const clean = text.replace(/\s/g, "").replace(/={1,2}$/, "");
  if (clean.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < clean.length; i++) {
    const value = values[clean.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}
