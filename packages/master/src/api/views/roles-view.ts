import { arrayParts, quote, quoteAll } from "@mesolite/http-api";
import { addQuantities, fromMillis, type Quantities } from "@mesolite/resources";
import { jsonDouble, type quota } from "@mesolite/wire";
import type { MasterState } from "../../state/index.ts";
import { paused } from "../paused.ts";
import { type RoleUsage, roleUsages } from "../roles.ts";

/** GET /roles. */
export function rolesParts(state: MasterState): Generator<string, void, undefined> {
  const usages = roleUsages(state);
  const quotas = new Map(state.quotas);
  return (function* () {
    const roles = yield* paused(usages, "");
    yield '{"roles":';
    yield* arrayParts(roles, (usage) => roleJson(usage, quotas.get(usage.name)));
    yield "}";
  })();
}

function roleJson(usage: RoleUsage, config: quota.QuotaConfig | undefined): string {
  const { name, allocated, offered } = usage;
  let json = `{"name":${quote(name)},"weight":${jsonDouble(usage.weight)}`;
  json += `,"quota":{"role":${quote(name)},"guarantee":${amountsJson(config?.guarantees)},"limit":${amountsJson(config?.limits)}`;
  json += `,"consumed":${quantitiesJson(usage.consumed)}},"resources":${quantitiesJson(addQuantities(allocated, offered))}`;
  json += `,"allocated":${quantitiesJson(allocated)},"offered":${quantitiesJson(offered)},"reserved":${quantitiesJson(usage.reserved)}`;
  return `${json},"frameworks":${quoteAll(usage.frameworkIds)}}`;
}

function amountsJson(amounts: quota.QuotaConfig["limits"]): string {
  return membersJson(Object.entries(amounts ?? {}).map(([name, scalar]) => [name, scalar.value]));
}

function quantitiesJson(quantities: Quantities): string {
  return membersJson([...quantities].map(([name, millis]) => [name, fromMillis(millis)]));
}

/** Sorted by name. */
function membersJson(entries: [string, number][]): string {
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${quote(name)}:${jsonDouble(value)}`).join(",")}}`;
}
