import { type ChaosEvent, eventsOf } from "./history.ts";
import { failovers, type Limits, rules } from "./rules.ts";

export interface Summary {
  /** One for each rule, then what was measured. */
  readonly lines: readonly string[];
  readonly violations: readonly string[];
  /** The whole in one line. */
  readonly total: string;
}

export function summarize(history: readonly ChaosEvent[], limits: Limits, seed: number): Summary {
  const violations: string[] = [];
  const lines: string[] = [];
  let checks = 0;
  for (const [name, rule] of Object.entries(rules)) {
    const verdict = rule(history, limits);
    checks += verdict.checks;
    violations.push(...verdict.violations.map((text) => `${name}: ${text}`));
    lines.push(`${name}: ${verdict.checks} checks, ${verdict.violations.length} violations`);
  }
  lines.push(...measured(history));
  const operations = eventsOf(history, "write").length + eventsOf(history, "launched").length;
  const total = `chaos: seed ${seed}; faults ${faultsByKind(history)}; ${operations} operations, ${checks} checks, ${violations.length} violations`;
  return { lines, violations, total };
}

function measured(history: readonly ChaosEvent[]): string[] {
  const writes = eventsOf(history, "write");
  const count = (outcome: string): number => writes.filter((write) => write.outcome === outcome).length;
  const most = Math.max(0, ...eventsOf(history, "processes").map(({ tasks }) => tasks.length));
  return [
    `writes: ${count("done")} done, ${count("refused")} refused, ${count("unknown")} unknown; batch tasks: ${eventsOf(history, "launched").length}; most tasks at a time: ${most}`,
    ...(["master", "marathon"] as const).map((group) => {
      const times = failovers(history).filter((one) => one.group === group);
      return `a new ${group} served after (ms): ${times.map(({ tookMs }) => tookMs).join(" ") || "not measured"}`;
    }),
  ];
}

function faultsByKind(history: readonly ChaosEvent[]): string {
  const counts = new Map<string, number>();
  for (const { role, fault } of eventsOf(history, "fault"))
    counts.set(`${fault} ${role}`, (counts.get(`${fault} ${role}`) ?? 0) + 1);
  const parts = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([kind, count]) => `${kind} ${count}`);
  return `${eventsOf(history, "fault").length} (${parts.join(", ")})`;
}
