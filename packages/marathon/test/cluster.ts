import { agents, FakeCluster } from "./fake-cluster.ts";

/** A Marathon that leads and is subscribed, with `count` agents. */
export function cluster(count = 3, config = {}): FakeCluster {
  return new FakeCluster(agents(count), config).start();
}
