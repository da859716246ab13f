import type { Offer, TaskInfo } from "@mesolite/wire";
import { must } from "@mesolite/base";
import type { App } from "../definition/app.ts";
import { segmentsOf } from "../definition/path-id.ts";
import { isScheduled, type Instance } from "../instances/instance.ts";
import { taskIdOf } from "../instances/task-id.ts";
import { putInstance } from "../instances/update-instance.ts";
import { matchOffer, type Match } from "../matching/match-offer.ts";
import { OfferPool } from "../matching/offer-pool.ts";
import { placedInstances } from "../matching/placed-instances.ts";
import { taskInfo } from "../matching/task-info.ts";
import type { Turn } from "../turn.ts";
import { queueEntry } from "./backoff.ts";
import { launchRoom } from "./launch-room.ts";
import { launchableApps } from "./launchable-apps.ts";
import { recordUnused, recordUsed } from "./unused-offer.ts";

/** Attempts to match one app with one offer in one step: some 10 ms. The rest of the offers waits for the next step. */
const maxAttemptsPerStep = 2_000;
/** A launch costs as much as this many attempts that fail (measured). */
const attemptsPerLaunch = 20;
/** Offers that may wait; more are declined unseen. Marathon's --max_queued_offers. */
const maxQueuedOffers = 1_024;

/** What the matching of one step shares. */
interface Run {
  /** Apps with something to launch; one that launched goes to the end. */
  readonly candidates: string[];
  readonly scheduled: Map<string, Instance[]>;
  readonly placed: Map<string, Instance[]>;
  readonly declined: Offer[];
  readonly resent: Offer[];
  attempts: number;
}

export function addOffers(turn: Turn, offers: readonly Offer[]): void {
  const { state } = turn;
  state.counters.offersReceived += offers.length;
  const surplus: Offer[] = [];
  for (const offer of offers) {
    if (state.offers.size < maxQueuedOffers) state.offers.set(offer.id.value, offer);
    else surplus.push(offer);
  }
  decline(turn, surplus, undefined);
}

/** Looks at waiting offers, up to the limit of one step. */
export function processOffers(turn: Turn): void {
  const { offers, config } = turn.state;
  if (offers.size === 0) return;
  const run: Run = {
    candidates: launchableApps(turn),
    scheduled: new Map(),
    placed: new Map(),
    declined: [],
    resent: [],
    attempts: 0,
  };
  for (const offer of [...offers.values()]) {
    if (run.attempts > maxAttemptsPerStep) {
      turn.timer("match-offers", turn.nowMs, { kind: "matchOffers" });
      break;
    }
    offers.delete(offer.id.value);
    useOffer(turn, run, offer);
  }
  decline(turn, run.declined, config.declineOfferDurationMs);
  decline(turn, run.resent, undefined);
}

/** Without a duration Mesos's own short filter applies and the offer comes back soon. */
function decline(turn: Turn, offers: readonly Offer[], durationMs: number | undefined): void {
  if (offers.length === 0) return;
  turn.state.counters.offersDeclined += offers.length;
  const filters = durationMs === undefined ? undefined : { refuse_seconds: durationMs / 1000 };
  turn.call({ type: "DECLINE", decline: { offer_ids: offers.map((offer) => offer.id), filters } });
}

function useOffer(turn: Turn, run: Run, offer: Offer): void {
  const { state } = turn;
  const pool = new OfferPool(offer);
  const tasks: TaskInfo[] = [];
  for (const appId of [...run.candidates]) {
    if (tasks.length >= state.config.maxInstancesPerOffer || state.launchTokens <= 0) break;
    const app = state.root.apps.get(appId);
    if (app) launchFrom(turn, run, app, offer, pool, tasks);
  }
  if (tasks.length > 0) {
    state.counters.offersUsed++;
    const operations = [{ type: "LAUNCH" as const, launch: { task_infos: tasks } }];
    // While work is left the rest of the offer is wanted back at once, not after Mesos's five seconds: a large scaling need not crawl.
    const filters = run.candidates.length > 0 ? { refuse_seconds: 0 } : undefined;
    turn.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters } });
  } else if (state.launchTokens <= 0 && run.candidates.length > 0) run.resent.push(offer);
  else run.declined.push(offer);
}

