import type { Master } from "@mesolite/master";
import { answerRoute, type ApiContext, findRoute } from "@mesolite/master";
import type { Resource } from "@mesolite/wire";
import type { ClusterExplanation } from "../explain/explanation.ts";
import { frameworksReport } from "../explain/role-report.ts";

/** Rows of one kind that are printed; more do not help. */
const maxRows = 50;

/** What a master knows at a moment, in plain words: agents, frameworks, tasks, offers, and why frameworks get no (more) offers. */
export function stateReport(master: Master, nowMs: number): string {
  const { state } = master;
  const offers = [...state.offers.values()];
  const hosts = new Map([...state.agents].map(([id, agent]) => [id, agent.info.hostname]));
  const sections = [
    section("Agents", state.agents.size, [...state.agents.values()], (agent) =>
      [agent.info.hostname, agent.id, activity(agent), `used ${amounts(agent.used)} of ${amounts(agent.total)}`].join("  "),
    ),
    section(
      "Recovered agents (not back since the election)",
      state.recoveredAgents.size,
      [...state.recoveredAgents.values()],
      ({ id, info }) => `${info.hostname}  ${id}`,
    ),
    section(
      "Unreachable agents",
      state.unreachableAgents.size,
      [...state.unreachableAgents.values()],
      ({ id, unreachableSinceMs }) => `${id}  since ${iso(unreachableSinceMs)}`,
    ),
    section("Frameworks", state.frameworks.size, [...state.frameworks.values()], (framework) =>
      [framework.info.name, framework.id, framework.phase, `roles ${framework.roles.join(", ")}`].join("  "),
    ),
    ...[...state.tasks].flatMap(([frameworkId, { active, unreachable, completed }]) => {
      const name = state.frameworks.get(frameworkId)?.info.name ?? `${frameworkId}, which has ended`;
      const tasks = [...active.values(), ...unreachable.values()];
      const ended = completed.size === 0 ? "" : `; ${completed.size} ended before`;
      return tasks.length + completed.size === 0
        ? []
        : [
            section(
              `Tasks of ${name}`,
              tasks.length,
              tasks,
              (task) => `${task.id}  ${task.state}  on ${hosts.get(task.agentId) ?? task.agentId}`,
              ended,
            ),
          ];
    }),
    section("Offers", offers.length, offers, (offer) => {
      const to = state.frameworks.get(offer.frameworkId)?.info.name ?? offer.frameworkId;
      return `${offer.id}  ${hosts.get(offer.agentId) ?? offer.agentId} to ${to} (role ${offer.role})  ${amounts(offer.resources)}  since ${iso(offer.madeAtMs)}`;
    }),
  ];
  return [...sections, ...explanations(master, nowMs)].filter((text) => text !== "").join("\n");
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function section<T>(title: string, count: number, rows: readonly T[], format: (row: T) => string, after = ""): string {
  if (count === 0 && after === "") return `${title}: none\n`;
  const shown = rows.slice(0, maxRows).map((row) => `  ${format(row)}`);
  const left = count > maxRows ? [`  and ${count - maxRows} more`] : [];
  return `${[`${title}: ${count}${after}`, ...shown, ...left].join("\n")}\n`;
}

function activity({ connected, deactivated }: { readonly connected: boolean; readonly deactivated: boolean }): string {
  if (!connected) return "disconnected";
  return deactivated ? "deactivated" : "active";
}

/** Sums by name: `cpus 2.5, mem 1024`; ports and sets as how many. */
function amounts(resources: readonly Resource[]): string {
  const sums = new Map<string, number>();
  for (const resource of resources) sums.set(resource.name, (sums.get(resource.name) ?? 0) + amountOf(resource));
  return sums.size === 0 ? "nothing" : [...sums].map(([name, sum]) => `${name} ${Number(sum.toFixed(3))}`).join(", ");
}

function amountOf({ scalar, ranges, set }: Resource): number {
  const inRanges = (ranges?.range ?? []).reduce((sum, { begin, end }) => sum + end - begin + 1, 0);
  return (scalar?.value ?? 0) + inRanges + (set?.item?.length ?? 0);
}

function explanations(master: Master, nowMs: number): string[] {
  return [...master.state.frameworks.keys()].slice(0, maxRows).map((id) => {
    const explanation = get(master, nowMs, "/explain", new Map([["framework_id", id]]));
    return explanation === undefined ? "" : `Why no (more) offers:\n${frameworksReport(explanation as ClusterExplanation)}`;
  });
}

/** What the master would have answered at that moment. */
function get(master: Master, nowMs: number, path: string, query: ReadonlyMap<string, string>): unknown {
  const found = findRoute(path);
  const request = { method: "GET", path, url: path, query, headers: {}, body: new Uint8Array(0), requestId: "" };
  const answer = found && answerRoute(found, request, contextOf(master, nowMs));
  if (answer?.kind !== "reply" || answer.status !== 200) return undefined;
  const text = typeof answer.body === "string" ? answer.body : [...(answer.body as Iterable<string>)].join("");
  return JSON.parse(text);
}

function contextOf(master: Master, nowMs: number): ApiContext {
  return {
    state: master.state,
    role: "leading",
    leader: master.state.masterInfo,
    build: { version: "", date: "", timeSeconds: 0, user: "" },
    flags: new Map(),
    nowMs,
    startedAtMs: master.state.startedAtMs, // Of the term: no recording tells when the process started.
    system: { load: [0, 0, 0], cpus: 0, memTotalBytes: 0, memFreeBytes: 0 },
    metrics: { gauges: new Map(), timersMs: new Map() },
    allocator: master.allocator,
    loggingLevel: 0,
    initialLoggingLevel: 0,
  };
}
