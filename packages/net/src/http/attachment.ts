/**
 * A Content-Disposition that saves under a name in any language (RFC 6266). Headers hold ASCII for certain, so that other characters of the
 * plain name become `_`; the extended name is there only where it differs.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/gu, "_");
  if (plain === name) return `attachment; filename="${plain}"`;
  const extended = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
