import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../shared/http.ts";
import type { App, QueueItem } from "./api.ts";

interface Worded {
  readonly text: string;
}

/** The parts of GET /v2/apps/{id}/explain that the page shows: reasons and remedies come with their sentences. */
export interface Explanation {
  readonly causes: readonly (Worded & { readonly kind: string })[];
  /** Offers that did not fit, the nearest first. */
  readonly agents: readonly {
    readonly agentId: string;
    readonly host: string;
    readonly mismatches: readonly Worded[];
    readonly changes: readonly Worded[];
  }[];
  /** Why agents were not offered at all, or why that is not known. */
  readonly master?: MasterReasons | { readonly problem: string };
}

interface MasterReasons {
  readonly text: string;
  readonly agents: readonly {
    readonly agentId: string;
    readonly hostname: string;
    readonly reason: { readonly kind: string };
    readonly text: string;
    readonly changeTexts: readonly string[];
  }[];
}

/** One agent: what is in the way there, and what would help. */
export interface Obstacle {
  readonly agentId: string;
  readonly host: string;
  readonly problems: readonly string[];
  readonly remedies: readonly string[];
}

const pollMs = 5000;

/** Asked only while something is unfinished; below the key of the app, so that its events ask again. */
export const explanation = (id: string, isWanted: boolean) =>
  queryOptions({
    queryKey: ["apps", id, "explain"],
    queryFn: ({ signal }) => getJson<Explanation>(`../v2/apps/${id}/explain`, signal),
    refetchInterval: pollMs,
    enabled: isWanted,
  });

export function isUnfinished(app: App, queued: QueueItem | undefined): boolean {
  return queued !== undefined || app.deployments.length > 0 || app.tasksUnhealthy > 0;
}

/** The last failure has a box of its own on the page. */
export function mainCauses({ causes }: Explanation): string[] {
  return causes.filter(({ kind }) => kind !== "nothingToLaunch" && kind !== "tasksFail").map(({ text }) => text);
}

/** Offers that did not fit, then agents that were not offered for another reason than that they were declined. */
export function obstacles({ agents, master }: Explanation): Obstacle[] {
  const misfits = agents.map(({ agentId, host, mismatches, changes }) => ({
    agentId,
    host,
    problems: mismatches.map(({ text }) => text),
    remedies: changes.map(({ text }) => text),
  }));
  const offered = new Set(misfits.map(({ agentId }) => agentId));
  const withheld = (master !== undefined && "agents" in master ? master.agents : [])
    .filter(({ agentId, reason }) => !offered.has(agentId) && reason.kind !== "wouldBeOffered")
    .map(({ agentId, hostname, text, changeTexts }) => ({ agentId, host: hostname, problems: [text], remedies: changeTexts }));
  return [...misfits, ...withheld];
}

/** What is true of all agents, or keeps the page from knowing. */
export function masterNote({ master, agents }: Explanation): string | undefined {
  if (master === undefined) return undefined;
  if ("problem" in master) return `The master's reasons are missing: ${master.problem}`;
  return master.agents.length === 0 && agents.length === 0 ? `The master: ${master.text}` : undefined;
}
