import { count, log, setTimer, type Turn } from "../turn.ts";
import { markUnreachable } from "./mark-unreachable.ts";

// Each agent is pinged from an actor of its own, `slave-observer(N)`: agents answer to the sender.

/** Starts to ping a newly admitted agent. */
export function startObserving(turn: Turn, agentId: string): void {
  const number = ++turn.state.next.observer;
  turn.state.observers.set(agentId, { number, waiting: false, missed: 0 });
  ping(turn, agentId, number);
}

/** The ping timeout passed: an unanswered ping counts, too many make the agent unreachable; otherwise the next ping goes out. */
export function pingDue(turn: Turn, agentId: string, number: number): void {
  const observer = turn.state.observers.get(agentId);
  if (observer?.number !== number) return; // The agent was removed meanwhile.
  if (observer.waiting) {
    observer.missed++;
    if (observer.missed >= turn.state.flags.maxAgentPingTimeouts) {
      count(turn, "slave_unreachable_scheduled");
      count(turn, "slave_unreachable_completed");
      return markUnreachable(turn, agentId, `it did not answer ${observer.missed} pings`);
    }
    log(turn, "warn", `Agent ${agentId} missed ${observer.missed} of ${turn.state.flags.maxAgentPingTimeouts} pings`);
  }
  ping(turn, agentId, number);
}

export function pongReceived(turn: Turn, from: string): void {
  const observer = turn.state.observers.get(turn.state.agentsByPid.get(from) ?? "");
  if (!observer) return;
  observer.waiting = false;
  observer.missed = 0;
}

/** What the agent has may not be what the master believes. */
export function askToRegister(turn: Turn, agentId: string): void {
  const agent = turn.state.agents.get(agentId);
  const observer = turn.state.observers.get(agentId);
  if (agent && observer) sendPing(turn, agent.pid, observer.number, false);
}

/** @param connected false tells the agent that it has to register again */
function sendPing(turn: Turn, to: string, number: number, connected: boolean): void {
  const message = { name: "mesos.internal.PingSlaveMessage", body: { connected } } as const;
  turn.effects.push({ kind: "send", to, from: `slave-observer(${number})`, message });
}

function ping(turn: Turn, agentId: string, number: number): void {
  const agent = turn.state.agents.get(agentId);
  const observer = turn.state.observers.get(agentId);
  if (!agent || !observer) return;
  observer.waiting = true;
  sendPing(turn, agent.pid, number, agent.connected);
  setTimer(turn, turn.state.flags.agentPingTimeoutMs, { kind: "pingDue", agentId, observer: number });
}
