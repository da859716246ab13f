import { AgentInfo, master, Task } from "@mesolite/wire";
import { type ExecutorRecord, type MasterState, type TaskRecord, toTask } from "../../state/index.ts";
import { type ClusterSnapshot, type FrameworkSnapshot, snapshotCluster } from "../snapshot.ts";
import { agentInfoText, agentMessage, agentText } from "./agent-message.ts";
import { frameworkMessage } from "./framework-message.ts";
import { type Listing, records } from "./listing.ts";

const { Response_GetAgents, Response_GetExecutors, Response_GetFrameworks, Response_GetTasks } = master;
const { Response_GetAgents_Agent, Response_GetExecutors_Executor, Response_GetFrameworks_Framework } = master;

export type ClusterCall = "GET_STATE" | "GET_AGENTS" | "GET_FRAMEWORKS" | "GET_EXECUTORS" | "GET_TASKS";

/** What a call about the cluster's contents answers, of this moment. */
export function clusterListing(call: ClusterCall, state: MasterState): Listing {
  const cluster = snapshotCluster(state);
  return call === "GET_STATE" ? stateListing(cluster) : parts[call](cluster);
}

const parts: Readonly<Record<Exclude<ClusterCall, "GET_STATE">, (cluster: ClusterSnapshot) => Listing>> = {
  GET_TASKS: tasksListing,
  GET_EXECUTORS: executorsListing,
  GET_FRAMEWORKS: frameworksListing,
  GET_AGENTS: agentsListing,
};

function stateListing(cluster: ClusterSnapshot): Listing {
  const members = [tasksListing(cluster), executorsListing(cluster), frameworksListing(cluster), agentsListing(cluster)];
  return { kind: "message", field: "get_state", members };
}

function tasksListing(cluster: ClusterSnapshot): Listing {
  const list = (field: keyof master.Response_GetTasks, of: (framework: FrameworkSnapshot) => readonly TaskRecord[]): Listing =>
    records(Response_GetTasks, field, joined(allFrameworks(cluster).map(of)), Task, toTask);
  const members = [
    list("tasks", (framework) => framework.active),
    list("unreachable_tasks", (framework) => framework.unreachable),
    list("completed_tasks", (framework) => framework.completed),
  ];
  return { kind: "message", field: "get_tasks", members };
}

function executorsListing(cluster: ClusterSnapshot): Listing {
  const executors = allFrameworks(cluster).flatMap((framework) => framework.executors);
  const toMessage = (executor: ExecutorRecord): master.Response_GetExecutors_Executor => ({
    executor_info: executor.info,
    agent_id: { value: executor.agentId },
  });
  const members = [records(Response_GetExecutors, "executors", executors, Response_GetExecutors_Executor, toMessage)];
  return { kind: "message", field: "get_executors", members };
}

function frameworksListing(cluster: ClusterSnapshot): Listing {
  const members = [
    records(Response_GetFrameworks, "frameworks", cluster.frameworks, Response_GetFrameworks_Framework, frameworkMessage, {
      batch: 1,
    }),
    records(
      Response_GetFrameworks,
      "completed_frameworks",
      cluster.completedFrameworks,
      Response_GetFrameworks_Framework,
      frameworkMessage,
      { batch: 1 },
    ),
  ];
  return { kind: "message", field: "get_frameworks", members };
}

function agentsListing(cluster: ClusterSnapshot): Listing {
  const members = [
    records(Response_GetAgents, "agents", cluster.agents, Response_GetAgents_Agent, agentMessage, { toText: agentText }),
    records(Response_GetAgents, "recovered_agents", cluster.recoveredAgents, AgentInfo, (agent) => agent.info, {
      toText: agentInfoText,
    }),
  ];
  return { kind: "message", field: "get_agents", members };
}

function allFrameworks(cluster: ClusterSnapshot): readonly FrameworkSnapshot[] {
  return [...cluster.frameworks, ...cluster.completedFrameworks];
}

/** One list after the other, without a copy of 200,000 references. */
function joined<T>(lists: readonly (readonly T[])[]): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}
