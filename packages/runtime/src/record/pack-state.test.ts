import fc from "fast-check";
import { expect, test } from "vitest";
import { packState, unpackState } from "./pack-state.ts";

class Node {
  readonly name: string;
  readonly links: Node[] = [];
  private readonly secret: Map<Node, number> = new Map();

  constructor(name: string) {
    this.name = name;
  }

  link(to: Node): void {
    this.links.push(to);
    this.secret.set(to, this.links.length);
  }

  orderOf(to: Node): number | undefined {
    return this.secret.get(to);
  }
}

class Leaf extends Node {
  readonly amounts = new Float64Array([1, 2, 3]);
}

const classes = [Node, Leaf];
const copyOf = <T extends object>(state: T): T => unpackState(packState(state, classes), classes) as T;

test("instances are of their class again, with what only they know; who is the same stays the same", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5))), (links) => {
      const nodes = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? new Node(`n${i}`) : new Leaf(`l${i}`)));
      for (const [from, to] of links) nodes[from]?.link(nodes[to] as Node);
      const copy = copyOf({ nodes, byName: new Map(nodes.map((node) => [node.name, node])), all: new Set(nodes) });
      for (const [i, node] of copy.nodes.entries()) {
        // Not by toEqual, which walks every path of a graph full of circles.
        expect(node.links.map(({ name }) => name)).toEqual(nodes[i]?.links.map(({ name }) => name));
        expect(node.name).toBe(nodes[i]?.name);
        expect(node).toBeInstanceOf(i % 2 === 0 ? Node : Leaf);
        expect(copy.byName.get(node.name)).toBe(node);
        expect(copy.all.has(node)).toBe(true);
        for (const [j, other] of copy.nodes.entries()) expect(node.orderOf(other)).toBe(nodes[i]?.orderOf(nodes[j] as Node));
      }
    }),
  );
});

test("numbers, bytes, holes and undefined come back as they were", () => {
  const bytes = new Uint8Array([9, 8, 7, 6]).subarray(1, 3);
  const holes: (number | undefined)[] = [];
  holes[3] = 4;
  const state = { n: [Number.NaN, -0, Infinity, 12n], bytes, holes, none: undefined, "": null, "__proto__ ": 1 };
  expect(copyOf(state)).toStrictEqual(state);
});

test("what is no data, or of no known class, is refused by name", () => {
  expect(() => packState({ later: () => 1 }, classes)).toThrow("a function in a Object is no data: () => 1");
  expect(() => packState({ when: [new Date(0)] }, classes)).toThrow("a Date is none of the classes");
  expect(() => unpackState(packState(new Leaf("x"), classes), [Node])).toThrow("the state has instances of Leaf");
});
