import type { App } from "../definition/app.ts";
import { absoluteId } from "../definition/path-id.ts";
import { type AgentMisfit, explain } from "../queue/explain.ts";
import { causeText, fitText, mismatchText } from "../queue/explain-text.ts";
import type { MarathonState } from "../state.ts";
import { getApp } from "./apps-read.ts";
import { json, refusalAnswer } from "./answers.ts";
import type { Read } from "./request.ts";

/** Not of Marathon: why an app waits, as data and in words. An app that is itself called explain is shown as an app. */
export const explainApp: Read = (state, [path = ""], request, nowMs) => {
  const id = absoluteId(path);
  if (state.root.apps.has(`${id}/explain`)) return getApp(state, [`${id}/explain`], request, nowMs);
  const app = state.root.apps.get(id);
  return app ? json(explainedJson(state, app, nowMs)) : refusalAnswer({ kind: "appNotFound", id });
};

/** The explanation, each of its parts with its sentence as `text`. */
function explainedJson(state: MarathonState, app: App, nowMs: number): Record<string, unknown> {
  const { causes, agents, ...rest } = explain(state, app, nowMs);
  return {
    ...rest,
    frameworkId: state.frameworkId,
    causes: causes.map((cause) => ({ ...cause, text: causeText(cause, nowMs) })),
    lastTaskFailure: state.failures.get(app.id),
    agents: agents.map(agentJson),
  };
}

function agentJson({ mismatches, changes, ...agent }: AgentMisfit): Record<string, unknown> {
  return {
    ...agent,
    mismatches: mismatches.map((mismatch) => ({ ...mismatch, text: mismatchText(mismatch) })),
    changes: changes.map((change) => ({ ...change, text: fitText(change) })),
  };
}
