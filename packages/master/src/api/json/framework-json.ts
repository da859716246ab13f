import {
  addToTotals,
  arrayParts,
  labelsJson,
  newTotals,
  quote,
  quoteAll,
  type ResourceTotals,
  totalsJson,
} from "@mesolite/http-api";
import { isTerminal, jsonDouble, scheduler } from "@mesolite/wire";
import { isConnected } from "../../state/index.ts";
import type { FrameworkSnapshot } from "../snapshot.ts";
import { seconds } from "./agent-json.ts";
import { executorJson } from "./executor-json.ts";
import { offerJson } from "./offer-json.ts";
import { taskJson } from "./task-json.ts";

/** The members that `/state-summary` has as well, without braces. */
export function frameworkSummaryMembers(snapshot: FrameworkSnapshot, used: ResourceTotals): string {
  const { framework } = snapshot;
  const { info } = framework;
  const ended = snapshot.unregisteredAtMs !== undefined;
  let json = `"id":${quote(framework.id)},"name":${quote(info.name)}`;
  json += `,"used_resources":${totalsJson(used)},"offered_resources":${totalsJson(offeredTotals(snapshot))}`;
  json += `,"capabilities":${quoteAll(framework.capabilities)}`;
  json += `,"hostname":${quote(info.hostname ?? "")},"webui_url":${quote(info.webui_url ?? "")}`;
  json += `,"active":${!ended && framework.phase === "active"},"connected":${!ended && isConnected(framework)}`;
  return `${json},"recovered":${!ended && framework.phase === "recovered"}`;
}

/** A whole framework in pieces: as many as it has tasks, offers and executors. */
export function* frameworkParts(snapshot: FrameworkSnapshot): Generator<string, void, undefined> {
  const { framework } = snapshot;
  const used = yield* usedTotals(snapshot);
  yield `{${frameworkSummaryMembers(snapshot, used)},${registrationMembers(snapshot, used)}`;
  yield ',"tasks":';
  yield* arrayParts(snapshot.active, taskJson);
  yield ',"unreachable_tasks":';
  yield* arrayParts(snapshot.unreachable, taskJson);
  yield ',"completed_tasks":';
  yield* arrayParts(snapshot.completed, taskJson);
  yield ',"offers":';
  yield* arrayParts(snapshot.offers, offerJson);
  yield ',"executors":';
  yield* arrayParts(snapshot.executors, executorJson);
  if (framework.info.labels !== undefined) yield `,"labels":${labelsJson(framework.info.labels)}`;
  yield `,"offer_constraints":${scheduler.OfferConstraints.toJsonText(framework.offerConstraints ?? {})}}`;
}

/** `held`: what its tasks and executors hold, to which its offers are added. */
function registrationMembers(snapshot: FrameworkSnapshot, held: ResourceTotals): string {
  const { framework, unregisteredAtMs = 0 } = snapshot;
  const { info, registeredAtMs, reregisteredAtMs = registeredAtMs } = framework;
  for (const offer of snapshot.offers) addToTotals(held, offer.resources);
  let json = `"user":${quote(info.user)},"failover_timeout":${jsonDouble(info.failover_timeout ?? 0)}`;
  json += `,"checkpoint":${info.checkpoint ?? false},"registered_time":${seconds(registeredAtMs)}`;
  json += `,"unregistered_time":${seconds(unregisteredAtMs)}`;
  if (info.principal !== undefined) json += `,"principal":${quote(info.principal)}`;
  json += `,"resources":${totalsJson(held)}`;
  if (reregisteredAtMs !== registeredAtMs) json += `,"reregistered_time":${seconds(reregisteredAtMs)}`;
  const multiRole = framework.capabilities.has("MULTI_ROLE");
  return json + (multiRole ? `,"roles":${quoteAll(framework.roles)}` : `,"role":${quote(framework.roles[0] ?? "*")}`);
}

/** As many tasks are added up between two pauses as take well under a millisecond. */
const tasksPerPause = 1_000;

/** What the framework's running tasks and executors hold. An ended task holds nothing, acknowledged or not. Yields pauses only. */
export function* usedTotals(snapshot: FrameworkSnapshot): Generator<string, ResourceTotals, undefined> {
  const totals = newTotals();
  for (const [i, task] of snapshot.active.entries()) {
    if (!isTerminal(task.state)) addToTotals(totals, task.resources);
    if (i % tasksPerPause === tasksPerPause - 1) yield "";
  }
  for (const executor of snapshot.executors) addToTotals(totals, executor.resources);
  return totals;
}

function offeredTotals(snapshot: FrameworkSnapshot): ResourceTotals {
  const totals = newTotals();
  for (const offer of snapshot.offers) addToTotals(totals, offer.resources);
  return totals;
}
