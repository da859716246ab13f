import { createHash } from "node:crypto";
import type { JuteReader } from "../jute/reader.ts";
import type { JuteWriter } from "../jute/writer.ts";
import { permission } from "./numbers.ts";

/** Who may do what with one node; lists are not inherited by children. */
export interface Acl {
  /** Sum of `permission` bits. */
  readonly permissions: number;
  /** "world", "digest", "auth", "ip", … */
  readonly scheme: string;
  /** world: "anyone"; digest: "user:base64(sha1(user:password))"; auth: "" (whoever this connection is authenticated as). */
  readonly id: string;
}

/** Everybody may do everything. */
export const openAcl: readonly Acl[] = [{ permissions: permission.all, scheme: "world", id: "anyone" }];
/** Everybody may read. */
export const readAcl: readonly Acl[] = [{ permissions: permission.read, scheme: "world", id: "anyone" }];
/** Whoever this connection is authenticated as may do everything; needs an `addAuth` before. */
export const creatorAcl: readonly Acl[] = [{ permissions: permission.all, scheme: "auth", id: "" }];

/** An entry for a user of the digest scheme. */
export function digestAcl(user: string, password: string, permissions: number = permission.all): Acl {
  const digest = createHash("sha1").update(`${user}:${password}`).digest("base64");
  return { permissions, scheme: "digest", id: `${user}:${digest}` };
}

export function writeAcl(writer: JuteWriter, acl: readonly Acl[]): void {
  writer.list(acl, (entry) => {
    writer.int(entry.permissions);
    writer.text(entry.scheme);
    writer.text(entry.id);
  });
}

export function readAclList(reader: JuteReader): Acl[] {
  return reader.list(() => ({ permissions: reader.int(), scheme: reader.text(), id: reader.text() }));
}
