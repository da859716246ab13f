/** The address of one actor in one process: `id@host:port`. On the wire the host is an IPv4 address in text. */
export interface Upid {
  readonly id: string;
  readonly host: string;
  readonly port: number;
}

/** `master@127.0.0.1:5050`; undefined for anything else. The id may be empty: `@0.0.0.0:0` stands for nobody. */
export function parseUpid(text: string): Upid | undefined {
  const match = /^([^\s@]*)@([^\s@:/]+):(\d{1,5})$/.exec(text);
  if (match === null) return undefined;
  const port = Number(match[3]);
  return port > 65535 ? undefined : { id: match[1] as string, host: match[2] as string, port };
}

export function formatUpid({ id, host, port }: Upid): string {
  return `${id}@${host}:${port}`;
}

/** An id as a path segment: libprocess sends `slave(1)` as it is, so only what would break the path is escaped. */
export function encodeActorId(id: string): string {
  return id.replace(/[^A-Za-z0-9._~!$&'()*+,;=:@-]/gu, (character) =>
    encodeURIComponent(character.replace(/\p{Surrogate}/u, "\ufffd")),
  );
}

/** Undefined when an escape is broken. */
export function decodeActorId(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
