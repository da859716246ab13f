import type { Acl } from "./acl.ts";
import type { CreateMode } from "./numbers.ts";
import type { Stat } from "./stat.ts";

/** One change of a multi. All paths are absolute, as the server knows them. `version` -1 means any. */
export type Change =
  | {
      readonly kind: "create";
      readonly path: string;
      readonly data: Uint8Array;
      readonly acl: readonly Acl[];
      readonly mode: CreateMode;
    }
  | { readonly kind: "delete"; readonly path: string; readonly version: number }
  | { readonly kind: "setData"; readonly path: string; readonly data: Uint8Array; readonly version: number }
  /** Changes nothing; refuses the whole multi unless the node exists with this version. */
  | { readonly kind: "check"; readonly path: string; readonly version: number };

/** One request. `watch` asks the server to tell the next change of what was read. */
export type Operation =
  | Exclude<Change, { kind: "check" }>
  | { readonly kind: "exists"; readonly path: string; readonly watch: boolean }
  | { readonly kind: "getData"; readonly path: string; readonly watch: boolean }
  | { readonly kind: "getChildren"; readonly path: string; readonly watch: boolean }
  | { readonly kind: "getChildren2"; readonly path: string; readonly watch: boolean }
  | { readonly kind: "getAcl"; readonly path: string }
  | { readonly kind: "setAcl"; readonly path: string; readonly acl: readonly Acl[]; readonly version: number }
  | { readonly kind: "sync"; readonly path: string }
  | { readonly kind: "multi"; readonly changes: readonly Change[] }
  | { readonly kind: "closeSession" };

/** What one change of a successful multi answered. */
export type ChangeResult =
  | { readonly kind: "create"; readonly path: string }
  | { readonly kind: "delete" }
  | { readonly kind: "setData"; readonly stat: Stat }
  | { readonly kind: "check" };

/** The answer to each kind of operation. */
export interface Answers {
  /** The node's path: with its number when it is sequential. */
  readonly create: string;
  readonly delete: undefined;
  readonly setData: Stat;
  /** Undefined: no such node. */
  readonly exists: Stat | undefined;
  readonly getData: { readonly data: Uint8Array; readonly stat: Stat };
  readonly getChildren: readonly string[];
  readonly getChildren2: { readonly children: readonly string[]; readonly stat: Stat };
  readonly getAcl: { readonly acl: readonly Acl[]; readonly stat: Stat };
  readonly setAcl: Stat;
  readonly sync: undefined;
  readonly multi: readonly ChangeResult[];
  readonly closeSession: undefined;
}

export type Answer = Answers[keyof Answers];

const reads: ReadonlySet<Operation["kind"]> = new Set(["exists", "getData", "getChildren", "getChildren2", "getAcl", "sync"]);

/** A read changes nothing: when its answer is lost it may simply be asked again. */
export function isRead(operation: Operation): boolean {
  return reads.has(operation.kind);
}

/** The node that an error about this operation names. */
export function pathOf(operation: Operation): string | undefined {
  return "path" in operation ? operation.path : undefined;
}
