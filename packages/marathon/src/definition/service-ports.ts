import { err, ok, type Random, type Result } from "@mesolite/base";
import type { App } from "./app.ts";
import { servicePortsOf, withServicePorts } from "./app-ports.ts";

export interface PortRange {
  /** Inclusive. */
  readonly min: number;
  /** Exclusive. */
  readonly max: number;
}

/**
 * Gives each service port 0 of `app` a port that no other app uses: the one it had in its previous version, else a random one.
 * @param taken every service port in use; the new ones are added
 * @returns an error sentence when the range is used up
 */
export function assignServicePorts(
  app: App,
  previous: App | undefined,
  taken: Set<number>,
  range: PortRange,
  random: Random,
): Result<App> {
  const before = previous ? servicePortsOf(previous) : [];
  const own = new Set(servicePortsOf(app));
  const assigned: number[] = [];
  for (const [index, wanted] of servicePortsOf(app).entries()) {
    const port = wanted || keep(before[index], own, assigned, range) || free(taken, range, random);
    if (port === undefined) return err(`All ports in the range [${range.min}-${range.max}) are already in use`);
    taken.add(port);
    assigned.push(port);
  }
  return ok(withServicePorts(app, assigned));
}

function keep(
  port: number | undefined,
  own: ReadonlySet<number>,
  assigned: readonly number[],
  range: PortRange,
): number | undefined {
  const usable = port !== undefined && port >= range.min && port < range.max && !own.has(port) && !assigned.includes(port);
  return usable ? port : undefined;
}

/** From a random start upwards, so that ports of deleted apps are not reused at once. */
function free(taken: ReadonlySet<number>, range: PortRange, random: Random): number | undefined {
  const size = range.max - range.min;
  if (size <= 0) return undefined;
  const start = random.int(size);
  for (let i = 0; i < size; i++) {
    const port = range.min + ((start + i) % size);
    if (!taken.has(port)) return port;
  }
  return undefined;
}
