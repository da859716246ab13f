// What the simulated agents and the framework of the pipeline say.
import { parseResources } from "../packages/resources/dist/index.js";
import { range } from "./reregistration.mjs";

export const tasksPerAgent = 20;
const agentResources = parse(`cpus:${tasksPerAgent};mem:${tasksPerAgent * 64}`);
const taskResources = parse("cpus:1;mem:64");
const capabilities = ["MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT"].map((type) => ({ type }));

export const frameworkInfo = {
  user: "root",
  name: "pipeline",
  roles: ["*"],
  capabilities: ["MULTI_ROLE", "RESERVATION_REFINEMENT"].map((type) => ({ type })),
};

/** The body of an agent's RegisterSlaveMessage. */
export function agentInfo(index, port = 5051) {
  return {
    agent: { hostname: `agent${index}`, port, resources: agentResources },
    version: "1.12.0",
    agent_capabilities: capabilities,
  };
}

/** ACCEPT: fills the offer with tasks. */
export function accept({ id, agent_id }) {
  const task_infos = range(tasksPerAgent).map((i) => ({
    name: "task",
    task_id: { value: `${id.value}-${i}` },
    agent_id,
    resources: taskResources,
    command: { value: "sleep 1000" },
  }));
  return { type: "ACCEPT", accept: { offer_ids: [id], operations: [{ type: "LAUNCH", launch: { task_infos } }] } };
}

export function acknowledgement({ task_id, agent_id, uuid }) {
  return { type: "ACKNOWLEDGE", acknowledge: { task_id, agent_id, uuid } };
}

let updates = 0;
/** An agent's answer to a RunTaskMessage. */
export function runningUpdate(pid, { framework_id, task: { task_id, agent_id } }) {
  const uuid = new Uint8Array(16);
  new DataView(uuid.buffer).setUint32(0, ++updates);
  const timestamp = updates / 1000;
  const status = { task_id, state: "TASK_RUNNING", source: "SOURCE_EXECUTOR", agent_id, timestamp, uuid };
  return { update: { framework_id, agent_id, status, timestamp, uuid }, pid };
}

function parse(text) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
