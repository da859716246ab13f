import { isRevocable, type Quantities, type Resource, reservationRole, roleAncestors, toMillis } from "@mesolite/resources";
import type { AgentRecord, FrameworkRecord, MasterState } from "../state/index.ts";

/** What one role and the roles below it hold; scalars only, in thousandths. */
export interface RoleUsage {
  readonly name: string;
  readonly weight: number;
  /** Frameworks subscribed to exactly this role. */
  readonly frameworkIds: readonly string[];
  readonly allocated: Quantities;
  readonly offered: Quantities;
  /** Reserved, whether allocated or not. */
  readonly reserved: Quantities;
  /** What counts against the quota: all reservations, and allocations of unreserved resources. Revocable ones never. */
  readonly consumed: Quantities;
}

interface Tally {
  readonly frameworkIds: string[];
  readonly allocated: Map<string, number>;
  readonly offered: Map<string, number>;
  readonly reserved: Map<string, number>;
  readonly consumed: Map<string, number>;
}

const defaultWeight = 1;

/** As many agents are added up between two pauses as take about a millisecond. */
const agentsPerPause = 500;

/** All roles that anything is known of at the call, and their ancestors, by name. With `--roles`, only those and the default role. */
export function roleUsages(state: MasterState): Generator<void, RoleUsage[], undefined> {
  const { flags } = state;
  const [frameworks, agents] = [[...state.frameworks.values()], [...state.agents.values()]];
  const [weights, quotaRoles] = [new Map(state.weights), [...state.quotas.keys()]];
  return (function* () {
    const tallies = new Map<string, Tally>();
    countFrameworks(frameworks, tallies);
    for (const [i, agent] of agents.entries()) {
      if (i % agentsPerPause === 0) yield;
      countAgent(agent, tallies);
    }
    const known = new Set(flags.roles ? ["*", ...flags.roles] : [...tallies.keys(), ...weights.keys(), ...quotaRoles]);
    for (const role of [...known]) for (const ancestor of roleAncestors(role)) known.add(ancestor);
    return [...known].sort().map((name) => roleUsage(name, weights.get(name), tallies.get(name)));
  })();
}

function countAgent({ total, used, offered }: AgentRecord, tallies: Map<string, Tally>): void {
  addEach(tallies, total, reservationRole, ["reserved", "consumed"]);
  addEach(tallies, used, allocationRole, ["allocated"]);
  addEach(
    tallies,
    used.filter((held) => reservationRole(held) === undefined),
    allocationRole,
    ["consumed"],
  );
  addEach(tallies, offered, allocationRole, ["offered"]);
}

function roleUsage(name: string, weight: number | undefined, tally: Tally | undefined): RoleUsage {
  const { frameworkIds, allocated, offered, reserved, consumed } = tally ?? newTally();
  return { name, weight: weight ?? defaultWeight, frameworkIds, allocated, offered, reserved, consumed };
}

function countFrameworks(frameworks: readonly FrameworkRecord[], tallies: Map<string, Tally>): void {
  for (const framework of frameworks) {
    for (const role of framework.roles) tallyOf(tallies, role).frameworkIds.push(framework.id);
  }
}

function allocationRole(resource: Resource): string | undefined {
  return resource.allocation_info?.role;
}

type TallyField = Exclude<keyof Tally, "frameworkIds">;

/** Adds each resource to its role and to the role's ancestors. */
function addEach(
  tallies: Map<string, Tally>,
  resources: readonly Resource[],
  roleOf: (resource: Resource) => string | undefined,
  fields: readonly TallyField[],
): void {
  for (const resource of resources) {
    const role = roleOf(resource);
    const millis = toMillis(resource.scalar?.value ?? 0);
    if (role === undefined || millis === 0) continue;
    for (const name of [role, ...roleAncestors(role)]) {
      const tally = tallyOf(tallies, name);
      for (const field of fields) {
        if (field === "consumed" && isRevocable(resource)) continue;
        tally[field].set(resource.name, (tally[field].get(resource.name) ?? 0) + millis);
      }
    }
  }
}

function tallyOf(tallies: Map<string, Tally>, role: string): Tally {
  const known = tallies.get(role);
  if (known !== undefined) return known;
  const fresh = newTally();
  tallies.set(role, fresh);
  return fresh;
}

function newTally(): Tally {
  return { frameworkIds: [], allocated: new Map(), offered: new Map(), reserved: new Map(), consumed: new Map() };
}
