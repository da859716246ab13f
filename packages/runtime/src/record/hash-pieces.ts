import { createHash } from "node:crypto";

/** A turn's share of hashing: well below the 30 ms that nothing may hold the event loop. */
const sliceMs = 4;

/** The SHA-256 of a text that comes in pieces, in hexadecimal. Lets the event loop turn while it works. */
export async function hashPieces(pieces: Iterable<string>): Promise<string> {
  const hash = createHash("sha256");
  let deadlineMs = performance.now() + sliceMs;
  for (const piece of pieces) {
    hash.update(piece);
    if (performance.now() < deadlineMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    deadlineMs = performance.now() + sliceMs;
  }
  return hash.digest("hex");
}

/** Like {@link hashPieces}, at once: for programs that do nothing else. */
export function hashPiecesSync(pieces: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
