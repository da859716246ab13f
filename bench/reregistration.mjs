// Re-registration messages of agents with tasks: what a fresh master is fed with.
import { parseResources } from "../packages/resources/dist/index.js";
import { internal } from "../packages/wire/dist/index.js";

const labels = { labels: Array.from({ length: 10 }, (_, i) => ({ key: `key${i}`, value: `value${i}` })) };
const role = "*";
const taskResources = parse("cpus:0.1;mem:5").map((resource) => ({ ...resource, allocation_info: { role } }));
const agentResources = parse("cpus:20;mem:10240");
const agentCapabilities = ["MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT"].map((type) => ({ type }));

/**
 * One agent's message as bytes. `frameworks` is how many frameworks have tasks there, with `running` and `finished` tasks each; `forgotten`
 * more have only finished tasks, which a master that does not know them passes over.
 */
export function reregistration({ index, port, frameworks, running, finished = 0, forgotten = 0 }) {
  const agentId = `agent${index}`;
  const ids = range(frameworks).map((i) => `framework${i}`);
  const old = range(forgotten).map((i) => `framework${frameworks + i}`);
  return internal.ReregisterSlaveMessage.encode({
    agent: { hostname: agentId, port, resources: agentResources, id: { value: agentId } },
    version: "1.12.0",
    agent_capabilities: agentCapabilities,
    frameworks: ids.map(frameworkInfo),
    tasks: ids.flatMap((id) => range(running).map((i) => task(agentId, id, `${agentId}-${id}-${i}`, "TASK_RUNNING"))),
    completed_frameworks: [...(finished > 0 ? ids : []), ...old].map((id) => ({
      framework_info: frameworkInfo(id),
      tasks: range(finished || 10).map((i) => task(agentId, id, `${agentId}-${id}-old-${i}`, "TASK_FINISHED")),
    })),
  });
}

function frameworkInfo(id) {
  return { user: "root", name: "default", roles: [role], capabilities: [{ type: "MULTI_ROLE" }], id: { value: id } };
}

function task(agentId, frameworkId, id, state) {
  return {
    name: "test-task",
    task_id: { value: id },
    framework_id: { value: frameworkId },
    agent_id: { value: agentId },
    state,
    resources: taskResources,
    labels,
  };
}

function parse(text) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

export function range(count) {
  return Array.from({ length: count }, (_, i) => i);
}
