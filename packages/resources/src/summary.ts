import { jsonDouble } from "@mesolite/wire";
import type { Resources } from "./types.ts";
import { nonRevocable, rangesTotal, resourceNames, revocable, scalarTotal, setTotal } from "./filters.ts";
import { formatRanges } from "./ranges.ts";
import { formatSet } from "./sets.ts";

/** What v0 endpoints show: totals by name; numbers for scalars, text for the rest; `<name>_revocable` apart. */
export type ResourceSummary = Readonly<Record<string, number | string>>;

/** cpus, gpus, mem and disk are always there, as 0 when the list has none. Numbers are doubles: print 32 as 32.0. */
export function summarizeResources(resources: Resources): ResourceSummary {
  const summary: Record<string, number | string> = { cpus: 0, gpus: 0, mem: 0, disk: 0 };
  addTotals(summary, nonRevocable(resources), "");
  addTotals(summary, revocable(resources), "_revocable");
  return summary;
}

function addTotals(summary: Record<string, number | string>, resources: Resources, suffix: string): void {
  for (const name of resourceNames(resources)) {
    const type = resources.find((r) => r.name === name)?.type;
    if (type === "SCALAR") summary[name + suffix] = scalarTotal(resources, name) ?? 0;
    else if (type === "RANGES") summary[name + suffix] = formatRanges(rangesTotal(resources, name));
    else summary[name + suffix] = formatSet(setTotal(resources, name));
  }
}

/** The JSON text of a summary, doubles printed the way the original prints them (`32.0`, `0.3`). */
export function summaryJsonText(summary: ResourceSummary): string {
  const fields = Object.entries(summary).map(([name, value]) => {
    const text = typeof value === "string" ? JSON.stringify(value) : jsonDouble(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(",")}}`;
}
