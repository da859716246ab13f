import { resourcesEqual } from "@mesolite/resources";
import type { AgentInfo, internal } from "@mesolite/wire";
import { sendFrameworkUpdate, shutDownFramework } from "../frameworks/agent-messages.ts";
import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { putAgent, sameInfo } from "../registry/registry.ts";
import type { AgentRecord } from "../state/agent.ts";
import { clearTimer, count, log, persist, send, type Turn } from "../turn.ts";
import { connectionOf } from "./admit.ts";
import { patchAgent } from "./accounting.ts";
import { type AgentDescription, describeAgent } from "./describe.ts";
import { parsePid } from "./pid.ts";
import { readmitAgent } from "./readmit.ts";
import { reconcileKnownAgent } from "./reconcile-known.ts";
import { syncAgent } from "./sync.ts";

/** An agent that has an id registers: after its own restart, a broken link, a partition, or the election of this master. */
export function reregisterAgent(turn: Turn, from: string, message: internal.ReregisterSlaveMessage): void {
  count(turn, "messages_reregister_slave");
  const id = message.agent.id?.value;
  if (id === undefined) return log(turn, "warn", `Agent at ${from} asked to register again without an id: ignored`);
  const known = turn.state.agents.get(id);
  const refusal = turn.state.goneAgents.has(id) ? "Agent has been marked gone" : known && refuseMove(known, from, message.agent);
  if (refusal !== undefined) return shutDownAgent(turn, from, id, refusal);
  const description = describeAgent(turn.state, message);
  if (!description.ok) return log(turn, "warn", `Agent ${id} at ${from} was refused: ${description.error}`);
  if (known) updateKnown(turn, from, known, description.value);
  const { missing, kills } = known
    ? reconcileKnownAgent(turn, id, message)
    : { missing: [], kills: readmitAgent(turn, from, id, description.value, message) };
  acknowledge(turn, from, id, missing);
  for (const body of kills) send(turn, from, { name: "mesos.internal.KillTaskMessage", body });
  tellFrameworks(turn, from, message);
}

/** An agent keeps its id only at its address: tasks were launched on that machine. */
function refuseMove(known: AgentRecord, from: string, info: AgentInfo): string | undefined {
  const [before, now] = [parsePid(known.pid)?.ip, parsePid(from)?.ip];
  if (before !== now) return `Agent ${known.id} registered from ${before} and now comes from ${now}`;
  if (known.info.hostname === info.hostname) return undefined;
  return `Agent ${known.id} registered as ${known.info.hostname} and now calls itself ${info.hostname}`;
}

function shutDownAgent(turn: Turn, to: string, id: string, message: string): void {
  log(turn, "warn", `Agent ${id} at ${to} is told to shut down: ${message}`);
  send(turn, to, { name: "mesos.internal.ShutdownMessage", body: { message } });
}

function updateKnown(turn: Turn, from: string, known: AgentRecord, description: AgentDescription): void {
  const { state } = turn;
  const info = { ...description.info, id: { value: known.id } };
  if (!sameInfo(known.info, info)) persist(turn, putAgent({ id: known.id, info, deactivated: known.deactivated }));
  if (!resourcesEqual(known.total, description.total)) {
    for (const offer of offersOnAgent(turn, known.id)) rescindOffer(turn, offer);
  }
  if (known.pid !== from && state.agentsByPid.get(known.pid) === known.id) state.agentsByPid.delete(known.pid);
  patchAgent(turn, known.id, { ...description, info, pid: from, connected: true, reregisteredAtMs: turn.nowMs });
  state.agentsByPid.set(from, known.id);
  const observer = state.observers.get(known.id);
  if (observer) Object.assign(observer, { waiting: false, missed: 0 });
  clearTimer(turn, { kind: "agentReregisterTimedOut", agentId: known.id });
  turn.effects.push({ kind: "link", to: from });
  const attributes = (given: AgentInfo): string => JSON.stringify(given.attributes ?? []);
  syncAgent(turn, known.id, attributes(known.info) !== attributes(info));
  count(turn, "slave_reregistrations");
  log(turn, "info", `Agent ${known.id} at ${from} (${info.hostname}) registered again`);
}

function acknowledge(turn: Turn, to: string, id: string, reconciliations: readonly internal.ReconcileTasksMessage[]): void {
  send(turn, to, {
    name: "mesos.internal.SlaveReregisteredMessage",
    body: {
      agent_id: { value: id },
      connection: connectionOf(turn),
      ...(reconciliations.length > 0 ? { reconciliations } : {}),
    },
  });
}

/** What the agent may have missed about the frameworks that it has work of. */
function tellFrameworks(turn: Turn, to: string, message: internal.ReregisterSlaveMessage): void {
  const ids = new Set((message.frameworks ?? []).flatMap((info) => info.id?.value ?? []));
  for (const task of message.tasks ?? []) ids.add(task.framework_id.value);
  for (const id of ids) {
    const framework = turn.state.frameworks.get(id);
    if (framework) sendFrameworkUpdate(turn, to, framework);
    else if (turn.state.completedFrameworks.has(id)) shutDownFramework(turn, to, id);
  }
}
