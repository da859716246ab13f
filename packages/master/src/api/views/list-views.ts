import { arrayParts } from "@mesolite/http-api";
import type { ApiContext } from "../context.ts";
import { agentFullMembers, agentMembers } from "../json/agent-json.ts";
import { snapshotFrameworks } from "../snapshot.ts";
import { frameworksParts, recoveredAgentJson } from "./state-view.ts";

type Query = ReadonlyMap<string, string>;

/** GET /slaves: agents with whole resources besides their sums; `?slave_id=` picks one. */
export function slavesParts(context: ApiContext, query: Query): Generator<string, void, undefined> {
  const wanted = query.get("slave_id");
  const picked = <T extends { readonly id: string }>(records: Iterable<T>): T[] =>
    [...records].filter((record) => wanted === undefined || record.id === wanted);
  const agents = picked(context.state.agents.values());
  const recovered = picked(context.state.recoveredAgents.values());
  return (function* () {
    yield '{"slaves":';
    yield* arrayParts(agents, (agent) => `{${agentMembers(agent)},${agentFullMembers(agent)}}`);
    yield ',"recovered_slaves":';
    yield* arrayParts(recovered, recoveredAgentJson);
    yield "}";
  })();
}

/** GET /frameworks; `?framework_id=` picks one. */
export function frameworksListParts(context: ApiContext, query: Query): Generator<string, void, undefined> {
  const wanted = query.get("framework_id");
  const { frameworks, completedFrameworks } = snapshotFrameworks(context.state, (id) => wanted === undefined || id === wanted);
  return (function* () {
    yield '{"frameworks":';
    yield* frameworksParts(frameworks);
    yield ',"completed_frameworks":';
    yield* frameworksParts(completedFrameworks);
    yield ',"unregistered_frameworks":[]}';
  })();
}
