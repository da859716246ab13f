/**
 * Where a store keeps what, below its root:
 * - `<00…ff>/<key>`: one node a key, in 256 buckets by a hash of the key, so that no list of children comes near a server's 1 MB;
 *   a value too large for a node has its parts in children `0`, `1`, …
 * - `writes`: who wrote last, and how often; its version orders all writes.
 * - `intent`: a commit too large for one multi, whole, in children `0`, `1`, …, while it is being carried out.
 */
export const bucketNames: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

/** What fits one request: a server takes 1 048 575 bytes unless configured otherwise, and adds some of its own when it writes its log. */
export const maxMultiBytes = 900_000;
export const maxMultiChanges = 1000;
/** Of one node. */
export const maxPartBytes = 800_000;
/** Of one request's change beside its path and data: headers, and the access list. */
export const changeOverheadBytes = 160;

export const writesPath = (root: string): string => `${root}/writes`;
export const intentPath = (root: string): string => `${root}/intent`;

/** A key as a node's name. Only "/", NUL, and the names ".", ".." and "" are impossible there; the rest is escaped along with them. */
export function nodeNameOf(key: string): string {
  if (key === "") return "%";
  if (key === "." || key === "..") return key.replaceAll(".", "%2E");
  return encodeURIComponent(key);
}

export function keyOf(nodeName: string): string {
  return nodeName === "%" ? "" : decodeURIComponent(nodeName);
}

/** Absolute path of a key's node. */
export function nodePathOf(root: string, key: string): string {
  const name = nodeNameOf(key);
  return `${root}/${bucketOf(name)}/${name}`;
}

/** FNV-1a over the name's characters (all ASCII), folded to 8 bits. */
function bucketOf(nodeName: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < nodeName.length; i++) hash = Math.imul(hash ^ nodeName.charCodeAt(i), 0x01000193);
  const folded = (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
  return folded.toString(16).padStart(2, "0");
}
