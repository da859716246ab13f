export { FakeTree, type FakeNode } from "./fake-tree.ts";
export { FakeZooKeeper } from "./fake-zookeeper.ts";
