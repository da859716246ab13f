import { roleAncestors, type Quantities, type Limits } from "@mesolite/resources";
import { accumulate, type Amounts, type ResourceIndex } from "./resource-index.ts";
import { ShareOrder } from "./share-order.ts";
import { ShareTable, type Totals } from "./share-table.ts";

/** Guarantees and limits in thousandths; a limit that is absent is none. */
export interface Quota {
  readonly guarantees: Quantities;
  readonly limits: Limits;
}

/**
 * A role and everything below it. Two rows of the share table: the subtree, sorted among its siblings, and the role's own
 * frameworks, sorted among its children (the original calls that one ".").
 */
export interface RoleNode {
  readonly path: string;
  readonly parent: RoleNode | undefined;
  readonly row: number;
  readonly ownRow: number;
  readonly children: Map<string, RoleNode>;
  /** Rows of children with willing frameworks, and the own row if there are own ones. */
  readonly order: ShareOrder;
  /** Rows of the client table: frameworks in this role that want offers. */
  readonly clients: ShareOrder;
  /** Rows of the client table: frameworks subscribed to the role or holding resources in it. */
  readonly members: Set<number>;
  quota: Quota | undefined;
  guarantee: Amounts;
  limit: Amounts;
  /** Reserved on agents to this role or below, allocated or not. */
  readonly reserved: number[];
  /** Unreserved and non-revocable, offered or allocated to this role or below. */
  readonly spent: number[];
  /** The same object for every resource allocated to the role. */
  readonly allocation: { readonly role: string };
}

/** All roles that matter: with frameworks, reservations, a quota, or such roles below them. */
export class RoleTree {
  readonly table: ShareTable;
  readonly root: RoleNode;
  readonly withGuarantee = new Set<RoleNode>();
  private readonly nodes = new Map<string, RoleNode>();
  /** The node of each row, and whether the row is its own row. */
  readonly nodeOfRow: RoleNode[] = [];
  private readonly weights = new Map<string, number>();
  private readonly names: ResourceIndex;
  private readonly clients: ShareTable;

  constructor(totals: Totals, clients: ShareTable, names: ResourceIndex) {
    this.table = new ShareTable(totals);
    this.clients = clients;
    this.names = names;
    this.root = this.make("", undefined);
  }

  get(path: string): RoleNode | undefined {
    return this.nodes.get(path);
  }

  weightOf(path: string): number {
    return this.weights.get(path) ?? 1;
  }

  obtain(path: string): RoleNode {
    const known = this.nodes.get(path);
    if (known !== undefined) return known;
    const parentPath = roleAncestors(path)[0];
    const parent = parentPath === undefined ? this.root : this.obtain(parentPath);
    const node = this.make(path, parent);
    parent.children.set(path, node);
    this.nodes.set(path, node);
    return node;
  }

  private make(path: string, parent: RoleNode | undefined): RoleNode {
    const row = this.table.add(path, this.weightOf(path));
    const ownRow = this.table.add(`${path}/.`, 1);
    const node: RoleNode = {
      path,
      parent,
      row,
      ownRow,
      children: new Map(),
      order: new ShareOrder(this.table),
      clients: new ShareOrder(this.clients),
      members: new Set(),
      quota: undefined,
      guarantee: [],
      limit: [],
      reserved: [],
      spent: [],
      allocation: { role: path },
    };
    this.nodeOfRow[row] = node;
    this.nodeOfRow[ownRow] = node;
    return node;
  }

  /** Drops the node, and ancestors, when nothing is left that needs it. */
  release(node: RoleNode): void {
    let current: RoleNode | undefined = node;
    while (current?.parent !== undefined && isUnneeded(current)) {
      current.parent.children.delete(current.path);
      this.nodes.delete(current.path);
      this.table.remove(current.row);
      this.table.remove(current.ownRow);
      current = current.parent;
    }
  }

  setWeight(path: string, weight: number): void {
    this.weights.set(path, weight);
    const node = this.get(path);
    if (node === undefined) return;
    this.table.weight[node.row] = weight;
    node.parent?.order.markStale();
  }

  setQuota(path: string, quota: Quota): void {
    const node = this.obtain(path);
    const none = quota.guarantees.size === 0 && quota.limits.size === 0;
    node.quota = none ? undefined : quota;
    node.guarantee = this.names.amountsOf(quota.guarantees);
    node.limit = limitAmounts(quota.limits, this.names);
    if (quota.guarantees.size > 0) this.withGuarantee.add(node);
    else this.withGuarantee.delete(node);
    if (none) this.release(node);
  }

  /** A framework of the role began to want offers. */
  enlist(node: RoleNode, client: number): void {
    node.clients.insert(client);
    if (node.clients.length > 1) return;
    node.order.insert(node.ownRow);
    for (let n = node; n.parent !== undefined && n.order.length === 1; n = n.parent) n.parent.order.insert(n.row);
  }

  /** A framework of the role wants no offers any more. */
  delist(node: RoleNode, client: number): void {
    node.clients.remove(client);
    if (node.clients.length > 0) return;
    node.order.remove(node.ownRow);
    for (let n = node; n.parent !== undefined && n.order.length === 0; n = n.parent) n.parent.order.remove(n.row);
  }

  /** Something was allocated in the role. Orders are the caller's business: see `markStale` and `moveRight`. */
  charge(node: RoleNode, all: Amounts, quota: Amounts): void {
    this.table.charge(node.ownRow, all);
    for (let n: RoleNode | undefined = node; n !== undefined; n = n.parent) {
      this.table.charge(n.row, all);
      accumulate(n.spent, quota);
    }
  }

  /** Something allocated in the role came back. */
  discharge(node: RoleNode, all: Amounts, quota: Amounts): void {
    this.table.discharge(node.ownRow, all);
    for (let n: RoleNode | undefined = node; n !== undefined; n = n.parent) {
      this.table.discharge(n.row, all);
      accumulate(n.spent, quota, -1);
    }
    this.markStale(node);
  }

  /** The shares of the node and of its ancestors changed outside of a round. */
  markStale(node: RoleNode): void {
    for (let n: RoleNode | undefined = node; n !== undefined; n = n.parent) n.order.markStale();
  }

  /** Counts an agent's reservation to a role; factor -1 takes it off. */
  reserve(path: string, amounts: Amounts, factor: 1 | -1): void {
    const node = this.obtain(path);
    for (let n: RoleNode | undefined = node; n !== undefined; n = n.parent) accumulate(n.reserved, amounts, factor);
    if (factor === -1) this.release(node);
  }
}

function isUnneeded(node: RoleNode): boolean {
  return node.children.size === 0 && node.members.size === 0 && node.quota === undefined && node.reserved.every((m) => m === 0);
}

function limitAmounts(limits: Limits, names: ResourceIndex): number[] {
  const amounts: number[] = [];
  for (const [name, millis] of limits) {
    const r = names.numberOf(name);
    while (amounts.length < r) amounts.push(Number.POSITIVE_INFINITY);
    amounts[r] = millis;
  }
  return amounts;
}
