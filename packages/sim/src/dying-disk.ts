import type { AgentNode } from "./agent-node.ts";
import type { Trouble } from "./trouble.ts";

/**
 * A machine's disk answers nothing for some seconds, in which containers go on and the agent hears of it, but can't act: then the agent is
 * killed, or the machine is reset by its watchdog.
 */
export function dyingDisk({ world, draw, untilMs }: Trouble, agent: AgentNode): void {
  const { queue, operators } = world;
  const { process, hostname } = agent;
  const isReboot = draw.chance(0.4);
  const hungMs = 500 + draw.int(draw.chance(0.7) ? 4_000 : 30_000);
  const downMs = draw.int(draw.chance(0.7) ? 1_000 : 60_000);
  process.isDiskHung = true;
  if (draw.chance(0.7)) operators.marathon.killTasksOn(hostname);
  queue.after(hungMs, () => {
    if (queue.nowMs >= untilMs) return;
    // What was written and not synced does not outlive the machine.
    if (isReboot) process.isDiskHung = false;
    if (isReboot) agent.reboot();
    else agent.crash();
    process.isDiskHung = false;
    queue.after(downMs, () => agent.start());
  });
}
