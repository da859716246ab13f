import { unreachable } from "@mesolite/base";
import type { Acl } from "../protocol/acl.ts";
import type { Change, ChangeResult } from "../protocol/operation.ts";
import type { Stat } from "../protocol/stat.ts";
import type { NodeEventKind } from "../protocol/watch-event.ts";

export interface FakeNode {
  readonly data: Uint8Array;
  readonly acl: readonly Acl[];
  readonly stat: Stat;
}

export interface NodeEvent {
  readonly kind: NodeEventKind;
  readonly path: string;
}

/** Refused with this error number of ZooKeeper's. */
export interface Refused {
  readonly refused: number;
}

export const refusal = {
  badArguments: -8,
  noNode: -101,
  badVersion: -103,
  noChildrenForEphemerals: -108,
  nodeExists: -110,
  notEmpty: -111,
} as const;

const newStat: Omit<Stat, "czxid" | "mzxid" | "pzxid" | "ctimeMs" | "mtimeMs" | "ephemeralOwner"> = {
  version: 0,
  cversion: 0,
  aversion: 0,
  dataLength: 0,
  numChildren: 0,
};

/** A ZooKeeper's nodes in memory, with the rules of the real one. Access control lists are kept but not enforced. */
export class FakeTree {
  readonly #nodes = new Map<string, FakeNode>();
  readonly #children = new Map<string, Set<string>>();
  /** How to take back what the running transaction did, newest last. */
  #undo: (() => void)[] = [];
  #events: NodeEvent[] = [];
  #zxid = 0n;
  #nowMs = 0;

  constructor() {
    this.#put("/", { data: new Uint8Array(0), acl: [], stat: this.#freshStat(0n, 0) });
  }

  get zxid(): bigint {
    return this.#zxid;
  }

  get(path: string): FakeNode | undefined {
    return this.#nodes.get(path);
  }

