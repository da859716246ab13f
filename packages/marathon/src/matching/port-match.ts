import type { Random } from "@mesolite/base";
import type { AppPort } from "../definition/app-ports.ts";
import type { PortRange } from "./offer-pool.ts";

export type PortMatch =
  /** One for each port of the app; `undefined` where no host port is wanted. */
  | { readonly ok: true; readonly hostPorts: readonly (number | undefined)[] }
  | { readonly ok: false; readonly wanted: number; readonly available: number; readonly missing: readonly number[] };

/** Chooses host ports: the fixed ones as they are, the others from a random place in what is offered. */
export function matchPorts(ports: readonly AppPort[], ranges: readonly PortRange[], random: Random): PortMatch {
  const fixed = ports.flatMap((port) => port.hostPort || []);
  const missing = fixed.filter((port) => !ranges.some((range) => port >= range.begin && port <= range.end));
  const dynamic = ports.filter((port) => port.hostPort === 0).length;
  const available = ranges.reduce((sum, range) => sum + range.end - range.begin + 1, 0);
  const wanted = fixed.length + dynamic;
  if (missing.length > 0 || wanted > available) return { ok: false, wanted, available, missing };
  const chosen = dynamic > 0 ? choose(dynamic, ranges, available, new Set(fixed), random) : [];
  let next = 0;
  return { ok: true, hostPorts: ports.map((port) => (port.hostPort === 0 ? chosen[next++] : port.hostPort)) };
}

/** Goes up from a random port, around the end, past the fixed ones. */
function choose(
  count: number,
  ranges: readonly PortRange[],
  available: number,
  fixed: ReadonlySet<number>,
  random: Random,
): number[] {
  const chosen: number[] = [];
  const start = random.int(available);
  for (let i = 0; i < available && chosen.length < count; i++) {
    const port = portAt(ranges, (start + i) % available);
    if (!fixed.has(port)) chosen.push(port);
  }
  return chosen;
}

function portAt(ranges: readonly PortRange[], index: number): number {
  let left = index;
  for (const range of ranges) {
    const size = range.end - range.begin + 1;
    if (left < size) return range.begin + left;
    left -= size;
  }
  return 0;
}
