import { keptBytes } from "@mesolite/base";

/** The 16 bytes of a UUID's text form. */
export function uuidBytes(text: string): Uint8Array {
  const hex = text.replaceAll("-", "");
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  return keptBytes(bytes, 0, bytes.length); // Each of a task's statuses keeps one.
}
