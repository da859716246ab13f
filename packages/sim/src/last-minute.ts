import type { Trouble } from "./trouble.ts";
import type { MasterNode } from "./master-node.ts";
import type { AgentNode } from "./agent-node.ts";

/**
 * It begins when a timeout is this near: see `moments.ts`. A master that was elected must be back before its session ends: else another
 * leads, and knows nothing of these timeouts.
 */
export function lastMinuteMs({ contender }: Pick<MasterNode, "contender">): number {
  return contender ? 3_000 : 8_000;
}

/**
 * The master is held up (a collection of garbage, memory that was swapped out) while its patience with somebody ends, and just then that one
 * is back, or an operator ends it: both wait for the master, which handles them together. Sometimes it is held up for so long that several
 * timeouts pass.
 */
export function lastMinute({ world, draw, untilMs }: Trouble, agent: AgentNode): void {
  const { queue, network, masters, operators } = world;
  const master = world.leadingMaster ?? draw.pick(masters);
  const { contender, process } = master;
  const heldMs = lastMinuteMs(master) + (contender ? draw.int(3_000) : draw.int(draw.chance(0.5) ? 5_000 : 40_000));
  if (contender) contender.stop();
  else process.isFrozen = true;
  queue.after(heldMs, () => {
    if (contender) contender.goOn();
    else process.isFrozen = false;
  });
  if (draw.chance(0.6)) operators.master.endAbsent();
  if (draw.chance(0.5)) return;
  queue.after(draw.int(heldMs), () => {
    if (queue.nowMs >= untilMs) return;
    for (const { address } of masters) {
      network.mend(agent.address, address, "resumes");
      network.mend(address, agent.address, "resumes");
    }
    agent.start();
  });
}
