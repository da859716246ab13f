// The least that an allocation cycle has to do: for every agent read what is free, find the framework with the lowest
// share that has not refused the agent, charge it, and make an offer object with a resource object per kind.

/** @param {{agents: number, frameworks: number}} shape */
export function makeFloor({ agents, frameworks }) {
  const free = [8000, 2082000, 3072000].map((millis) => new Float64Array(agents).fill(millis));
  const total = [24000 * agents, 4096000 * agents, 4096000 * agents];
  const words = Math.ceil(agents / 32);
  const refused = Array.from({ length: frameworks }, () => new Uint32Array(words));
  const heap = Int32Array.from({ length: frameworks }, (_, i) => i);
  const share = new Float64Array(frameworks);
  const allocated = total.map(() => new Float64Array(frameworks));
  const allocation = { role: "*" };
  const names = ["cpus", "mem", "disk"];
  const ports = { name: "ports", type: "RANGES", ranges: { range: [{ begin: 31001, end: 31001 }] }, allocation_info: allocation };

  let heaped = frameworks;

  const siftDown = () => {
    const first = heap[0];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heaped) break;
      if (child + 1 < heaped && share[heap[child + 1]] < share[heap[child]]) child++;
      if (share[heap[child]] >= share[first]) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = first;
  };

  /** Takes the framework with the lowest share out of the heap. */
  const pop = () => {
    const first = heap[0];
    heap[0] = heap[--heaped];
    siftDown();
    return first;
  };

  const push = (framework) => {
    let i = heaped++;
    while (i > 0 && share[heap[(i - 1) >> 1]] > share[framework]) {
      heap[i] = heap[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    heap[i] = framework;
  };

  const passed = [];
  /** For the framework with the lowest share that has not refused the agent, if there is one; it is the heap's first. */
  const withFirstWilling = (agent, act) => {
    const hasRefused = (framework) => (refused[framework][agent >> 5] & (1 << (agent & 31))) !== 0;
    for (;;) {
      if (heaped === 0 || !hasRefused(heap[0])) break;
      passed.push(pop());
    }
    if (heaped > 0) act(heap[0]);
    while (passed.length > 0) push(passed.pop());
  };

  const charge = (framework, agent) => {
    let dominant = 0;
    for (let r = 0; r < 3; r++) {
      allocated[r][framework] += free[r][agent];
      dominant = Math.max(dominant, allocated[r][framework] / total[r]);
    }
    share[framework] = dominant;
    siftDown();
  };

  /** One cycle; the offers are refused for ever before the next. */
  const cycle = () => {
    const offers = [];
    for (let agent = 0; agent < agents; agent++) {
      withFirstWilling(agent, (framework) => {
        charge(framework, agent);
        const resources = names.map((name, r) => ({
          name,
          type: "SCALAR",
          scalar: { value: free[r][agent] / 1000 },
          allocation_info: allocation,
        }));
        resources.push(ports);
        offers.push({ framework, agent, role: "*", resources });
      });
    }
    return offers;
  };
  const decline = (offers) => {
    for (const { framework, agent } of offers) refused[framework][agent >> 5] |= 1 << (agent & 31);
    for (const column of allocated) column.fill(0);
    share.fill(0);
  };
  return { cycle, decline };
}
