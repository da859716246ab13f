export { type FakeMaster, startFakeMaster } from "./fake-master.ts";
export { type TestAgent, TestCluster, testCluster, type TestClusterOptions } from "./test-cluster.ts";
export type { VirtualTime } from "./virtual-time.ts";
