import { isConnected, type FrameworkRecord } from "../state/framework.ts";
import { agentsOfFramework } from "../tasks/table.ts";
import { send, type Turn } from "../turn.ts";

/** Tells an agent of a framework's description. Without a pid its executors' messages go by way of the master. */
export function sendFrameworkUpdate(turn: Turn, agentPid: string, framework: FrameworkRecord): void {
  if (!isConnected(framework)) return;
  send(turn, agentPid, {
    name: "mesos.internal.UpdateFrameworkMessage",
    body: { framework_id: { value: framework.id }, pid: "", framework_info: framework.info },
  });
}

/** Tells every connected agent that has work of the framework. */
export function broadcastFrameworkUpdate(turn: Turn, framework: FrameworkRecord): void {
  for (const agentId of agentsOfFramework(turn.state, framework.id)) {
    const agent = turn.state.agents.get(agentId);
    if (agent?.connected) sendFrameworkUpdate(turn, agent.pid, framework);
  }
}

export function shutDownFramework(turn: Turn, agentPid: string, frameworkId: string): void {
  send(turn, agentPid, { name: "mesos.internal.ShutdownFrameworkMessage", body: { framework_id: { value: frameworkId } } });
}