  childrenOf(path: string): readonly string[] {
    return [...(this.#children.get(path) ?? [])];
  }

  ephemeralsOf(session: bigint): readonly string[] {
    return [...this.#nodes].filter(([, node]) => node.stat.ephemeralOwner === session).map(([path]) => path);
  }

  /** All changes or none. @returns results and what watches must be told, or the error number of each change */
  commit(
    changes: readonly Change[],
    session: bigint,
    nowMs: number,
  ):
    | { readonly results: readonly ChangeResult[]; readonly events: readonly NodeEvent[] }
    | { readonly errors: readonly number[] } {
    this.#zxid += 1n;
    this.#nowMs = nowMs;
    this.#undo = [];
    this.#events = [];
    const results: ChangeResult[] = [];
    for (const [index, change] of changes.entries()) {
      const result = this.#apply(change, session);
      if (!("refused" in result)) {
        results.push(result);
        continue;
      }
      for (const undo of this.#undo.reverse()) undo();
      // As the real one answers: 0 before the refused change, "runtime inconsistency" (-2) after it.
      return { errors: changes.map((_, i) => (i < index ? 0 : i === index ? result.refused : -2)) };
    }
    return { results, events: this.#events };
  }

  setAcl(path: string, acl: readonly Acl[], version: number): Stat | Refused {
    const node = this.#nodes.get(path);
    if (!node) return { refused: refusal.noNode };
    if (version !== -1 && version !== node.stat.aversion) return { refused: refusal.badVersion };
    this.#zxid += 1n;
    const stat = { ...node.stat, aversion: node.stat.aversion + 1 };
    this.#put(path, { ...node, acl, stat });
    return stat;
  }

  #apply(change: Change, session: bigint): ChangeResult | Refused {
    switch (change.kind) {
      case "create":
        return this.#create(change, session);
      case "delete":
        return this.#delete(change.path, change.version);
      case "setData":
        return this.#setData(change.path, change.data, change.version);
      case "check": {
        const found = this.#versioned(change.path, change.version);
        return "refused" in found ? found : { kind: "check" };
      }
      default:
        return unreachable(change);
    }
  }

  #create(change: Extract<Change, { kind: "create" }>, session: bigint): ChangeResult | Refused {
    const parentPath = parentOf(change.path);
    const parent = this.#nodes.get(parentPath);
    if (!parent) return { refused: refusal.noNode };
    if (parent.stat.ephemeralOwner !== 0n) return { refused: refusal.noChildrenForEphemerals };
    const sequential = change.mode.endsWith("Sequential");
    const path = sequential ? change.path + String(parent.stat.cversion).padStart(10, "0") : change.path;
    if (this.#nodes.has(path)) return { refused: refusal.nodeExists };
    const owner = change.mode.startsWith("ephemeral") ? session : 0n;
    this.#put(path, { data: change.data, acl: change.acl, stat: this.#freshStat(owner, change.data.length) });
    this.#countChild(parentPath, parent, 1);
    this.#events.push({ kind: "created", path }, { kind: "childrenChanged", path: parentPath });
    return { kind: "create", path };
  }

  #delete(path: string, version: number): ChangeResult | Refused {
    const found = this.#versioned(path, version);
    if ("refused" in found) return found;
    if (path === "/") return { refused: refusal.badArguments };
    if (found.stat.numChildren > 0) return { refused: refusal.notEmpty };
    this.#remove(path);
    const parentPath = parentOf(path);
    const parent = this.#nodes.get(parentPath);
    if (parent) this.#countChild(parentPath, parent, -1);
    this.#events.push({ kind: "deleted", path }, { kind: "childrenChanged", path: parentPath });
    return { kind: "delete" };
  }

  #setData(path: string, data: Uint8Array, version: number): ChangeResult | Refused {
    const found = this.#versioned(path, version);
    if ("refused" in found) return found;
    const changed = { mzxid: this.#zxid, mtimeMs: this.#nowMs, version: found.stat.version + 1, dataLength: data.length };
    const stat = { ...found.stat, ...changed };
    this.#put(path, { ...found, data, stat });
    this.#events.push({ kind: "dataChanged", path });
    return { kind: "setData", stat };
  }

  #versioned(path: string, version: number): FakeNode | Refused {
    const node = this.#nodes.get(path);
    if (!node) return { refused: refusal.noNode };
    return version === -1 || version === node.stat.version ? node : { refused: refusal.badVersion };
  }

  #freshStat(ephemeralOwner: bigint, dataLength: number): Stat {
    const zxids = { czxid: this.#zxid, mzxid: this.#zxid, pzxid: this.#zxid };
    return { ...newStat, ...zxids, ctimeMs: this.#nowMs, mtimeMs: this.#nowMs, ephemeralOwner, dataLength };
  }

  #countChild(path: string, node: FakeNode, by: number): void {
    const { cversion, numChildren } = node.stat;
    const stat = { ...node.stat, cversion: cversion + 1, numChildren: numChildren + by, pzxid: this.#zxid };
    this.#put(path, { ...node, stat });
  }

  #put(path: string, node: FakeNode): void {
    const before = this.#nodes.get(path);
    this.#undo.push(() => (before ? this.#set(path, before) : this.#unset(path)));
    this.#set(path, node);
  }

  #remove(path: string): void {
    const before = this.#nodes.get(path);
    if (before) this.#undo.push(() => this.#set(path, before));
    this.#unset(path);
  }

  #set(path: string, node: FakeNode): void {
    this.#nodes.set(path, node);
    if (path === "/") return;
    const siblings = this.#children.get(parentOf(path));
    if (siblings) siblings.add(nameOf(path));
    else this.#children.set(parentOf(path), new Set([nameOf(path)]));
  }

  #unset(path: string): void {
    this.#nodes.delete(path);
    this.#children.delete(path);
    this.#children.get(parentOf(path))?.delete(nameOf(path));
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
