import { jsonDouble, scheduler } from "@mesolite/wire";
import { isConnected, isTerminal } from "../../state/index.ts";
import type { FrameworkSnapshot } from "../snapshot.ts";
import { arrayParts } from "../chunks.ts";
import { seconds } from "./agent-json.ts";
import { executorJson } from "./executor-json.ts";
import { offerJson } from "./offer-json.ts";
import { quote, quoteAll } from "./quote.ts";
import { addToTotals, newTotals, type ResourceTotals, totalsJson } from "./resource-totals.ts";
import { labelsJson, taskJson } from "./task-json.ts";

/** The members that `/state-summary` has as well, without braces. */
export function frameworkSummaryMembers(snapshot: FrameworkSnapshot): string {
  const { framework } = snapshot;
  const { info, connection } = framework;
  const ended = snapshot.unregisteredAtMs !== undefined;
  let json = `"id":${quote(framework.id)},"name":${quote(info.name)}`;
  if (connection.kind === "pid") json += `,"pid":${quote(connection.pid)}`;
  json += `,"used_resources":${totalsJson(usedTotals(snapshot))},"offered_resources":${totalsJson(offeredTotals(snapshot))}`;
  json += `,"capabilities":${quoteAll(framework.capabilities)}`;
  json += `,"hostname":${quote(info.hostname ?? "")},"webui_url":${quote(info.webui_url ?? "")}`;
  json += `,"active":${!ended && framework.phase === "active"},"connected":${!ended && isConnected(framework)}`;
  return `${json},"recovered":${!ended && framework.phase === "recovered"}`;
}

/** A whole framework in pieces: as many as it has tasks, offers and executors. */
export function* frameworkParts(snapshot: FrameworkSnapshot): Generator<string, void, undefined> {
  const { framework } = snapshot;
  yield `{${frameworkSummaryMembers(snapshot)},${registrationMembers(snapshot)}`;
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

function registrationMembers(snapshot: FrameworkSnapshot): string {
  const { framework, unregisteredAtMs = 0 } = snapshot;
  const { info, registeredAtMs, reregisteredAtMs = registeredAtMs } = framework;
  const totals = usedTotals(snapshot);
  for (const offer of snapshot.offers) addToTotals(totals, offer.resources);
  let json = `"user":${quote(info.user)},"failover_timeout":${jsonDouble(info.failover_timeout ?? 0)}`;
  json += `,"checkpoint":${info.checkpoint ?? false},"registered_time":${seconds(registeredAtMs)}`;
  json += `,"unregistered_time":${seconds(unregisteredAtMs)}`;
  if (info.principal !== undefined) json += `,"principal":${quote(info.principal)}`;
  json += `,"resources":${totalsJson(totals)}`;
  if (reregisteredAtMs !== registeredAtMs) json += `,"reregistered_time":${seconds(reregisteredAtMs)}`;
  const multiRole = framework.capabilities.has("MULTI_ROLE");
  return json + (multiRole ? `,"roles":${quoteAll(framework.roles)}` : `,"role":${quote(framework.roles[0] ?? "*")}`);
}

/** What the framework's running tasks and executors hold. An ended task holds nothing, acknowledged or not. */
function usedTotals(snapshot: FrameworkSnapshot): ResourceTotals {
  const totals = newTotals();
  for (const task of snapshot.active) if (!isTerminal(task.state)) addToTotals(totals, task.resources);
  for (const executor of snapshot.executors) addToTotals(totals, executor.resources);
  return totals;
}

function offeredTotals(snapshot: FrameworkSnapshot): ResourceTotals {
  const totals = newTotals();
  for (const offer of snapshot.offers) addToTotals(totals, offer.resources);
  return totals;
}
