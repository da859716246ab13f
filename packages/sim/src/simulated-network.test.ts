import { Random } from "@mesolite/base";
import { expect, test } from "vitest";
import { EventQueue } from "./event-queue.ts";
import { SimulatedNetwork } from "./simulated-network.ts";

const [a, b] = ["127.0.0.1:1", "127.0.0.2:1"];
const pid = `x@${b}`;

interface Rig {
  readonly network: SimulatedNetwork;
  readonly received: unknown[];
  readonly broken: string[];
  pass(ms: number): void;
  restart(): void;
}

/** Two processes, of which the first is linked to the second unless it says otherwise. */
function rig({ isLinked = true } = {}): Rig {
  const queue = new EventQueue(0);
  const network = new SimulatedNetwork(queue, new Random(1));
  const [received, broken]: [unknown[], string[]] = [[], []];
  let life = 1;
  network.listen(a, { incarnation: () => 1, receive: () => {}, linkBroken: (gone) => broken.push(gone) });
  network.listen(b, { incarnation: () => life, receive: (_, message) => received.push(message), linkBroken: () => {} });
  if (isLinked) network.link(a, pid);
  return {
    network,
    received,
    broken,
    pass: (ms) => {
      const untilMs = queue.nowMs + ms;
      while (queue.runNext(untilMs));
    },
    restart: () => {
      life++;
      network.processEnded(b);
    },
  };
}

test("what is sent during a partition arrives after it, in order", () => {
  const { network, received, pass } = rig();
  network.cut(a, b);
  for (const message of [1, 2]) network.send(`y@${a}`, pid, message);
  pass(60_000);
  expect(received).toEqual([]);
  network.mend(a, b, "resumes");
  pass(1_000);
  expect(received).toEqual([1, 2]);
});

test("what is sent on a connection whose other end is gone never reaches the process that is there now", () => {
  const { network, received, broken, pass, restart } = rig();
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    network.cut(from, to);
  restart();
  network.send(`y@${a}`, pid, "for the former one");
  pass(60_000);
  expect(broken).toEqual([]);
  network.mend(a, b, "resumes");
  network.mend(b, a, "resumes");
  pass(1_000);
  expect([received, broken]).toEqual([[], [pid]]);
  network.send(`y@${a}`, pid, "for the present one");
  pass(1_000);
  expect(received).toEqual(["for the present one"]);
});

test("a connection that can't be made is given up after a while, and what waits for it is lost", () => {
  const { network, received, pass } = rig({ isLinked: false });
  network.cut(a, b);
  network.send(`y@${a}`, pid, "too early");
  pass(20_000);
  network.send(`y@${a}`, pid, "in time");
  pass(5_000);
  network.mend(a, b, "resumes");
  pass(1_000);
  expect(received).toEqual(["in time"]);
});