/** Launches as many instances of one app as fit into the offer. */
function launchFrom(turn: Turn, run: Run, app: App, offer: Offer, pool: OfferPool, tasks: TaskInfo[]): void {
  const { state, nowMs } = turn;
  const scheduled = scheduledOf(turn, run, app);
  const placed = placedOf(turn, run, app);
  const stats = queueEntry(turn, app.id).stats;
  const before = tasks.length;
  const { config, random, homeRegion } = state;
  while (scheduled.length > 0 && tasks.length < config.maxInstancesPerOffer && state.launchTokens > 0) {
    run.attempts++;
    const result = matchOffer(app, offer, pool, placed, { config, random, nowMs, homeRegion });
    if (!result.ok) {
      if (tasks.length === before) recordUnused(stats, offer, result.mismatches, nowMs);
      break;
    }
    const instance = provision(turn, must(scheduled.shift(), "scheduled instance"), app, offer, result.match);
    placed.push(instance);
    tasks.push(taskInfo(app, must(instance.task, "task").id, offer, result.match, config, random, enforceRoleOf(turn, app.id)));
    state.launchTokens--;
    run.attempts += attemptsPerLaunch;
    state.counters.tasksLaunched++;
    recordUsed(stats, offer.agent_id.value, nowMs);
  }
  if (tasks.length === before) return;
  run.candidates.splice(run.candidates.indexOf(app.id), 1);
  if (scheduled.length > 0) run.candidates.push(app.id);
}

/** Those that there is room for now: the app may wait for its turn to be compared, so that its queue entry is out of date. */
function scheduledOf({ state }: Turn, run: Run, app: App): Instance[] {
  const known = run.scheduled.get(app.id);
  if (known) return known;
  const scheduled = state.instances.ofApp(app.id).filter(isScheduled);
  const launchable = scheduled.slice(0, launchRoom(state, app, scheduled.length));
  run.scheduled.set(app.id, launchable);
  return launchable;
}

function placedOf(turn: Turn, run: Run, app: App): Instance[] {
  const known = run.placed.get(app.id) ?? placedInstances(turn.state, app);
  run.placed.set(app.id, known);
  return known;
}

/** Stored before the task is launched: the driver performs ACCEPT after persisting. */
function provision(turn: Turn, instance: Instance, app: App, offer: Offer, match: Match): Instance {
  const incarnation = (instance.task?.incarnation ?? 0) + 1;
  const fault = offer.domain?.fault_domain;
  const next: Instance = {
    ...instance,
    role: app.role,
    runSpecVersion: app.version,
    configVersion: app.versionInfo.lastConfigChangeAt,
    unreachableStrategy: app.unreachableStrategy,
    condition: "Provisioned",
    sinceMs: turn.nowMs,
    healthy: undefined,
    agent: {
      agentId: offer.agent_id.value,
      host: offer.hostname,
      region: fault?.region?.name,
      zone: fault?.zone?.name,
      attributes: offer.attributes ?? [],
    },
    task: {
      id: taskIdOf(instance.id, incarnation),
      incarnation,
      stagedAtMs: turn.nowMs,
      hostPorts: match.hostPorts.filter((port) => port !== undefined),
      ipAddresses: [],
    },
  };
  putInstance(turn, next);
  return next;
}

function enforceRoleOf(turn: Turn, appId: string): boolean | undefined {
  const top = segmentsOf(appId).length > 1 ? segmentsOf(appId)[0] : undefined;
  return top === undefined ? undefined : turn.state.root.groups.get(`/${top}`)?.enforceRole;
}
